package cn.xieshou.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.evidence.EvidenceStore;
import cn.xieshou.job.JobRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

/** Of the backups of the nights the newest stay. */
@DatabaseTest
class ScheduledBackupTests {

	private static final Instant FIRST = Instant.parse("2031-01-01T19:00:00Z");

	@TempDir
	private Path folder;

	@Autowired
	JdbcConnectionDetails database;

	@Autowired
	EvidenceStore evidence;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ScheduledBackups portals;

	@Autowired
	Demo demo;

	/** As the node is after that many nights. */
	private ScheduledBackups after(int nights) {
		BackupSettings settings = new BackupSettings(null, null, this.folder, LocalTime.of(3, 0), 2, false);
		return new ScheduledBackups(new Backup(this.database, settings, this.evidence, this.folder), settings,
				this.jdbc, Clock.fixed(FIRST.plus(Duration.ofDays(nights)), ZoneOffset.UTC));
	}

	private List<String> kept() throws IOException {
		try (Stream<Path> all = Files.list(this.folder)) {
			return all.map((path) -> String.valueOf(path.getFileName())).sorted().toList();
		}
	}

	@Test
	void newestStayAndOthersOfTheFolderAreLeftAlone() throws IOException {
		Files.createDirectory(this.folder.resolve("xieshou-of-mine"));
		Files.createDirectory(this.folder.resolve("xieshou-20301231T190000Z.unfinished"));
		for (int night = 0; night < 3; night++) {
			after(night).take(mock(JobRun.class));
		}
		assertThat(kept()).containsExactly("xieshou-20310102T190000Z", "xieshou-20310103T190000Z", "xieshou-of-mine");
		List<ScheduledBackups.Taken> taken = after(3).newest(3);
		assertThat(taken).extracting(ScheduledBackups.Taken::isThere).containsExactly(true, true, false);
		assertThat(taken.get(0).rows()).isPositive();
		assertThat(this.demo.page("sysadmin", "/admin")).contains("xieshou-20310103T190000Z", "完整", "已不在原处");
	}

	@Test
	void backupThatFailsTakesNothingAway() throws IOException {
		after(0).take(mock(JobRun.class));
		after(1).take(mock(JobRun.class));
		Files.createDirectory(this.folder.resolve("xieshou-20310103T190000Z"));
		assertThat(kept()).hasSize(3);
		assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> after(2).take(mock(JobRun.class)));
		assertThat(kept()).hasSize(3);
	}

	@Test
	void noneIsTakenUnlessAFolderIsSet() {
		assertThat(this.portals.isOn()).isFalse();
		assertThat(this.demo.page("sysadmin", "/jobs")).doesNotContain("定时备份");
	}

}
