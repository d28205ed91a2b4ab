package cn.xieshou.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Explorations, for programs (自由分析接口). */
@RestController
class ExploreApi {

	private final ExploreReader reader;

	private final Pivots pivots;

	ExploreApi(ExploreReader reader, Pivots pivots) {
		this.reader = reader;
		this.pivots = pivots;
	}

	/**
	 * Records laid out by their dimensions.
	 * @param parameters {@code rows} and {@code columns} name dimensions, {@code measure}
	 * what is counted or added up, {@code type} the records; each dimension narrows to
	 * one of its values
	 */
	@GetMapping("/api/v1/explore")
	Map<String, @Nullable Object> explore(@RequestParam MultiValueMap<String, String> parameters) {
		return json(this.pivots.of(this.reader.read(parameters)));
	}

	private static Map<String, @Nullable Object> json(Pivot pivot) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("type", pivot.query().type().isEmpty() ? null : pivot.query().type());
		json.put("measure", pivot.query().measure().key());
		json.put("dimensions", Map.of("rows", pivot.query().rows(), "columns",
				(pivot.query().column() != null) ? List.of(pivot.query().column()) : List.of()));
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		List<Map<String, @Nullable Object>> cells = new ArrayList<>();
		List<Map<String, @Nullable Object>> totals = new ArrayList<>();
		List<Pivot.Row> leaves = pivot.rows().stream().filter((row) -> !row.group()).toList();
		for (int at = 0; at < leaves.size(); at++) {
			Pivot.Row row = leaves.get(at);
			Map<String, @Nullable Object> head = new LinkedHashMap<>();
			head.put("keys", row.keys().stream().map(Pivot.Heading::key).toList());
			head.put("labels", labels(row));
			rows.add(head);
			for (int column = 0; column < row.cells().size(); column++) {
				cells.add(cell(at, column, row.cells().get(column)));
			}
			if (row.cells().isEmpty()) {
				cells.add(cell(at, 0, row.total()));
			}
			totals.add(cell(at, null, row.total()));
		}
		json.put("rows", rows);
		json.put("columns",
				pivot.columns().stream().map((one) -> Map.of("key", one.key(), "label", one.text())).toList());
		json.put("cells", cells);
		json.put("totals", sums(pivot, totals));
		json.put("rule", pivot.rule());
		json.put("records", pivot.records());
		json.put("aggregates", pivot.aggregates());
		return json;
	}

	/** What rows, columns and all come to. */
	private static Map<String, @Nullable Object> sums(Pivot pivot, List<Map<String, @Nullable Object>> rows) {
		Map<String, @Nullable Object> sums = new LinkedHashMap<>();
		sums.put("rows", rows);
		List<Map<String, @Nullable Object>> columns = new ArrayList<>();
		for (int column = 0; column < pivot.totals().size(); column++) {
			columns.add(cell(null, column, pivot.totals().get(column)));
		}
		sums.put("columns", columns);
		sums.put("all", cell(null, null, pivot.all()));
		return sums;
	}

	/** The words of a row, of a second dimension with those of the first before it. */
	private static List<String> labels(Pivot.Row row) {
		return row.keys().stream().map(Pivot.Heading::text).toList();
	}

	private static Map<String, @Nullable Object> cell(@Nullable Integer row, @Nullable Integer column,
			Pivot.Cell cell) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		if (row != null) {
			json.put("row", row);
		}
		if (column != null) {
			json.put("column", column);
		}
		json.put("value", cell.value());
		json.put("records", cell.records());
		json.put("reported", cell.reported());
		json.put("reason", cell.reason());
		json.put("url", cell.href());
		return json;
	}

}
