package cn.xieshou.trace;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.page.Blank;
import cn.xieshou.page.Fig;
import cn.xieshou.page.Numbers;
import cn.xieshou.statement.Recalculation;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;

/**
 * What the source and the books say beside a figure, line by line (随数的说法逐条): as stated,
 * as computed, and whether both agree.
 */
@Component
public class ClaimLines {

	private final ClaimViewAssembler views;

	private final FigureViewAssembler figures;

	private final Labels labels;

	ClaimLines(ClaimViewAssembler views, FigureViewAssembler figures, Labels labels) {
		this.views = views;
		this.figures = figures;
		this.labels = labels;
	}

	/**
	 * One line of what is said beside a figure.
	 *
	 * @param what what is said
	 * @param stated as the source states it
	 * @param computed as the books give it
	 * @param agrees whether both agree, {@code null} where one is missing
	 * @param arithmetic how it was computed, empty if it was not
	 * @param beside what it is measured against, in words
	 * @param against the same as a number, {@code null} if that is not known
	 */
	public record Line(String what, Fig stated, Fig computed, @Nullable Boolean agrees, List<String> arithmetic,
			String beside, @Nullable Fig against) {

	}

	/** What the source and the books say beside the figure of a trace. */
	public List<Line> lines(FigureTrace trace) {
		Figure figure = trace.figure();
		List<Line> lines = new ArrayList<>();
		Figure.Growth growth = figure.growth();
		if (growth.known() != null || growth.isIncomparable()) {
			lines.add(growth(trace));
		}
		completions(lines, trace);
		Fig unknown = ClaimViewAssembler.none(null);
		if (figure.rank().stated() != null) {
			lines.add(new Line(this.labels.text("figure.rank"), this.views.rank(figure), unknown, null, List.of(), "",
					null));
		}
		if (growth.rank().stated() != null) {
			lines.add(new Line(this.labels.text("figure.growthRank"), this.views.growthRank(figure), unknown, null,
					List.of(), "", null));
		}
		figure.claims()
			.stream()
			.filter((claim) -> claim != growth.said() || claim.ratio() == null)
			.forEach((claim) -> lines.add(claim(trace, claim)));
		if (trace.whole() != null) {
			lines.add(new Line(this.labels.text("figure.formula.share"), unknown,
					this.views.fig(figure, "figure.formula.share",
							(trace.share() != null) ? Numbers.percent(trace.share()) : null),
					null, formulas(trace, "share"), this.figures.name(trace.whole()), this.figures.of(trace.whole())));
		}
		return lines;
	}

	private Line growth(FigureTrace trace) {
		Figure figure = trace.figure();
		Figure.Growth growth = figure.growth();
		List<String> arithmetic = (growth.unlike() != null) ? List.of(unlike(growth.unlike()))
				: formulas(trace, "growth", "earlier");
		List<StatedClaim> said = figure.growths();
		return new Line(this.labels.text("figure.growth"), stated(figure),
				growth.isIncomparable() ? ClaimViewAssembler.none(Blank.INCOMPARABLE)
						: this.views.rate(figure, "figure.growth", growth.computed()),
				said.isEmpty() ? null : figure.agrees(said.get(0)), arithmetic, this.labels.text("figure.earlier"),
				this.views.before(figure));
	}

	/** The stated growth with the words of its source, where they say more. */
	private Fig stated(Figure figure) {
		Ratio ratio = figure.growth().statedRatio();
		StatedClaim said = figure.growth().said();
		Quantity quantity = (said != null) ? said.quantity() : null;
		if (ratio == null || said == null || quantity == null) {
			return this.views.rate(figure, "figure.growth", ratio);
		}
		String words = (quantity.text() != null) ? quantity.text() : this.figures.text(said);
		String shown = Numbers.growth(ratio);
		return this.views.fig(figure, "figure.growth",
				words.equals(shown) ? shown : shown + this.labels.text("figure.claims.words", words));
	}

	private String unlike(String key) {
		return this.labels.text("figure.incomparable", this.labels.text(key));
	}

	/** One line for each target; what the source states stands in the first. */
	private void completions(List<Line> lines, FigureTrace trace) {
		Figure figure = trace.figure();
		Figure.Completion completion = figure.completion();
		if (completion.target() == null && completion.stated() == null) {
			return;
		}
		List<String> arithmetic = (completion.unlike() != null) ? List.of(unlike(completion.unlike()))
				: formulas(trace, "target");
		lines.add(new Line(this.labels.text("figure.completion"), this.views.completion(figure, completion.stated()),
				(completion.target() != null && completion.computed() == null)
						? ClaimViewAssembler.none(Blank.INCOMPARABLE)
						: this.views.completion(figure, completion.computed()),
				figure.agreesWithTarget(), reached(figure, completion, arithmetic), kind(completion.target()),
				this.views.target(figure)));
		for (Figure.Goal goal : completion.others()) {
			Ratio reached = figure.reached(goal);
			lines.add(new Line(this.labels.text("figure.completion"), ClaimViewAssembler.none(null),
					(reached != null) ? this.views.completion(figure, reached)
							: ClaimViewAssembler.none(Blank.INCOMPARABLE),
					null, (reached != null) ? List.of(formula(figure, goal, reached)) : List.of(), kind(goal),
					this.views.target(figure, goal)));
		}
	}

	private static List<String> reached(Figure figure, Figure.Completion completion, List<String> before) {
		List<String> all = new ArrayList<>(before);
		if (completion.computed() != null && completion.target() != null) {
			all.add(formula(figure, completion.target(), completion.computed()));
		}
		return all;
	}

	private static String formula(Figure figure, Figure.Goal goal, Ratio reached) {
		return "%s ÷ %s = %s".formatted(Numbers.stated(figure.value()), Numbers.stated(goal.value()),
				Numbers.percent(reached).replaceFirst("^[≥≤><约]", "$0 ").replace("%", " %"));
	}

	private String kind(Figure.@Nullable Goal goal) {
		String target = this.labels.text("figure.target");
		return (goal != null) ? target + this.labels.text("figure.claims.words", this.labels.of(goal.kind())) : target;
	}

	/**
	 * What a source says of a kind that has no line of its own, and whether it can be.
	 */
	private Line claim(FigureTrace trace, StatedClaim claim) {
		Figure figure = trace.figure();
		Quantity said = claim.quantity();
		boolean absolute = said != null && claim.growthKind() == StatedClaim.GrowthKind.ABSOLUTE
				&& claim.isGivenBy(String.valueOf(figure.growth().basePeriod()));
		Quantity change = (said != null && absolute) ? figure.change(said.unit()) : null;
		return new Line(this.labels.of(claim.kind()), this.views.fig(figure, "figure.claims", words(claim)),
				this.views.fig(figure, "figure.claims", (change != null) ? Numbers.parts(change).text() : null),
				agrees(trace, claim),
				(change != null) ? List.of("%s − %s = %s".formatted(Numbers.stated(figure.value()),
						Numbers.stated(figure.growth().earlier()), Numbers.stated(change))) : List.of(),
				"", null);
	}

	/** As pages write it, with the text of the source where that says more. */
	private String words(StatedClaim claim) {
		String written = this.figures.text(claim);
		Quantity said = claim.quantity();
		return (said != null && said.text() != null && !written.contains(said.text()))
				? written + this.labels.text("figure.claims.words", said.text()) : written;
	}

	private static @Nullable Boolean agrees(FigureTrace trace, StatedClaim claim) {
		Figure figure = trace.figure();
		Quantity said = claim.quantity();
		if (said == null || figure.value() == null) {
			return null;
		}
		return switch (claim.kind()) {
			case GROWTH -> figure.agrees(claim);
			case COMPLETION, EXCESS -> figure.agreesWithTarget(claim);
			case SHARE -> (trace.whole() != null && trace.whole().value() != null && claim.within() == null)
					? Recalculation.share(said, figure.value(), trace.whole().value()) : null;
			default -> null;
		};
	}

	/** What share of another figure a figure is, which no source states. */
	public Line share(Figure part, Figure whole) {
		Ratio share = (part.value() != null && whole.value() != null) ? Ratio.share(part.value(), whole.value()) : null;
		List<String> arithmetic = (share != null) ? List.of("%s ÷ %s = %s".formatted(Numbers.stated(part.value()),
				Numbers.stated(whole.value()), Numbers.percent(share))) : List.of();
		return new Line(this.labels.text("figure.formula.share"), ClaimViewAssembler.none(null),
				(share != null) ? this.views.fig(part, "figure.formula.share", Numbers.percent(share))
						: ClaimViewAssembler.none(Blank.INCOMPARABLE),
				null, arithmetic, this.figures.name(whole), this.figures.of(whole));
	}

	private static List<String> formulas(FigureTrace trace, String... names) {
		return trace.formulas()
			.stream()
			.filter((formula) -> List.of(names).contains(formula.name()))
			.map(FigureTrace.Formula::text)
			.toList();
	}

}
