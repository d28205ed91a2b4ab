package cn.xieshou.plausibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.Claim;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Span;

/**
 * The figures that those of a batch name as the same fact, and those that name them
 * (同一事实的两边), as they are once the batch is posted.
 */
final class NamedFigures {

	private static final String NAMED = """
			select id, pairing_id, indicator_id, same_as, basis, period_kind, period_span, scope, claim, amount_value,
			amount_unit, amount_comparator, amount_word, amount_upper, amount_text from indicator_value where id = any(?)
			or id = any(array(select from_id from record_link where to_id = any(?)
			and from_type = 'indicator-values' and field = 'sameAs'))
			""";

	private final Map<UUID, Named> byId = new HashMap<>();

	private NamedFigures() {
	}

	/**
	 * What a figure states, as far as another one may count instead.
	 *
	 * @param amount its value, {@code null} if it has none
	 * @param added whether it reaches no further than the pairing and is no mere name
	 */
	record Named(@Nullable UUID pairing, @Nullable UUID indicator, @Nullable UUID sameAs, @Nullable Basis basis,
			@Nullable Period period, @Nullable Quantity amount, boolean added) {

		static Named of(IndicatorValueForm form) {
			return new Named(form.pairing(), form.indicator(), form.sameAs(), form.basis(), SeriesValues.period(form),
					form.amount(),
					(form.scope() == null || form.scope() == FigureScope.OWN) && form.claim() != Claim.FROM_NAME);
		}

		private static Named of(ResultSet row) throws SQLException {
			String span = row.getString("period_span");
			return new Named(row.getObject("pairing_id", UUID.class), row.getObject("indicator_id", UUID.class),
					row.getObject("same_as", UUID.class), Basis.valueOf(row.getString("basis")),
					Period.of(PeriodKind.of(row.getString("period_kind")), (span != null) ? Span.parse(span) : null),
					QuantityColumns.readStated(row, "amount"), row.getString("scope").equals(FigureScope.OWN.name())
							&& !row.getString("claim").equals(Claim.FROM_NAME.name()));
		}

		/**
		 * Whether that one counts what this one states; a source that gives no period
		 * leaves it to the other.
		 */
		boolean isCountedBy(Named other) {
			Period own = this.period;
			boolean timed = own == null || own.span() == null || own.equals(other.period);
			return Objects.equals(this.indicator, other.indicator) && this.basis == other.basis && timed
					&& (this.amount == null || other.amount != null) && (!this.added || other.added);
		}

	}

	/** Those of a batch, read once for all its rules. */
	@SuppressWarnings("unchecked")
	static NamedFigures of(RuleLine<? extends IndicatorValueForm> line, JdbcTemplate jdbc) {
		RuleBatch<IndicatorValueForm> batch = (RuleBatch<IndicatorValueForm>) line.batch();
		return batch.once(NamedFigures.class, () -> read(batch, jdbc));
	}

	private static NamedFigures read(RuleBatch<IndicatorValueForm> batch, JdbcTemplate jdbc) {
		NamedFigures figures = new NamedFigures();
		Set<UUID> named = new HashSet<>();
		Set<UUID> changed = new HashSet<>();
		batch.lines().forEach((line) -> {
			if (line.form().sameAs() != null) {
				named.add(line.form().sameAs());
			}
			if (line.before() != null && batch.isFiling()) {
				changed.add(line.record());
			}
		});
		if (!named.isEmpty() || !changed.isEmpty()) {
			jdbc.query(NAMED, (row) -> {
				figures.byId.put(row.getObject("id", UUID.class), Named.of(row));
			}, named.toArray(UUID[]::new), changed.toArray(UUID[]::new));
		}
		batch.lines()
			.stream()
			.filter((line) -> named.contains(line.record()) || figures.byId.containsKey(line.record()))
			.forEach((line) -> figures.take(line.record(), line.voids() ? null : Named.of(line.form())));
		return figures;
	}

	private void take(UUID record, @Nullable Named named) {
		if (named == null) {
			this.byId.remove(record);
		}
		else {
			this.byId.put(record, named);
		}
	}

	@Nullable Named find(UUID id) {
		return this.byId.get(id);
	}

	/** The figures that name one as the same fact, in the order of their ids. */
	List<UUID> following(UUID figure) {
		return this.byId.entrySet()
			.stream()
			.filter((one) -> figure.equals(one.getValue().sameAs()))
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

}
