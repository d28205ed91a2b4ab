package cn.xieshou.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.slf4j.MDC;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * How long a statement may take (语句时限). One of a request is ended by the server, and if
 * the server does not answer at all, by its connection, so that no reader waits for a
 * database that is away; a start and what is declared to be long are not limited. What a
 * request has waited for in vain, or for a connection, is taken from the time that its
 * next statement gets, so that its waits do not add up.
 * <p>
 * The server also learns which request a connection works for, as its
 * {@code application_name}: so the number in the answer and in the log stands beside what
 * the server says of slow, blocked or ended statements. A comment in the statement would
 * say the same, but none would be prepared twice.
 */
public final class RequestLimits extends DelegatingDataSource {

	/** The server has that much longer to say that it has ended a statement. */
	private static final Duration GRACE = Duration.ofMillis(500);

	private final String name;

	private final Duration limit;

	/** What a number of a request may be written with in a statement. */
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	/** What connections were told last, so that none is told twice. */
	private final Map<PGConnection, Told> told = Collections.synchronizedMap(new WeakHashMap<>());

	private volatile boolean started;

	/**
	 * What a connection was told.
	 *
	 * @param limited whether it ends its statements
	 * @param request the number of the request that it works for, empty for none
	 */
	private record Told(boolean limited, String request) {

		private static final Told NOTHING = new Told(false, "");

		/** Of the request that this thread answers. */
		private static Told now() {
			String request = MDC.get("request");
			return new Told(true, (request != null && PLAIN.matcher(request).matches()) ? request : "");
		}

	}

	/** How long one request has waited, in nanoseconds; used by its thread alone. */
	private static final class Waited {

		private long nanos;

		private @Nullable BaseConnection last;

		private long since;

		/** The time until a connection was lost was waited in vain. */
		private void countLost() throws SQLException {
			if (this.last != null && this.last.isClosed()) {
				this.nanos += System.nanoTime() - this.since;
				this.last = null;
			}
		}

	}

	/** Bounds requests on a pool, whose connections are otherwise called by that name. */
	RequestLimits(DataSource target, String name, Duration limit) {
		super(target);
		this.name = name;
		this.limit = limit;
	}

	/** From now on also what runs in the background is limited, as the pool says. */
	void started() {
		this.started = true;
	}

	@Override
	public Connection getConnection() throws SQLException {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		Waited waited = (request != null) ? waited(request) : null;
		Connection connection = (waited != null) ? connection(waited) : super.getConnection();
		try {
			if (waited != null) {
				Duration left = this.limit.minusNanos(waited.nanos);
				wait(connection, GRACE.plus(left.isNegative() ? Duration.ZERO : left));
			}
			else if (!this.started) {
				wait(connection, Duration.ZERO);
			}
			tell(connection, (waited != null) ? Told.now() : Told.NOTHING);
			return connection;
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

	private static Waited waited(RequestAttributes request) {
		String name = RequestLimits.class.getName();
		if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof Waited known) {
			return known;
		}
		Waited waited = new Waited();
		request.setAttribute(name, waited, RequestAttributes.SCOPE_REQUEST);
		return waited;
	}

	/** A request that got no connection or waited too long already gets none. */
	private Connection connection(Waited waited) throws SQLException {
		waited.countLost();
		if (waited.nanos >= this.limit.toNanos()) {
			throw new SQLTransientConnectionException("The request has waited for the database long enough");
		}
		long begin = System.nanoTime();
		try {
			Connection connection = super.getConnection();
			waited.nanos += System.nanoTime() - begin;
			waited.last = connection.unwrap(BaseConnection.class);
			waited.since = System.nanoTime();
			return connection;
		}
		catch (SQLTransientConnectionException ex) {
			waited.nanos = this.limit.toNanos();
			throw ex;
		}
	}

	private void tell(Connection connection, Told now) throws SQLException {
		PGConnection server = connection.unwrap(PGConnection.class);
		Told before = this.told.getOrDefault(server, Told.NOTHING);
		List<String> settings = new ArrayList<>();
		if (before.limited != now.limited) {
			settings.add("set statement_timeout = " + (now.limited ? this.limit.toMillis() : "default"));
		}
		if (!before.request.equals(now.request)) {
			settings.add("set application_name = '" + (this.name + " " + now.request).strip() + "'");
		}
		if (!settings.isEmpty()) {
			set(connection, String.join("; ", settings));
			this.told.put(server, now);
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
