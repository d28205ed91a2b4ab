package cn.xieshou.checkup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.classification.Grade;
import cn.xieshou.export.CsvText;
import cn.xieshou.export.ExportService;
import cn.xieshou.export.SheetWriter;
import cn.xieshou.findings.RecordFindings;
import cn.xieshou.register.Register;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/** Check-ups as files (导出): a row for each record and rule that found something. */
@Controller
class CheckupFiles {

	private static final int BATCH = 200;

	private static final List<String> COLUMNS = List.of("name", "pairing", "score", "rule", "title", "severity",
			"message", "limit", "points", "state", "owner");

	private final Checkups checkups;

	private final CheckupViewAssembler assembler;

	private final ExportService exports;

	private final Labels labels;

	private final Clock clock;

	CheckupFiles(Checkups checkups, CheckupViewAssembler assembler, ExportService exports, Labels labels, Clock clock) {
		this.checkups = checkups;
		this.assembler = assembler;
		this.exports = exports;
		this.labels = labels;
		this.clock = clock;
	}

	@GetMapping({ "/checkup.csv", "/api/v1/checkups.csv" })
	void csv(@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String rule,
			@RequestParam(required = false) @Nullable String pairing, HttpServletResponse response) throws IOException {
		Asked asked = permitted(CheckupPages.asked(type, null, rule, pairing), ".csv", "text/csv;charset=UTF-8",
				response);
		response.getOutputStream()
			.write((CsvText.BEGINNING + CsvText.line(headings())).getBytes(StandardCharsets.UTF_8));
		each(asked, (row) -> {
			try {
				response.getOutputStream().write(CsvText.line(row).getBytes(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	@GetMapping({ "/checkup.xlsx", "/api/v1/checkups.xlsx" })
	void xlsx(@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String rule,
			@RequestParam(required = false) @Nullable String pairing, HttpServletResponse response) throws IOException {
		Asked asked = permitted(CheckupPages.asked(type, null, rule, pairing), ".xlsx", ExportService.WORKBOOK,
				response);
		try (SheetWriter sheet = new SheetWriter(response.getOutputStream(), this.labels.text("checkup"),
				this.labels.of(Grade.INTERNAL), List.of(), headings())) {
			each(asked, (row) -> sheet.row(row.toArray()));
			sheet.finish();
		}
	}

	/** Reads the first page before anything leaves, so that what is wrong is told. */
	private Asked permitted(Asked asked, String extension, String contentType, HttpServletResponse response) {
		this.checkups.page(asked, null, 1);
		Map<String, List<String>> conditions = new LinkedHashMap<>();
		conditions.put("type", List.of(asked.type()));
		if (asked.rule() != null) {
			conditions.put("rule", List.of(asked.rule()));
		}
		if (asked.pairing() != null) {
			conditions.put("pairing", List.of(asked.pairing()));
		}
		this.exports.permit("checkup" + extension, conditions, Grade.INTERNAL);
		ExportService.head(response, contentType, this.labels.text("checkup") + "-" + this.labels.text(asked.type())
				+ "-" + this.labels.of(Grade.INTERNAL) + "-" + Days.today(this.clock) + extension, Grade.INTERNAL);
		return asked;
	}

	private List<String> headings() {
		return COLUMNS.stream().map((column) -> this.labels.text("checkup.column." + column)).toList();
	}

	/** Goes through all records about which something is found, some at a time. */
	private void each(Asked asked, Consumer<List<String>> row) {
		Register<?, ?> register = this.checkups.register(asked.type());
		String after = null;
		do {
			Checkups.Page page = this.checkups.page(asked, after, BATCH);
			page.rows().forEach((one) -> rows(this.assembler.face(register, one)).forEach(row));
			after = page.next();
		}
		while (after != null);
	}

	private List<List<String>> rows(CheckupViewAssembler.Face face) {
		List<List<String>> rows = new ArrayList<>();
		for (CheckupViewAssembler.Item item : face.items()) {
			for (RecordFindings.Line line : item.found()) {
				rows.add(List.of(face.name(), text(face.pairing()),
						(face.score() != null) ? face.score().toString() : this.labels.text("checkup.unknown"),
						item.code(), item.name(), this.labels.of(line.severity()), line.message(), item.limit(),
						item.points(), line.state(), text(line.owner())));
			}
		}
		return rows;
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
