package cn.xieshou.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * There is no database to work with (数据库不可用). The message is for the person who started
 * the portal: one sentence in Chinese and the same in English, each with what to do about
 * it. No message key, for it is needed before there are messages.
 */
public class DatabaseUnavailable extends RuntimeException {

	private static final String OWN_DATABASE_ZH = "设置 SPRING_DATASOURCE_URL 使用自己的 PostgreSQL";

	private static final String OWN_DATABASE = "set SPRING_DATASOURCE_URL to a PostgreSQL of your own";

	private DatabaseUnavailable(String chinese, String english, @Nullable Throwable cause) {
		super(chinese + "\n" + english, cause);
	}

	static DatabaseUnavailable homeUnusable(Path home, IOException cause) {
		if (FullDisk.isCauseOf(cause)) {
			return diskFull(home, cause);
		}
		Reason reason = Reason.of(home, cause);
		return (reason != Reason.OTHER) ? homeUnusable(home.toString(), reason, cause)
				: homeUnusable(home.toString(), lastPart(cause), lastPart(cause), cause);
	}

	static DatabaseUnavailable homeUnusable(String home, Reason reason, @Nullable Throwable cause) {
		return homeUnusable(home, reason.chinese, reason.english, cause);
	}

	private static DatabaseUnavailable homeUnusable(String home, String chinese, String english,
			@Nullable Throwable cause) {
		return new DatabaseUnavailable(
				"目录 %s 不能使用（%s）：请改正它，或用 XIESHOU_HOME 指定另一个可写的目录，然后重新启动。".formatted(home, chinese),
				"The home folder %s cannot be used (%s): put that right or set XIESHOU_HOME to another writable folder, then start again."
					.formatted(home, english),
				cause);
	}

	/**
	 * Another portal runs on this home.
	 * @param holder its process, as far as known
	 */
	static HomeLocked homeLocked(Path home, String holder) {
		return new HomeLocked("目录 %s 正由另一个运行中的门户使用（进程 %s）：请先停止那一个，或用 XIESHOU_HOME 为这一个指定另外的目录。".formatted(home, holder),
				"The home folder %s is in use by another running portal (process %s): stop that one, or set XIESHOU_HOME to another folder for this one."
					.formatted(home, holder));
	}

	/** A command needs the database for itself. */
	static DatabaseUnavailable portalRuns() {
		return new DatabaseUnavailable("有门户正在使用这个数据库：请先停止它，再执行这个命令。",
				"A portal is at work on this database: stop it first, then run the command again.", null);
	}

	/** A restore was cut off. */
	static DatabaseUnavailable restoreUnfinished(String backup) {
		return new DatabaseUnavailable("这个数据库的恢复没有完成（备份 %s）：请重新执行 restore，完成之前门户不会启动。".formatted(backup),
				"A restore into this database did not end (backup %s): run restore again, no portal starts before it is done."
					.formatted(backup),
				null);
	}

	static DatabaseUnavailable homeNotEnterable(Path home, String account) {
		return new DatabaseUnavailable(
				"以 root 启动时内置数据库以 %s 身份运行，而它进不了目录 %s：请以普通用户启动，或用 XIESHOU_HOME 指定它能进入的目录（例如 /var/lib/xieshou）。"
					.formatted(account, home),
				"Started by root, the embedded database runs as %s, who cannot enter %s: start as an ordinary user, or set XIESHOU_HOME to a folder that it can enter (such as /var/lib/xieshou)."
					.formatted(account, home),
				null);
	}

	static DatabaseUnavailable diskFull(Path home, @Nullable Throwable cause) {
		return new DatabaseUnavailable(
				"磁盘已满，无法写入 %s：请腾出空间（首次启动约需 200 MB），或用 XIESHOU_HOME 改到另一块磁盘，然后重新启动。".formatted(home),
				"The disk is full, the portal cannot write to %s: make room (a first start takes about 200 MB) or set XIESHOU_HOME to another disk, then start again."
					.formatted(home),
				cause);
	}

	static DatabaseUnavailable otherVersion(Path data, String found, String ours) {
		return new DatabaseUnavailable(
				"%s 中的数据属于 PostgreSQL %s，而门户内置的是 PostgreSQL %s：请用当时的门户版本备份（backup）后恢复到新目录，或用 XIESHOU_HOME 指定另一个目录。"
					.formatted(data, found, ours),
				"The data in %s belong to PostgreSQL %s, this portal brings PostgreSQL %s: back them up with the portal that made them and restore into a new folder, or set XIESHOU_HOME to another folder."
					.formatted(data, found, ours),
				null);
	}

	static DatabaseUnavailable incomplete(Path missing) {
		return new DatabaseUnavailable("内置数据库的目录不完整，缺少 %s：请从备份恢复，或移走 %s 从头开始。".formatted(missing, missing.getParent()),
				"The embedded database's folder is incomplete, %s is missing: restore it from a backup, or move %s away to begin anew."
					.formatted(missing, missing.getParent()),
				null);
	}

	static DatabaseUnavailable noBinaries(String platform) {
		return new DatabaseUnavailable(
				"门户中没有适用于 %s 的 PostgreSQL：请加上 -Ppostgres-macos（macOS）或 -Ppostgres-windows（Windows）重新构建，或%s。"
					.formatted(platform, OWN_DATABASE_ZH),
				"This portal brings no PostgreSQL for %s: build it with -Ppostgres-macos (macOS) or -Ppostgres-windows (Windows), or %s."
					.formatted(platform, OWN_DATABASE),
				null);
	}

	static DatabaseUnavailable notExecutable(Path program, IOException cause) {
		return new DatabaseUnavailable(
				"系统拒绝运行 %s（%s）：请用 XIESHOU_HOME 改到允许执行程序的磁盘，或%s。".formatted(program, lastPart(cause), OWN_DATABASE_ZH),
				"The system refuses to run %s (%s): set XIESHOU_HOME to a disk that allows programs, or %s."
					.formatted(program, lastPart(cause), OWN_DATABASE),
				cause);
	}

	static DatabaseUnavailable rootRefused() {
		return new DatabaseUnavailable(
				"PostgreSQL 拒绝以 root 身份运行，而本机的 unshare 和 setpriv 都不可用：请以普通用户启动门户，或%s。".formatted(OWN_DATABASE_ZH),
				"PostgreSQL refuses to run as root, and neither unshare nor setpriv works here: start the portal as an ordinary user, or %s."
					.formatted(OWN_DATABASE),
				null);
	}

	/**
	 * A program of the server failed.
	 * @param said what it printed last
	 * @param log where the rest stands
	 */
	static DatabaseUnavailable failed(Path home, String said, String log) {
		if (FullDisk.isSaidBy(said)) {
			return diskFull(home, null);
		}
		String line = lastComplaint(said);
		return new DatabaseUnavailable("内置数据库不能运行（%s）：详见 %s，排除后重新启动，或%s。".formatted(line, log, OWN_DATABASE_ZH),
				"The embedded database cannot run (%s): see %s, put it right and start again, or %s.".formatted(line,
						log, OWN_DATABASE),
				null);
	}

	static DatabaseUnavailable interrupted(InterruptedException cause) {
		return new DatabaseUnavailable("等待数据库时启动被中断，请重新启动。",
				"The start was interrupted while waiting for the database: start again.", cause);
	}

	static DatabaseUnavailable notPostgres(String url) {
		return new DatabaseUnavailable(
				"数据库地址 %s 不是 PostgreSQL 的地址：请把 SPRING_DATASOURCE_URL 写成 jdbc:postgresql://主机:端口/库名。".formatted(url),
				"The database address %s is not one of PostgreSQL: write SPRING_DATASOURCE_URL as jdbc:postgresql://host:port/database."
					.formatted(url),
				null);
	}

	static DatabaseUnavailable unreachable(String url, String reason, Throwable cause) {
		return new DatabaseUnavailable("连不上数据库 %s（%s）：请确认它已启动、SPRING_DATASOURCE_URL 正确、网络相通。".formatted(url, reason),
				"The database %s cannot be reached (%s): check that it runs, that SPRING_DATASOURCE_URL is right and that the network lets you through."
					.formatted(url, reason),
				cause);
	}

	/**
	 * An account is not let in.
	 * @param settings how the names of the settings that tell it begin
	 */
	static DatabaseUnavailable notAdmitted(String url, String user, String settings, Throwable cause) {
		return new DatabaseUnavailable(
				"数据库 %s 不接受用户 %s：请检查 %3$s_USERNAME 和 %3$s_PASSWORD。".formatted(url, user, settings),
				"The database %s does not admit the user %s: check %3$s_USERNAME and %3$s_PASSWORD.".formatted(url,
						user, settings),
				cause);
	}

	static DatabaseUnavailable missing(String url, String user, Throwable cause) {
		return new DatabaseUnavailable(
				"服务器上没有 %s 所指的数据库：请先创建（create database 库名 owner %s encoding 'UTF8'），或改正 SPRING_DATASOURCE_URL。"
					.formatted(url, user),
				"The database that %s names does not exist: create it (create database NAME owner %s encoding 'UTF8') or correct SPRING_DATASOURCE_URL."
					.formatted(url, user),
				cause);
	}

	static DatabaseUnavailable tooOld(String url, String version, int required) {
		return new DatabaseUnavailable(
				"数据库 %s 是 PostgreSQL %s，门户需要 %d 或更新的版本：请升级它，或在 SPRING_DATASOURCE_URL 中换一个。".formatted(url, version,
						required),
				"The database %s is PostgreSQL %s, the portal needs %d or newer: upgrade it, or name another in SPRING_DATASOURCE_URL."
					.formatted(url, version, required),
				null);
	}

	/** The sentences alone. */
	@Override
	public String toString() {
		return String.valueOf(getMessage());
	}

	/** The disk of a server that the operator runs. */
	static DatabaseUnavailable serverDiskFull(@Nullable Throwable cause) {
		return new DatabaseUnavailable("数据库服务器的磁盘已满：请在那里腾出空间，然后重新启动；已完成的步骤不会重做。",
				"The disk of the database server is full: make room there, then start again; what is done is not done twice.",
				cause);
	}

	/** What PostgreSQL said last that matters, without time and process. */
	private static String lastComplaint(String said) {
		String last = "";
		for (String line : said.lines().toList()) {
			int at = Math.max(line.indexOf("FATAL: "), Math.max(line.indexOf("PANIC: "), line.indexOf("rror: ")));
			if (at >= 0) {
				last = line.substring(line.indexOf(": ", at) + 2).strip();
			}
			else if (last.isEmpty() && !line.isBlank()) {
				last = line.strip();
			}
		}
		return last.isEmpty() ? "PostgreSQL" : last;
	}

	private static String lastPart(IOException cause) {
		String text = String.valueOf(cause.getMessage());
		return text.substring(text.lastIndexOf(": ") + 1).strip();
	}

	/** Somebody else works with the data. */
	static final class HomeLocked extends DatabaseUnavailable {

		private HomeLocked(String chinese, String english) {
			super(chinese, english, null);
		}

	}

	/** Why a folder cannot be used, in both languages. */
	enum Reason {

		FILE("它是文件而不是目录", "it is a file, not a folder"),

		BELOW_FILE("上级路径中有一个文件而不是目录", "a part of its path is a file, not a folder"),

		FORBIDDEN("没有权限", "permission denied"),

		READ_ONLY("所在磁盘是只读的", "its disk is read-only"),

		NAME("路径中含有门户不能使用的字符", "its path has characters that cannot be used"),

		/** Told in the system's words. */
		OTHER("", "");

		private final String chinese;

		private final String english;

		Reason(String chinese, String english) {
			this.chinese = chinese;
			this.english = english;
		}

		static Reason of(Path home, IOException cause) {
			String text = (cause instanceof FileSystemException failure) ? Objects.toString(failure.getReason(), "")
					: Objects.toString(cause.getMessage(), "");
			String reason = text.toLowerCase(Locale.ROOT);
			if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException
					|| reason.contains("not a directory")) {
				return Files.exists(home, LinkOption.NOFOLLOW_LINKS) ? FILE : BELOW_FILE;
			}
			if (cause instanceof AccessDeniedException || reason.contains("denied")
					|| reason.contains("not permitted")) {
				return FORBIDDEN;
			}
			if (reason.contains("read-only")) {
				return READ_ONLY;
			}
			return OTHER;
		}

	}

}
