package cn.xieshou.record;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.classification.Classifications;
import cn.xieshou.export.ExportService;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.FormSchema;
import cn.xieshou.form.HiddenReferences;
import cn.xieshou.list.ListCounts;
import cn.xieshou.list.ListPage;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.ListSummary;
import cn.xieshou.list.Listing;
import cn.xieshou.list.RowJson;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Total;
import cn.xieshou.web.NotFound;

/** Reading records by program: lists, single records, their form's schema, files. */
@RestController
@RequestMapping("/api/v1")
class RecordApi {

	private final Registers registers;

	private final Listing listing;

	private final ListCounts counts;

	private final Records records;

	private final RowJson rows;

	private final FormReader forms;

	private final FormSchema schema;

	private final ExportService exports;

	private final Classifications classifications;

	private final HiddenReferences references;

	private final SucceededRecords succeeded;

	RecordApi(Registers registers, Listing listing, ListCounts counts, Records records, RowJson rows, FormReader forms,
			FormSchema schema, ExportService exports, Classifications classifications, HiddenReferences references,
			SucceededRecords succeeded) {
		this.succeeded = succeeded;
		this.references = references;
		this.registers = registers;
		this.listing = listing;
		this.counts = counts;
		this.records = records;
		this.rows = rows;
		this.forms = forms;
		this.schema = schema;
		this.exports = exports;
		this.classifications = classifications;
	}

	@GetMapping("/{type}")
	Map<String, @Nullable Object> list(@PathVariable String type,
			@RequestParam MultiValueMap<String, String> parameters) {
		Register<?, ?> register = this.registers.require(type);
		ListQuery query = this.listing.query(register, parameters);
		ListPage page = this.listing.page(query);
		ListSummary summary = this.counts.of(query);
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("items", page.rows().stream().map((row) -> this.rows.of(query.shown(), row)).toList());
		answer.put("next", page.next());
		answer.put("total", summary.rows());
		if (register.aggregate().isPresent()) {
			answer.put("aggregates", summary.aggregates());
		}
		if (summary.isMinimum()) {
			answer.put("totalIsMinimum", true);
		}
		Map<String, Object> totals = new LinkedHashMap<>();
		summary.totals().forEach((key, total) -> totals.put(key, total(total)));
		answer.put("totals", totals);
		return answer;
	}

	/** A total with what it contains and what it leaves out. */
	private static Map<String, @Nullable Object> total(Total total) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("sum", total.quantity());
		json.put("parts", total.parts());
		json.put("atLeast", total.atLeast());
		json.put("atMost", total.atMost());
		json.put("about", total.about());
		json.put("notReported", total.missing());
		json.put("unbounded", total.isUnbounded());
		return json;
	}

	@GetMapping("/{type}/{id}")
	ResponseEntity<Map<String, @Nullable Object>> one(@PathVariable String type, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Instant asKnownOn) {
		Register<?, ?> register = this.registers.require(type);
		try {
			return answer(register, id, asKnownOn);
		}
		catch (NotFound ex) {
			UUID successor = this.succeeded.successor(register, id).orElseThrow(() -> ex);
			return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
				.location(URI.create("/api/v1" + register.address(successor)))
				.build();
		}
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> ResponseEntity<Map<String, @Nullable Object>> answer(
			Register<E, F> register, UUID id, @Nullable Instant asKnownOn) {
		E entry = this.records.require(register, id, asKnownOn);
		Map<String, @Nullable Object> json = this.rows.of(entry);
		json.put("grade",
				this.classifications
					.shown(new Classifications.Subject(register.code(), entry.getRootId(), entry.getPairingId(), id))
					.grade());
		JsonNode form = this.forms.write(register.form(entry));
		HiddenReferences.Hidden hidden = this.references.in(register, List.of(form));
		for (Map.Entry<String, JsonNode> field : form.properties()) {
			json.putIfAbsent(field.getKey(), hidden.without(field.getValue()));
		}
		List<String> withheld = hidden.fields(form);
		if (!withheld.isEmpty()) {
			json.put("withheld", withheld);
		}
		return ResponseEntity.ok().eTag("\"" + entry.getVersion() + "\"").body(json);
	}

	@GetMapping("/{type}/schema")
	Map<String, Object> schema(@PathVariable String type) {
		return this.schema.of(this.registers.require(type));
	}

	@GetMapping("/{type}.csv")
	void csv(@PathVariable String type, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletResponse response) throws IOException {
		this.exports.csv(this.registers.require(type), parameters, response);
	}

	@GetMapping("/{type}.xlsx")
	void xlsx(@PathVariable String type, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletResponse response) throws IOException {
		this.exports.xlsx(this.registers.require(type), parameters, response);
	}

}
