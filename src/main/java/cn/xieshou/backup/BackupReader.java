package cn.xieshou.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a backup, after it has verified every file of it (读备份). */
final class BackupReader {

	private final Path folder;

	private final @Nullable Seal seal;

	private final Manifest manifest;

	private BackupReader(Path folder, @Nullable Seal seal, Manifest manifest) {
		this.folder = folder;
		this.seal = seal;
		this.manifest = manifest;
	}

	/**
	 * Opens a backup and reads what it shall hold.
	 * @param passphrase is asked for if it is encrypted
	 */
	static BackupReader open(Path folder, Supplier<Optional<String>> passphrase) throws IOException {
		Path sums = folder.resolve(BackupFolder.SUMS);
		if (folder.toString().endsWith(BackupFolder.UNFINISHED)) {
			throw BackupFailure.unfinished(folder);
		}
		if (!Files.isRegularFile(sums)) {
			throw BackupFailure.noBackup(folder);
		}
		Seal seal = seal(folder, Files.readAllLines(sums), passphrase);
		Path file = folder.resolve(BackupFolder.MANIFEST + ((seal != null) ? BackupFolder.SEALED : ""));
		verify(file, listed(folder, Files.readAllLines(sums), file));
		try (InputStream in = open(seal, BackupFolder.MANIFEST, file)) {
			JsonNode json = BackupFolder.JSON.readTree(in);
			String format = json.path("format").asString("");
			if (!format.equals(String.valueOf(Manifest.FORMAT))) {
				throw BackupFailure.otherFormat(folder, format);
			}
			return new BackupReader(folder, seal, BackupFolder.JSON.treeToValue(json, Manifest.class));
		}
		catch (JacksonException ex) {
			throw BackupFailure.damaged(file, ex);
		}
	}

	private static @Nullable Seal seal(Path folder, List<String> sums, Supplier<Optional<String>> passphrase)
			throws IOException {
		Path file = folder.resolve(BackupFolder.ENCRYPTION);
		if (!Files.exists(file) && sums.stream().noneMatch((line) -> line.endsWith("  " + BackupFolder.ENCRYPTION))) {
			return null;
		}
		verify(file, listed(folder, sums, file));
		Seal.Parameters parameters;
		try {
			parameters = BackupFolder.JSON.readValue(Files.readAllBytes(file), Seal.Parameters.class);
		}
		catch (JacksonException ex) {
			throw BackupFailure.damaged(file, ex);
		}
		if (!parameters.isKnown()) {
			throw BackupFailure.otherFormat(folder, parameters.kdf() + ", " + parameters.cipher());
		}
		String given = passphrase.get().orElseThrow(() -> BackupFailure.passphraseNeeded(folder));
		return Seal.open(given, parameters).orElseThrow(() -> BackupFailure.wrongPassphrase(folder));
	}

	/** The digest that a file shall have. */
	private static String listed(Path folder, List<String> sums, Path file) {
		String ending = "  " + folder.relativize(file);
		return sums.stream()
			.filter((line) -> line.endsWith(ending))
			.map((line) -> line.substring(0, line.length() - ending.length()))
			.findFirst()
			.orElseThrow(() -> BackupFailure.damaged(folder.resolve(BackupFolder.SUMS), null));
	}

	private static void verify(Path file, String sha256) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw BackupFailure.missing(file);
		}
		if (!BackupFolder.sha256(file).equals(sha256)) {
			throw BackupFailure.damaged(file, null);
		}
	}

	Path folder() {
		return this.folder;
	}

	Manifest manifest() {
		return this.manifest;
	}

	/**
	 * Verifies every file.
	 * @throws BackupFailure for the first that is missing or damaged
	 */
	void verify(Progress progress) throws IOException {
		int done = 0;
		for (Manifest.Part part : this.manifest.parts()) {
			verify(this.folder.resolve(part.file()), part.sha256());
			progress.reached(++done, this.manifest.parts().size(), part.file());
		}
	}

	boolean holds(String name) {
		return this.manifest.holds((this.seal != null) ? name + BackupFolder.SEALED : name);
	}

	/** A part as it was written. */
	InputStream part(String name) throws IOException {
		return open(this.seal, name, this.folder.resolve((this.seal != null) ? name + BackupFolder.SEALED : name));
	}

	private static InputStream open(@Nullable Seal seal, String name, Path file) throws IOException {
		InputStream in = new BufferedInputStream(Files.newInputStream(file), Seal.BLOCK + Seal.TAG);
		return (seal != null) ? seal.opening(name, in) : in;
	}

}
