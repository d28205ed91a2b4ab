package cn.xieshou.credential;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords that came out in breaches (已泄露口令), in a file that the operator brings: lines
 * in order that begin with the SHA-1 of a password in hexadecimal, as Pwned Passwords are
 * published. It is searched where it lies, since it has many gigabytes; nobody outside is
 * asked.
 */
@Component
class LeakedPasswords {

	private static final int DIGITS = 40;

	/** A line has the digest and a count. */
	private static final int LONGEST_LINE = 80;

	private final String file;

	LeakedPasswords(@Value("${xieshou.leaked-passwords:}") String file) {
		this.file = file.strip();
	}

	/** Whether a password is in the file; never where there is none. */
	boolean contains(String password) {
		if (this.file.isEmpty()) {
			return false;
		}
		String digest = digest(password);
		try (RandomAccessFile lines = new RandomAccessFile(this.file, "r")) {
			long low = 0;
			long high = lines.length();
			while (low < high) {
				long middle = (low + high) >>> 1;
				long start = lineAt(lines, middle);
				String line = line(lines, start);
				int compared = digest
					.compareTo(line.substring(0, Math.min(DIGITS, line.length())).toUpperCase(Locale.ROOT));
				if (compared == 0) {
					return true;
				}
				if (compared < 0) {
					high = start;
				}
				else {
					low = start + line.length();
				}
			}
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where the line begins that a position lies in. */
	private static long lineAt(RandomAccessFile lines, long position) throws IOException {
		long from = Math.max(0, position - LONGEST_LINE);
		byte[] before = new byte[(int) (position - from)];
		lines.seek(from);
		lines.readFully(before);
		int last = before.length - 1;
		while (last >= 0 && before[last] != '\n') {
			last--;
		}
		return (last >= 0) ? from + last + 1 : from;
	}

	/** The line with its end. */
	private static String line(RandomAccessFile lines, long start) throws IOException {
		byte[] bytes = new byte[(int) Math.min(2 * LONGEST_LINE, lines.length() - start)];
		lines.seek(start);
		lines.readFully(bytes);
		String text = new String(bytes, StandardCharsets.US_ASCII);
		int end = text.indexOf('\n');
		return (end < 0) ? text : text.substring(0, end + 1);
	}

	private static String digest(String password) {
		try {
			return HexFormat.of()
				.withUpperCase()
				.formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
