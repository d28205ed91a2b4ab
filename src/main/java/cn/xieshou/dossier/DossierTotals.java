package cn.xieshou.dossier;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.list.ListCounts;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.ListSummary;
import cn.xieshou.values.Total;

/**
 * What the records of a list come to (控制合计), as its page and REST say it: who reads the
 * package adds up its lines and compares.
 */
@Component
class DossierTotals {

	private final ListCounts counts;

	DossierTotals(ListCounts counts) {
		this.counts = counts;
	}

	Map<String, @Nullable Object> of(ListQuery list) {
		ListSummary summary = this.counts.of(list);
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("type", list.register().code());
		json.put("records", summary.rows());
		json.put("aggregates", summary.aggregates());
		json.put("recordsAreMinimum", summary.isMinimum());
		Map<String, Object> totals = new LinkedHashMap<>();
		summary.totals().forEach((column, total) -> totals.put(column, total(total)));
		json.put("totals", totals);
		return json;
	}

	/** Whether a list has no record. */
	static boolean isNone(Map<String, @Nullable Object> total) {
		return Long.valueOf(0).equals(total.get("records")) && Long.valueOf(0).equals(total.get("aggregates"));
	}

	private static Map<String, @Nullable Object> total(Total total) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("sum", total.quantity());
		json.put("parts", total.parts());
		json.put("atLeast", total.atLeast());
		json.put("atMost", total.atMost());
		json.put("about", total.about());
		json.put("notReported", total.missing());
		return json;
	}

}
