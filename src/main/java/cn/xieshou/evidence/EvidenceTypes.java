package cn.xieshou.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

import org.springframework.stereotype.Component;

import cn.xieshou.values.Refusal;

/**
 * Tells what a file is from its content (类型识别). A name is believed only where it agrees:
 * a program called {@code 协议.pdf} is refused, and so is a page of HTML called
 * {@code 说明.txt}.
 */
@Component
class EvidenceTypes {

	private static final MediaType ZIP = MediaType.application("zip");

	private static final MediaType COMPOUND = MediaType.application("x-tika-msoffice");

	private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

	/** More than any honest list of parts takes. */
	private static final int LONGEST_PART_LIST = 1 << 20;

	/** A compound file's header, directory entry and mark of a stream (MS-CFB). */
	private static final int HEADER = 512;

	private static final int ENTRY = 128;

	private static final int STREAM = 2;

	/**
	 * The type of a file.
	 * @param name what it was called where it comes from
	 * @throws Refusal if such a file is not taken, or is not what its name says
	 */
	EvidenceType identify(Path file, String name) throws IOException {
		MediaType found = detect(file, name);
		EvidenceType type = type(file, found, extension(name))
			.orElseThrow(() -> Refusal.at("file", refusal(found), name));
		if (!type.extensions().contains(extension(name))) {
			throw Refusal.at("file", "evidence.misnamed", name, type);
		}
		DeclaredSize.check(type, file, name);
		return type;
	}

	private MediaType detect(Path file, String name) throws IOException {
		Metadata metadata = new Metadata();
		metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
		try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
			return known().detect(content, metadata).getBaseType();
		}
	}

	private Optional<EvidenceType> type(Path file, MediaType found, String extension) throws IOException {
		if (isA(found, ZIP)) {
			return packed(file);
		}
		if (isA(found, COMPOUND)) {
			return compound(file, extension);
		}
		return switch (found.toString()) {
			case "application/pdf" -> Optional.of(EvidenceType.PDF);
			case "image/png" -> Optional.of(EvidenceType.PNG);
			case "image/jpeg" -> Optional.of(EvidenceType.JPEG);
			case "image/webp" -> Optional.of(EvidenceType.WEBP);
			case "text/csv" -> Optional.of(EvidenceType.CSV);
			case "text/plain" -> Optional.of(EvidenceType.TXT);
			default -> Optional.empty();
		};
	}

	/**
	 * What Tika knows; reading its list takes a while, so it is read when first needed.
	 */
	private static MimeTypes known() {
		return MimeTypes.getDefaultMimeTypes();
	}

	private boolean isA(MediaType found, MediaType family) {
		return found.equals(family) || known().getMediaTypeRegistry().isSpecializationOf(found, family);
	}

	/** Office and OFD files are zip files of known parts; macros are not taken. */
	private static Optional<EvidenceType> packed(Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.getEntry("OFD.xml") != null) {
				return Optional.of(EvidenceType.OFD);
			}
			ZipEntry parts = zip.getEntry("[Content_Types].xml");
			if (parts == null) {
				return Optional.empty();
			}
			try (InputStream content = zip.getInputStream(parts)) {
				String list = new String(content.readNBytes(LONGEST_PART_LIST), StandardCharsets.UTF_8);
				if (list.contains("macroEnabled") || list.contains("vbaProject")) {
					return Optional.empty();
				}
				return list.contains(OOXML + "wordprocessingml.document.main+xml") ? Optional.of(EvidenceType.DOCX)
						: list.contains(OOXML + "spreadsheetml.sheet.main+xml") ? Optional.of(EvidenceType.XLSX)
								: Optional.empty();
			}
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Old office files are compound files, told apart by the names in their directory.
	 * Where a document of one kind holds one of the other, its own name decides.
	 */
	private static Optional<EvidenceType> compound(Path file, String extension) throws IOException {
		EnumSet<EvidenceType> found = EnumSet.noneOf(EvidenceType.class);
		try (FileChannel channel = FileChannel.open(file)) {
			ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
				.order(ByteOrder.LITTLE_ENDIAN);
			for (int at = HEADER; at + ENTRY <= bytes.limit(); at += ENTRY) {
				switch (streamName(bytes, at)) {
					case "WordDocument" -> found.add(EvidenceType.DOC);
					case "Workbook", "Book" -> found.add(EvidenceType.XLS);
					default -> {
					}
				}
			}
		}
		return found.stream()
			.filter((type) -> type.extensions().contains(extension))
			.findAny()
			.or(() -> found.stream().findFirst());
	}

	/** The name of a directory entry, nothing if there is none of a stream there. */
	private static String streamName(ByteBuffer bytes, int at) {
		int length = bytes.getShort(at + 64) - 2;
		if (bytes.get(at + 66) != STREAM || length < 8 || length > 24) {
			return "";
		}
		byte[] name = new byte[length];
		bytes.get(at, name);
		return new String(name, StandardCharsets.UTF_16LE);
	}

	/** Says why, as far as that helps. */
	private String refusal(MediaType found) {
		return switch (found.getSubtype()) {
			case "html", "xhtml+xml" -> "evidence.html";
			case "svg+xml" -> "evidence.svg";
			case "x-msdownload", "x-dosexec", "x-executable", "x-elf", "x-sharedlib", "x-mach-o", "java-vm", "x-sh",
					"x-bat", "java-archive", "vnd.android.package-archive", "javascript", "x-ms-installer" ->
				"evidence.program";
			case "zip", "x-rar-compressed", "x-7z-compressed", "gzip", "x-tar" -> "evidence.packed";
			default ->
				isA(found, MediaType.application("x-msdownload")) || isA(found, MediaType.application("x-executable"))
						? "evidence.program" : "evidence.otherType";
		};
	}

	private static String extension(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

}
