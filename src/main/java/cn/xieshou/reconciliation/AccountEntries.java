package cn.xieshou.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Entries of a fund that move its account (账户分录): what arrived, what left by the step
 * that leaves the account, what went back; reversals the other way.
 */
@Repository
class AccountEntries {

	static final String SIGNED = "case when (o.kind = 'RECEIVED') = (e.reverses_id is null) then e.amount else -e.amount end";

	/** What a project that money was disbursed to gives back leaves from its account. */
	static final String OF_ACCOUNT = """
			funding_entry e join funding_entry o on o.id = coalesce(e.reverses_id, e.id) and o.root_id = e.root_id
			where e.fund_id = ? and e.root_id = ? and (o.kind = 'RECEIVED' or o.kind = ?
			or o.kind = 'RETURNED' and (o.project_id is null or ? = 'PAID'))
			""";

	private final JdbcTemplate jdbc;

	AccountEntries(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Entries of the days of a reconciliation and a few around them that belong with
	 * nothing elsewhere, and those that belong with its lines; once it is finished only
	 * those that it was finished with.
	 */
	List<Movement> of(Reconciliation one) {
		String sql = """
				select e.id, e.name, e.moved_on, e.document_number, e.counterparty, e.reverses_id, e.signed, x.link_id,
				x.explanation, x.acted_by from (select e.id, e.root_id, e.name, e.moved_on, e.document_number,
				e.counterparty, e.reverses_id, %s as signed from %s) e
				left join reconciliation_entry x on x.entry_id = e.id and x.root_id = e.root_id and x.reconciliation_id = ?
				where x.entry_id is not null or not ? and e.moved_on between ? and ? and not exists (select 1
				from reconciliation_entry y where y.entry_id = e.id and y.root_id = e.root_id and y.link_id is not null)
				order by e.moved_on, e.id
				"""
			.formatted(SIGNED, OF_ACCOUNT);
		return this.jdbc.query(sql, (row, number) -> read(row), one.of().fund(), one.of().root(), one.outflow(),
				one.outflow(), one.id(), one.isClosed(), one.first().minusDays(Matching.DAYS),
				one.last().plusDays(Matching.DAYS));
	}

	private static Movement read(ResultSet row) throws SQLException {
		return new Movement(row.getObject("id", UUID.class), row.getObject("moved_on", LocalDate.class),
				row.getBigDecimal("signed"), row.getString("counterparty"), row.getString("document_number"),
				row.getString("name"), null, row.getObject("reverses_id", UUID.class),
				new Movement.Mark(row.getObject("link_id", UUID.class), row.getString("explanation"),
						row.getObject("acted_by", UUID.class)));
	}

}
