package cn.xieshou.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Named;
import cn.xieshou.values.Quantity;

/** Tables for programs (报表接口格式): cells with their values, states and ways. */
@Component
class ReportJson {

	private final ReportTexts texts;

	ReportJson(ReportTexts texts) {
		this.texts = texts;
	}

	/** What a definition says of its table. */
	Map<String, @Nullable Object> summary(ReportDefinition definition) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("code", definition.code());
		json.put("title", definition.title().text());
		json.put("version", definition.version());
		json.put("origin", definition.origin());
		json.put("formats", ReportFiles.FORMATS);
		json.put("type", definition.rows().type());
		json.put("ofPeriod", definition.rows().isOfPeriod());
		json.put("columns", definition.columns().size());
		json.put("typedColumns", definition.columns().stream().filter(ReportColumn::isTyped).count());
		return json;
	}

	Map<String, @Nullable Object> of(ReportTable table) {
		ReportDefinition definition = table.definition();
		Map<String, @Nullable Object> json = head(definition, table.query());
		json.put("columns", definition.columns().stream().map(this::column).toList());
		json.put("rows", table.rows().stream().map((row) -> row(definition, row)).toList());
		json.put("foot", cells(definition, table.foot()));
		json.put("more", table.more());
		json.put("states", table.states());
		json.put("missing",
				table.missing()
					.stream()
					.map((one) -> Map.of("pairing", one.pairing().code(), "cells", one.cells(), "columns",
							one.columns().keySet()))
					.toList());
		json.put("checks", table.checks().stream().map((one) -> check(definition, one)).toList());
		json.put("notes", definition.remarks().stream().map(Words::text).toList());
		return json;
	}

	Map<String, @Nullable Object> head(ReportDefinition definition, ReportQuery query) {
		PairingTree.Node pairing = query.pairing();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("code", definition.code());
		json.put("title", definition.title().text());
		json.put("version", definition.version());
		json.put("pairing", (pairing != null) ? pairing.code() : null);
		json.put("pairingName", this.texts.pairing(query));
		json.put("period", (query.period() != null) ? query.period().toString() : null);
		json.put("periodName", this.texts.period(definition, query));
		json.put("asKnownOn", query.asKnownOn());
		json.put("unit", definition.unit().text());
		return json;
	}

	private Map<String, @Nullable Object> column(ReportColumn column) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("number", column.number());
		json.put("title", column.title().text());
		json.put("group", (column.group() != null) ? column.group().text() : null);
		json.put("unit", column.unit());
		json.put("partOf", column.partOf());
		json.put("source", column.source());
		json.put("denominator", (column.from().formula() != null) ? column.from().computation().denominator() : null);
		json.put("foot", column.foot());
		json.put("typed", column.isTyped());
		return json;
	}

	Map<String, @Nullable Object> row(ReportDefinition definition, ReportRow row) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("name", row.name());
		json.put("href", row.href());
		json.put("pairing", (row.pairing() != null) ? row.pairing().code() : null);
		json.put("aggregate", row.aggregate());
		json.put("cells", cells(definition, row.cells()));
		return json;
	}

	List<Map<String, @Nullable Object>> cells(ReportDefinition definition, List<ReportCell> cells) {
		List<Map<String, @Nullable Object>> json = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			json.add(cell(definition.columns().get(i), cells.get(i)));
		}
		return json;
	}

	private Map<String, @Nullable Object> cell(ReportColumn column, ReportCell cell) {
		Object value = cell.value();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("column", column.number());
		json.put("state", cell.state());
		json.put("text", (value != null) ? this.texts.cell(column, cell) : null);
		json.put("value", (value instanceof Quantity || value instanceof Integer) ? value
				: (value instanceof Named named) ? named.id() : null);
		json.put("basis", cell.basis());
		json.put("href", cell.href());
		json.put("note", cell.note());
		return json;
	}

	private Map<String, @Nullable Object> check(ReportDefinition definition, ReportTable.Checked checked) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("rule", checked.rule().less() + "<=" + checked.rule().more());
		json.put("text", this.texts.rule(definition, checked.rule()));
		json.put("checked", checked.checked());
		json.put("broken", checked.broken().stream().map(ReportRow::href).toList());
		return json;
	}

}
