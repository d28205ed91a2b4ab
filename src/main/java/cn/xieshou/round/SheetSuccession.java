package cn.xieshou.round;

import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.filing.FilingSuccession;

/**
 * A sheet goes on with the filing that was written in place of its own, and says the
 * numbers that stand there now (报表随单改写).
 */
@Component
class SheetSuccession implements FilingSuccession {

	private static final String CELLS = """
			update round_cell c set text = coalesce(l.form -> 'value' ->> 'text',
			(l.form -> 'value' ->> 'value') || (l.form -> 'value' ->> 'unit')), absence = null, evidence = coalesce(
			(select jsonb_agg(jsonb_build_object('file', e ->> 'file', 'document', e ->> 'document'))
			from jsonb_array_elements(l.evidence) e), c.evidence)
			from round_sheet s, filing_line l
			where s.root_id = ? and s.filing_id = ? and c.root_id = s.root_id and c.round_id = s.round_id
			and c.pairing_id = s.pairing_id and l.root_id = s.root_id and l.filing_id = s.filing_id
			and (c.text is not null or c.absence is not null) and l.form ->> 'indicator' = c.indicator_id::text
			and l.form ->> 'period' = c.period and l.form -> 'value' ->> 'value' is not null
			""";

	private final JdbcTemplate jdbc;

	SheetSuccession(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void replaced(UUID root, UUID old, UUID fresh) {
		int sheets = this.jdbc.update(
				"update round_sheet set filing_id = ?, version = version + 1 where root_id = ? and filing_id = ?",
				fresh, root, old);
		if (sheets > 0) {
			this.jdbc.update(CELLS, root, fresh);
		}
	}

}
