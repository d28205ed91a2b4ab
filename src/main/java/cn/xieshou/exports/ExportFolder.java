package cn.xieshou.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import cn.xieshou.database.OwnerOnly;
import cn.xieshou.values.DigestedOutput;

/**
 * The files on disk (导出文件夹), each under its id. A file is written whole beside its place
 * and takes it in one step: who reads it reads all of it.
 */
@Component
class ExportFolder {

	private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

	private final Path folder;

	ExportFolder(@Value("${xieshou.home:./var}/exports") Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	/** Writes the bytes of a file and tells how many rows they hold. */
	interface Writing {

		long to(OutputStream out) throws IOException;

	}

	/**
	 * A file that has its place.
	 *
	 * @param rows how many rows it holds
	 * @param size its bytes
	 * @param sha256 their SHA-256
	 * @param sm3 their SM3
	 */
	record Written(long rows, long size, String sha256, String sm3) {

	}

	/** Writes a file anew; it is on the disk and in its place when this returns. */
	Written write(UUID id, Writing writing) throws IOException {
		Files.createDirectories(this.folder.getParent());
		OwnerOnly.createFolder(this.folder);
		Path beside = this.folder.resolve(id + "." + UUID.randomUUID());
		try {
			Written written;
			try (FileChannel channel = FileChannel.open(beside, NEW, OwnerOnly.file(beside));
					DigestedOutput digested = new DigestedOutput(Channels.newOutputStream(channel));
					OutputStream out = new BufferedOutputStream(digested, 1 << 16)) {
				long rows = writing.to(out);
				out.flush();
				channel.force(true);
				written = new Written(rows, digested.size(), digested.sha256(), digested.sm3());
			}
			Files.move(beside, path(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return written;
		}
		finally {
			Files.deleteIfExists(beside);
		}
	}

	/** Where a file lies. */
	Path path(UUID id) {
		return this.folder.resolve(id.toString());
	}

	void delete(UUID id) throws IOException {
		Files.deleteIfExists(path(id));
	}

}
