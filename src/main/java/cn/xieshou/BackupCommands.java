package cn.xieshou;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import cn.xieshou.backup.Backup;
import cn.xieshou.backup.BackupFailure;
import cn.xieshou.backup.BackupSettings;
import cn.xieshou.backup.Manifest;
import cn.xieshou.backup.Progress;
import cn.xieshou.backup.Restore;
import cn.xieshou.evidence.EvidenceStore;

/** The commands that take a backup and bring one back (备份与恢复命令). */
final class BackupCommands {

	private static final String BACKUP = "backup";

	private static final String RESTORE = "restore";

	private static final String WITH_KEY = "--with-key";

	private static final String REPLACE = "--replace";

	private BackupCommands() {
	}

	/** Whether a command line is one of the two and has what it needs. */
	static boolean isOne(String[] arguments) {
		boolean backup = arguments[0].equals(BACKUP);
		return (backup || arguments[0].equals(RESTORE)) && !lacksFolder(arguments)
				&& List.of(arguments)
					.subList(2, arguments.length)
					.stream()
					.allMatch((word) -> word.matches("--[\\w.-]+=.*") || word.equals(backup ? WITH_KEY : REPLACE));
	}

	/** Whether a command line is one of the two and does not say where. */
	static boolean lacksFolder(String[] arguments) {
		return (arguments[0].equals(BACKUP) || arguments[0].equals(RESTORE))
				&& (arguments.length < 2 || arguments[1].isBlank() || arguments[1].startsWith("-"));
	}

	static int run(String[] arguments) {
		Path folder = Path.of(arguments[1]);
		List<String> settings = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
		boolean replace = settings.remove(REPLACE);
		if (settings.remove(WITH_KEY)) {
			settings.add("--xieshou.backup.with-key=true");
		}
		SpringApplication application = new SpringApplication(Books.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		boolean backup = arguments[0].equals(BACKUP);
		try (ConfigurableApplicationContext context = Commands.start(application, settings,
				"--xieshou.database.join=" + backup)) {
			return backup ? backup(context.getBean(Backup.class), folder)
					: restore(context.getBean(Restore.class), folder, replace);
		}
	}

	private static int backup(Backup backup, Path folder) {
		Manifest manifest = backup.take(folder, progress());
		tell(manifest);
		Commands.out.printf("备份已完成：%1$s（%2$,d 字节） / backed up: %1$s (%2$,d bytes)%n", folder, manifest.bytes());
		if (!manifest.evidence().missing().isEmpty()) {
			throw BackupFailure.evidenceMissing(manifest.evidence().missing());
		}
		return 0;
	}

	private static int restore(Restore restore, Path folder, boolean replace) {
		Manifest manifest = restore.from(folder, replace, progress());
		tell(manifest);
		if (!manifest.evidence().missing().isEmpty()) {
			Commands.out.printf(
					"备份时已缺失的佐证文件：%1$d 个 / files of evidence that were missing when it was backed up: %1$d%n",
					manifest.evidence().missing().size());
		}
		if (!restore.keyFits(manifest)) {
			Commands.out.println("这个目录没有备份时的 secret.key：请放入当时的文件，或设置 XIESHOU_SECRET_KEY，否则每个人都需要新的一次性链接 / "
					+ "this home has not the secret.key of the backup: put it there or set XIESHOU_SECRET_KEY, "
					+ "otherwise everybody needs a new link");
		}
		Commands.out.printf("恢复已完成，每张表都与备份相符：%1$s / restored, every table is as in the backup: %1$s%n", folder);
		return 0;
	}

	private static void tell(Manifest manifest) {
		PrintStream out = Commands.out;
		out.printf("快照时间 / snapshot: %s%n", manifest.takenAt());
		out.printf("表 / tables: %,d；行 / rows: %,d%n", manifest.tables().size(), manifest.rows());
		for (Manifest.Table table : manifest.tables()) {
			if (TOLD.contains(table.name())) {
				out.printf("  %s: %,d %s%n", table.name(), table.rows(), sums(table));
			}
		}
		out.printf("佐证文件 / files of evidence: %,d（%,d 字节 / bytes）%n", manifest.evidence().files(),
				manifest.evidence().bytes());
		Manifest.JournalHead head = manifest.journal();
		out.printf("审计链 / journal: %s%n",
				(head != null) ? "%,d 行 / lines, %s (%s)".formatted(head.lines(), head.id(), head.at()) : "—");
	}

	/** Without columns that come to nothing. */
	private static String sums(Manifest.Table table) {
		return table.sums()
			.entrySet()
			.stream()
			.filter((sum) -> !sum.getValue().equals("0"))
			.map(Object::toString)
			.collect(Collectors.joining(", "));
	}

	/** What people know the books by. */
	private static final List<String> TOLD = List.of("account", "filing", "funding_entry", "indicator_value", "pairing",
			"project", "region");

	/** A line a second at most. */
	private static Progress progress() {
		long[] next = { System.nanoTime() + TimeUnit.SECONDS.toNanos(1) };
		return (done, total, what) -> {
			long now = System.nanoTime();
			if (now - next[0] >= 0) {
				next[0] = now + TimeUnit.SECONDS.toNanos(1);
				Commands.out.printf("%,d/%,d %s%n", done, total, what);
			}
		};
	}

	/**
	 * The database and its evidence without the portal; nothing is migrated at the start.
	 */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
	@ComponentScan(useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE,
					classes = { FlywayMigrationStrategy.class, JavaMigration.class }))
	@EnableConfigurationProperties(BackupSettings.class)
	@Import({ Backup.class, Restore.class, EvidenceStore.class })
	static class Books {

		@Bean
		@Primary
		static FlywayMigrationStrategy later() {
			return (flyway) -> {
			};
		}

	}

}
