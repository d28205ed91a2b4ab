package cn.xieshou.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import cn.xieshou.export.ExportService;

/** The form of a file (文件格式). */
enum ExportFormat {

	/** UTF-8 with a byte order mark, as spreadsheets read it. */
	CSV("text/csv;charset=UTF-8"),
	/** A workbook. */
	XLSX(ExportService.WORKBOOK),
	/** For programs; of tables only. */
	JSON("application/json"),
	/** As it is printed; of tables only. */
	PDF("application/pdf"),
	/** A Word document; of tables only. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
	/** Many files in one; of the audit package only. */
	ZIP("application/zip");

	private final String contentType;

	ExportFormat(String contentType) {
		this.contentType = contentType;
	}

	/** The format of that code, empty if there is none. */
	static Optional<ExportFormat> of(@Nullable String code) {
		return Arrays.stream(values()).filter((one) -> one.code().equals(code)).findAny();
	}

	@JsonValue
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	String extension() {
		return "." + code();
	}

	String contentType() {
		return this.contentType;
	}

}
