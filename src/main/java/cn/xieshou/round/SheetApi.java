package cn.xieshou.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.statement.Absence;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;

/** Sheets by program (报表接口): read, filled in cell by cell, handed in. */
@RestController
@RequestMapping("/api/v1/rounds/{id}/sheet")
class SheetApi {

	private static final String MATCH = "If-Match";

	/** The code of a pairing, by which answers call it. */
	private static final String CODE = "\\d{6}-\\d{6}";

	private final SheetReader reader;

	private final SheetService sheets;

	private final SheetSubmission submission;

	private final SheetJson view;

	private final IdempotentRequests requests;

	private final JsonMapper json;

	private final Labels labels;

	SheetApi(SheetReader reader, SheetService sheets, SheetSubmission submission, SheetJson view,
			IdempotentRequests requests, JsonMapper json, Labels labels) {
		this.reader = reader;
		this.sheets = sheets;
		this.submission = submission;
		this.view = view;
		this.requests = requests;
		this.json = json;
		this.labels = labels;
	}

	/**
	 * Cells as sent; what is not sent stays as it is.
	 *
	 * @param round the round, as the answer says it
	 * @param pairing the pairing, as the answer says it
	 * @param version the version, which the header says
	 * @param cells the cells
	 */
	@Schema(name = "SheetCells")
	record Cells(@Nullable UUID round, @Nullable String pairing, @Nullable Integer version,
			@NotNull @Size(max = 1000) List<@Valid @NotNull Sent> cells) {

	}

	/**
	 * A cell as sent.
	 *
	 * @param indicator the code of the indicator
	 * @param period the period
	 * @param value the value, as text or with its unit
	 * @param absence why there is none
	 * @param remark a sentence to the reviewers
	 * @param text what the answer says of the text; not read
	 * @param mode what the answer says of its origin; not read
	 * @param problems what the answer says is wrong; not read
	 * @param evidence what it rests on; if nothing is said, as before
	 * @param review what the answer says reviewers said; not read
	 * @param partner what the answer says of the other side; not read
	 */
	@Schema(name = "SheetCell")
	record Sent(@NotBlank @Size(max = 100) String indicator, @NotBlank @Size(max = 20) String period,
			@Nullable JsonNode value, @Nullable Absence absence, @Nullable String remark, @Nullable JsonNode text,
			@Nullable JsonNode mode, @Nullable JsonNode problems, @Nullable List<@Valid @NotNull CellEvidence> evidence,
			@Nullable JsonNode review, @Nullable JsonNode partner) {

	}

	/** A sheet. */
	@GetMapping
	Map<String, @Nullable Object> sheet(@PathVariable UUID id, @RequestParam String pairing,
			HttpServletResponse response) {
		Sheet sheet = this.reader.require(id, pairing);
		RoundApi.tag(response, sheet.standing().version());
		return this.view.of(sheet, null);
	}

	/** Writes the cells that are sent, and no others. */
	@PutMapping
	ResponseEntity<?> write(@PathVariable UUID id, @RequestParam String pairing, @Valid @RequestBody Cells body,
			@RequestHeader(name = MATCH, required = false) @Nullable String match,
			@RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
		ResponseEntity<ProblemDetail> unmatched = unmatched(match);
		if (unmatched != null) {
			return unmatched;
		}
		requireAbout(body, id, pairing, version(match));
		boolean lenient = prefer != null && prefer.replace(" ", "").contains("handling=lenient");
		List<CellChange> changes = new ArrayList<>();
		for (int i = 0; i < body.cells().size(); i++) {
			changes.add(change("cells[" + i + "]", body.cells().get(i)));
		}
		this.requests.answer(new IdempotentRequest(null, "PUT sheet", null), Boolean.class, () -> {
			this.sheets.write(id, pairing, version(match), changes, lenient);
			return true;
		});
		Set<String> sent = new LinkedHashSet<>(body.cells().stream().map(Sent::indicator).toList());
		return answer(this.reader.require(id, pairing), sent, null);
	}

	/** What a sheet is called in the address and in what is sent is the same. */
	private void requireAbout(Cells body, UUID round, String pairing, int version) {
		List<FormProblem> problems = new ArrayList<>();
		requireSame(problems, "round", body.round(), round);
		if (pairing.matches(CODE)) {
			requireSame(problems, "pairing", body.pairing(), pairing);
		}
		requireSame(problems, "version", body.version(), version);
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
	}

	private void requireSame(List<FormProblem> problems, String field, @Nullable Object said, Object asked) {
		if (said != null && !said.equals(asked)) {
			problems.add(new FormProblem(field, "round.sheet.about", this.labels.text("round.sheet.about")));
		}
	}

	private CellChange change(String field, Sent cell) {
		return new CellChange(field, cell.indicator(), cell.period(), text(field, cell.value()), cell.absence(),
				cell.remark(), cell.evidence());
	}

	/** A value as people write it. */
	private @Nullable String text(String field, @Nullable JsonNode value) {
		if (value == null || value.isNull()) {
			return null;
		}
		if (value.isString() || value.isNumber()) {
			return value.asString();
		}
		try {
			return this.json.treeToValue(value, Quantity.class).original();
		}
		catch (RuntimeException ex) {
			throw new FormRejected(List
				.of(new FormProblem(field + ".value", "unreadable", this.labels.text("reading.unreadable", ""))));
		}
	}

	/** Hands the sheet in, as it is or as the author saw it. */
	@PostMapping("/submit")
	ResponseEntity<?> submit(@PathVariable UUID id, @RequestParam String pairing,
			@RequestHeader(name = MATCH, required = false) @Nullable String match,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		ResponseEntity<ProblemDetail> unmatched = (match != null) ? unmatched(match) : null;
		if (unmatched != null) {
			return unmatched;
		}
		Integer version = (match != null) ? version(match) : null;
		UUID filing = this.requests.answer(
				new IdempotentRequest(key, "POST /rounds/" + id + "/sheet/submit " + pairing, match), UUID.class,
				() -> this.submission.submit(id, pairing, version));
		return answer(this.reader.require(id, pairing), null, filing);
	}

	private @Nullable ResponseEntity<ProblemDetail> unmatched(@Nullable String match) {
		if (match == null) {
			return problem(HttpStatus.PRECONDITION_REQUIRED, new Refusal("filing.matchNeeded"));
		}
		return match.matches("(W/)?\"\\d{1,9}\"") ? null
				: problem(HttpStatus.PRECONDITION_FAILED, new Refusal("filing.matchUnknown"));
	}

	private static int version(@Nullable String match) {
		return Integer.parseInt(String.valueOf(match).replaceAll("\\D", ""));
	}

	private ResponseEntity<Map<String, @Nullable Object>> answer(Sheet sheet, @Nullable Set<String> only,
			@Nullable UUID filing) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>(this.view.of(sheet, only));
		if (filing != null) {
			body.put("filing", filing);
		}
		return ResponseEntity.ok().eTag("\"" + sheet.standing().version() + "\"").body(body);
	}

	private ResponseEntity<ProblemDetail> problem(HttpStatus status, Refusal refusal) {
		return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, this.labels.text(refusal)));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> stale(StaleSheet exception) {
		return problem(HttpStatus.PRECONDITION_FAILED, exception);
	}

}
