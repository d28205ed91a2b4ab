package cn.xieshou.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * How long a statement may take (语句时限). One of a request is ended by the server, and if
 * the server does not answer at all, by its connection, so that no reader waits for a
 * database that is away; a start and what is declared to be long are not limited.
 */
public final class RequestLimits extends DelegatingDataSource {

	/** The server has that much longer to say that it has ended a statement. */
	private static final Duration GRACE = Duration.ofMillis(500);

	private final Duration limit;

	/** Which connections end their statements, so that none is told twice. */
	private final Map<PGConnection, Boolean> limited = Collections.synchronizedMap(new WeakHashMap<>());

	private volatile boolean started;

	RequestLimits(DataSource target, Duration limit) {
		super(target);
		this.limit = limit;
	}

	/** From now on also what runs in the background is limited, as the pool says. */
	void started() {
		this.started = true;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		try {
			boolean request = RequestContextHolder.getRequestAttributes() != null;
			if (request) {
				wait(connection, this.limit.plus(GRACE));
			}
			else if (!this.started) {
				wait(connection, Duration.ZERO);
			}
			limit(connection, request);
			return connection;
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

	private void limit(Connection connection, boolean request) throws SQLException {
		PGConnection server = connection.unwrap(PGConnection.class);
		if (this.limited.getOrDefault(server, false) != request) {
			set(connection, "set statement_timeout = " + (request ? this.limit.toMillis() : "default"));
			this.limited.put(server, request);
		}
	}

	/**
	 * Lifts the limits of the transaction that a connection is in, for what takes as long
	 * as there are records.
	 * @return the connection
	 */
	public static Connection lift(Connection connection) throws SQLException {
		wait(connection, Duration.ZERO);
		set(connection, "set local statement_timeout = 0");
		return connection;
	}

	/** Zero waits for ever; the pool takes it back with the connection. */
	private static void wait(Connection connection, Duration silence) throws SQLException {
		connection.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
	}

	private static void set(Connection connection, String setting) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(setting);
		}
	}

}
