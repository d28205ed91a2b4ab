package cn.xieshou.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Other processes (其他进程) that tests need to start, and to kill. */
final class Portals {

	private Portals() {
	}

	/** Starts the main class of the test class path in a process of its own. */
	static Process start(Class<?> main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
					.replace(";", File.pathSeparator),
				main.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	/** A portal reduced to its database: says when that is ready, and then waits. */
	static final class Bare {

		static final String READY = "ready";

		public static void main(String[] arguments) throws InterruptedException {
			EmbeddedPostgres.start(Path.of(arguments[0]), Map.of("fsync", "off"));
			System.out.println(READY);
			Thread.sleep(Long.MAX_VALUE);
		}

	}

}
