package cn.xieshou.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

import cn.xieshou.database.OwnerOnly;

/**
 * Writes a backup (写备份): under another name until all of it has reached the disk, so that
 * one that was cut off is never taken for one. Nobody but the portal's account may read
 * it.
 */
final class BackupWriter implements AutoCloseable {

	private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

	private final Path folder;

	private final Path made;

	private final @Nullable Seal seal;

	private final List<Manifest.Part> parts = new ArrayList<>();

	private boolean finished;

	private BackupWriter(Path folder, Path made, @Nullable Seal seal) {
		this.folder = folder;
		this.made = made;
		this.seal = seal;
	}

	/**
	 * Begins a backup.
	 * @param seal encrypts it; {@code null} to leave it in the clear
	 */
	static BackupWriter begin(Path folder, @Nullable Seal seal) throws IOException {
		if (Files.exists(folder)) {
			throw BackupFailure.exists(folder);
		}
		Path made = BackupFolder.unfinished(folder);
		Files.createDirectories(Objects.requireNonNull(made.getParent()));
		try {
			Files.createDirectory(made, OwnerOnly.folder(made));
		}
		catch (FileAlreadyExistsException ex) {
			throw BackupFailure.leftOver(made);
		}
		BackupWriter writer = new BackupWriter(folder, made, seal);
		Files.createDirectory(made.resolve("tables"), OwnerOnly.folder(made));
		if (seal != null) {
			try (OutputStream out = writer.open(BackupFolder.ENCRYPTION)) {
				out.write(BackupFolder.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(seal.parameters()));
			}
		}
		return writer;
	}

	boolean isSealed() {
		return this.seal != null;
	}

	/** A part of the backup, which is on the disk once it is closed. */
	OutputStream part(String name) throws IOException {
		return (this.seal != null) ? this.seal.sealing(name, open(name + BackupFolder.SEALED)) : open(name);
	}

	private OutputStream open(String name) throws IOException {
		Path file = this.made.resolve(name);
		FileChannel channel = FileChannel.open(file, NEW, OwnerOnly.file(file));
		MessageDigest sha256 = BackupFolder.sha256();
		OutputStream measured = new BufferedOutputStream(
				new DigestOutputStream(Channels.newOutputStream(channel), sha256), Seal.BLOCK + Seal.TAG);
		return new FilterOutputStream(measured) {

			@Override
			public void write(byte[] bytes, int from, int count) throws IOException {
				this.out.write(bytes, from, count);
			}

			@Override
			public void close() throws IOException {
				if (channel.isOpen()) {
					try (channel) {
						this.out.flush();
						channel.force(true);
						BackupWriter.this.parts
							.add(new Manifest.Part(name, channel.size(), HexFormat.of().formatHex(sha256.digest())));
					}
				}
			}

		};
	}

	List<Manifest.Part> parts() {
		return List.copyOf(this.parts);
	}

	/** Gives the backup its name. */
	void finish(Manifest manifest) throws IOException {
		try (OutputStream out = part(BackupFolder.MANIFEST)) {
			out.write(BackupFolder.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
		}
		String sums = this.parts.stream()
			.map((part) -> part.sha256() + "  " + part.file() + "\n")
			.collect(Collectors.joining());
		try (OutputStream out = open(BackupFolder.SUMS)) {
			out.write(sums.getBytes(StandardCharsets.UTF_8));
		}
		BackupFolder.force(this.made.resolve("tables"));
		BackupFolder.force(this.made);
		Files.move(this.made, this.folder, StandardCopyOption.ATOMIC_MOVE);
		BackupFolder.force(Objects.requireNonNull(this.folder.getParent()));
		this.finished = true;
	}

	/** Deletes what was not finished. */
	@Override
	public void close() throws IOException {
		if (!this.finished) {
			FileSystemUtils.deleteRecursively(this.made);
		}
	}

}
