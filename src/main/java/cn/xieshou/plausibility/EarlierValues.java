package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.FormRejected;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.ReferenceValues;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.IndicatorValueRegister;
import cn.xieshou.statement.Series;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Span;

/**
 * The last actual value of the same series and that of a year before, beside values that
 * are reviewed (上期与上年同期), in one statement for all lines.
 */
@Component
class EarlierValues implements ReferenceValues {

	private static final String VALUES = """
			select a.number, v.* from unnest(?::int[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[])
			as a (number, root, series, own, kind, ends, span) cross join lateral (
			(select 1 as place, %1$s from indicator_value t where t.root_id = a.root and t.series_id = a.series
			and t.basis = 'ACTUAL' and t.amount_value is not null and t.id <> a.own and t.period_kind = a.kind
			and (a.ends is null or t.period_ends_on < a.ends) order by t.period_ends_on desc nulls last, t.id limit 1)
			union all (select 2, %1$s from indicator_value t where t.root_id = a.root and t.series_id = a.series
			and t.basis = 'ACTUAL' and t.amount_value is not null and t.id <> a.own and t.period_kind = a.kind
			and t.period_span = a.span order by t.same_as is not null, t.doubts <> '{}', t.stated_name, t.id limit 1)) v
			order by a.number, v.place
			""".formatted("t.id, t.period_kind, t.period_span, t.amount_value, t.amount_upper, t.amount_unit,"
			+ " t.amount_comparator, t.amount_word, t.amount_text");

	private final FormReader reader;

	private final IndicatorValueRegister values;

	private final Indicators indicators;

	private final PairingTree tree;

	private final Access access;

	private final FigureViewAssembler assembler;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	EarlierValues(FormReader reader, IndicatorValueRegister values, Indicators indicators, PairingTree tree,
			Access access, FigureViewAssembler assembler, Labels labels, JdbcTemplate jdbc) {
		this.reader = reader;
		this.values = values;
		this.indicators = indicators;
		this.tree = tree;
		this.access = access;
		this.assembler = assembler;
		this.labels = labels;
		this.jdbc = jdbc;
	}

	/** Which values are asked for beside a line. */
	private record Asked(int number, UUID root, UUID series, UUID own, String kind, java.time.@Nullable LocalDate ends,
			@Nullable String span) {

	}

	@Override
	public Set<String> types() {
		return Set.of(this.values.code());
	}

	@Override
	public Map<Integer, List<Fact>> of(List<Line> lines) {
		if (!this.access.actor().may(Permission.READ)) {
			return Map.of();
		}
		Scope scope = this.access.scope(Permission.READ);
		List<Asked> asked = lines.stream().map((line) -> asked(line, scope)).filter(Objects::nonNull).toList();
		Map<Integer, List<Fact>> facts = new HashMap<>();
		if (!asked.isEmpty()) {
			Map<Integer, UUID> last = new HashMap<>();
			this.jdbc.query(VALUES, (row) -> {
				int number = row.getInt("number");
				UUID id = row.getObject("id", UUID.class);
				Quantity amount = QuantityColumns.readStated(row, "amount");
				if (amount != null && !id.equals(last.put(number, id))) {
					facts.computeIfAbsent(number, (key) -> new ArrayList<>())
						.add(fact(row.getInt("place") == 1 ? "figure.hint.last" : "figure.hint.yearBefore", id,
								row.getString("period_kind"), row.getString("period_span"), amount));
				}
			}, asked.stream().map(Asked::number).toArray(Integer[]::new),
					asked.stream().map(Asked::root).toArray(UUID[]::new),
					asked.stream().map(Asked::series).toArray(UUID[]::new),
					asked.stream().map(Asked::own).toArray(UUID[]::new),
					asked.stream().map(Asked::kind).toArray(String[]::new),
					asked.stream()
						.map((one) -> (one.ends() != null) ? java.sql.Date.valueOf(one.ends()) : null)
						.toArray(java.sql.Date[]::new),
					asked.stream().map(Asked::span).toArray(String[]::new));
		}
		return facts;
	}

	private Fact fact(String key, UUID id, String kind, @Nullable String span, Quantity amount) {
		Period period = Period.of(PeriodKind.of(kind), (span != null) ? Span.parse(span) : null);
		return new Fact(this.labels.text(key, this.assembler.span(period)), Numbers.stated(amount), "/figures/" + id);
	}

	private @Nullable Asked asked(Line line, Scope scope) {
		IndicatorValueForm form = read(line);
		IndicatorCard card = (form != null) ? this.indicators.of(form.indicator()) : null;
		PairingTree.Node pairing = (form != null && form.pairing() != null)
				? this.tree.find(form.pairing()).orElse(null) : null;
		Period period = (form != null) ? SeriesValues.period(form) : null;
		if (form == null || card == null || pairing == null || period == null
				|| !scope.contains(pairing.root(), pairing.id())) {
			return null;
		}
		Period before = period.previousComparable();
		return new Asked(line.number(), pairing.root(),
				Series.of(card.id(), pairing.id(), form.region(), form.subject()).id(), line.record(),
				period.kind().code(), period.endsOn(), (before != null) ? before.text() : null);
	}

	private @Nullable IndicatorValueForm read(Line line) {
		try {
			return this.reader.readKept(this.values, line.form());
		}
		catch (FormRejected ex) {
			return null;
		}
	}

}
