package cn.xieshou.sum;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.register.Posted;
import cn.xieshou.rollup.Comparison;
import cn.xieshou.rollup.Rows;
import cn.xieshou.statement.IndicatorValueRegister;

/**
 * Keeps by how much yearly figures grew or fell against the year before (同比), as computed
 * or else as stated, in a field of its own or among the claims, so that the highest and
 * the lowest are found without looking at all. Only values of the same scope note, kind
 * of subject and reach are compared. Growth that only has a bound has no place in an
 * order and is not kept, nor is that of rates, which is in percentage points; a number
 * made from a name (百企) has no growth.
 */
@Component
class Growths implements Posted.Observer, Comparison.Source {

	/** The values of all series that a posting has touched. */
	private static final String TOUCHED = """
			with touched as (select distinct series_id from (
			select series_id from indicator_value where root_id = ? and id = any(?)
			union all select series_id from indicator_value_history where root_id = ? and id = any(?)
			and superseded_at = ?) t)
			""";

	private static final String FORGET = TOUCHED + """
			delete from figure_growth where root_id = ? and (value_id = any(?) or value_id in (
			select v.id from touched join indicator_value v on v.root_id = ? and v.series_id = touched.series_id))
			""";

	/** By how much values grew, of which some may be chosen. */
	private static final String GROWN = """
			select v.root_id, v.id as value_id, v.pairing_id, v.period_ends_on as on_day, g.points
			from indicator_value v
			left join lateral (select p.id, p.amount_base, p.amount_comparator from indicator_value p
			where p.root_id = v.root_id and p.series_id = v.series_id and p.period_kind = v.period_kind
			and coalesce(p.period_span, '') = v.compared_with
			and (p.amount_unit = v.amount_unit or not exists (select from unit a join unit b on a.base <> b.base
			where a.symbol = p.amount_unit and b.symbol = v.amount_unit))
			and p.basis = 'ACTUAL' and p.claim <> 'FROM_NAME' and p.amount_value is not null
			and p.scope_note is not distinct from v.scope_note and p.scope = v.scope and p.subject_kind = v.subject_kind
			order by p.same_as is not null, p.doubts <> '{}', p.doubt is not null, p.stated_name, p.id limit 1) p
			on v.amount_value is not null and v.basis = 'ACTUAL' and v.claim <> 'FROM_NAME'
			cross join lateral (select case when p.id is null
			then coalesce(v.stated_growth, claimed_growth(v.claims, v.compared_with))
			when v.amount_comparator = '=' and p.amount_comparator = '=' and p.amount_base > 0
			then round((v.amount_base - p.amount_base) * 100 / p.amount_base, 4) end as points) g
			where v.period_kind = 'year' and v.period_ends_on is not null and v.basis in ('ACTUAL', 'FORECAST')
			and v.same_as is null and coalesce(v.growth_base, v.compared_with) = v.compared_with and g.points is not null
			and not exists (select from unit u where u.symbol = v.amount_unit and u.base = '%' and u.symbol <> '倍')
			""";

	private static final String KEEP = TOUCHED
			+ "insert into figure_growth as f (root_id, value_id, pairing_id, on_day, points) " + GROWN + """
					and v.root_id = ? and v.series_id in (select series_id from touched)
					on conflict (root_id, value_id) do update set pairing_id = excluded.pairing_id,
					on_day = excluded.on_day, points = excluded.points
					""";

	private final JdbcTemplate jdbc;

	Growths(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void posted(Posted posting) {
		if (!(posting.register() instanceof IndicatorValueRegister)) {
			return;
		}
		UUID root = posting.root();
		UUID[] records = posting.records();
		OffsetDateTime at = posting.at().atOffset(ZoneOffset.UTC);
		this.jdbc.update(FORGET, root, records, root, records, at, root, records, root);
		this.jdbc.update(KEEP, root, records, root, records, at, root);
	}

	@Override
	public List<Comparison> comparisons() {
		return List.of(new Comparison(List.of("root_id", "value_id"), List.of("pairing_id", "on_day", "points"),
				Rows.of("select * from figure_growth"), Rows.of(GROWN),
				(key) -> "/figures/%s (同比 / growth)".formatted(key.get("value_id"))));
	}

}
