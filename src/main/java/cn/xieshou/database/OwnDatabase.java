package cn.xieshou.database;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * A database that the operator runs (自备数据库). It is tried once before anything else needs
 * it, so that a wrong setting is told in a sentence.
 *
 * @param url its address, which may carry a password
 * @param worker by whom the portal works
 * @param owner who migrates, {@code null} if that is the worker too
 */
record OwnDatabase(String url, Login worker, @Nullable Login owner) {

	/** The oldest major version that the portal is made for. */
	static final int OLDEST = 15;

	private static final String PREFIX = "jdbc:postgresql:";

	OwnDatabase {
		if (!url.startsWith(PREFIX)) {
			throw DatabaseUnavailable.notPostgres(shown(url));
		}
	}

	/**
	 * Connects once for each account.
	 * @throws DatabaseUnavailable if that fails or the server is too old
	 */
	OwnDatabase check() {
		check(this.worker, "SPRING_DATASOURCE");
		if (this.owner != null) {
			check(this.owner, "SPRING_DATASOURCE_OWNER");
		}
		return this;
	}

	/** Connects by an account, which settings of that name tell. */
	private void check(Login login, String settings) {
		Properties properties = new Properties();
		properties.setProperty("connectTimeout", "10");
		properties.setProperty("socketTimeout", "10");
		if (login.user() != null) {
			properties.setProperty("user", login.user());
		}
		if (login.password() != null) {
			properties.setProperty("password", login.password());
		}
		try (Connection connection = DriverManager.getConnection(this.url, properties)) {
			DatabaseMetaData server = connection.getMetaData();
			if (server.getDatabaseMajorVersion() < OLDEST) {
				throw DatabaseUnavailable.tooOld(shown(this.url), server.getDatabaseProductVersion(), OLDEST);
			}
		}
		catch (SQLException ex) {
			throw explain(ex, login, settings);
		}
	}

	private DatabaseUnavailable explain(SQLException failure, Login login, String settings) {
		String user = (login.user() != null) ? login.user() : System.getProperty("user.name");
		return switch (Objects.toString(failure.getSQLState(), "")) {
			case "28P01", "28000", "08004" -> DatabaseUnavailable.notAdmitted(shown(this.url), user, settings, failure);
			case "3D000" -> DatabaseUnavailable.missing(shown(this.url), user, failure);
			default -> DatabaseUnavailable.unreachable(shown(this.url), reason(failure), failure);
		};
	}

	private static String reason(SQLException failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		if (cause instanceof UnknownHostException) {
			return "unknown host " + cause.getMessage();
		}
		if (cause instanceof SocketTimeoutException) {
			return "no answer within 10 s";
		}
		return Objects.toString(cause.getMessage(), cause.getClass().getSimpleName()).lines().findFirst().orElse("");
	}

	/** The address without what follows the database's name, and without a password. */
	private static String shown(String url) {
		return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
	}

}
