package cn.xieshou;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks whose parts name a file of the machine that reads them (XML external
 * entities).
 */
public final class ForeignEntities {

	private ForeignEntities() {
	}

	/**
	 * A workbook of which every text in every part is the file's content, if the reader
	 * follows entities.
	 */
	public static byte[] in(byte[] workbook, Path secret) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Path file = Files.write(secret.resolveSibling("workbook"), workbook);
		try (ZipFile from = new ZipFile(file.toFile()); ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipEntry entry : Collections.list(from.entries())) {
				to.putNextEntry(new ZipEntry(entry.getName()));
				byte[] content = from.getInputStream(entry).readAllBytes();
				to.write(entry.getName().startsWith("xl/") ? named(content, secret) : content);
			}
		}
		return out.toByteArray();
	}

	private static byte[] named(byte[] part, Path secret) {
		String xml = new String(part, StandardCharsets.UTF_8).replaceFirst("^<\\?xml[^>]*\\?>\\s*", "");
		String root = xml.replaceFirst("(?s)^<([\\w:]+).*", "$1");
		return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE " + root + " [<!ENTITY f SYSTEM \""
				+ secret.toUri() + "\">]>" + xml.replaceAll("(?s)<t( [^>]*)?>[^<]*</t>", "<t>&f;</t>"))
			.getBytes(StandardCharsets.UTF_8);
	}

}
