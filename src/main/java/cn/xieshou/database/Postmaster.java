package cn.xieshou.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's main process (主进程), as its file {@code postmaster.pid} tells.
 *
 * @param data the folder that it serves
 * @param process what bears the number in the file; not always a PostgreSQL
 * @param lines of the file
 */
record Postmaster(Path data, ProcessHandle process, List<String> lines) {

	private static final Logger logger = LoggerFactory.getLogger(Postmaster.class);

	private static final String FILE = "postmaster.pid";

	/** The line that says how far the start is. */
	private static final int STATUS = 7;

	/** What the file of a folder tells, if there is one and its process exists. */
	static Optional<Postmaster> of(Path data) throws IOException {
		try {
			List<String> lines = Files.readAllLines(data.resolve(FILE));
			if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
				return Optional.empty();
			}
			return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
				.map((process) -> new Postmaster(data, process, lines));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Makes room for a new server: one of an earlier run that still serves the folder is
	 * stopped. A file whose number a stranger bears, or a dead process not yet buried, is
	 * deleted once no child of the old server is left; PostgreSQL itself would refuse to
	 * start. A file whose number nobody bears is left to PostgreSQL.
	 */
	static void clear(Path data, Stop stop) throws IOException, InterruptedException {
		Postmaster left = of(data).orElse(null);
		if (left == null) {
			return;
		}
		if (left.serves(left.process)) {
			logger.warn("PostgreSQL (process {}) was left behind by an earlier run, stopping it", left.process.pid());
			stop.now();
			return;
		}
		for (int tries = 0; ProcessHandle.allProcesses().anyMatch(left::serves); tries++) {
			if (tries == 100) {
				return;
			}
			Thread.sleep(100);
		}
		Files.deleteIfExists(data.resolve(FILE));
	}

	boolean lives() {
		// a process that is dead but not yet buried has no command
		return this.process.isAlive() && this.process.info().command().isPresent();
	}

	boolean isReady() {
		return this.lines.size() > STATUS && this.lines.get(STATUS).startsWith("ready") && lives();
	}

	/** Whether a process is a PostgreSQL that works in this folder. */
	private boolean serves(ProcessHandle process) {
		if (process.info()
			.command()
			.filter((command) -> command.matches(".*[/\\\\]bin[/\\\\]postgres(\\.exe)?"))
			.isEmpty()) {
			return false;
		}
		try {
			Path works = Path.of("/proc", Long.toString(process.pid()), "cwd");
			return Files.exists(works) ? Files.isSameFile(works, this.data)
					: Path.of(this.lines.get(1)).equals(this.data);
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Waits for the end of the process. */
	boolean endsWithin(Duration time) throws InterruptedException {
		long end = System.nanoTime() + time.toNanos();
		while (lives()) {
			if (System.nanoTime() > end) {
				return false;
			}
			Thread.sleep(20);
		}
		return true;
	}

	/** How to stop the server of the folder. */
	interface Stop {

		void now() throws IOException, InterruptedException;

	}

}
