package cn.xieshou;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

import cn.xieshou.backup.BackupFailure;
import cn.xieshou.rollup.RollupCheck;

/**
 * What an operator can have done without the portal (运维命令): the first word of the command
 * line. Settings may follow it, as they may without a command.
 */
final class Commands {

	/** The exit code of what there is no command for. */
	static final int UNKNOWN = 2;

	static final int FAILED = 1;

	private static final List<String> SETTINGS = List.of("--logging.level.root=warn",
			"--spring.datasource.hikari.data-source-properties.ApplicationName=xieshou-command");

	private static final String HELP = """
			java -jar xieshou.jar [命令 / command] [--设置 / setting=…]
			  （无命令 / none）   启动门户 / start the portal
			  help              列出命令 / list the commands
			  migrate           升级数据库结构后退出，门户运行时拒绝 / bring the tables up to date and exit; \
			refuses beside a running portal
			  backup DIR        把数据库与佐证文件备份到新目录，可在门户运行时使用（--with-key：未加密时也包含密钥） / back up database \
			and evidence into a new folder; may run beside a portal (--with-key: the key too, if not encrypted)
			  restore DIR       恢复备份，门户运行时拒绝（--replace：先删除现有内容） / restore a backup; refuses beside a \
			running portal (--replace: deletes first what is there)
			  figures --check   由记录重新计算汇总与计数，与所存核对，可在门户运行时使用 / add up sums and counts from the \
			records and compare them with those kept; may run beside a portal
			  verify-journal    核验审计链与库外块头，指出第一处不符，可在门户运行时使用 / verify the journal and the heads \
			outside the database, and name what is wrong first; may run beside a portal
			  replay --check    由已入账填报重建记录、历史与汇总，与账册核对，可在门户运行时使用 / rebuild records, history and \
			sums from the posted filings and compare them with the books; may run beside a portal""";

	/** How the commands are written that take more than settings, or none. */
	private static final Map<String, String> USES = Map.of("migrate", "migrate", "backup", "backup DIR [--with-key]",
			"restore", "restore DIR [--replace]", "figures", "figures --check", "verify-journal", "verify-journal",
			"replay", "replay --check");

	static final PrintStream out = utf8(FileDescriptor.out);

	private static final PrintStream err = utf8(FileDescriptor.err);

	private Commands() {
	}

	/** Whether a command line asks for one; settings alone start the portal. */
	static boolean isAsked(String[] arguments) {
		return arguments.length > 0 && !arguments[0].startsWith("-");
	}

	/**
	 * Does what a command line asks for.
	 * @return the exit code of the process
	 */
	static int run(String[] arguments) {
		List<String> rest = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
		boolean check = rest.remove("--check");
		if (BackupCommands.isOne(arguments)) {
			return attempt(() -> BackupCommands.run(arguments));
		}
		boolean settingsOnly = rest.stream().allMatch((word) -> word.startsWith("--"));
		if (settingsOnly && arguments[0].equals("figures") && check) {
			return attempt(() -> checkFigures(rest));
		}
		if (settingsOnly && arguments[0].equals("replay") && check) {
			return attempt(() -> ReplayCommand.check(rest));
		}
		if (settingsOnly && arguments[0].equals("verify-journal") && !check) {
			return attempt(() -> JournalCommand.verify(rest));
		}
		if (settingsOnly && arguments[0].equals("migrate") && !check) {
			return attempt(() -> migrate(rest));
		}
		if (arguments[0].equals("help")) {
			out.println(HELP);
			return 0;
		}
		if (USES.containsKey(arguments[0])) {
			tellUse(arguments, check);
			return UNKNOWN;
		}
		err.printf(
				"没有“%1$s”这个命令，现有命令：help、migrate、backup DIR、restore DIR、figures --check、verify-journal、replay --check；门户没有启动。%n"
						+ "There is no command \"%1$s\", only help, migrate, backup DIR, restore DIR, figures --check, verify-journal and replay --check; no portal was started.%n",
				String.join(" ", arguments));
		return UNKNOWN;
	}

	/** Says what a command lacks, or that there is something beside what it takes. */
	private static void tellUse(String[] arguments, boolean check) {
		String[] wrong = { "带有它不认识的内容", "is given something that it does not know" };
		if (BackupCommands.lacksFolder(arguments)) {
			wrong = new String[] { "缺少目录", "lacks the folder" };
		}
		else if (List.of("figures", "replay").contains(arguments[0]) && !check) {
			wrong = new String[] { "缺少 --check", "lacks --check" };
		}
		err.printf("“%1$s”%2$s，应写作：%4$s；门户没有启动。%n\"%1$s\" %3$s; it is written: %4$s; no portal was started.%n",
				arguments[0], wrong[0], wrong[1], USES.get(arguments[0]));
	}

	/** Why a start failed has been told by the failure analysis. */
	private static int attempt(Command command) {
		try {
			return command.run();
		}
		catch (BackupFailure ex) {
			err.println(ex.getMessage());
			return FAILED;
		}
		catch (RuntimeException ex) {
			return FAILED;
		}
	}

	private static int migrate(List<String> settings) {
		SpringApplication tables = new SpringApplication(Tables.class);
		tables.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = start(tables, settings, "--xieshou.database.alone=true")) {
			MigrationInfo newest = context.getBean(Flyway.class).info().current();
			out.printf("数据库结构已是最新（%1$s） / the tables are up to date (%1$s)%n",
					(newest != null) ? newest.getVersion() : "—");
		}
		return 0;
	}

	private static int checkFigures(List<String> settings) {
		List<String> differences = new ArrayList<>();
		beside(settings, (context) -> differences.addAll(context.getBean(RollupCheck.class).differences()));
		differences.forEach(out::println);
		if (differences.isEmpty()) {
			out.println("汇总与计数均与记录相符 / all sums and counts agree with the records");
			return 0;
		}
		out.printf("%1$d 处汇总或计数与记录不符 / %1$d sums or counts differ from the records%n", differences.size());
		return FAILED;
	}

	/**
	 * Does something on the database as it is, also one of a portal that runs: before
	 * anything that a start puts right.
	 */
	static void beside(List<String> settings, Consumer<ConfigurableApplicationContext> work) {
		SpringApplication portal = new SpringApplication(XieshouApplication.class);
		portal.addListeners(
				(ApplicationListener<ApplicationStartedEvent>) (event) -> work.accept(event.getApplicationContext()));
		start(portal, settings, "--server.port=-1", "--xieshou.demo=false", "--xieshou.database.join=true",
				"--xieshou.database.upgrade=false")
			.close();
	}

	static ConfigurableApplicationContext start(SpringApplication application, List<String> settings, String... more) {
		return application.run(Stream.of(SETTINGS.stream(), Stream.of(more), settings.stream())
			.flatMap((all) -> all)
			.toArray(String[]::new));
	}

	private static PrintStream utf8(FileDescriptor descriptor) {
		return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
	}

	private interface Command {

		int run();

	}

	/** The database and its migrations without the portal. */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
	@ComponentScan(useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE,
			classes = { FlywayMigrationStrategy.class, JavaMigration.class }))
	static class Tables {

	}

}
