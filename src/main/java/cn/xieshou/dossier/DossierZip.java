package cn.xieshou.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.util.StreamUtils;

import cn.xieshou.values.DigestedOutput;

/**
 * Writes the files of a package one after the other and lists each with its digests (清单).
 * What lies around a file in the package is digested too, so that no byte of it is left
 * that could be changed unseen.
 */
final class DossierZip {

	/** The same in every package: when it was written is said in the list. */
	private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

	private final DigestOutputStream pieces;

	private final ZipOutputStream zip;

	private final List<Listed> files = new ArrayList<>();

	DossierZip(OutputStream out) {
		this.pieces = new DigestOutputStream(StreamUtils.nonClosing(out), sha256());
		this.zip = new ZipOutputStream(this.pieces);
	}

	/** Writes the content of a file. */
	interface Writing {

		void to(OutputStream out) throws IOException;

	}

	/**
	 * A file of the package.
	 *
	 * @param path its name in the package
	 * @param size its bytes
	 * @param sha256 their SHA-256
	 * @param sm3 their SM3
	 * @param packed the SHA-256 of the piece of the package that holds it
	 */
	record Listed(String path, long size, String sha256, String sm3, String packed) {

	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The files written so far. */
	List<Listed> files() {
		return List.copyOf(this.files);
	}

	/** Writes a text file. */
	Listed text(String path, Writing writing) {
		return add(path, Deflater.DEFAULT_COMPRESSION, writing);
	}

	/** Writes a file that is mostly compressed already. */
	Listed file(String path, Writing writing) {
		return add(path, Deflater.BEST_SPEED, writing);
	}

	private Listed add(String path, int level, Writing writing) {
		try {
			ZipEntry entry = entry(path);
			this.zip.setLevel(level);
			this.zip.putNextEntry(entry);
			DigestedOutput digested = new DigestedOutput(StreamUtils.nonClosing(this.zip));
			writing.to(digested);
			digested.flush();
			this.zip.closeEntry();
			Listed listed = new Listed(path, digested.size(), digested.sha256(), digested.sm3(),
					HexFormat.of().formatHex(this.pieces.getMessageDigest().digest()));
			this.files.add(listed);
			return listed;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes the last file as it is and ends the package. */
	void finish(String path, byte[] content) throws IOException {
		ZipEntry entry = entry(path);
		CRC32 crc = new CRC32();
		crc.update(content);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(content.length);
		entry.setCrc(crc.getValue());
		this.zip.putNextEntry(entry);
		this.zip.write(content);
		this.zip.closeEntry();
		this.zip.finish();
	}

	private static ZipEntry entry(String path) {
		ZipEntry entry = new ZipEntry(path);
		entry.setTimeLocal(ALWAYS);
		return entry;
	}

}
