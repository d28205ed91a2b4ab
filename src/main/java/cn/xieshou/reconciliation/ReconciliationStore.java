package cn.xieshou.reconciliation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Scope.Condition;

/** The stored reconciliations and their lines (对账库). */
@Repository
class ReconciliationStore {

	private static final String SELECT = """
			select r.*, f.name as fund_name from reconciliation r
			join fund f on f.id = r.fund_id and f.root_id = r.root_id where %s
			""";

	/** A fund with what a file would be compared with. */
	private static final String FUND = """
			select f.root_id, f.pairing_id, f.id, f.name, exists (select 1 from fund_balance b where b.fund_id = f.id
			and b.root_id = f.root_id and b.disbursed > 0) as disburses from fund f where f.id = ?
			""";

	private final JdbcTemplate jdbc;

	ReconciliationStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A fund.
	 *
	 * @param disburses whether its money leaves by being disbursed
	 */
	record Fund(Reconciliation.Of of, boolean disburses) {

	}

	Optional<Fund> fund(UUID id) {
		return this.jdbc
			.query(FUND,
					(row, number) -> new Fund(
							new Reconciliation.Of(row.getObject("root_id", UUID.class),
									row.getObject("pairing_id", UUID.class), id, row.getString("name")),
							row.getBoolean("disburses")),
					id)
			.stream()
			.findFirst();
	}

	/** Whether it was added: not if its fund has this file already. */
	boolean add(Reconciliation one) {
		return this.jdbc.update(
				"""
						insert into reconciliation (id, root_id, pairing_id, fund_id, file_name, sha256, first_day, last_day, balance,
						outflow, opened_at, opened_by, opened_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
						on conflict on constraint reconciliation_file_once do nothing
						""",
				one.id(), one.of().root(), one.of().pairing(), one.of().fund(), one.fileName(), one.sha256(),
				one.first(), one.last(), one.balance(), one.outflow(), one.opened().at().atOffset(ZoneOffset.UTC),
				one.opened().by(), one.opened().name()) == 1;
	}

	void addLines(Reconciliation one, List<Movement> lines) {
		this.jdbc.batchUpdate("""
				insert into reconciliation_line (id, root_id, reconciliation_id, sheet, row_number, moved_on, amount,
				counterparty, reference, said) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", lines.stream().map((line) -> {
			Movement.Place place = line.place();
			return new @Nullable Object[] { line.id(), one.of().root(), one.id(),
					(place != null) ? place.sheet() : null, (place != null) ? place.row() : 0, line.on(), line.amount(),
					line.counterparty(), line.reference(), line.said() };
		}).toList());
	}

	Optional<Reconciliation> find(UUID id) {
		return this.jdbc.query(SELECT.formatted("r.id = ?"), ReconciliationStore::read, id).stream().findFirst();
	}

	Optional<Reconciliation> ofFile(UUID fund, String sha256) {
		return this.jdbc
			.query(SELECT.formatted("r.fund_id = ? and r.sha256 = ?"), ReconciliationStore::read, fund, sha256)
			.stream()
			.findFirst();
	}

	/** Holds it until the end of the transaction, so that acts come one after another. */
	void hold(UUID id) {
		this.jdbc.queryForList("select 1 from reconciliation where id = ? for update", id);
	}

	/** Those before one, the newest first. */
	List<Reconciliation> page(Condition scope, @Nullable UUID after, int size) {
		List<@Nullable Object> arguments = new ArrayList<>(scope.arguments());
		arguments.addAll(Arrays.asList(after, after, size));
		return this.jdbc.query(
				SELECT.formatted(scope.sql() + " and (?::uuid is null or r.id < ?) order by r.id desc limit ?"),
				ReconciliationStore::read, arguments.toArray());
	}

	private static Reconciliation read(ResultSet row, int number) throws SQLException {
		OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
		return new Reconciliation(row.getObject("id", UUID.class),
				new Reconciliation.Of(row.getObject("root_id", UUID.class), row.getObject("pairing_id", UUID.class),
						row.getObject("fund_id", UUID.class), row.getString("fund_name")),
				row.getString("file_name"), row.getString("sha256"), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class), row.getBigDecimal("balance"), row.getString("outflow"),
				new Reconciliation.Act(row.getObject("opened_by", UUID.class), row.getString("opened_name"),
						row.getObject("opened_at", OffsetDateTime.class).toInstant()),
				(finished == null) ? null : new Reconciliation.Act(row.getObject("finished_by", UUID.class),
						row.getString("finished_name"), finished.toInstant()));
	}

	void finish(Reconciliation one, Reconciliation.Act by) {
		this.jdbc.update(
				"update reconciliation set finished_at = ?, finished_by = ?, finished_name = ? where id = ? and root_id = ?",
				by.at().atOffset(ZoneOffset.UTC), by.by(), by.name(), one.id(), one.of().root());
	}

	/** What a fund's ledger has on the account at the end of a day. */
	BigDecimal ledger(Reconciliation one) {
		return Objects.requireNonNull(this.jdbc.queryForObject(
				"select coalesce(sum(" + AccountEntries.SIGNED + "), 0) from " + AccountEntries.OF_ACCOUNT
						+ " and e.moved_on <= ?",
				BigDecimal.class, one.of().fund(), one.of().root(), one.outflow(), one.outflow(), one.last()));
	}

}
