package cn.xieshou.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.database.FullDisk;
import cn.xieshou.values.InTwoLanguages;

/**
 * What a backup or a restore cannot do (备份失败): one sentence in Chinese and the same in
 * English. No message key, for commands run without messages.
 */
public final class BackupFailure extends RuntimeException implements InTwoLanguages {

	private final String chinese;

	private final String english;

	private BackupFailure(String chinese, String english, @Nullable Throwable cause) {
		super(chinese + "\n" + english, cause);
		this.chinese = chinese;
		this.english = english;
	}

	@Override
	public String chinese() {
		return this.chinese;
	}

	@Override
	public String english() {
		return this.english;
	}

	static BackupFailure exists(Path folder) {
		return new BackupFailure("%s 已存在：请指定一个还不存在的目录；没有写入任何内容。".formatted(folder),
				"%s exists already: name a folder that does not exist yet; nothing was written.".formatted(folder),
				null);
	}

	static BackupFailure leftOver(Path folder) {
		return new BackupFailure("%s 是未完成的备份，或另一个备份正在写入：如果没有备份在运行，请删除它后重试。".formatted(folder),
				"%s is a backup that was not finished, or another one is being written there: delete it if none is, then try again."
					.formatted(folder),
				null);
	}

	static BackupFailure noBooks() {
		return new BackupFailure("数据库中没有门户的表：没有可备份的内容。",
				"The database has no tables of a portal: there is nothing to back up.", null);
	}

	static BackupFailure notRestored() {
		return new BackupFailure("这个数据库的恢复没有完成，不能备份：请先重新执行 restore。",
				"A restore into this database did not end, so it cannot be backed up: run restore again first.", null);
	}

	/** The backup is there all the same. */
	public static BackupFailure evidenceMissing(List<String> missing) {
		return new BackupFailure(
				"备份已完成，但有 %d 个佐证文件缺失或损坏（第一个：%s）：请从较早的备份找回，然后再备份一次。".formatted(missing.size(), missing.get(0)),
				"The backup is done, but %d files of evidence are missing or damaged (the first: %s): fetch them from an earlier backup, then back up again."
					.formatted(missing.size(), missing.get(0)),
				null);
	}

	static BackupFailure noBackup(Path folder) {
		return new BackupFailure("%s 不是备份（没有 %s）：没有写入任何内容。".formatted(folder, BackupFolder.SUMS),
				"%s is no backup (there is no %s): nothing was written.".formatted(folder, BackupFolder.SUMS), null);
	}

	static BackupFailure unfinished(Path folder) {
		return new BackupFailure("%s 是未完成的备份，不能用于恢复：没有写入任何内容。".formatted(folder),
				"%s is a backup that was not finished and cannot be restored: nothing was written.".formatted(folder),
				null);
	}

	static BackupFailure otherFormat(Path folder, String found) {
		return new BackupFailure("%s 的备份格式（%s）不是本版本能读的：请用制作它的版本或更新的版本恢复；没有写入任何内容。".formatted(folder, found),
				"The backup %s has a format (%s) that this version does not read: restore it with the version that made it, or a newer one; nothing was written."
					.formatted(folder, found),
				null);
	}

	static BackupFailure missing(Path file) {
		return new BackupFailure("备份中缺少文件 %s：请用另一份备份；没有写入任何内容。".formatted(file),
				"The backup lacks the file %s: use another one; nothing was written.".formatted(file), null);
	}

	static BackupFailure damaged(Path file, @Nullable Throwable cause) {
		return new BackupFailure("备份中的文件 %s 已损坏（校验值不符）：请用另一份备份；没有写入任何内容。".formatted(file),
				"The file %s of the backup is damaged (its checksum differs): use another backup; nothing was written."
					.formatted(file),
				cause);
	}

	static BackupFailure passphraseNeeded(Path folder) {
		return new BackupFailure(
				"%s 是加密的备份：请用 XIESHOU_BACKUP_PASSPHRASE_FILE 或 XIESHOU_BACKUP_PASSPHRASE 给出口令；没有写入任何内容。"
					.formatted(folder),
				"The backup %s is encrypted: give its passphrase by XIESHOU_BACKUP_PASSPHRASE_FILE or XIESHOU_BACKUP_PASSPHRASE; nothing was written."
					.formatted(folder),
				null);
	}

	static BackupFailure wrongPassphrase(Path folder) {
		return new BackupFailure("口令不能打开备份 %s：请检查口令；没有写入任何内容。".formatted(folder),
				"The passphrase does not open the backup %s: check it; nothing was written.".formatted(folder), null);
	}

	static BackupFailure passphraseTooShort(int characters) {
		return new BackupFailure("备份口令至少需要 %d 个字符：没有写入任何内容。".formatted(characters),
				"The passphrase of a backup needs %d characters at least: nothing was written.".formatted(characters),
				null);
	}

	static BackupFailure newerPortal(String migration) {
		return new BackupFailure("备份由更新版本的门户制作（迁移 %s 本版本没有）：请用那个版本恢复；没有写入任何内容。".formatted(migration),
				"A newer portal made the backup (this one lacks the migration %s): restore it with that version; nothing was written."
					.formatted(migration),
				null);
	}

	static BackupFailure notEmpty() {
		return new BackupFailure("数据库不是空的：请恢复到空的数据库或新的 XIESHOU_HOME，或加上 --replace 以删除现有内容；没有写入任何内容。",
				"The database is not empty: restore into an empty one or a new XIESHOU_HOME, or add --replace to delete what is there; nothing was written.",
				null);
	}

	static BackupFailure otherKey(Path file) {
		return new BackupFailure("%s 与备份所用的密钥不同：请先移开它，或加上 --replace；没有写入任何内容。".formatted(file),
				"%s is another key than the one of the backup: move it away first, or add --replace; nothing was written."
					.formatted(file),
				null);
	}

	static BackupFailure notProven(String table) {
		return new BackupFailure("恢复后的表 %s 与备份不符：恢复已撤销，数据库仍标记为未恢复，可重新执行 restore。".formatted(table),
				"The table %s is not as in the backup after loading: the restore was taken back and the database is still marked as not restored; run restore again."
					.formatted(table),
				null);
	}

	static BackupFailure unusable(IOException cause) {
		String said = String.valueOf(cause.getMessage());
		return FullDisk.isCauseOf(cause) ? new BackupFailure("磁盘已满（%s）：请腾出空间后重试；未完成的备份不会被当作备份。".formatted(said),
				"The disk is full (%s): make room and try again; what was not finished is never taken for a backup."
					.formatted(said),
				cause)
				: new BackupFailure("文件不能读写（%s）：请排除后重试。".formatted(said),
						"A file cannot be read or written (%s): put that right and try again.".formatted(said), cause);
	}

}
