package cn.xieshou.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;

/** What may be kept as evidence (佐证类型). */
public enum EvidenceType {

	PDF("application/pdf", Display.PDF, "file-type-pdf", "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Display.NONE, "file-type-docx",
			"docx"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Display.NONE, "file-type-xls", "xlsx"),

	/** Word up to 2003, and WPS, which writes the same. */
	DOC("application/msword", Display.NONE, "file-type-docx", "doc", "wps"),

	/** Excel up to 2003, and WPS, which writes the same. */
	XLS("application/vnd.ms-excel", Display.NONE, "file-type-xls", "xls", "et"),

	/** The national layout format (版式文档, GB/T 33190). */
	OFD("application/ofd", Display.NONE, "file-certificate", "ofd"),

	PNG("image/png", Display.IMAGE, "photo", "png"),

	JPEG("image/jpeg", Display.IMAGE, "photo", "jpg", "jpeg"),

	WEBP("image/webp", Display.IMAGE, "photo", "webp"),

	CSV("text/csv", Display.TEXT, "file-type-csv", "csv"),

	TXT("text/plain", Display.TEXT, "document", "txt");

	private final String mediaType;

	private final Display display;

	private final String icon;

	private final List<String> extensions;

	EvidenceType(String mediaType, Display display, String icon, String... extensions) {
		this.mediaType = mediaType;
		this.display = display;
		this.icon = icon;
		this.extensions = List.of(extensions);
	}

	/** How its content is shown within a page (预览方式). */
	public enum Display {

		/** By the browser's own viewer. */
		PDF,

		/** As an image. */
		IMAGE,

		/** As text within the page. */
		TEXT,

		/** Not at all. */
		NONE

	}

	@JsonValue
	public String mediaType() {
		return this.mediaType;
	}

	public Display display() {
		return this.display;
	}

	/** The icon that stands for it. */
	public String icon() {
		return this.icon;
	}

	/** What its names may end in, the usual one first. */
	public List<String> extensions() {
		return this.extensions;
	}

	/** Whether the browser may show the file itself within a page of the portal. */
	public boolean isInline() {
		return this.display == Display.PDF || this.display == Display.IMAGE;
	}

	static EvidenceType of(String mediaType) {
		return Arrays.stream(values())
			.filter((type) -> type.mediaType.equals(mediaType))
			.findAny()
			.orElseThrow(() -> new IllegalArgumentException(mediaType));
	}

	/** The ends of names that a file chooser should offer, {@code .pdf,.docx}. */
	static String offered() {
		return Arrays.stream(values())
			.flatMap((type) -> type.extensions.stream())
			.map((extension) -> "." + extension)
			.collect(Collectors.joining(","));
	}

}
