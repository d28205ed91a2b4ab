package cn.xieshou.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.page.Blank;
import cn.xieshou.page.Fig;
import cn.xieshou.page.Nature;
import cn.xieshou.page.Numbers;
import cn.xieshou.page.PeriodWords;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Labels;
import cn.xieshou.values.MultipleOf;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * How figures look on pages (数字版式), as {@code @figureFace}: with their trace behind them.
 */
@Component
public class FigureViewAssembler {

	private static final BigDecimal YI = new BigDecimal("100000000");

	private static final BigDecimal WAN = new BigDecimal("10000");

	private final PeriodWords periods;

	private final FigureSubjects subjects;

	private final Labels labels;

	FigureViewAssembler(PeriodWords periods, FigureSubjects subjects, Labels labels) {
		this.periods = periods;
		this.subjects = subjects;
		this.labels = labels;
	}

	/** A figure as stated, named by what it measures. */
	public Fig of(Figure figure) {
		return of(figure, name(figure));
	}

	/** A figure as stated, under another name. */
	public Fig of(Figure figure, String name) {
		if (figure.statement().isName()) {
			return new Fig(name, named(figure), null, Nature.NAME, address(figure));
		}
		Fig fig = (figure.value() != null)
				? Fig.of(name, figure.isDerived() ? compact(figure.value()) : figure.value(), address(figure))
				: figure.isOnlyGrowth() ? new Fig(name, new Numbers.Parts("", withoutValue(figure), "", "", ""), null,
						null, address(figure)) : Fig.none(name, blank(figure.absence()));
		return switch (figure.basis()) {
			case ACTUAL -> fig;
			case FORECAST -> fig.as(Nature.FORECAST);
			case PLAN -> fig.as(Nature.PLANNED);
			case RULE -> fig.as(Nature.RULE);
			case CAPACITY -> fig.as(Nature.CAPACITY);
		};
	}

	/** A number that is but part of a name is shown as that part: “百企”. */
	public static Numbers.Parts named(Figure figure) {
		String word = figure.statement().claimWord();
		return new Numbers.Parts("", "“" + ((word != null) ? word : figure.subject()) + "”", "", "", "");
	}

	/** What is said where a figure has no value: why, or how much it grew. */
	public String withoutValue(Figure figure) {
		if (figure.absence() != null) {
			return this.labels.of(figure.absence());
		}
		StatedClaim growth = figure.claim(ClaimKind.GROWTH);
		return (growth == null) ? this.labels.text("figure.unbounded")
				: this.labels.of(growth.kind()) + this.labels.text("figure.claims.colon") + text(growth);
	}

	/** What a source says beside a value, in words. */
	public String text(StatedClaim claim) {
		Quantity quantity = claim.quantity();
		String said = (quantity == null) ? String.valueOf(claim.grade())
				: isFromTheEnd(claim) ? quantity.original() : Numbers.parts(quantity).text();
		String beside = beside(claim);
		return beside.isEmpty() ? said : said + this.labels.text("figure.claims.comma") + beside;
	}

	/** Whether a place counts from the end, which its number does not say (倒数第二). */
	private static boolean isFromTheEnd(StatedClaim claim) {
		boolean place = claim.kind() == ClaimKind.RANK || claim.kind() == ClaimKind.GROWTH_RANK;
		return place && claim.quantity() != null && claim.quantity().original().contains("倒数");
	}

	/**
	 * What a source says beside the number of a claim: of what, among whom, since when.
	 */
	String beside(StatedClaim claim) {
		List<String> parts = new ArrayList<>();
		if (claim.of() == MultipleOf.RATIO) {
			parts.add(this.labels.of(claim.of()));
		}
		if (claim.within() != null) {
			parts.add(claim.within());
		}
		if (claim.among() != null) {
			parts.add(this.labels.text("figure.claims.among", claim.among()));
		}
		if (Boolean.TRUE.equals(claim.tied())) {
			parts.add(this.labels.text("figure.claims.tied"));
		}
		if (Boolean.TRUE.equals(claim.comparable())) {
			parts.add(this.labels.text("figure.claims.comparable"));
		}
		if (claim.course() != null) {
			parts.add(this.labels.of(claim.course()));
		}
		if (claim.against() != null) {
			parts.add(this.labels.text("figure.claims.against", claim.against()));
		}
		return String.join(this.labels.text("figure.claims.comma"), parts);
	}

	static Blank blank(@Nullable Absence absence) {
		return (absence == null) ? Blank.NOT_REPORTED : switch (absence) {
			case MISSING -> Blank.NOT_REPORTED;
			case NOT_APPLICABLE -> Blank.NOT_APPLICABLE;
			case NOT_DUE -> Blank.NOT_DUE;
			case DAMAGED -> Blank.DAMAGED;
		};
	}

	/** The page of a figure. */
	public static String address(Figure figure) {
		return "/figures/" + figure.id();
	}

	/**
	 * A figure in a sentence, whose and of when: 广州—湛江 1亿元（2023 年，款物）.
	 */
	public String inWords(Figure figure) {
		String note = figure.statement().scopeNote();
		return this.labels.text("figure.inWords", whose(figure), text(figure),
				period(figure) + ((note != null) ? this.labels.text("figure.claims.comma") + note : ""));
	}

	/** Why a figure is in doubt, as far as somebody said. */
	public String doubt(Figure figure) {
		return (figure.doubt() != null) ? figure.doubt() : this.labels.text("figure.mark.doubt");
	}

	/**
	 * How the source writes a number that pages write otherwise: 近三成, 唯一; {@code null}
	 * where both are the same.
	 */
	public static @Nullable String original(Figure figure) {
		Quantity value = figure.value();
		if (figure.statement().isName() || (value == null)) {
			return null;
		}
		boolean otherwise = value.text() != null && !value.text().equals(value.toString());
		return otherwise ? value.text() : figure.statement().claimWord();
	}

	/**
	 * What a figure measures: the subject and the indicator, unless that begins with it.
	 */
	public String name(Figure figure) {
		String indicator = figure.indicator().name(locale());
		return indicator.startsWith(figure.subject()) ? indicator : figure.subject() + " · " + indicator;
	}

	/**
	 * Whose a figure is: the thing in its pairing, with what that is, or the pairing
	 * itself (主体).
	 */
	public String whose(Figure figure) {
		if (!figure.statement().isOfPlace()) {
			return this.subjects.text(figure) + " · " + figure.pairing().name();
		}
		return figure.subject().isEmpty() ? figure.pairing().name()
				: figure.subject() + " · " + figure.pairing().name();
	}

	public String indicator(Figure figure) {
		return figure.indicator().name(locale());
	}

	/**
	 * The same amount in 亿元, 万元 or 元, whichever reads best, with at most two decimals,
	 * ends rounded outwards; the trace always shows the number as stated.
	 */
	public static Quantity compact(Quantity quantity) {
		if (!quantity.unit().base().equals(Unit.YUAN.base())) {
			return quantity;
		}
		return quantity.rounded(money(quantity), 2);
	}

	/**
	 * The same amount with all its decimals: money in 亿元, 万元 or 元, anything else in the
	 * unit of its indicator.
	 */
	public static Quantity usual(Quantity quantity, IndicatorCard card) {
		boolean money = quantity.unit().base().equals(Unit.YUAN.base());
		return quantity.rounded(money ? money(quantity) : card.unit(), 10);
	}

	private static Unit money(Quantity quantity) {
		BigDecimal yuan = quantity.base().abs();
		return (yuan.compareTo(YI) >= 0) ? Unit.YI_YUAN : (yuan.compareTo(WAN) >= 0) ? Unit.WAN_YUAN : Unit.YUAN;
	}

	/** The stretch of a period in words, without its kind: 2019—2021 年. */
	public String span(Period period) {
		return this.periods.span(period);
	}

	/**
	 * The period of a figure in words. What records add up to without a period is as of
	 * now; of what is reported without one, nobody knows when it was.
	 */
	public String period(Figure figure) {
		boolean undated = figure.period().kind() == PeriodKind.INSTANT && figure.period().span() == null;
		return (undated && figure.isDerived()) ? this.labels.text("figure.period.now")
				: this.periods.text(figure.period());
	}

	/** What a report counts and when, beneath its number. */
	public String reported(Figure figure) {
		String what = figure.subject().isEmpty() ? indicator(figure) : figure.subject();
		return what + " · " + period(figure);
	}

	/**
	 * What records add up to beside what is reported, in a sentence that blames neither.
	 * Records are as they are now, whatever day the report is of, and it says so.
	 */
	public String beside(Reconciliation beside) {
		Quantity gap = beside.gap();
		String both = this.labels.text("figure.beside.both", text(beside.derived()), period(beside.derived()),
				text(beside.reported()), period(beside.reported()));
		String difference = (gap == null) ? this.labels.text("figure.beside.open") : switch (beside.larger()) {
			case 1 -> this.labels.text("figure.beside.more", text(gap));
			case -1 -> this.labels.text("figure.beside.less", text(gap));
			default -> this.labels.text("figure.beside.equal");
		};
		return both + difference + this.labels.text("figure.beside.now");
	}

	/** By how much both differ, and which is larger. */
	public String gap(Reconciliation beside) {
		Quantity gap = beside.gap();
		if (gap == null) {
			return this.labels.text("web.none");
		}
		return switch (beside.larger()) {
			case 1 -> this.labels.text("figure.beside.gap.reported", text(gap));
			case -1 -> this.labels.text("figure.beside.gap.derived", text(gap));
			default -> this.labels.text("figure.beside.gap.none");
		};
	}

	private static String text(Figure figure) {
		if (figure.statement().isName()) {
			return named(figure).text();
		}
		Quantity value = figure.value();
		return (value != null) ? text(figure.isDerived() ? compact(value) : value) : "--";
	}

	private static String text(Quantity quantity) {
		return Numbers.parts(quantity).text();
	}

	/** The bound of a computed sum in words, where it has none. */
	public String bound(@Nullable Comparator comparator) {
		return (comparator != null) ? "" : this.labels.text("figure.unbounded");
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
