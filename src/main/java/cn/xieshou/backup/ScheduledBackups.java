package cn.xieshou.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

import cn.xieshou.job.Job;
import cn.xieshou.job.JobRun;

/**
 * The backup of every night (定时备份), where a directory is set for it: one node takes it,
 * the oldest beyond the number to keep go.
 */
@Service
public class ScheduledBackups {

	/** The job, absent where no directory is set. */
	public static final String JOB = "backup.take";

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'xieshou-'uuuuMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final Pattern FINISHED = Pattern.compile("xieshou-\\d{8}T\\d{6}Z");

	private static final Pattern UNFINISHED = Pattern.compile(FINISHED + Pattern.quote(BackupFolder.UNFINISHED));

	private static final long TELL_EVERY = TimeUnit.SECONDS.toNanos(1);

	private final Backup backup;

	private final BackupSettings settings;

	private final JdbcClient jdbc;

	private final Clock clock;

	ScheduledBackups(Backup backup, BackupSettings settings, JdbcClient jdbc, Clock clock) {
		this.backup = backup;
		this.settings = settings;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Bean
	@ConditionalOnProperty("xieshou.backup.directory")
	static Job<?> takeBackup(ScheduledBackups backups, BackupSettings settings) {
		return Job.nightly(JOB, settings.time(), backups::take);
	}

	/**
	 * One that was taken.
	 *
	 * @param takenAt when its snapshot was taken
	 * @param sealed whether it is encrypted
	 * @param missing how many files of evidence were missing or damaged
	 */
	public record Taken(Instant takenAt, String folder, boolean sealed, long bytes, long rows, long files, long missing,
			Instant endedAt) {

		/** Whether it is still where it was written, as seen from this node. */
		public boolean isThere() {
			return Files.isDirectory(Path.of(this.folder));
		}

	}

	/** Whether they are taken at all. */
	public boolean isOn() {
		return this.settings.directory() != null;
	}

	/** Those of late, the newest first. */
	@Transactional(readOnly = true)
	public List<Taken> newest(int number) {
		return this.jdbc.sql("select * from backup_taken order by taken_at desc limit ?")
			.param(number)
			.query((row, at) -> new Taken(row.getObject("taken_at", OffsetDateTime.class).toInstant(),
					row.getString("folder"), row.getBoolean("sealed"), row.getLong("bytes"), row.getLong("rows"),
					row.getLong("files"), row.getLong("missing"),
					row.getObject("ended_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** Takes one; only after it is whole do others go. */
	void take(JobRun run) throws IOException {
		Path directory = Objects.requireNonNull(this.settings.directory()).toAbsolutePath().normalize();
		Files.createDirectories(directory);
		delete(directory, UNFINISHED, 0);
		Path folder = directory.resolve(NAME.format(this.clock.instant()));
		long[] told = { System.nanoTime() };
		Manifest manifest = this.backup.take(folder, (done, total, what) -> {
			if (System.nanoTime() - told[0] > TELL_EVERY) {
				told[0] = System.nanoTime();
				run.reached(done, total);
			}
		});
		this.jdbc
			.sql("insert into backup_taken (taken_at, folder, sealed, bytes, rows, files, missing, ended_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(manifest.takenAt().atOffset(ZoneOffset.UTC), folder.toString(), this.settings.secret().isPresent(),
					manifest.bytes(), manifest.rows(), manifest.evidence().files(),
					manifest.evidence().missing().size(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		delete(directory, FINISHED, this.settings.keep());
	}

	/** Of those that bear such names all but the newest. */
	private static void delete(Path directory, Pattern names, int keep) throws IOException {
		List<Path> ours;
		try (Stream<Path> all = Files.list(directory)) {
			ours = all.filter((path) -> names.matcher(String.valueOf(path.getFileName())).matches()).sorted().toList();
		}
		for (Path old : ours.subList(0, Math.max(0, ours.size() - keep))) {
			FileSystemUtils.deleteRecursively(old);
		}
	}

}
