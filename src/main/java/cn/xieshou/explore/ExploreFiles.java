package cn.xieshou.explore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.classification.Grade;
import cn.xieshou.export.CsvText;
import cn.xieshou.export.ExportService;
import cn.xieshou.export.SheetWriter;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/**
 * Explorations as files (导出): the rows of the table, the rule of its totals, and why a
 * total that is not there is not there.
 */
@Controller
class ExploreFiles {

	private final ExploreReader reader;

	private final Pivots pivots;

	private final ExportService exports;

	private final Labels labels;

	private final Clock clock;

	ExploreFiles(ExploreReader reader, Pivots pivots, ExportService exports, Labels labels, Clock clock) {
		this.reader = reader;
		this.pivots = pivots;
		this.exports = exports;
		this.labels = labels;
		this.clock = clock;
	}

	@GetMapping({ "/explore.csv", "/api/v1/explore.csv" })
	void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
		Pivot pivot = permitted(parameters, ".csv", "text/csv;charset=UTF-8", response);
		StringBuilder text = new StringBuilder(CsvText.BEGINNING).append(CsvText.line(headings(pivot)));
		lines(pivot).forEach((row) -> text.append(CsvText.line(row)));
		response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping({ "/explore.xlsx", "/api/v1/explore.xlsx" })
	void xlsx(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
		Pivot pivot = permitted(parameters, ".xlsx", ExportService.WORKBOOK, response);
		try (SheetWriter sheet = new SheetWriter(response.getOutputStream(), this.labels.text("explore"),
				this.labels.of(Grade.INTERNAL), List.of(), headings(pivot))) {
			lines(pivot).forEach((row) -> sheet.row(row.toArray()));
			sheet.finish();
		}
	}

	private Pivot permitted(MultiValueMap<String, String> parameters, String extension, String contentType,
			HttpServletResponse response) {
		Pivot pivot = this.pivots.of(this.reader.read(parameters));
		Map<String, List<String>> conditions = new LinkedHashMap<>(parameters);
		this.exports.permit("explore" + extension, conditions, Grade.INTERNAL);
		ExportService.head(response, contentType, this.labels.text("explore") + "-" + this.labels.of(Grade.INTERNAL)
				+ "-" + Days.today(this.clock) + extension, Grade.INTERNAL);
		return pivot;
	}

	private List<String> headings(Pivot pivot) {
		List<String> headings = new ArrayList<>();
		pivot.query().rows().forEach((one) -> headings.add(this.labels.of(one)));
		pivot.columns().forEach((one) -> headings.add(one.text()));
		headings.add(this.labels.text("explore.total"));
		headings.add(this.labels.text("explore.note"));
		return headings;
	}

	private List<List<Object>> lines(Pivot pivot) {
		List<List<Object>> lines = new ArrayList<>();
		int width = pivot.query().rows().size();
		for (Pivot.Row row : pivot.rows()) {
			List<String> heads = new ArrayList<>(row.keys().stream().map(Pivot.Heading::text).toList());
			while (heads.size() < width) {
				heads.add(this.labels.text("explore.subtotal"));
			}
			lines.add(line(heads, row.cells(), row.total()));
		}
		List<String> heads = new ArrayList<>(List.of(this.labels.text("explore.total")));
		while (heads.size() < width) {
			heads.add("");
		}
		lines.add(line(heads, pivot.totals(), pivot.all()));
		lines.add(List.of(pivot.rule()));
		if (pivot.aggregates() > 0) {
			lines.add(List.of(this.labels.text("explore.aggregates", pivot.aggregates())));
		}
		return lines;
	}

	private static List<Object> line(List<String> heads, List<Pivot.Cell> cells, Pivot.Cell total) {
		List<Object> line = new ArrayList<>(heads);
		cells.forEach((cell) -> line.add(written(cell)));
		line.add(written(total));
		List<Pivot.Cell> all = new ArrayList<>(cells);
		all.add(total);
		line.add(all.stream()
			.map(Pivot.Cell::reason)
			.filter((reason) -> reason != null)
			.distinct()
			.collect(Collectors.joining("；")));
		return line;
	}

	/** A count as a number, a quantity as written. */
	private static Object written(Pivot.Cell cell) {
		return (cell.value() instanceof Long count) ? count : Objects.requireNonNullElse(cell.text(), "");
	}

}
