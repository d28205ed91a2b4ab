package cn.xieshou.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers (数据库健康). Asks over a connection of its own, so that a
 * portal whose pool is busy is not taken for one without a database. Who asks while
 * others wait for the same answer gets theirs, if it is no.
 */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator, DisposableBean {

	/** In seconds. */
	private static final int PATIENCE = 2;

	private final JdbcConnectionDetails database;

	/** For how long a no stands, in nanoseconds. */
	private static final long KEPT = 1_000_000_000;

	private @Nullable Connection connection;

	private boolean away;

	private long awaySince;

	DatabaseHealth(JdbcConnectionDetails database) {
		this.database = database;
	}

	/** A connection that broke meanwhile says nothing: a new one does. */
	@Override
	public synchronized Health health() {
		if (this.away && System.nanoTime() - this.awaySince < KEPT) {
			return Health.down().build();
		}
		this.away = !(this.connection != null && answers()) && !answers();
		this.awaySince = System.nanoTime();
		return (this.away ? Health.down() : Health.up()).build();
	}

	/** The reason why not is in the server's log and is none of the caller's. */
	private boolean answers() {
		try {
			Connection open = this.connection;
			if (open == null) {
				open = connect();
				this.connection = open;
			}
			if (open.isValid(PATIENCE)) {
				return true;
			}
		}
		catch (SQLException ex) {
			// no
		}
		destroy();
		return false;
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("connectTimeout", String.valueOf(PATIENCE));
		properties.setProperty("loginTimeout", String.valueOf(PATIENCE));
		properties.setProperty("socketTimeout", String.valueOf(PATIENCE));
		String user = this.database.getUsername();
		if (user != null) {
			properties.setProperty("user", user);
		}
		String password = this.database.getPassword();
		if (password != null) {
			properties.setProperty("password", password);
		}
		return DriverManager.getConnection(this.database.getJdbcUrl(), properties);
	}

	@Override
	public synchronized void destroy() {
		Connection open = this.connection;
		this.connection = null;
		if (open != null) {
			try {
				open.abort(Runnable::run);
			}
			catch (SQLException ex) {
				// it is gone as well as can be
			}
		}
	}

}
