package cn.xieshou.findings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.classification.Grade;
import cn.xieshou.export.CsvText;
import cn.xieshou.export.ExportService;
import cn.xieshou.export.SheetWriter;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/** Findings as files (导出): the same rows as the list, all of them. */
@Controller
class FindingFiles {

	private static final int BATCH = 500;

	private static final List<String> COLUMNS = List.of("rule", "title", "severity", "state", "subject", "message",
			"remedy", "pairing", "owner", "due", "foundAt", "cites");

	private final Findings findings;

	private final FindingViewAssembler assembler;

	private final ExportService exports;

	private final Labels labels;

	private final Clock clock;

	FindingFiles(Findings findings, FindingViewAssembler assembler, ExportService exports, Labels labels, Clock clock) {
		this.findings = findings;
		this.assembler = assembler;
		this.exports = exports;
		this.labels = labels;
		this.clock = clock;
	}

	@GetMapping({ "/findings.csv", "/api/v1/findings.csv" })
	void csv(@RequestParam(required = false) @Nullable String rule,
			@RequestParam(required = false) @Nullable String severity,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String state, HttpServletResponse response) throws IOException {
		FindingFilter filter = filter(rule, severity, pairing, state);
		head("text/csv;charset=UTF-8", ".csv", rule, severity, pairing, state, response);
		response.getOutputStream()
			.write((CsvText.BEGINNING + CsvText.line(headings())).getBytes(StandardCharsets.UTF_8));
		each(filter, (row) -> {
			try {
				response.getOutputStream().write(CsvText.line(row).getBytes(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		});
	}

	@GetMapping({ "/findings.xlsx", "/api/v1/findings.xlsx" })
	void xlsx(@RequestParam(required = false) @Nullable String rule,
			@RequestParam(required = false) @Nullable String severity,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String state, HttpServletResponse response) throws IOException {
		FindingFilter filter = filter(rule, severity, pairing, state);
		head(ExportService.WORKBOOK, ".xlsx", rule, severity, pairing, state, response);
		try (SheetWriter sheet = new SheetWriter(response.getOutputStream(), this.labels.text("findings"),
				this.labels.of(Grade.INTERNAL), List.of(), headings())) {
			each(filter, (row) -> sheet.row(row.toArray()));
			sheet.finish();
		}
	}

	private FindingFilter filter(@Nullable String rule, @Nullable String severity, @Nullable String pairing,
			@Nullable String state) {
		return new FindingFilter(FindingFilter.rule(rule), FindingFilter.severity(severity), FindingFilter.state(state),
				null, this.findings.pairing(pairing));
	}

	private void head(String contentType, String extension, @Nullable String rule, @Nullable String severity,
			@Nullable String pairing, @Nullable String state, HttpServletResponse response) {
		Map<String, List<String>> conditions = new LinkedHashMap<>();
		put(conditions, "rule", rule);
		put(conditions, "severity", severity);
		put(conditions, "pairing", pairing);
		put(conditions, "state", state);
		this.exports.permit("findings" + extension, conditions, Grade.INTERNAL);
		ExportService.head(response, contentType, this.labels.text("findings") + "-" + this.labels.of(Grade.INTERNAL)
				+ "-" + Days.today(this.clock) + extension, Grade.INTERNAL);
	}

	private static void put(Map<String, List<String>> conditions, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			conditions.put(name, List.of(value));
		}
	}

	private List<String> headings() {
		return COLUMNS.stream().map((column) -> this.labels.text("finding.column." + column)).toList();
	}

	/** Goes through all rows, some at a time. */
	private void each(FindingFilter filter, Consumer<List<String>> row) {
		UUID after = null;
		List<Finding> found = new ArrayList<>();
		do {
			found = this.findings.list(filter, after, BATCH);
			this.assembler.faces(found).forEach((face) -> row.accept(cells(face)));
			after = found.isEmpty() ? null : found.get(found.size() - 1).id();
		}
		while (found.size() == BATCH);
	}

	private static List<String> cells(FindingViewAssembler.Face face) {
		return Stream
			.of(face.rule(), face.title(), face.severityName(), face.stateName(), face.subject(), face.message(),
					face.remedy(), face.pairing(), face.owner(), face.due(), face.foundAt(),
					face.sides().stream().map(FindingViewAssembler.Side::name).collect(Collectors.joining("；")))
			.map((value) -> (value != null) ? value.toString() : "")
			.toList();
	}

}
