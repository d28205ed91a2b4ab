package cn.xieshou.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.page.Blank;
import cn.xieshou.page.Fig;
import cn.xieshou.page.Nature;
import cn.xieshou.page.Numbers;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;

/**
 * How totals over pairings look on pages (合计版式), as {@code @totalViewAssembler}: the sum
 * with what it contains, or why there is none and what stands side by side instead.
 */
@Component
public class TotalViewAssembler {

	private final FigureViewAssembler figures;

	private final FigureSubjects subjects;

	private final Labels labels;

	TotalViewAssembler(FigureViewAssembler figures, FigureSubjects subjects, Labels labels) {
		this.figures = figures;
		this.subjects = subjects;
		this.labels = labels;
	}

	/** A total in a unit that reads well; the address explains it. */
	public Fig of(FigureTotal total, String name, String address) {
		if (total.contained().isEmpty()) {
			return none(total, name, address);
		}
		if (total.isSingle()) {
			return single(total.contained().get(0), name);
		}
		Quantity sum = total.total().quantity();
		if (sum == null) {
			return worded(name, this.labels.text("figure.notAdded"), address);
		}
		Fig fig = Fig.of(name, FigureViewAssembler.compact(sum), address);
		return total.total().isForecast() ? fig.as(Nature.FORECAST) : fig;
	}

	private Fig single(Figure only, String name) {
		Quantity value = Objects.requireNonNull(only.value());
		boolean ofPlace = only.statement().isOfPlace();
		Fig fig = Fig.of(ofPlace ? name : this.subjects.text(only) + " · " + name, FigureViewAssembler.compact(value),
				FigureViewAssembler.address(only));
		return (only.basis() == Basis.FORECAST) ? fig.as(Nature.FORECAST)
				: ofPlace ? fig : fig.as(Nature.SINGLE_SUBJECT);
	}

	/** What pairings say that have no value, each kind for itself. */
	private Fig none(FigureTotal total, String name, String address) {
		if (total.indicator().isDerived()) {
			return Fig.of(name, 0, total.indicator().unit().symbol(), address);
		}
		Map<String, List<FigureTotal.Gap>> gaps = total.gapsByReason();
		boolean one = gaps.size() < 2;
		Absence absence = one ? absence(total) : null;
		return (one && absence != null) ? Fig.none(name, FigureViewAssembler.blank(absence))
				: worded(name, counted(total), address);
	}

	/** The only kind of absence; {@code null} if pairings report what is not added. */
	private static @Nullable Absence absence(FigureTotal total) {
		if (total.gaps().isEmpty()) {
			return Absence.MISSING;
		}
		Figure said = total.gaps().get(0).said();
		return (said == null) ? Absence.MISSING : said.absence();
	}

	private static Fig worded(String name, String text, String address) {
		return new Fig(name, new Numbers.Parts("", text, "", "", ""), null, null, address);
	}

	/** How many pairings say what instead of a value: 未报 3 组、不适用 1 组. */
	public String counted(FigureTotal total) {
		return total.gapsByReason()
			.entrySet()
			.stream()
			.map((gap) -> this.labels.text("figure.gap.counted", this.labels.text(gap.getKey()), gap.getValue().size()))
			.collect(Collectors.joining(this.labels.text("figure.key.and")));
	}

	/** The same with their names: 未报 2 组：广州—黔南、天津—甘肃. */
	public List<String> gaps(FigureTotal total) {
		return total.gapsByReason()
			.entrySet()
			.stream()
			.map((gap) -> this.labels.text("figure.gap.named", this.labels.text(gap.getKey()), gap.getValue().size(),
					gap.getValue()
						.stream()
						.map(FigureTotal.Gap::pairing)
						.map(PairingTree.Node::name)
						.collect(Collectors.joining(this.labels.text("figure.key.and")))))
			.toList();
	}

	/** Why there is no sum, in a few words: 时期不同；口径说明不同. */
	public String why(FigureTotal total) {
		return words(total.reasons());
	}

	/**
	 * The same with the figures that they are of, once where several are of the same;
	 * empty if there is a sum.
	 */
	public List<String> reasons(FigureTotal total) {
		Map<List<Figure>, List<Likeness.Reason>> byFigures = new LinkedHashMap<>();
		total.reasons()
			.forEach((reason) -> byFigures.computeIfAbsent(reason.figures(), (figures) -> new ArrayList<>())
				.add(reason));
		return byFigures.entrySet()
			.stream()
			.map((reasons) -> with(words(reasons.getValue()), reasons.getKey(), total))
			.toList();
	}

	/** A reason with its figures; where there is none, with what is said instead. */
	String reason(Likeness.Reason reason, FigureTotal total) {
		return with(words(List.of(reason)), reason.figures(), total);
	}

	private String words(List<Likeness.Reason> reasons) {
		return reasons.stream()
			.map((reason) -> this.labels.text(reason.key()))
			.collect(Collectors.joining(this.labels.text("figure.unlike.and")));
	}

	private String with(String why, List<Figure> figures, FigureTotal total) {
		String named = total.contained().isEmpty() ? counted(total) : inWords(figures);
		return named.isEmpty() ? why : this.labels.text("figure.unlike", why) + named;
	}

	private String inWords(List<Figure> figures) {
		return figures.stream()
			.map(this.figures::inWords)
			.collect(Collectors.joining(this.labels.text("figure.key.and")));
	}

	/**
	 * What has to be known to read the sum: its scope note and what is in doubt in it.
	 */
	public List<String> notes(FigureTotal total) {
		List<String> notes = new ArrayList<>();
		if (total.scopeNote() != null) {
			notes.add(this.labels.text("figure.note.scope", total.scopeNote()));
		}
		FigureTotal.Spread spread = total.spread();
		if (spread != null) {
			notes.add(this.labels.text("figure.total.spread", Numbers.date(spread.from()), Numbers.date(spread.to()),
					total.indicator().toleranceDays()));
		}
		return notes;
	}

	/** Which of the figures are in doubt, and why; {@code null} if none is. */
	public @Nullable String doubt(FigureTotal total) {
		List<Figure> doubtful = total.doubtful();
		if (doubtful.isEmpty()) {
			return null;
		}
		if (total.isSingle()) {
			return this.figures.doubt(doubtful.get(0));
		}
		return this.labels.text("figure.doubtful", doubtful.size(), inWords(doubtful));
	}

	/** An exact amount in the unit that a reader expects, with all its decimals. */
	public Numbers.Parts exactly(FigureTotal total) {
		return Numbers
			.parts(FigureViewAssembler.usual(Objects.requireNonNull(total.total().quantity()), total.indicator()));
	}

}
