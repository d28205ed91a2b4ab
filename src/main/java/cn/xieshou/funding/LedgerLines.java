package cn.xieshou.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.values.Days;
import cn.xieshou.values.Money;

/**
 * Reads the entries of the ledger (台账分录), the latest first, page by page along an index.
 */
@Component
class LedgerLines {

	private static final String LINES = """
			select e.id, e.name, e.moved_on, e.document_number, e.counterparty, e.batch, e.amount, o.kind,
			e.reverses_id is not null as undoes, f.id as fund, f.name as fund_name, exists (select 1
			from funding_entry r where r.reverses_id = e.id and r.root_id = e.root_id) as undone
			from funding_entry e join fund f on f.id = e.fund_id and f.root_id = e.root_id
			join funding_entry o on o.id = coalesce(e.reverses_id, e.id) and o.root_id = e.root_id
			where %s order by e.moved_on desc, e.id desc limit %d
			""";

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	private final PairingTree tree;

	LedgerLines(JdbcTemplate jdbc, Access access, RecordVisibility visibility, PairingTree tree) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
		this.tree = tree;
	}

	/**
	 * An entry.
	 *
	 * @param step the step that it goes, or that it undoes
	 * @param amount less than nothing where it undoes another
	 * @param undoes whether it undoes another
	 * @param undone whether another undoes it
	 */
	record Line(UUID id, String name, LocalDate movedOn, @Nullable String documentNumber, @Nullable String counterparty,
			@Nullable String batch, FundingKind step, Money amount, UUID fund, String fundName, boolean undoes,
			boolean undone) {

		/** The place after which the next page begins. */
		String key() {
			return this.movedOn + "_" + this.id;
		}

	}

	/**
	 * The place of a line in the list.
	 *
	 * @param day its day
	 * @param entry its entry
	 */
	record Key(LocalDate day, UUID entry) {

		/**
		 * @throws IllegalArgumentException if it is none
		 */
		static Key parse(String text) {
			int cut = text.indexOf('_');
			return new Key(Days.parse(text.substring(0, Math.max(cut, 0))), UUID.fromString(text.substring(cut + 1)));
		}

	}

	/** So many entries after a place. */
	List<Line> page(LedgerQuery query, @Nullable Key after, int size) {
		Condition scope = this.access.scope(Permission.READ)
			.where("e")
			.and(this.visibility.rows("funding-entries", "e.id"));
		Condition lines = scope.and(query.funds(this.tree)).and(query.entries("o")).and(query.days("e.moved_on"));
		List<Object> further = new ArrayList<>();
		String sql = "true";
		if (query.step() != null) {
			sql += " and o.kind = ?";
			further.add(query.step().name());
		}
		if (after != null) {
			sql += " and (e.moved_on, e.id) < (?, ?)";
			further.addAll(List.of(after.day(), after.entry()));
		}
		Condition all = lines.and(new Condition(sql, further));
		return this.jdbc.query(LINES.formatted(all.sql(), size), (row, number) -> line(row), all.arguments().toArray());
	}

	private static Line line(ResultSet row) throws SQLException {
		Money amount = new Money(row.getBigDecimal("amount"));
		boolean undoes = row.getBoolean("undoes");
		return new Line(row.getObject("id", UUID.class), row.getString("name"),
				row.getObject("moved_on", LocalDate.class), row.getString("document_number"),
				row.getString("counterparty"), row.getString("batch"), FundingKind.valueOf(row.getString("kind")),
				undoes ? amount.negated() : amount, row.getObject("fund", UUID.class), row.getString("fund_name"),
				undoes, row.getBoolean("undone"));
	}

}
