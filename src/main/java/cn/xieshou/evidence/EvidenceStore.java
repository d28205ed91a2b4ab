package cn.xieshou.evidence;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import cn.xieshou.database.OwnerOnly;
import cn.xieshou.values.DigestedOutput;

/**
 * The files of the evidence on disk (佐证文件库), each content once, at
 * {@code ab/cd/<sha256>}. A name that somebody gave never becomes a path.
 * <p>
 * A file is first written whole to {@code incoming} and reaches the disk, then takes its
 * place in one step: anyone who reads it reads all of it. What a crash leaves behind
 * belongs to nobody and does no harm.
 */
@Component
public class EvidenceStore {

	private static final Logger log = LoggerFactory.getLogger(EvidenceStore.class);

	private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

	private static final String INCOMING = "incoming";

	private static final String SWEPT = "swept";

	private final Path folder;

	private final DataSize limit;

	EvidenceStore(@Value("${xieshou.evidence.folder:${xieshou.home:./var}/evidence}") Path folder,
			@Value("${xieshou.evidence.limit:50MB}") DataSize limit) {
		this.folder = folder.toAbsolutePath().normalize();
		this.limit = limit;
	}

	/** Nobody but the portal's account reads evidence, also what earlier portals kept. */
	@PostConstruct
	void closeToOthers() {
		try {
			OwnerOnly.close(this.folder);
		}
		catch (IOException ex) {
			log.warn("The evidence folder {} stays open to others: {}", this.folder, ex.toString());
		}
	}

	/**
	 * A file that has come in and has no place yet.
	 *
	 * @param path where it lies meanwhile
	 * @param sha256 the SHA-256 of its content
	 * @param sm3 the SM3 of its content
	 * @param size its bytes
	 */
	public record Received(Path path, String sha256, String sm3, long size) implements AutoCloseable {

		/** Throws it away, unless it has been given its place. */
		@Override
		public void close() {
			try {
				Files.deleteIfExists(this.path);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/**
	 * The same folder for files that had been taken in once, whatever the limit is now.
	 */
	public EvidenceStore withoutLimit() {
		return new EvidenceStore(this.folder, DataSize.ofBytes(Long.MAX_VALUE));
	}

	/** The largest file that is taken. */
	DataSize limit() {
		return this.limit;
	}

	/**
	 * Takes a file in; it is on the disk when this returns.
	 * @throws MaxUploadSizeExceededException if it is too large
	 */
	public Received receive(InputStream content) throws IOException {
		Path path = directory(this.folder.resolve(INCOMING)).resolve(UUID.randomUUID().toString());
		try {
			return receive(content, path);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(path);
			throw ex;
		}
	}

	private Received receive(InputStream content, Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, NEW, OwnerOnly.file(path));
				DigestedOutput out = new DigestedOutput(Channels.newOutputStream(channel))) {
			byte[] buffer = new byte[1 << 16];
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				if (out.size() + read > this.limit.toBytes()) {
					throw new MaxUploadSizeExceededException(this.limit.toBytes());
				}
				out.write(buffer, 0, read);
			}
			channel.force(true);
			return new Received(path, out.sha256(), out.sm3(), out.size());
		}
	}

	/**
	 * Gives a file its place. Where the same content lies already it stays; a damaged one
	 * is replaced.
	 */
	public void keep(Received received) throws IOException {
		Path place = path(received.sha256());
		if (Files.isRegularFile(place) && Files.size(place) == received.size()) {
			return;
		}
		Path folder = directory(above(place));
		Files.move(received.path(), place, StandardCopyOption.ATOMIC_MOVE);
		force(folder);
	}

	/** Where the content with that hash lies. */
	public Path path(String sha256) {
		if (!isHash(sha256)) {
			throw new IllegalArgumentException("No hash: " + sha256);
		}
		return this.folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
	}

	private static boolean isHash(String name) {
		return name.matches("[0-9a-f]{64}");
	}

	/** The hashes of all contents that lie here; to be closed. */
	Stream<String> hashes() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return Stream.empty();
		}
		return Files
			.find(this.folder, 3, (path, attributes) -> attributes.isRegularFile()
					&& path.getNameCount() == this.folder.getNameCount() + 3 && isHash(path.getFileName().toString()))
			.map((path) -> path.getFileName().toString());
	}

	/**
	 * Puts a content aside; it is not deleted at once, as the database could be the one
	 * that lacks something.
	 */
	void sweep(String sha256, Instant at) throws IOException {
		Path aside = directory(this.folder.resolve(SWEPT)).resolve(sha256);
		try {
			Files.move(path(sha256), aside, StandardCopyOption.ATOMIC_MOVE);
			Files.setLastModifiedTime(aside, FileTime.from(at));
		}
		catch (NoSuchFileException ex) {
			// swept by another portal on the same folder
		}
	}

	/** Deletes what came in and found no place, and what was put aside. */
	void deleteLeftovers(Instant incomingBefore, Instant sweptBefore) throws IOException {
		deleteOlder(this.folder.resolve(INCOMING), incomingBefore);
		deleteOlder(this.folder.resolve(SWEPT), sweptBefore);
	}

	private static void deleteOlder(Path folder, Instant before) throws IOException {
		if (Files.isDirectory(folder)) {
			List<Path> files;
			try (Stream<Path> all = Files.list(folder)) {
				files = all.toList();
			}
			for (Path file : files) {
				if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	/** Makes a folder that will still be there after a power cut. */
	private Path directory(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			if (directory.equals(this.folder)) {
				Files.createDirectories(directory, OwnerOnly.folder(directory));
			}
			else {
				Path above = directory(above(directory));
				OwnerOnly.createFolder(directory);
				force(above);
			}
		}
		return directory;
	}

	private static Path above(Path path) {
		return Objects.requireNonNull(path.getParent());
	}

	/** Brings a folder's entries to the disk, where the system knows how. */
	private static void force(Path directory) throws IOException {
		if (File.separatorChar == '/') {
			try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

}
