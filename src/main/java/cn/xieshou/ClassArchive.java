package cn.xieshou;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of loaded classes (类归档) that makes the next start twice as fast: the Java
 * machine maps it instead of reading and checking twenty thousand classes one by one.
 * <p>
 * It is written once for a class path, by a second portal that runs beside this one with
 * the lowest priority and ends before it would serve anything
 * ({@code spring.context.exit=onRefresh}). A class path with folders has none, for the
 * machine takes classes of jars only. Without the file, or with one that no longer fits,
 * a start takes longer and is the same otherwise.
 *
 * @see <a href="https://openjdk.org/jeps/350">JEP 350</a>
 */
final class ClassArchive {

	private static final Logger log = LoggerFactory.getLogger(ClassArchive.class);

	private static final long LONGEST_MINUTES = 5;

	private static final String UNFINISHED = ".new-";

	/** An archive to map, agents, and how much memory the portal itself may take. */
	private static final List<String> NOT_PASSED_ON = List.of("-XX:SharedArchiveFile", "-agentlib", "-javaagent", "-Xm",
			"-XX:InitialRAM", "-XX:MinRAM", "-XX:MaxRAM", "-XX:InitialHeap", "-XX:MaxHeap");

	private static final String ENOUGH_MEMORY = "-Xmx256m";

	private final Path file;

	private final String classPath;

	private final String main;

	private @Nullable Process writer;

	private boolean closed;

	/**
	 * The archive of a program.
	 * @param file where it is; beside it stands, with {@code .for}, what it was written
	 * for
	 * @param classPath as the Java machine got it
	 * @param main the class whose start it serves
	 */
	ClassArchive(Path file, String classPath, String main) {
		this.file = file;
		this.classPath = classPath;
		this.main = main;
	}

	/**
	 * Writes the file unless it is there; takes half a minute.
	 * @param arguments what the program gets
	 * @param environment what it finds in its environment in addition
	 */
	void write(List<String> arguments, Map<String, String> environment) throws IOException, InterruptedException {
		List<Path> jars = List.of(this.classPath.split(File.pathSeparator)).stream().map(Path::of).toList();
		if (!jars.stream().allMatch(Files::isRegularFile) || isFor(jars)) {
			return;
		}
		Files.createDirectories(this.file.toAbsolutePath().getParent());
		removeUnfinished();
		Path unfinished = beside(UNFINISHED + ProcessHandle.current().pid());
		if (run(command(unfinished, arguments), environment) && Files.exists(unfinished)) {
			Files.move(unfinished, this.file, StandardCopyOption.REPLACE_EXISTING);
			Files.writeString(beside(".for"), purpose(jars));
			log.debug("Wrote {} for the next start", this.file);
		}
		else {
			Files.deleteIfExists(unfinished);
		}
	}

	/** What a portal that was killed left behind, or its writer still writes in vain. */
	private void removeUnfinished() throws IOException {
		try (DirectoryStream<Path> left = Files.newDirectoryStream(this.file.toAbsolutePath().getParent(),
				this.file.getFileName() + UNFINISHED + "*")) {
			for (Path one : left) {
				Files.delete(one);
			}
		}
	}

	private boolean run(List<String> command, Map<String, String> environment)
			throws IOException, InterruptedException {
		Process process;
		synchronized (this) {
			if (this.closed) {
				return false;
			}
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(Redirect.DISCARD);
			builder.environment().putAll(environment);
			process = builder.start();
			this.writer = process;
		}
		if (process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
			return process.exitValue() == 0;
		}
		process.destroyForcibly();
		return false;
	}

	/** Leaves nothing running behind. */
	synchronized void close() {
		this.closed = true;
		if (this.writer != null) {
			this.writer.destroyForcibly();
		}
	}

	private List<String> command(Path archive, List<String> arguments) {
		List<String> command = new ArrayList<>();
		if (File.separatorChar == '/') {
			command.addAll(List.of("nice", "-n", "19"));
		}
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((given) -> NOT_PASSED_ON.stream().noneMatch(given::startsWith))
			.forEach(command::add);
		command.add(ENOUGH_MEMORY);
		command.add("-XX:ArchiveClassesAtExit=" + archive);
		command.add("-Dspring.context.exit=onRefresh");
		command.addAll(List.of("-cp", this.classPath, this.main));
		command.addAll(arguments);
		return command;
	}

	private boolean isFor(List<Path> jars) throws IOException {
		Path purpose = beside(".for");
		return Files.exists(this.file) && Files.exists(purpose) && Files.readString(purpose).equals(purpose(jars));
	}

	/**
	 * The Java machine and the jars: what an archive must fit, which the machine checks
	 * too.
	 */
	private static String purpose(List<Path> jars) {
		StringBuilder purpose = new StringBuilder(System.getProperty("java.vm.version")).append('\n');
		try {
			for (Path jar : jars) {
				purpose.append(jar).append(' ').append(Files.size(jar)).append(' ');
				purpose.append(Files.getLastModifiedTime(jar).toMillis()).append('\n');
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return purpose.toString();
	}

	private Path beside(String suffix) {
		return this.file.resolveSibling(this.file.getFileName() + suffix);
	}

}
