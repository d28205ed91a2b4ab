package cn.xieshou.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import cn.xieshou.figures.Figure;
import cn.xieshou.statement.FigureScope;

/**
 * Turns figures into sentences (成句): those of one subject together, each stretch of time
 * said once, what belongs to a number right behind it.
 */
final class Sentences {

	/** Numbers that may stand behind a value, in the order of official texts. */
	private static final List<Part> BEHIND_A_VALUE = List.of(Part.GROWTH, Part.GROWTH_RANK, Part.RANK, Part.GRADE,
			Part.COMPLETION, Part.SURPLUS, Part.BEHIND, Part.EXCESS, Part.SHARE, Part.AVERAGE);

	private final Ties ties;

	Sentences(Ties ties) {
		this.ties = ties;
	}

	/** A paragraph for each subject, one a line. */
	String of(List<Figure> figures) {
		Map<String, List<Figure>> bySubject = new LinkedHashMap<>();
		figures.stream()
			.sorted(Comparator.comparing(Sentences::order).thenComparing((one) -> one.indicator().code()))
			.forEach((one) -> bySubject.computeIfAbsent(one.subject(), (subject) -> new ArrayList<>()).add(one));
		List<String> paragraphs = new ArrayList<>();
		bySubject.forEach((subject, own) -> {
			String text = paragraph(own);
			if (!text.isEmpty()) {
				paragraphs.add(subject.isEmpty() ? text : Tokens.clean(subject) + "：" + text);
			}
		});
		return String.join("\n", paragraphs);
	}

	/** As the source has them, as far as outside references say so. */
	private static String order(Figure figure) {
		return figure.refs().isEmpty() ? "~" : figure.refs().get(0);
	}

	private String paragraph(List<Figure> figures) {
		Map<String, List<String>> byPeriod = new LinkedHashMap<>();
		for (Figure figure : figures) {
			String clause = clause(figure);
			if (!clause.isEmpty()) {
				byPeriod.computeIfAbsent(PeriodTexts.lead(figure.period()), (period) -> new ArrayList<>()).add(clause);
			}
		}
		StringBuilder text = new StringBuilder();
		byPeriod.forEach(
				(period, clauses) -> text.append(period).append("，").append(String.join("；", clauses)).append("。"));
		return text.toString();
	}

	/** 规上工业总产值65.15亿元，同比增长24.9%，增速居全省主平台第2位. */
	private String clause(Figure figure) {
		String value = this.ties.token(figure, Part.VALUE);
		List<String> parts = Stream
			.concat(Stream.ofNullable(value),
					BEHIND_A_VALUE.stream().map((part) -> this.ties.token(figure, part)).filter(Objects::nonNull))
			.toList();
		if (parts.isEmpty()) {
			return "";
		}
		String name = Tokens.clean(Ties.called(figure)) + scope(figure);
		return name + String.join("，", parts);
	}

	/** What else is to be known before a number is read. */
	private static String scope(Figure figure) {
		List<String> notes = new ArrayList<>();
		if (figure.statement().scopeNote() != null) {
			notes.add(Tokens.clean(Objects.requireNonNull(figure.statement().scopeNote())));
		}
		if (figure.statement().scope() == FigureScope.BEYOND) {
			notes.add("范围大于本结对");
		}
		if (figure.isDoubtful()) {
			notes.add("该数存疑");
		}
		return notes.isEmpty() ? "" : "（" + String.join("，", notes) + "）";
	}

}
