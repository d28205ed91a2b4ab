package cn.xieshou.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * Of several portals that start on one database at once, one works on what all of them
 * need and the others wait for it (启动互斥). The lock belongs to a session of the database,
 * so that a portal that dies holds nobody up.
 */
public final class StartLock {

	private static final Logger log = LoggerFactory.getLogger(StartLock.class);

	private static final long START = 0x73_74_61_72_74L;

	private static final long AGAIN_MILLIS = 200;

	private StartLock() {
	}

	/** Runs a part of the start that only one portal may be at. */
	public static void run(DataSource database, Runnable part) {
		try (Connection connection = database.getConnection()) {
			connection.setAutoCommit(true);
			await(connection);
			try {
				part.run();
			}
			finally {
				ask(connection, "select pg_advisory_unlock(?)");
			}
		}
		catch (SQLException ex) {
			throw new SQLErrorCodeSQLExceptionTranslator(database).translate("start lock", null, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw DatabaseUnavailable.interrupted(ex);
		}
	}

	private static void await(Connection connection) throws SQLException, InterruptedException {
		boolean mine = ask(connection, "select pg_try_advisory_lock(?)");
		if (!mine) {
			log.info("另一个门户正在准备数据库，等待其完成 / another portal is preparing the database, waiting for it");
		}
		while (!mine) {
			TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
			mine = ask(connection, "select pg_try_advisory_lock(?)");
		}
	}

	private static boolean ask(Connection connection, String question) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(question)) {
			statement.setLong(1, START);
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

}
