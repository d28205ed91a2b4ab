package cn.xieshou.briefing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.PeriodFigures;
import cn.xieshou.findings.OpenFindings;

/** What is to be known of the numbers that a document prints (所印之数). */
@Service
@Transactional(readOnly = true)
class PrintedNumbers {

	private final PeriodFigures figures;

	private final OpenFindings findings;

	PrintedNumbers(PeriodFigures figures, OpenFindings findings) {
		this.figures = figures;
		this.findings = findings;
	}

	/** The figures of its numbers as they are today, those that are left of them. */
	Map<UUID, Figure> today(Kept kept) {
		return this.figures.named(figures(kept.text().numbers()), null)
			.stream()
			.collect(Collectors.toMap(Figure::id, (figure) -> figure));
	}

	/** Whether a number of it is not shown to the reader. */
	boolean areHidden(Kept kept) {
		return this.figures.areHidden(figures(kept.text().numbers()));
	}

	/** The open fatal findings on numbers that it prints, by figure. */
	Map<UUID, List<OpenFindings.Open>> questioned(Kept kept) {
		Set<Integer> used = ProseCheck.used(kept.text().chapters()).keySet();
		return this.findings
			.fatal(figures(kept.text().numbers().stream().filter((one) -> used.contains(one.place())).toList()));
	}

	private static List<UUID> figures(List<Tied> numbers) {
		return numbers.stream().map(Tied::figure).distinct().toList();
	}

	/** Those of them that nobody answered for, as their numbers by figure. */
	static Map<UUID, String> blocked(Kept kept, Map<UUID, List<OpenFindings.Open>> questioned) {
		return picked(questioned, (one) -> !kept.course().overridden().contains(one.id()));
	}

	/** Those of them that somebody answered for, which is printed. */
	static Map<UUID, String> overridden(Kept kept, Map<UUID, List<OpenFindings.Open>> questioned) {
		return picked(questioned, (one) -> kept.course().overridden().contains(one.id()));
	}

	private static Map<UUID, String> picked(Map<UUID, List<OpenFindings.Open>> questioned,
			Predicate<OpenFindings.Open> which) {
		Map<UUID, String> picked = new LinkedHashMap<>();
		questioned.forEach((figure,
				open) -> open.stream().filter(which).findFirst().ifPresent((one) -> picked.put(figure, one.number())));
		return picked;
	}

}
