package cn.xieshou.replay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FormReader;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.rollup.RollupCheck;

/**
 * Rebuilds all records and their history from the posted filings, and compares them with
 * the books (重放核对); then what the records add up to with what is kept of them. By the
 * role that owns the tables, as the one that works may make none, in one transaction that
 * is rolled back: the books are read only, in one snapshot.
 */
@Component
public class Replay {

	/** So many lines are read at a time. */
	private static final int PORTION = 500;

	private static final List<String> PATIENT = List.of("statement_timeout = 0",
			"idle_in_transaction_session_timeout = 0");

	private final Registers registers;

	private final FormReader forms;

	private final PairingTree tree;

	private final RollupCheck rollups;

	private final EntityManagerFactory entities;

	private final FlywayConnectionDetails owner;

	private final JsonMapper json;

	Replay(Registers registers, FormReader forms, PairingTree tree, RollupCheck rollups, EntityManagerFactory entities,
			FlywayConnectionDetails owner, JsonMapper json) {
		this.registers = registers;
		this.forms = forms;
		this.tree = tree;
		this.rollups = rollups;
		this.entities = entities;
		this.owner = owner;
		this.json = json;
	}

	/**
	 * What it came to.
	 *
	 * @param lines how many lines of filings were replayed
	 * @param differences in how many places the books are not what the filings say
	 */
	public record Outcome(long lines, long differences) {

	}

	/**
	 * Replays everything.
	 * @param tell is told of each difference, a sentence each; of each type only the
	 * first
	 */
	public Outcome check(Consumer<String> tell) {
		try (Connection connection = DriverManager.getConnection(this.owner.getJdbcUrl(), this.owner.getUsername(),
				this.owner.getPassword())) {
			connection.setAutoCommit(false);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			Differences differences = new Differences(tell);
			try {
				long lines = check(connection, differences);
				this.rollups.differences().forEach((difference) -> differences.found("rollup", difference));
				return new Outcome(lines, differences.count());
			}
			finally {
				connection.rollback();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Compares the records of all types, in a transaction that is not to be committed.
	 */
	long check(Connection connection, Differences differences) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		jdbc.setFetchSize(PORTION);
		PATIENT.forEach((setting) -> jdbc.execute("set local " + setting));
		try (StatelessSession session = this.entities.unwrap(SessionFactory.class)
			.withStatelessOptions()
			.connection(connection)
			.openStatelessSession()) {
			return this.registers.all()
				.stream()
				.mapToLong((register) -> check(register, jdbc, session, differences))
				.sum();
		}
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> long check(Register<E, F> register,
			JdbcTemplate jdbc, StatelessSession session, Differences differences) {
		ScratchTable scratch = ScratchTable.create(jdbc, session, register.table());
		TypeReplay<E, F> replay = new TypeReplay<>(register, this.forms, this.tree, scratch,
				(line, ex) -> differences.unreadable(register.code(), line, ex));
		jdbc.query(PostedLine.OF_TYPE, (row) -> {
			replay.next(PostedLine.of(row, this.json));
		}, register.code());
		scratch.differences((difference) -> differences.found(register.code(), difference));
		scratch.drop();
		return replay.lines();
	}

}
