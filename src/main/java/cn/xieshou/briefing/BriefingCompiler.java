package cn.xieshou.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.PeriodFigures;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.indicator.ResponsibleSide;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/**
 * Writes a document from what the books say (成稿): every figure of the period in the
 * chapter of its field, in words that its number permits. What is missing is listed.
 */
@Component
class BriefingCompiler {

	/** More figures than any document tells; what is beyond is said to be left out. */
	static final int MOST = 1_000;

	private final PeriodFigures figures;

	private final Indicators indicators;

	private final Labels labels;

	private final Clock clock;

	BriefingCompiler(PeriodFigures figures, Indicators indicators, Labels labels, Clock clock) {
		this.figures = figures;
		this.indicators = indicators;
		this.labels = labels;
		this.clock = clock;
	}

	/** The document of a kind about a pairing and a stretch of time. */
	Briefing of(BriefingKind kind, BriefingQuery query) {
		List<Figure> all = this.figures.of(query.pairing(), query.period(), MOST, query.asKnownOn());
		List<Figure> told = all.stream()
			.filter((one) -> kind.picks() == BriefingKind.Picks.ALL || one.completion().target() != null
					|| NumberTexts.of(one, Part.EXCESS, day(query)) != null)
			.toList();
		Ties ties = new Ties(day(query));
		Sentences sentences = new Sentences(ties);
		List<Chapter> chapters = new ArrayList<>();
		for (BriefingKind.Plan plan : kind.chapters()) {
			String text = plan.gaps() ? behind(told, ties)
					: sentences.of(told.stream().filter((one) -> isTold(plan, one)).toList());
			chapters.add(new Chapter(plan.title(), text, text));
		}
		String title = kind.title()
			.replace("{pairing}", query.pairing().name())
			.replace("{period}", PeriodTexts.span(query.period()));
		return new Briefing(title, chapters, ties.all(), missing(kind, all, ties.all()));
	}

	private static boolean isTold(BriefingKind.Plan plan, Figure figure) {
		return plan.domains().contains(figure.indicator().domain());
	}

	/** The day that a text is of: that of the books which it tells. */
	private LocalDate day(BriefingQuery query) {
		Instant moment = query.asKnownOn();
		return (moment != null) ? Days.of(moment) : Days.today(this.clock);
	}

	/** What is below its target, as it has to be said among the problems. */
	private static String behind(List<Figure> figures, Ties ties) {
		List<String> lines = new ArrayList<>();
		for (Figure figure : figures) {
			String late = ties.token(figure, Part.BEHIND);
			if (late != null) {
				String reached = ties.token(figure, Part.COMPLETION);
				lines.add(Tokens.clean(Ties.named(figure)) + ((reached != null) ? reached + "，" : "") + late);
			}
		}
		return lines.isEmpty() ? "" : String.join("；", lines) + "。";
	}

	private List<Missing> missing(BriefingKind kind, List<Figure> figures, List<Tied> numbers) {
		List<Missing> missing = new ArrayList<>();
		Set<Object> printed = numbers.stream().map(Tied::figure).collect(Collectors.toSet());
		Set<IndicatorCard> said = new HashSet<>();
		for (Figure figure : figures) {
			said.add(figure.indicator());
			if (!printed.contains(figure.id()) && kind.picks() == BriefingKind.Picks.ALL) {
				missing.add(new Missing(Ties.what(figure), why(figure), ""));
			}
		}
		kind.chapters()
			.stream()
			.flatMap((plan) -> plan.expected().stream())
			.map((code) -> this.indicators.find(code).orElse(null))
			.filter(Objects::nonNull)
			.filter((card) -> !said.contains(card))
			.forEach((card) -> missing.add(new Missing(card.name(), "暂未统计", who(card))));
		if (figures.size() == MOST) {
			missing.add(new Missing("第" + MOST + "项以后的数据", "超出一份文稿的篇幅", ""));
		}
		return missing;
	}

	private String why(Figure figure) {
		if (figure.absence() != null) {
			return this.labels.text(Labels.key(figure.absence()), Locale.SIMPLIFIED_CHINESE);
		}
		return figure.statement().isName() ? "仅见于名称，不是上报的数" : "无可写的数";
	}

	/** Who should report an indicator: the office that answers for it, else the side. */
	private String who(IndicatorCard card) {
		@Nullable ResponsibleSide side = this.indicators.side(card.id());
		if (card.owner() != null) {
			return card.owner();
		}
		return (side != null) ? this.labels.of(side, Locale.SIMPLIFIED_CHINESE) : "";
	}

}
