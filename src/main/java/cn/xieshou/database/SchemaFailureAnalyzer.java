package cn.xieshou.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

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
			String said = String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
			return new FailureAnalysis(forbidden(said), null, cause);
		}
		if (findCause(cause, FlywayValidateException.class) != null) {
			return Mismatch.of(String.valueOf(cause.getMessage()))
				.map((sentence) -> new FailureAnalysis(sentence, null, cause))
				.orElse(null);
		}
		return null;
	}

	private static String forbidden(String said) {
		if (said.contains("must be owner")) {
			return """
					数据库表不属于负责升级的账号（%s）：请用原来的账号执行 reassign owned by 原账号 to 新账号，然后重新启动。
					The tables do not belong to the account that migrates (%1$s): run reassign owned by OLD to NEW, then start \
					again."""
				.formatted(said);
		}
		return """
				数据库账号无权建表（%s）：请把库的所有者改为它（alter database 库名 owner to 账号），然后重新启动。
				The database account may not create tables (%1$s): make it the owner (alter database NAME owner to \
				ACCOUNT), then start again.""".formatted(said);
	}

	/** How tables and program can differ, in the order of what is told first. */
	private enum Mismatch {

		UNKNOWN("Detected applied migration not resolved locally: ",
				"""
						数据库中有本程序不认识的迁移（%s），由更新版本的门户建立：请启动那个版本，或恢复与本版本相配的备份；数据未作任何改动。
						The database has a migration that this portal does not know (%1$s), a newer portal made it: start that one, or \
						restore a backup that fits this one; nothing has been changed."""),

		FAILED("Detected failed migration to version ",
				"""
						上一次升级数据库在迁移 %s 处中断：请恢复升级前的备份后再启动；这一次未作任何改动。
						An earlier upgrade of the database broke off at the migration %1$s: restore the backup from before it, then \
						start again; this time nothing has been changed."""),

		CHANGED("Migration ",
				"""
						数据库执行过的迁移与本程序所带的不同（%s）：本程序不是建立这些数据的门户的后续版本，请使用其后续版本；数据未作任何改动。
						A migration that the database has run differs from the one of this program (%1$s): this program does not follow \
						the portal that made the data, use one that does; nothing has been changed."""),

		MISSING("Detected resolved migration not applied to database: ",
				"""
						数据库结构早于本程序（缺少迁移 %s）：请先启动本版本的门户，或执行 migrate 命令。
						The database's tables are older than this program (it lacks the migration %1$s): start the portal of this \
						version first, or run the command migrate.""");

		private final String beginning;

		private final String sentence;

		Mismatch(String beginning, String sentence) {
			this.beginning = beginning;
			this.sentence = sentence;
		}

		static Optional<String> of(String said) {
			return Stream.of(values()).flatMap((mismatch) -> mismatch.tell(said).stream()).findFirst();
		}

		private Optional<String> tell(String said) {
			return said.lines()
				.filter((line) -> line.startsWith(this.beginning))
				.map((line) -> line.substring(this.beginning.length()).replaceFirst("\\.$", ""))
				.findFirst()
				.map(this.sentence::formatted);
		}

	}

}
