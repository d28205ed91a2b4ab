package cn.xieshou.backup;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import tools.jackson.databind.json.JsonMapper;

/** What writer and reader of a backup agree on (备份目录). */
final class BackupFolder {

	/** SHA-256 of every file, as {@code sha256sum -c} reads it; written last. */
	static final String SUMS = "SHA256SUMS";

	static final String MANIFEST = "manifest.json";

	/** How the key is made of the passphrase; there if the backup is encrypted. */
	static final String ENCRYPTION = "encryption.json";

	static final String EVIDENCE = "evidence.tar";

	static final String KEY = "secret.key";

	static final String SEALED = ".enc";

	static final String UNFINISHED = ".unfinished";

	static final JsonMapper JSON = JsonMapper.builder().build();

	private BackupFolder() {
	}

	static String tablePart(String table) {
		return "tables/" + table + ".copy.gz";
	}

	static Path unfinished(Path folder) {
		return folder.resolveSibling(folder.getFileName() + UNFINISHED);
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String sha256(Path file) throws IOException {
		MessageDigest digest = sha256();
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Says which key it is without giving it away: it is 32 random bytes. */
	static String fingerprint(String key) {
		return HexFormat.of().formatHex(sha256().digest(key.strip().getBytes(StandardCharsets.UTF_8)));
	}

	/** Brings a folder's entries to the disk, where the system knows how. */
	static void force(Path directory) throws IOException {
		if (File.separatorChar == '/') {
			try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

}
