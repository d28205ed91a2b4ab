package cn.xieshou.database;

import java.sql.SQLException;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells why the tables cannot be brought up to date (数据库结构), as far as an operator can do
 * something about it.
 */
final class SchemaFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

	/** What PostgreSQL calls a lack of rights. */
	private static final String FORBIDDEN = "42501";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable failure, FlywayException cause) {
		SQLException refusal = findCause(cause, SQLException.class);
		if (refusal != null && FORBIDDEN.equals(refusal.getSQLState())) {
			return new FailureAnalysis("""
					数据库账号无权建表（%s）：请把库的所有者改为它（alter database 库名 owner to 账号），然后重新启动。
					The database account may not create tables (%1$s): make it the owner (alter database NAME owner to \
					ACCOUNT), then start again.""".formatted(firstLine(refusal)), null, cause);
		}
		if (findCause(cause, FlywayValidateException.class) != null) {
			return new FailureAnalysis(
					"""
							数据库结构与本程序不符（%s），可能由更新版本的门户建立：请启动那个版本，或恢复与本版本相配的备份；数据未作任何改动。
							The database's tables do not fit this portal (%1$s), a newer portal may have made them: start that one, or \
							restore a backup that fits this one; nothing has been changed."""
						.formatted(firstLine(cause, "Detected")),
					null, cause);
		}
		return null;
	}

	private static String firstLine(Exception ex) {
		return firstLine(ex, "");
	}

	private static String firstLine(Exception ex, String beginning) {
		return String.valueOf(ex.getMessage())
			.lines()
			.filter((line) -> line.startsWith(beginning))
			.findFirst()
			.orElse("Flyway");
	}

}
