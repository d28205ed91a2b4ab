package cn.xieshou.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Mapping;

/** Imports by program: send, ask, correct, file, give up. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

	/** The most errors that are told with an import, and rows of a page of them. */
	private static final int MOST = 100;

	private static final MediaType WORKBOOK = new MediaType("application",
			"vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final ImportService imports;

	private final FieldWords words;

	private final ImportRows rows;

	private final ErrorWorkbook errors;

	private final ImportTemplate template;

	private final ContextReader contexts;

	private final Registers registers;

	private final Labels labels;

	ImportApi(ImportService imports, FieldWords words, ImportRows rows, ErrorWorkbook errors, ImportTemplate template,
			ContextReader contexts, Registers registers, Labels labels) {
		this.imports = imports;
		this.words = words;
		this.rows = rows;
		this.errors = errors;
		this.template = template;
		this.contexts = contexts;
		this.registers = registers;
		this.labels = labels;
	}

	/** Which rows are filed; the good ones where nobody says. */
	record Submission(@Pattern(regexp = "all|good") @Nullable String rows) {

	}

	/**
	 * A correction of the layout; what else the layout says is left unread, so that it
	 * can be sent back as it came. {@code context} says otherwise what was said of all
	 * rows.
	 */
	@JsonIgnoreProperties({ "otherSheets", "fields" })
	record Correction(@NotNull @Size(max = 500) List<@Valid @NotNull Sheet> sheets,
			@Nullable Map<String, @Nullable String> context) {

		/** What is {@code null} is left as it is found. */
		@JsonIgnoreProperties({ "found", "rows", "shown", "head", "merged", "filled", "last" })
		record Sheet(@Nullable String sheet, @Nullable List<Integer> headRows, @Nullable Map<String, String> columns,
				@Nullable Map<String, String> units, @Nullable List<Integer> skip,
				@Nullable Map<String, Map<String, String>> words) {

		}

		Map<String, String> given() {
			Map<String, String> given = new LinkedHashMap<>();
			if (this.context != null) {
				this.context.forEach((name, text) -> given.put(name, (text != null) ? text : ""));
			}
			return given;
		}

		Mapping mapping() {
			return new Mapping(this.sheets.stream()
				.map((one) -> new Mapping.Sheet(one.sheet(), one.headRows(), one.columns(), one.units(), one.skip(),
						one.words()))
				.toList());
		}

	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Map<String, Object>> take(@RequestParam String type, @RequestParam MultipartFile file,
			@RequestParam(required = false) @Nullable String context,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) throws IOException {
		try {
			if (this.registers.find(type).isEmpty()) {
				throw Refusal.at("type", "filing.unknownType", type);
			}
			ImportService.Taken taken = this.imports.take(type, file.getOriginalFilename(), file.getInputStream(),
					this.contexts.read(context, this.imports.requireEnterable(type)), key);
			Map<String, Object> answer = new LinkedHashMap<>();
			answer.put("id", taken.id());
			answer.put("state", taken.state());
			if (taken.earlier()) {
				answer.put("earlier", true);
				answer.put("message", this.labels.text(
						(taken.state() == ImportState.FILED) ? "imports.sameFiled" : "imports.same", taken.fileName()));
				return ResponseEntity.ok(answer);
			}
			return ResponseEntity.accepted().body(answer);
		}
		catch (Refusal refusal) {
			throw rejected((refusal.field() != null) ? refusal.field() : "file", refusal);
		}
	}

	private FormRejected rejected(String field, Refusal refusal) {
		return new FormRejected(List.of(new FormProblem(field, refusal.key(), this.labels.text(refusal))));
	}

	/** The workbook into which records of a type are written. */
	@GetMapping("/templates/{type}.xlsx")
	void template(@PathVariable String type, HttpServletResponse response) throws IOException {
		Register<?, ?> register = this.registers.require(type);
		response.setContentType(WORKBOOK.toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + type + "-template.xlsx\"");
		this.template.write(register, response.getOutputStream());
	}

	@GetMapping
	Map<String, Object> own() {
		List<ImportBatch> own = this.imports.own(MOST);
		Map<UUID, ImportBatch.Counts> counts = this.rows.counts(own.stream().map(ImportBatch::id).toList());
		return Map.of("items",
				own.stream().map((batch) -> summary(batch, counts.getOrDefault(batch.id(), ImportRows.NONE))).toList());
	}

	@GetMapping("/{id}")
	Map<String, @Nullable Object> one(@PathVariable UUID id) {
		ImportBatch batch = this.imports.require(id);
		Map<String, @Nullable Object> answer = summary(batch, this.rows.counts(id));
		answer.put("context", batch.context());
		answer.put("undecided", this.rows.undecided(id));
		if (batch.state() == ImportState.FAILED) {
			answer.put("message", refusal(batch));
		}
		else if (batch.state() == ImportState.READ && this.words.layout(batch).orElseThrow().sheets().isEmpty()) {
			answer.put("message", this.labels.text("imports.noTable", this.labels.text(batch.type())));
		}
		else if (batch.state() == ImportState.READ && this.rows.counts(id).all() == 0) {
			answer.put("message", this.labels.text("imports.noRows"));
		}
		answer.put("errors", this.rows.after(id, 0, ImportRows.Choice.BAD, MOST)
			.stream()
			.flatMap((row) -> row.problems().stream().filter(RowProblem::isError).map((problem) -> error(row, problem)))
			.limit(MOST)
			.toList());
		answer.put("filings", this.rows.filings(id));
		return answer;
	}

	private String refusal(ImportBatch batch) {
		String words = isEnglish() ? batch.refusalEn() : batch.refusal();
		return (words != null) ? words : this.labels.text("imports.failed");
	}

	private static boolean isEnglish() {
		return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
	}

	private Map<String, @Nullable Object> summary(ImportBatch batch, ImportBatch.Counts counts) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("id", batch.id());
		answer.put("type", batch.type());
		answer.put("file", batch.fileName());
		answer.put("sha256", batch.sha256());
		answer.put("createdAt", batch.createdAt());
		answer.put("state", batch.state());
		answer.put("progress", batch.progress());
		answer.put("rows", counts.all());
		answer.put("accepted", counts.good());
		answer.put("rejected", counts.bad());
		answer.put("doubtful", counts.doubtful());
		answer.put("skipped", counts.skipped());
		answer.put("filed", counts.filed());
		return answer;
	}

	private Map<String, @Nullable Object> error(ImportRow row, RowProblem problem) {
		Map<String, @Nullable Object> error = new LinkedHashMap<>();
		error.put("sheet", row.sheet());
		error.put("row", row.row());
		error.put("column", problem.column());
		error.put("cell", problem.cell());
		error.put("field", problem.field());
		error.put("code", problem.code());
		error.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
		error.put("message", isEnglish() ? problem.messageEn() : problem.message());
		error.put("remedy", isEnglish() ? problem.remedyEn() : problem.remedy());
		error.put("proposal", problem.proposal());
		return error;
	}

	@GetMapping("/{id}/mapping")
	LayoutView mapping(@PathVariable UUID id) {
		ImportBatch batch = this.imports.require(id);
		return this.words.layout(batch).orElseThrow(() -> new Refusal("imports.stillWorking"));
	}

	@PutMapping("/{id}/mapping")
	ResponseEntity<Map<String, Object>> correct(@PathVariable UUID id, @Valid @RequestBody Correction correction) {
		try {
			ImportBatch batch = this.imports.require(id);
			this.imports.correct(id, correction.mapping(),
					this.contexts.with(batch.context(), correction.given(), this.registers.require(batch.type())));
		}
		catch (Refusal refusal) {
			throw (refusal.field() != null) ? rejected(refusal.field(), refusal) : refusal;
		}
		return ResponseEntity.accepted().body(Map.of("id", id, "state", ImportState.READING));
	}

	/**
	 * Rows as they were read.
	 * @param after the number after which the page begins
	 */
	@GetMapping("/{id}/rows")
	Map<String, @Nullable Object> rows(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after) {
		this.imports.require(id);
		List<ImportRow> page = this.rows.after(id, Math.max(0, after), ImportRows.Choice.ALL, MOST);
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("items", page.stream().map(this::row).toList());
		answer.put("next", (page.size() < MOST) ? null : page.get(page.size() - 1).number());
		return answer;
	}

	private Map<String, @Nullable Object> row(ImportRow row) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("number", row.number());
		json.put("sheet", row.sheet());
		json.put("row", row.row());
		json.put("cell", row.cell());
		json.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
		json.put("hidden", row.hidden());
		json.put("good", row.isGood());
		json.put("values", row.said());
		json.put("form", row.form());
		json.put("problems", row.problems().stream().map((problem) -> error(row, problem)).toList());
		json.put("filing", row.filing());
		json.put("line", row.line());
		return json;
	}

	/** The rows that do not go in, each bad cell marked, with its remedy. */
	@GetMapping("/{id}/errors.xlsx")
	ResponseEntity<byte[]> errors(@PathVariable UUID id) {
		ImportBatch batch = this.imports.require(id);
		ByteArrayOutputStream workbook = new ByteArrayOutputStream();
		this.errors.write(batch, workbook);
		String name = batch.fileName().replaceFirst("\\.[^.]*$", "") + "-" + this.labels.text("imports.errors")
				+ ".xlsx";
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.contentType(WORKBOOK)
			.body(workbook.toByteArray());
	}

	@PostMapping("/{id}/submit")
	ResponseEntity<Map<String, Object>> submit(@PathVariable UUID id,
			@RequestBody(required = false) @Valid @Nullable Submission submission,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		this.imports.file(id, submission != null && "all".equals(submission.rows()), key);
		return ResponseEntity.accepted().body(Map.of("id", id, "state", ImportState.FILING));
	}

	@PostMapping("/{id}/cancel")
	Map<String, Object> cancel(@PathVariable UUID id,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		this.imports.cancel(id, key);
		return Map.of("id", id, "state", ImportState.CANCELLED);
	}

}
