package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.page.Numbers;
import cn.xieshou.rule.RuleParameters;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.statement.TargetRegister;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Unit;

/** What forms say beside a value that is being typed, in the reader's language. */
@RestController
class FigureHintApi {

	private final FigureHintQuery query;

	private final TargetRegister targets;

	private final FigureViewAssembler assembler;

	private final Labels labels;

	private final RuleParameters limits;

	FigureHintApi(FigureHintQuery query, TargetRegister targets, FigureViewAssembler assembler, Labels labels,
			RuleParameters limits) {
		this.query = query;
		this.targets = targets;
		this.assembler = assembler;
		this.labels = labels;
		this.limits = limits;
	}

	/**
	 * What is said.
	 *
	 * @param unit the unit of the indicator, {@code null} while none is chosen
	 * @param units the units of its kind with their factors, its own first, as
	 * {@link Numbers#factors} writes them
	 * @param items what the books have
	 * @param none that the books have nothing, {@code null} while they have or were not
	 * asked
	 * @param leap what to make of a leap from the last value, {@code null} if there is
	 * none
	 * @param growth the growth by the books, {@code null} if they do not tell
	 */
	record Said(@Nullable String unit, @Nullable String units, List<Item> items, @Nullable String none,
			@Nullable String leap, @Nullable Growth growth) {

	}

	/**
	 * A value in the books.
	 *
	 * @param label what it is
	 * @param value the value as stated
	 * @param href where it comes from
	 */
	record Item(String label, String value, String href) {

	}

	/**
	 * A growth by the books.
	 *
	 * @param text the growth and what it is measured against
	 * @param agrees whether the typed one can be it
	 */
	record Growth(String text, boolean agrees) {

	}

	/** What is beside a value; what is typed half yet is as if it were not there. */
	@GetMapping("/api/v1/figures/hints")
	Said hints(@RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable UUID record) {
		FigureHints hints = this.query.of(typed, record);
		IndicatorCard card = hints.card();
		List<Item> items = items(hints);
		return new Said((card != null) ? card.unit().symbol() : null, (card != null) ? units(card.unit()) : null, items,
				(hints.placed() && items.isEmpty()) ? this.labels.text("figure.hint.none") : null, leap(hints),
				growth(hints));
	}

	private static String units(Unit own) {
		List<Unit> units = new ArrayList<>(List.of(own));
		Unit.all()
			.stream()
			.filter((unit) -> unit.isComparableWith(own) && unit.offered() && !unit.equals(own))
			.sorted(Comparator.comparing((Unit unit) -> unit.fromBase(BigDecimal.ONE)).reversed())
			.forEach(units::add);
		return Numbers.factors(units.stream().map(Unit::symbol).collect(Collectors.joining(" ")));
	}

	private List<Item> items(FigureHints hints) {
		List<Item> items = new ArrayList<>();
		Figure last = hints.last();
		Figure before = hints.yearBefore();
		boolean same = last != null && before != null && last.id().equals(before.id());
		add(items, same ? "figure.hint.lastAndYearBefore" : "figure.hint.last", last);
		if (!same) {
			add(items, "figure.hint.yearBefore", before);
		}
		FigureHints.Goal target = hints.target();
		if (target != null) {
			items.add(new Item(this.labels.text("figure.hint.target"), Numbers.stated(target.value()),
					this.targets.address(target.id())));
		}
		return items;
	}

	private void add(List<Item> items, String key, @Nullable Figure figure) {
		if (figure != null) {
			String note = figure.statement().scopeNote();
			items.add(new Item(this.labels.text(key, this.assembler.period(figure)),
					(note != null) ? stated(figure) + this.labels.text("figure.claims.words", note) : stated(figure),
					FigureViewAssembler.address(figure)));
		}
	}

	private static String stated(@Nullable Figure figure) {
		Quantity value = (figure != null) ? figure.value() : null;
		return (value != null) ? Numbers.parts(value).text() : "--";
	}

	private @Nullable String leap(FigureHints hints) {
		Leap leap = hints.leap(Leap.Limits.on(this.limits, hints.on()));
		if (leap == null) {
			return null;
		}
		Figure before = (hints.last() != null) ? hints.last() : hints.yearBefore();
		String said = this.labels.text(leap.up() ? "figure.hint.leapUp" : "figure.hint.leapDown", stated(before),
				Numbers.grouped(leap.times()));
		Unit meant = leap.meant();
		return (meant == null) ? said : said + this.labels.text("figure.hint.leapUnit", Numbers.unit(meant.symbol()));
	}

	private static String words(StatedClaim said) {
		Quantity quantity = Objects.requireNonNull(said.quantity());
		return (quantity.text() != null) ? quantity.text() : Numbers.parts(quantity).text();
	}

	private @Nullable Growth growth(FigureHints hints) {
		DefinitionBreak crossed = hints.crossed();
		if (crossed != null && crossed.factor() == null) {
			return new Growth(this.labels.text("figure.check.break", crossed.on()), hints.stated() == null);
		}
		Ratio growth = hints.growth();
		Figure base = hints.growthBase();
		if (growth == null || base == null) {
			return null;
		}
		String against = this.labels.text("figure.hint.growth", this.assembler.span(base.period()), stated(base),
				Numbers.growth(growth));
		return hints.growthAgrees() ? new Growth(against, true)
				: new Growth(against
						+ this.labels.text("figure.hint.growthDiffers", words(Objects.requireNonNull(hints.stated()))),
						false);
	}

}
