package cn.xieshou.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import cn.xieshou.evidence.Documents;
import cn.xieshou.figures.Figure;
import cn.xieshou.filing.Sources;

/** Numbers as a text takes them up, each with its place (挂接). */
final class Ties {

	private final List<Tied> all = new ArrayList<>();

	private final LocalDate day;

	Ties(LocalDate day) {
		this.day = day;
	}

	/** The token of a number, {@code null} if it may not be said. */
	@Nullable String token(Figure figure, Part part) {
		String text = NumberTexts.of(figure, part, this.day);
		if (text == null) {
			return null;
		}
		Tied tied = new Tied(this.all.size() + 1, figure.id(), part, Tokens.clean(text), what(figure), source(figure));
		this.all.add(tied);
		return tied.token();
	}

	/** What a figure measures, of when: 湛江市承接产业有序转移主平台规上工业总产值（2023年）. */
	static String what(Figure figure) {
		return Tokens.clean(named(figure) + "（" + PeriodTexts.lead(figure.period()) + "）");
	}

	/** The subject and what is measured of it. */
	static String named(Figure figure) {
		return figure.subject().isEmpty() ? called(figure) : figure.subject() + "·" + called(figure);
	}

	/** The source's own name of what is measured, else that of the catalogue. */
	static String called(Figure figure) {
		return figure.statedName().isEmpty() ? figure.indicator().name() : figure.statedName();
	}

	private static String source(Figure figure) {
		return figure.sources().stream().map(Ties::place).filter(Objects::nonNull).collect(Collectors.joining("；"));
	}

	private static @Nullable String place(Sources.Source source) {
		Documents.Cited document = source.document();
		if (document == null) {
			return null;
		}
		String line = (source.line() != null) ? "第" + source.line() + "行" : "";
		return Tokens.clean(document.title() + line);
	}

	List<Tied> all() {
		return this.all;
	}

}
