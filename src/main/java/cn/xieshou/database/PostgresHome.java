package cn.xieshou.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.xieshou.database.DatabaseUnavailable.Reason;

/**
 * The home folder (数据目录) as the embedded database sees it, held by a lock from
 * {@link #open} to {@link #close}: two portals never work on the same data.
 */
final class PostgresHome implements AutoCloseable {

	/** Marks what is being made; what still bears it at a start was never finished. */
	private static final String UNFINISHED = ".unfinished";

	/** What a home has in it. */
	private static final Pattern OWN = Pattern
		.compile("lock|database|evidence|heads|database\\.properties|postgresql-.*|classes\\.jsa.*");

	private static final String PROPERTIES = "database.properties";

	private final Path folder;

	private final PostgresBinaries binaries;

	private final HomeLock lock;

	private PostgresHome(Path folder, PostgresBinaries binaries, HomeLock lock) {
		this.folder = folder;
		this.binaries = binaries;
		this.lock = lock;
	}

	/**
	 * Takes the home for this process.
	 * @param binaries that shall work on its data
	 * @throws DatabaseUnavailable if it cannot be used, another portal holds it, or its
	 * data are not for these binaries
	 */
	static PostgresHome open(String home, PostgresBinaries binaries) {
		Path folder;
		try {
			folder = Path.of(home).toAbsolutePath().normalize();
		}
		catch (InvalidPathException ex) {
			throw DatabaseUnavailable.homeUnusable(home, Reason.NAME, ex);
		}
		if (folder.toString().chars().anyMatch((c) -> "\"$`\n".indexOf(c) >= 0)) {
			// pg_ctl hands the path to a shell
			throw DatabaseUnavailable.homeUnusable(home, Reason.NAME, null);
		}
		try {
			Files.createDirectories(folder, OwnerOnly.folder(folder));
			HomeLock lock = HomeLock.take(folder);
			try {
				PostgresHome opened = new PostgresHome(folder, binaries, lock);
				opened.checkData();
				removeUnfinished(folder);
				removeUnfinished(opened.database());
				return opened;
			}
			catch (IOException | DatabaseUnavailable ex) {
				lock.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw DatabaseUnavailable.homeUnusable(folder, ex);
		}
	}

	private void checkData() throws IOException {
		if (!Files.exists(data())) {
			return;
		}
		Path version = data().resolve("PG_VERSION");
		for (Path needed : List.of(version, password())) {
			if (!Files.exists(needed)) {
				throw DatabaseUnavailable.incomplete(needed);
			}
		}
		String found = Files.readString(version).strip();
		if (!found.equals(this.binaries.major())) {
			throw DatabaseUnavailable.otherVersion(data(), found, this.binaries.major());
		}
	}

	private static void removeUnfinished(Path folder) {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> children = Files.list(folder)) {
			for (Path child : children.filter((path) -> path.toString().endsWith(UNFINISHED)).toList()) {
				delete(child);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			// an initdb left behind may still write into it: the next start's turn
		}
	}

	/**
	 * Closes the folder to others, unless there is more in it than a home has.
	 * @param entered whether the server runs as somebody else, who must pass through
	 */
	void closeToOthers(boolean entered) throws IOException {
		if (!OwnerOnly.isPosix(this.folder)) {
			return;
		}
		if (Files.exists(database())) {
			Files.setPosixFilePermissions(database(), PosixFilePermissions.fromString("rwx------"));
		}
		try (Stream<Path> children = Files.list(this.folder)) {
			if (children.allMatch((child) -> OWN.matcher(child.getFileName().toString()).matches())) {
				Files.setPosixFilePermissions(this.folder,
						PosixFilePermissions.fromString(entered ? "rwx--x--x" : "rwx------"));
			}
		}
	}

	PostgresBinaries binaries() {
		return this.binaries;
	}

	Path folder() {
		return this.folder;
	}

	/** All that belongs to the database: data, password, port, log. */
	Path database() {
		return this.folder.resolve("database");
	}

	Path data() {
		return database().resolve("data");
	}

	Path password() {
		return database().resolve("password");
	}

	/**
	 * A password that the home keeps (mode 0600), made where there is none.
	 * @param name of its file
	 */
	String secret(String name) throws IOException {
		Path file = database().resolve(name);
		// a full disk may have left it empty
		if (!Files.exists(file) || Files.size(file) == 0) {
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			Files.deleteIfExists(file);
			Files.createFile(file, OwnerOnly.file(file));
			// as safe from a power cut as what it opens
			Files.writeString(file, Base64.getUrlEncoder().encodeToString(random), StandardOpenOption.SYNC);
		}
		return Files.readString(file);
	}

	/** The port of the last start, if there was one. */
	OptionalInt lastPort() throws IOException {
		Path file = database().resolve("port");
		String port = Files.exists(file) ? Files.readString(file).strip() : "";
		// a full disk may have left it empty
		return port.matches("\\d{4,5}") ? OptionalInt.of(Integer.parseInt(port)) : OptionalInt.empty();
	}

	void rememberPort(int port) throws IOException {
		Files.writeString(database().resolve("port"), Integer.toString(port));
	}

	Path log() {
		return database().resolve("postgres.log");
	}

	/** Exists from the first start until the portal's database has been created. */
	Path fresh() {
		return database().resolve("fresh");
	}

	/**
	 * A folder in which to make another, which {@link #finish} then puts in its place.
	 */
	static Path begin(Path folder) throws IOException {
		return Files.createDirectory(
				folder.resolveSibling(folder.getFileName() + "." + Long.toString(System.nanoTime(), 36) + UNFINISHED));
	}

	static void finish(Path made, Path folder) throws IOException {
		Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Writes where the server is reached (mode 0600), for an operator's own client. */
	void publish(String url, String user, String password) throws IOException {
		Path made = this.folder.resolve(PROPERTIES + UNFINISHED);
		Files.deleteIfExists(made);
		Files.createFile(made, OwnerOnly.file(made));
		Files.writeString(made, "url=%s\nuser=%s\npassword=%s\n".formatted(url, user, password));
		Files.move(made, this.folder.resolve(PROPERTIES), StandardCopyOption.ATOMIC_MOVE,
				StandardCopyOption.REPLACE_EXISTING);
	}

	/** Where a portal that runs says its server is. */
	static String publishedUrl(String home) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of(home, PROPERTIES))) {
			properties.load(reader);
		}
		return properties.getProperty("url", "");
	}

	static void delete(Path tree) throws IOException {
		if (Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
			try (Stream<Path> children = Files.list(tree)) {
				for (Path child : children.toList()) {
					delete(child);
				}
			}
		}
		Files.deleteIfExists(tree);
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

}
