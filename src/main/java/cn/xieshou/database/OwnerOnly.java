package cn.xieshou.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files and folders that nobody but their owner may read (仅属主可读), where the system knows
 * of owners.
 */
public final class OwnerOnly {

	private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

	private OwnerOnly() {
	}

	/** What a file gets when it is made. */
	public static FileAttribute<?>[] file(Path place) {
		return isPosix(place) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(FILE) }
				: new FileAttribute<?>[0];
	}

	/** What a folder gets when it is made. */
	public static FileAttribute<?>[] folder(Path place) {
		return isPosix(place) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(FOLDER) }
				: new FileAttribute<?>[0];
	}

	/** Makes a folder, which somebody else may have just made. */
	public static void createFolder(Path folder) throws IOException {
		try {
			Files.createDirectory(folder, folder(folder));
		}
		catch (FileAlreadyExistsException ex) {
			// anyone who was quicker made it the same way
		}
	}

	/**
	 * Takes a folder and all in it from others, once: a folder that is closed to them
	 * already has been done.
	 */
	public static void close(Path folder) throws IOException {
		if (!Files.isDirectory(folder) || !isPosix(folder) || Files.getPosixFilePermissions(folder).equals(FOLDER)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) paths::iterator) {
				if (!path.equals(folder) && !Files.isSymbolicLink(path)) {
					Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
				}
			}
		}
		// last: a walk that was cut off is done again
		Files.setPosixFilePermissions(folder, FOLDER);
	}

	static boolean isPosix(Path file) {
		return file.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

}
