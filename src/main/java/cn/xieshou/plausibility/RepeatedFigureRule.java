package cn.xieshou.plausibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

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
 * A figure that stands in the books already is stated again only as the same fact or as
 * the other side of a doubt (同一数字不重复登记). Two lines of one filing are told apart by the
 * table itself.
 */
@Component
class RepeatedFigureRule implements Rule<IndicatorValueForm> {

	private static final String STANDING = """
			select t.id, t.series_id, t.period_kind, coalesce(t.period_span, '') as span, t.basis, t.stated_name,
			coalesce(t.scope_note, '') as scope_note, t.doubts, t.amount_value, t.amount_upper, t.amount_unit,
			t.amount_comparator, t.amount_word, t.amount_text
			from unnest(?::uuid[], ?::text[], ?::text[]) as w (series_id, kind, span)
			join indicator_value t on t.root_id = ? and t.series_id = w.series_id and t.period_kind = w.kind
			and coalesce(t.period_span, '') = w.span where t.same_as is null order by t.id
			""";

	private final JdbcTemplate jdbc;

	RepeatedFigureRule(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X015", IndicatorValueForm.class);
	}

	/** What tells one figure from another, as the key of the table has it. */
	private record Key(UUID series, String kind, String span, Basis basis, String statedName, String scopeNote) {

		static @Nullable Key of(IndicatorValueForm form) {
			Period period = SeriesValues.period(form);
			if (period == null || form.indicator() == null || form.pairing() == null || form.basis() == null) {
				return null;
			}
			return new Key(Series.of(form.indicator(), form.pairing(), form.region(), form.subject()).id(),
					period.kind().code(), Objects.requireNonNullElse(period.text(), ""), form.basis(),
					Objects.requireNonNullElse(form.statedName(), ""),
					Objects.requireNonNullElse(form.scopeNote(), ""));
		}

	}

	/** A figure of the books that counts. */
	private record Standing(UUID id, List<UUID> doubts, @Nullable Quantity amount) {

		boolean isBeside(Set<UUID> told) {
			return told.contains(this.id) || this.doubts.stream().anyMatch(told::contains);
		}

	}

	/** Those of the keys of a batch. */
	private record Loaded(Map<Key, List<Standing>> byKey) {

	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Key key = Key.of(line.form());
		if (key == null) {
			return List.of();
		}
		RuleBatch<IndicatorValueForm> batch = (RuleBatch<IndicatorValueForm>) line.batch();
		List<Standing> standing = batch.once(Loaded.class, () -> load(batch)).byKey.getOrDefault(key, List.of());
		Set<UUID> told = told(line, standing);
		return standing.stream()
			.filter((one) -> !told.contains(one.id) && isLeft(batch, one.id, key))
			.map(RepeatedFigureRule::hit)
			.limit(1)
			.toList();
	}

	private static Hit hit(Standing standing) {
		String address = "/figures/" + standing.id;
		Hit hit = (standing.amount != null) ? Hit.at(null, "indicator-values.standsAs", standing.amount, address)
				: Hit.at(null, "indicator-values.stands", address);
		return hit.citing("indicator-values", standing.id);
	}

	/** Whether a figure is still there, and what it is, once the batch is posted. */
	private static boolean isLeft(RuleBatch<IndicatorValueForm> batch, UUID figure, Key key) {
		return batch.lines()
			.stream()
			.filter((line) -> line.record().equals(figure))
			.allMatch((line) -> !line.voids() && key.equals(Key.of(line.form())) && line.form().sameAs() == null);
	}

	/**
	 * The figures of the books that a line says how it stands to: the one that it
	 * repeats, those that it is in doubt against, and what is in doubt against these.
	 */
	private static Set<UUID> told(RuleLine<? extends IndicatorValueForm> line, List<Standing> standing) {
		Set<UUID> told = new HashSet<>(line.form().doubts());
		told.add(line.record());
		if (line.form().sameAs() != null) {
			told.add(line.form().sameAs());
		}
		int known;
		do {
			known = told.size();
			standing.stream().filter((one) -> one.isBeside(told)).toList().forEach((one) -> {
				told.add(one.id);
				told.addAll(one.doubts);
			});
		}
		while (told.size() > known);
		return told;
	}

	private Loaded load(RuleBatch<IndicatorValueForm> batch) {
		List<Key> keys = batch.lines()
			.stream()
			.map((line) -> Key.of(line.form()))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		Map<Key, List<Standing>> byKey = new HashMap<>();
		this.jdbc.query(STANDING, (row) -> {
			byKey.computeIfAbsent(key(row), (key) -> new ArrayList<>()).add(standing(row));
		}, keys.stream().map(Key::series).toArray(UUID[]::new), keys.stream().map(Key::kind).toArray(String[]::new),
				keys.stream().map(Key::span).toArray(String[]::new), batch.root());
		return new Loaded(byKey);
	}

	private static Key key(ResultSet row) throws SQLException {
		return new Key(row.getObject("series_id", UUID.class), row.getString("period_kind"), row.getString("span"),
				Basis.valueOf(row.getString("basis")), row.getString("stated_name"), row.getString("scope_note"));
	}

	private static Standing standing(ResultSet row) throws SQLException {
		return new Standing(row.getObject("id", UUID.class), List.of((UUID[]) row.getArray("doubts").getArray()),
				QuantityColumns.readStated(row, "amount"));
	}

}
