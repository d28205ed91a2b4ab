package cn.xieshou.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.Figure;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Span;

/**
 * How completion of targets is printed (完成情况写法). A target that only follows from a stated
 * rate is not printed as one that somebody set.
 */
final class CompletionTexts {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private CompletionTexts() {
	}

	/** 完成年度目标（44个）的102.27%. */
	static @Nullable String reached(Figure figure) {
		Figure.Goal goal = set(figure);
		Ratio ratio = figure.completion().computed();
		if (goal == null || ratio == null) {
			return null;
		}
		String percent = NumberTexts.plain(ratio.points()) + "%";
		String of = "完成年度目标（" + NumberTexts.quantity(goal.value()) + "）的";
		return switch (ratio.comparator()) {
			case EXACTLY -> of + percent;
			case AT_LEAST, MORE -> of + percent + "以上";
			case ABOUT -> of + "约" + percent;
			default -> null;
		};
	}

	/** The target that somebody set, {@code null} if there is none. */
	private static Figure.@Nullable Goal set(Figure figure) {
		Figure.Goal goal = figure.completion().target();
		return (goal != null && !goal.derived() && figure.completion().unlike() == null) ? goal : null;
	}

	/** 超额完成1个, only of exact numbers. */
	static @Nullable String surplus(Figure figure) {
		Figure.Goal goal = set(figure);
		Quantity value = figure.value();
		if (goal == null || value == null || !value.isExact() || goal.value().isRange()
				|| !value.unit().isComparableWith(goal.value().unit())) {
			return null;
		}
		BigDecimal more = value.value().subtract(goal.value().in(value.unit()));
		return (more.signum() > 0) ? "超额完成" + NumberTexts.plain(more) + value.unit().symbol() : null;
	}

	/** 慢于序时进度12.5个百分点. */
	static @Nullable String behind(Figure figure, LocalDate day) {
		Ratio ratio = figure.completion().computed();
		if (set(figure) == null || ratio == null || !ratio.interval().isPoint()) {
			return null;
		}
		BigDecimal late = passed(figure.period().span(), day).subtract(ratio.points());
		return (late.signum() > 0 && ratio.points().compareTo(HUNDRED) < 0)
				? "慢于序时进度" + NumberTexts.plain(late) + "个百分点" : null;
	}

	/** What part of the year of a target has passed, in percent. */
	private static BigDecimal passed(@Nullable Span span, LocalDate day) {
		LocalDate end = (span != null) ? span.endsOn() : null;
		LocalDate start = (span != null) ? span.startsOn().withDayOfYear(1) : null;
		if (end == null || start == null || end.isBefore(day)) {
			return HUNDRED;
		}
		long days = ChronoUnit.DAYS.between(start, day.isBefore(start) ? start : day.plusDays(1));
		return BigDecimal.valueOf(days * 100).divide(BigDecimal.valueOf(start.lengthOfYear()), 2, RoundingMode.HALF_UP);
	}

	/** What a source says of its plan, where no target is in the books. */
	static @Nullable String stated(Figure figure) {
		if (set(figure) != null) {
			return null;
		}
		StatedClaim excess = figure.said(ClaimKind.EXCESS);
		Quantity more = (excess != null) ? excess.quantity() : null;
		if (more != null) {
			return "超年度计划" + NumberTexts.quantity(more);
		}
		StatedClaim completion = figure.said(ClaimKind.COMPLETION);
		Quantity part = (completion != null) ? completion.quantity() : null;
		return (part != null) ? "完成年度计划的" + NumberTexts.quantity(part) : null;
	}

}
