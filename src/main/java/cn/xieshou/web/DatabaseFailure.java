package cn.xieshou.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionSystemException;

/** What a failure of the database means for who asked (数据库故障). */
public final class DatabaseFailure {

	private DatabaseFailure() {
	}

	/**
	 * Whether the database cannot serve at present: it is not reached, stops, starts, is
	 * out of resources, or does not answer in time.
	 */
	public static boolean isAway(@Nullable Throwable error) {
		return any(error, (failure) -> failure instanceof SQLTransientConnectionException || isClosed(failure)
				|| state(failure).matches("(08|53|57|58).*|25006"));
	}

	/** Whether a connection broke that had worked; the database may be well. */
	public static boolean isBroken(@Nullable Throwable error) {
		return any(error, (failure) -> isClosed(failure) || state(failure).matches("0800[36]|57P0[12]"))
				&& !any(error, (failure) -> failure instanceof SQLTransientConnectionException);
	}

	/** Whether a transaction was the victim of a deadlock or another conflict. */
	public static boolean isConflict(@Nullable Throwable error) {
		return any(error, (failure) -> state(failure).matches("40P01|40001"));
	}

	/** The pool tells no state of a connection that it has taken back. */
	private static boolean isClosed(SQLException failure) {
		return failure.getSQLState() == null && Objects.equals(failure.getMessage(), "Connection is closed");
	}

	private static String state(SQLException failure) {
		return Objects.requireNonNullElse(failure.getSQLState(), "");
	}

	/** Looks at all causes, also at what a failed rollback hides. */
	private static boolean any(@Nullable Throwable error, Predicate<SQLException> wanted) {
		Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		return any(error, wanted, seen);
	}

	private static boolean any(@Nullable Throwable error, Predicate<SQLException> wanted, Set<Throwable> seen) {
		if (error == null || !seen.add(error)) {
			return false;
		}
		if (error instanceof SQLException failure && wanted.test(failure)) {
			return true;
		}
		if (error instanceof TransactionSystemException rollback
				&& any(rollback.getApplicationException(), wanted, seen)) {
			return true;
		}
		return any(error.getCause(), wanted, seen);
	}

}
