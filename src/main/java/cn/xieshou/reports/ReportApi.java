package cn.xieshou.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.classification.Grade;
import cn.xieshou.export.ExportService;
import cn.xieshou.exports.ExportSource;

/** Tables by program (报表接口). */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {

	private final Reports reports;

	private final ReportQueries queries;

	private final ReportFiles files;

	private final ReportJson json;

	private final ExportService exports;

	private final Access access;

	private final List<FurtherReport> further;

	ReportApi(Reports reports, ReportQueries queries, ReportFiles files, ReportJson json, ExportService exports,
			Access access, List<FurtherReport> further) {
		this.reports = reports;
		this.queries = queries;
		this.files = files;
		this.json = json;
		this.exports = exports;
		this.access = access;
		this.further = further;
	}

	@GetMapping
	Map<String, Object> all() {
		this.access.scope(Permission.READ);
		return Map.of("items",
				Stream.concat(this.reports.all().stream().map(this.json::summary), this.further.stream()).toList());
	}

	/**
	 * A table.
	 * @param pairing the pairing with all below it, all that the reader sees if none is
	 * named
	 * @param period the period of the report
	 * @param asKnownOn the moment whose books are asked for, now if none is named
	 */
	@GetMapping("/{code}")
	Map<String, @Nullable Object> one(@PathVariable String code,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String asKnownOn) {
		return this.json
			.of(this.reports.of(this.reports.require(code), this.queries.of(parameters(pairing, period, asKnownOn))));
	}

	@GetMapping("/{code}.csv")
	void csv(@PathVariable String code, @RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String asKnownOn, HttpServletResponse response)
			throws IOException {
		Map<String, List<String>> parameters = parameters(pairing, period, asKnownOn);
		ExportSource.Content content = content(code, parameters);
		Grade grade = permitted(code + ".csv", parameters, content);
		ExportService.head(response, "text/csv;charset=UTF-8", content.name(grade, ".csv"), grade);
		content.csv(response.getOutputStream(), (rows) -> {
		});
	}

	@GetMapping("/{code}.xlsx")
	void xlsx(@PathVariable String code, @RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String asKnownOn, HttpServletResponse response)
			throws IOException {
		Map<String, List<String>> parameters = parameters(pairing, period, asKnownOn);
		ExportSource.Content content = content(code, parameters);
		Grade grade = permitted(code + ".xlsx", parameters, content);
		ExportService.head(response, ExportService.WORKBOOK, content.name(grade, ".xlsx"), grade);
		content.xlsx(grade, response.getOutputStream(), (rows) -> {
		});
	}

	@GetMapping("/{code}.pdf")
	void pdf(@PathVariable String code, @RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String asKnownOn, HttpServletResponse response)
			throws IOException {
		Map<String, List<String>> parameters = parameters(pairing, period, asKnownOn);
		ExportSource.Content content = content(code, parameters);
		Grade grade = permitted(code + ".pdf", parameters, content);
		printed(response, MediaType.APPLICATION_PDF_VALUE, content.name(grade, ".pdf"), grade, content::pdf);
	}

	@GetMapping("/{code}.docx")
	void docx(@PathVariable String code, @RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String asKnownOn, HttpServletResponse response)
			throws IOException {
		Map<String, List<String>> parameters = parameters(pairing, period, asKnownOn);
		ExportSource.Content content = content(code, parameters);
		Grade grade = permitted(code + ".docx", parameters, content);
		printed(response, ReportWord.TYPE, content.name(grade, ".docx"), grade, content::docx);
	}

	/** How a printed form is written. */
	private interface Printed {

		long write(OutputStream out, LongConsumer told) throws IOException;

	}

	/** Written whole before the answer begins, since too long a table is refused. */
	private static void printed(HttpServletResponse response, String type, String name, Grade grade, Printed file)
			throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		file.write(out, (rows) -> {
		});
		ExportService.head(response, type, name, grade);
		out.writeTo(response.getOutputStream());
	}

	private ExportSource.Content content(String code, Map<String, List<String>> parameters) {
		this.access.scope(Permission.EXPORT);
		this.reports.require(code);
		return this.files.of(code, parameters);
	}

	private Grade permitted(String what, Map<String, List<String>> parameters, ExportSource.Content content) {
		Grade grade = content.grade();
		this.exports.permit(what, parameters, grade);
		return grade;
	}

	static Map<String, List<String>> parameters(@Nullable String pairing, @Nullable String period,
			@Nullable String asKnownOn) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		put(parameters, "pairing", pairing);
		put(parameters, "period", period);
		put(parameters, "asKnownOn", asKnownOn);
		return parameters;
	}

	private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			parameters.put(name, List.of(value));
		}
	}

}
