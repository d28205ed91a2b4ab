package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.Aggregation;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.Series;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;

/**
 * What the pairings below report comes to no more than what is reported above (下级合计=上级数).
 */
@Component
class ChildrenSumRule implements Rule<IndicatorValueForm> {

	private final Indicators indicators;

	private final PairingTree tree;

	private final JdbcTemplate jdbc;

	ChildrenSumRule(Indicators indicators, PairingTree tree, JdbcTemplate jdbc) {
		this.indicators = indicators;
		this.tree = tree;
		this.jdbc = jdbc;
	}

	/** Where a value stands. */
	private record Slot(UUID series, String kind, String span) {

		static Slot of(IndicatorValueForm form, UUID pairing, Period period) {
			return new Slot(Series.of(form.indicator(), pairing, null, null).id(), period.kind().code(),
					Objects.requireNonNullElse(period.text(), ""));
		}

	}

	/** What a pairing below states. */
	private record Stated(UUID record, Quantity amount) {

	}

	/** What the pairings below state, of the books and of the filing itself. */
	private record Below(Map<Slot, Stated> values) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q045", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		List<Slot> slots = slots(line.form());
		Quantity above = line.form().amount();
		if (slots.isEmpty() || above == null || line.form().scopeNote() != null) {
			return List.of();
		}
		Map<Slot, Stated> values = line.batch().once(Below.class, () -> read(line.batch())).values();
		List<Stated> added = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal tolerance = above.rounding();
		for (Slot slot : slots) {
			Stated one = values.get(slot);
			if (one != null && one.amount.unit().isComparableWith(above.unit())) {
				added.add(one);
				sum = sum.add(one.amount.base());
				tolerance = tolerance.add(one.amount.rounding());
			}
		}
		if (sum.subtract(above.base()).compareTo(tolerance) <= 0) {
			return List.of();
		}
		Hit hit = Hit.at("value", "indicator-values.belowBeyond",
				Quantity.of(sum, above.unit().baseUnit()).rounded(above.unit(), 6), above);
		for (Stated one : added) {
			hit = hit.citing("indicator-values", one.record);
		}
		return List.of(hit);
	}

	/** Where the pairings below state the same; none unless these add up to it. */
	private List<Slot> slots(IndicatorValueForm form) {
		IndicatorCard card = this.indicators.of(form.indicator());
		UUID pairing = form.pairing();
		Period period = SeriesValues.period(form);
		boolean whole = form.basis() == Basis.ACTUAL && form.region() == null && form.subject() == null
				&& form.amount() != null && form.amount().isExact() && !SeriesValues.isDoubted(form);
		if (card == null || pairing == null || period == null || !whole || card.overPairings() != Aggregation.SUM) {
			return List.of();
		}
		return this.tree.subtree(pairing)
			.stream()
			.filter((node) -> pairing.equals(node.parent()))
			.map((node) -> Slot.of(form, node.id(), period))
			.toList();
	}

	private Below read(RuleBatch<? extends IndicatorValueForm> batch) {
		Set<Slot> wanted = new LinkedHashSet<>();
		batch.lines().forEach((line) -> wanted.addAll(slots(line.form())));
		Map<Slot, Stated> values = new HashMap<>();
		this.jdbc.query(
				"""
						select t.id, t.series_id, t.period_kind, coalesce(t.period_span, '') as span, t.amount_value, t.amount_upper,
						t.amount_unit, t.amount_comparator, t.amount_word, t.amount_text
						from unnest(?::uuid[], ?::text[], ?::text[]) as w (series_id, kind, span)
						join indicator_value t on t.root_id = ? and t.series_id = w.series_id and t.period_kind = w.kind
						and coalesce(t.period_span, '') = w.span where t.amount_value is not null and t.basis = 'ACTUAL'
						and t.same_as is null and t.doubt is null and t.doubts = '{}' and t.scope_note is null order by t.id
						""",
				(row) -> {
					Quantity amount = Objects.requireNonNull(QuantityColumns.readStated(row, "amount"));
					if (amount.isExact()) {
						values.put(new Slot(row.getObject("series_id", UUID.class), row.getString("period_kind"),
								row.getString("span")), new Stated(row.getObject("id", UUID.class), amount));
					}
				}, wanted.stream().map(Slot::series).toArray(UUID[]::new),
				wanted.stream().map(Slot::kind).toArray(String[]::new),
				wanted.stream().map(Slot::span).toArray(String[]::new), batch.root());
		batch.lines().forEach((line) -> {
			IndicatorValueForm form = line.form();
			Period period = SeriesValues.period(form);
			if (form.indicator() != null && form.pairing() != null && period != null && form.region() == null
					&& form.subject() == null && form.basis() == Basis.ACTUAL && form.amount() != null
					&& form.amount().isExact() && form.scopeNote() == null) {
				values.put(Slot.of(form, form.pairing(), period), new Stated(line.record(), form.amount()));
			}
		});
		return new Below(values);
	}

}
