package cn.xieshou.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.filing.Sources;
import cn.xieshou.page.Blank;
import cn.xieshou.page.Fig;
import cn.xieshou.page.Nature;
import cn.xieshou.page.Numbers;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.Implied;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Interval;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Unit;

/**
 * The numbers that come with a figure as pages show them (随数的说法): growth, the value of
 * the period before, completion, rank, share. Each leads to the arithmetic on the page of
 * its figure, or to the figure that it is.
 */
@Component
public class ClaimViewAssembler {

	private final FigureViewAssembler figures;

	private final Labels labels;

	ClaimViewAssembler(FigureViewAssembler figures, Labels labels) {
		this.figures = figures;
		this.labels = labels;
	}

	/** The growth as computed, else as stated. */
	public Fig growth(Figure figure) {
		boolean incomparable = figure.growth().isIncomparable() && figure.value() != null;
		Ratio known = figure.growth().known();
		return (known == null && incomparable) ? none(Blank.INCOMPARABLE) : rate(figure, "figure.growth", known);
	}

	Fig rate(Figure figure, String what, @Nullable Ratio growth) {
		return fig(figure, what, (growth != null) ? Numbers.growth(growth) : null);
	}

	/**
	 * The value of the period before that counts the same: the figure that the books
	 * have, else what the stated growth implies.
	 */
	public Fig earlier(Figure figure) {
		return figure.growth().isAlike() ? before(figure) : none(Blank.INCOMPARABLE);
	}

	/**
	 * Why the value of the period before is none to compare with, {@code null} if it is.
	 */
	public @Nullable String unlike(Figure figure) {
		String key = figure.growth().unlike();
		return (key != null) ? this.labels.text("figure.incomparable", this.labels.text(key)) : null;
	}

	/** The value of the period before, whatever it counts. */
	Fig before(Figure figure) {
		String name = named(figure, "figure.earlier");
		Figure.Growth growth = figure.growth();
		if (growth.earlier() != null && growth.earlierId() != null) {
			return Fig.of(name, growth.earlier(), "/figures/" + growth.earlierId());
		}
		Quantity value = figure.value();
		Quantity implied = (value != null && growth.stated() != null && value.isExact())
				? Implied.earlier(value, growth.stated()) : null;
		return (implied != null)
				? Fig.of(name, Quantity.of(implied.value(), implied.unit()), address(figure)).as(Nature.DERIVED)
				: none(null);
	}

	/** The completion as computed, else as stated. */
	public Fig completion(Figure figure) {
		Figure.Completion completion = figure.completion();
		return (completion.computed() != null) ? completion(figure, completion.computed())
				: completion(figure, completion.stated());
	}

	Fig completion(Figure figure, @Nullable Ratio computed) {
		return fig(figure, "figure.completion", (computed != null) ? Numbers.percent(computed) : null);
	}

	Fig completion(Figure figure, @Nullable Percent stated) {
		return fig(figure, "figure.completion", (stated != null) ? Numbers.percent(stated) : null);
	}

	/** The target, which is a record of its own. */
	public Fig target(Figure figure) {
		Figure.Goal goal = figure.completion().target();
		if (goal == null) {
			return none(null);
		}
		return target(figure, goal);
	}

	Fig target(Figure figure, Figure.Goal goal) {
		Fig fig = Fig.of(named(figure, "figure.target"), goal.value(), "/targets/" + goal.id());
		return goal.derived() ? fig.as(Nature.DERIVED) : fig;
	}

	public Fig rank(Figure figure) {
		return rank(figure, "figure.rank", figure.rank(), figure.claim(ClaimKind.RANK));
	}

	/** The rank of its growth, which is none of its value. */
	public Fig growthRank(Figure figure) {
		return rank(figure, "figure.growthRank", figure.growth().rank(), figure.claim(ClaimKind.GROWTH_RANK));
	}

	private Fig rank(Figure figure, String what, Figure.Rank rank, @Nullable StatedClaim claim) {
		if (rank.stated() == null) {
			return fig(figure, what, (claim != null) ? this.figures.text(claim) : null);
		}
		return fig(figure, what,
				(rank.within() != null) ? this.labels.text("figure.rank.within", rank.stated(), rank.within())
						: this.labels.text("figure.rank.text", rank.stated()));
	}

	/**
	 * The value in its base unit and, of money, in 万元, each with what it says of the
	 * number: a bound is no equation.
	 */
	public List<String> bases(Figure figure) {
		Quantity value = figure.value();
		if (value == null || value.isRange()) {
			return List.of();
		}
		List<String> bases = new ArrayList<>();
		bases.add(sign(value.comparator()) + " " + number(value, value.unit().baseUnit()));
		if (value.unit().base().equals("元")) {
			bases.add("= " + number(value, Unit.WAN_YUAN));
		}
		return bases;
	}

	private static String sign(Comparator comparator) {
		return switch (comparator) {
			case AT_LEAST -> "≥";
			case MORE -> ">";
			case AT_MOST -> "≤";
			case LESS -> "<";
			case ABOUT -> "≈";
			default -> "=";
		};
	}

	private static String number(Quantity value, Unit unit) {
		Numbers.Parts parts = Numbers.parts(value.rounded(unit, 10));
		return parts.number() + parts.unit();
	}

	/**
	 * Between what a figure lies, in its base unit; {@code null} if it has no value.
	 */
	public @Nullable String bounds(Figure figure) {
		Quantity value = figure.value();
		if (value == null) {
			return null;
		}
		Interval known = Interval.of(value);
		if (known.isPoint() || known.comparator() == Comparator.ABOUT) {
			return this.labels.text(known.isPoint() ? "figure.bounds.point" : "figure.bounds.about");
		}
		String unit = Numbers.unit(value.unit().base());
		String low = end(known.least(), unit);
		String high = end(known.most(), unit);
		if (low != null && high != null) {
			return this.labels.text(known.isAbout() ? "figure.bounds.near" : "figure.bounds.both", low, high);
		}
		return (low != null) ? this.labels.text("figure.bounds.low", low)
				: this.labels.text("figure.bounds.high", String.valueOf(high));
	}

	private static @Nullable String end(@Nullable BigDecimal at, String unit) {
		return (at != null) ? Numbers.grouped(at.stripTrailingZeros()) + unit : null;
	}

	/**
	 * What somebody writes who cites a figure: what it is, its value and period, where it
	 * is written, its address.
	 */
	public String citation(Figure figure, String address) {
		Quantity value = figure.value();
		List<String> parts = new ArrayList<>(List.of(figure.pairing().name() + " " + this.figures.name(figure),
				(value != null) ? Numbers.parts(value).text() : this.figures.withoutValue(figure),
				this.figures.period(figure)));
		if (figure.basis() != Basis.ACTUAL) {
			parts.add(this.labels.of(figure.basis()));
		}
		for (Sources.Source source : figure.sources()) {
			if (source.document() != null) {
				String title = "《" + source.document().title() + "》";
				parts.add((source.line() != null) ? this.labels.text("figure.cite.line", title, source.line()) : title);
			}
		}
		parts.add(address);
		return String.join("，", parts);
	}

	/** Both ends of a period by day; empty where it has none. */
	public String days(Period period) {
		return (period.startsOn() != null) ? Numbers.dates(period.startsOn(), period.endsOn()) : "";
	}

	static Fig none(@Nullable Blank blank) {
		return new Fig("", null, blank, null, null);
	}

	Fig fig(Figure figure, String what, @Nullable String text) {
		return (text == null) ? none(null)
				: new Fig(named(figure, what), new Numbers.Parts("", text, "", "", ""), null, null, address(figure));
	}

	private String named(Figure figure, String what) {
		return this.figures.name(figure) + " · " + this.labels.text(what);
	}

	/** Where the arithmetic is. */
	private static String address(Figure figure) {
		return FigureViewAssembler.address(figure) + "#claims";
	}

}
