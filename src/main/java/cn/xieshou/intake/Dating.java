package cn.xieshou.intake;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

/**
 * Of which period a figure is (数字的时期): the one named last before it in its sentence, or
 * the one that leads an earlier sentence of its paragraph, or that of the whole text.
 * What there is at a moment (在园企业) has none if nobody says at which.
 */
final class Dating {

	private static final Pattern STOCK = Pattern.compile(".*(?:已入驻|现有|现存|目前共|在园|在册|实有|保有|存栏)\\p{IsHan}{0,6}");

	private static final Pattern GROWN = Pattern
		.compile("[增减降升提扩压缩提](?:少|加|高|长|升|至|到|大|短|降|减)?(?:到|至|为)?|提高到|上升到|[增减降升扩压缩]\\p{IsHan}?[至到]");

	private final String text;

	private final List<TimeMark> times;

	private final Period usual;

	Dating(String text, List<TimeMark> times, Period usual) {
		this.text = text;
		this.times = times;
		this.usual = usual;
	}

	/**
	 * A period with how it was come by.
	 *
	 * @param period the period, {@code null} if the text says none
	 * @param kind what kind of period it is even if it is not known
	 * @param said whether the text says it
	 */
	record Dated(@Nullable Period period, PeriodKind kind, boolean said) {

		static Dated said(Period period) {
			return new Dated(period, period.kind(), true);
		}

	}

	Dated of(Amount amount) {
		int sentence = Sentences.start(this.text, amount.from());
		TimeMark last = null;
		TimeMark leading = null;
		int paragraph = Sentences.paragraph(this.text, amount.from());
		for (TimeMark mark : this.times) {
			if (mark.from() >= amount.from() || mark.compared()) {
				continue;
			}
			last = (mark.from() >= sentence) ? mark : last;
			leading = (mark.leads() && mark.from() >= paragraph && mark.from() < sentence) ? mark : leading;
		}
		String clause = this.text.substring(Sentences.clause(this.text, amount.from()), amount.from());
		if (last != null) {
			return Dated.said(last.period());
		}
		if (STOCK.matcher(clause).matches()) {
			return new Dated(null, PeriodKind.INSTANT, false);
		}
		String before = this.text.substring(sentence, amount.from());
		if (Stance.runs(before) || before.matches(".*每年\\p{IsHan}{0,12}")) {
			return new Dated(null, PeriodKind.YEAR, false);
		}
		return (leading != null) ? Dated.said(leading.period()) : new Dated(this.usual, this.usual.kind(), false);
	}

	/** Whether a number is what something was before it grew (由18所增至27所). */
	boolean isBase(Amount amount, @Nullable Amount next) {
		String before = this.text.substring(Sentences.clause(this.text, amount.from()), amount.from());
		return next != null && next.isLike(amount) && before.matches(".*[由从]\\p{IsHan}{0,8}")
				&& GROWN.matcher(this.text.substring(amount.to(), next.from())).matches();
	}

	/**
	 * The comparable period before, that of a base; what was before several years has
	 * none.
	 */
	static Dated before(Dated dated) {
		if (dated.kind() == PeriodKind.RANGE) {
			return new Dated(null, PeriodKind.INSTANT, false);
		}
		Span span = (dated.period() != null) ? dated.period().span() : null;
		Span earlier = (span != null) ? span.previousComparable() : null;
		return (earlier != null) ? new Dated(Period.of(earlier.kind(), earlier), earlier.kind(), false) : dated;
	}

}
