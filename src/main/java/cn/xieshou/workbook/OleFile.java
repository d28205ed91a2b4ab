package cn.xieshou.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The compound format in which old and protected workbooks come (复合文档). */
final class OleFile {

	private static final int MOST = 4 << 20;

	private OleFile() {
	}

	/** Whether its directory names an encrypted package. */
	static boolean isEncrypted(Path file) throws IOException {
		String name = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
		try (var in = Files.newInputStream(file)) {
			return new String(in.readNBytes(MOST), StandardCharsets.ISO_8859_1).contains(name);
		}
	}

}
