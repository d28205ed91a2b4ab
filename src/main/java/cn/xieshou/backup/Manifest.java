package cn.xieshou.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a backup holds and what it must come to when it is restored (备份清单).
 *
 * @param format of the backup
 * @param takenAt when its snapshot was taken
 * @param program the version of the portal that made it
 * @param migrations what had made its tables
 * @param tables its tables
 * @param evidence its files of evidence
 * @param journal the newest line of the journal, {@code null} if there is none
 * @param key a digest of the key for second factors, {@code null} if the home had none
 * @param parts every other file of the backup
 */
public record Manifest(int format, Instant takenAt, String program, List<Migration> migrations, List<Table> tables,
		Evidence evidence, @Nullable JournalHead journal, @Nullable String key, List<Part> parts) {

	/** The format that this portal writes; it reads no other. */
	static final int FORMAT = 1;

	/**
	 * A migration that had run.
	 *
	 * @param script its file below {@code db/migration}, or its class
	 * @param checksum what Flyway keeps of it
	 */
	public record Migration(String script, @Nullable Integer checksum) {

	}

	/**
	 * A table.
	 *
	 * @param columns in the order of its rows
	 * @param digest of its rows
	 * @param sums of its columns of numbers
	 */
	public record Table(String name, List<String> columns, long rows, String digest, Map<String, String> sums) {

	}

	/**
	 * The files of evidence.
	 *
	 * @param missing the digests of those that the database names and the folder lacks or
	 * has damaged
	 */
	public record Evidence(long files, long bytes, List<String> missing) {

	}

	/** The newest line of the journal. */
	public record JournalHead(String id, Instant at, long lines) {

	}

	/** A file of the backup as it lies on the disk. */
	public record Part(String file, long bytes, String sha256) {

	}

	public long rows() {
		return this.tables.stream().mapToLong(Table::rows).sum();
	}

	public long bytes() {
		return this.parts.stream().mapToLong(Part::bytes).sum();
	}

	public boolean holds(String part) {
		return this.parts.stream().anyMatch((known) -> known.file().equals(part));
	}

}
