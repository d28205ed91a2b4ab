package cn.xieshou.backup;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What the rows of a table come to, in whatever order they are read (行摘要): the sum of the
 * SHA-256 of each row as COPY writes it, word by word.
 */
final class RowsDigest {

	private final MessageDigest sha256 = BackupFolder.sha256();

	private final long[] sum = new long[4];

	private long rows;

	void add(byte[] row) {
		byte[] digest = this.sha256.digest(row);
		for (int word = 0; word < this.sum.length; word++) {
			long value = 0;
			for (int at = 0; at < Long.BYTES; at++) {
				value = value << Byte.SIZE | digest[word * Long.BYTES + at] & 0xff;
			}
			this.sum[word] += value;
		}
		this.rows++;
	}

	long rows() {
		return this.rows;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (long word : this.sum) {
			text.append(HexFormat.of().toHexDigits(word));
		}
		return text.toString();
	}

}
