package cn.xieshou.entry;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

import cn.xieshou.confirmation.Confirmations;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.FilingState;
import cn.xieshou.filing.FilingView;
import cn.xieshou.filing.FilingLists;
import cn.xieshou.filing.Origins;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.StaleFiling;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.list.BadListParameter;
import cn.xieshou.register.Registers;
import cn.xieshou.review.ReturnNote;
import cn.xieshou.review.ReviewService;
import cn.xieshou.rule.Rules;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;

/** Filing by program: write, submit, decide, look up. */
@RestController
@RequestMapping("/api/v1")
class FilingApi {

	private static final String KEY = IdempotentRequest.HEADER;

	private final DraftService drafts;

	private final ReviewService reviews;

	private final Confirmations confirmations;

	private final ShownFilings views;

	private final FilingLists lists;

	private final Origins origins;

	private final IdempotentRequests requests;

	private final Registers registers;

	private final Labels labels;

	FilingApi(DraftService drafts, ReviewService reviews, Confirmations confirmations, ShownFilings views,
			FilingLists lists, Origins origins, IdempotentRequests requests, Registers registers, Labels labels) {
		this.drafts = drafts;
		this.reviews = reviews;
		this.confirmations = confirmations;
		this.views = views;
		this.lists = lists;
		this.origins = origins;
		this.requests = requests;
		this.registers = registers;
		this.labels = labels;
	}

	/**
	 * A filing as sent: one line written out, or several.
	 *
	 * @param type the record type
	 * @param action what is proposed
	 * @param recordId the record that is changed or voided
	 * @param baseVersion the version that its author saw
	 * @param form the proposed content
	 * @param evidence where it is written; for several lines, of those that say nothing
	 * @param lines several lines
	 * @param note a word to the reviewers
	 */
	@Schema(name = "Draft")
	record Request(@NotBlank @Size(max = 60) String type, @Nullable LineAction action, @Nullable UUID recordId,
			@Nullable Integer baseVersion, @Nullable ObjectNode form,
			@Nullable @Size(max = Draft.MOST_CITED) List<Draft.@Valid @NotNull Cited> evidence,
			@Nullable @Size(max = 1000) List<Draft.@Valid @NotNull Line> lines,
			@Nullable @Size(max = 2000) String note) {

		/** Whether it names a record or its content apart from lines. */
		boolean saysBoth() {
			return this.lines != null && !this.lines.isEmpty()
					&& (this.recordId != null || (this.form != null && !this.form.isEmpty()));
		}

		Draft draft() {
			if (this.lines != null && !this.lines.isEmpty()) {
				return new Draft(this.type, this.lines.stream().map(this::withEvidence).toList(), this.note);
			}
			LineAction what = (this.action != null) ? this.action : LineAction.CREATE;
			return new Draft(this.type,
					List.of(new Draft.Line(what, this.recordId, this.baseVersion, this.form, this.evidence)),
					this.note);
		}

		private Draft.Line withEvidence(Draft.Line line) {
			return (line.evidence() != null) ? line
					: new Draft.Line(line.action(), line.recordId(), line.baseVersion(), line.form(), this.evidence);
		}

	}

	/**
	 * A filing handed in. What else a body says is left unread, as ever.
	 *
	 * @param explanations what its author says to warnings, by rule and line:
	 * {@code Q002@1}
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Submission(
			@Nullable @Size(max = 2000) Map<String, @Size(max = Rules.LONGEST_EXPLANATION) String> explanations) {

	}

	/**
	 * What of a filing is confirmed.
	 *
	 * @param line one line, all if not given
	 * @param reason not kept: taken from programs that send one with every act
	 */
	record Confirmed(@Nullable Integer line, @Nullable String reason) {

	}

	/**
	 * Why a filing is sent back.
	 *
	 * @param reason something that can be acted on
	 * @param step to which earlier review step, 0 for its author, to whom it goes if
	 * nothing is said
	 * @param remarks what is said of single fields
	 */
	record Return(@NotBlank @Size(max = 1000) String reason, @Nullable Integer step,
			@Nullable @Size(max = 200) List<@Valid @NotNull Remark> remarks) {

		/** What is said of a field of a line; the first line if nothing is said. */
		@Schema(name = "ReturnRemark")
		record Remark(@Nullable Integer line, @NotBlank @Size(max = 100) String field,
				@NotBlank @Size(max = 500) String text) {

		}

		ReturnNote note() {
			return new ReturnNote(this.reason, Objects.requireNonNullElse(this.step, 0),
					Objects.requireNonNullElse(this.remarks, List.<Remark>of())
						.stream()
						.map((remark) -> new cn.xieshou.filing.Remark(Objects.requireNonNullElse(remark.line(), 1),
								remark.field(), remark.text()))
						.toList());
		}

	}

	@PostMapping("/filings")
	ResponseEntity<FilingView> write(@Valid @RequestBody Request request,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		Draft draft = draft(request);
		FilingView view = this.requests.answer(new IdempotentRequest(key, "POST /filings", request), FilingView.class,
				() -> this.views.view(this.drafts.create(draft)));
		return ResponseEntity.created(URI.create("/api/v1/filings/" + view.id())).eTag(tag(view)).body(view);
	}

	@PutMapping("/filings/{id}")
	ResponseEntity<?> rewrite(@PathVariable UUID id, @Valid @RequestBody Request request,
			@RequestHeader(name = "If-Match", required = false) @Nullable String match) {
		if (match == null) {
			return problem(HttpStatus.PRECONDITION_REQUIRED, new Refusal("filing.matchNeeded"));
		}
		if (!match.matches("(W/)?\"\\d{1,9}\"")) {
			return problem(HttpStatus.PRECONDITION_FAILED, new Refusal("filing.matchUnknown"));
		}
		int version = Integer.parseInt(match.replaceAll("\\D", ""));
		Draft draft = draft(request);
		return act(id, "", null, request, () -> {
			this.origins.requireNone(id);
			this.drafts.update(id, version, draft);
		});
	}

	@PostMapping("/filings/{id}/submit")
	ResponseEntity<FilingView> submit(@PathVariable UUID id,
			@Valid @RequestBody(required = false) @Nullable Submission request,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		Map<String, String> explanations = (request != null && request.explanations() != null) ? request.explanations()
				: Map.of();
		return act(id, "/submit", key, explanations.isEmpty() ? null : request, () -> {
			this.origins.requireNone(id);
			this.reviews.submit(id, explanations);
		});
	}

	@PostMapping("/filings/{id}/withdraw")
	ResponseEntity<FilingView> withdraw(@PathVariable UUID id,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		return act(id, "/withdraw", key, null, () -> this.reviews.withdraw(id));
	}

	@PostMapping("/filings/{id}/approve")
	ResponseEntity<FilingView> approve(@PathVariable UUID id,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		return act(id, "/approve", key, null, () -> this.reviews.approve(id));
	}

	@PostMapping("/filings/{id}/return")
	ResponseEntity<FilingView> sendBack(@PathVariable UUID id, @Valid @RequestBody Return request,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		if (!PlainText.isVisible(request.reason())) {
			throw rejected("reason", "filing.reasonNeeded");
		}
		return act(id, "/return", key, request, () -> this.reviews.sendBack(id, request.note()));
	}

	@PostMapping("/filings/{id}/confirm")
	ResponseEntity<FilingView> confirm(@PathVariable UUID id,
			@RequestBody(required = false) @Nullable Confirmed request,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		Integer line = (request != null) ? request.line() : null;
		return act(id, "/confirm", key, (line != null) ? request : null, () -> this.confirmations.confirm(id, line));
	}

	/**
	 * A filing. Its mark is its version, for the next change; it tells more than that
	 * counts, such as what the other side said, and is never answered by 304.
	 */
	@GetMapping("/filings/{id}")
	FilingView one(@PathVariable UUID id, HttpServletResponse response) {
		FilingView view = this.views.view(id);
		response.setHeader(HttpHeaders.ETAG, tag(view));
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		return view;
	}

	@GetMapping("/filings")
	Map<String, @Nullable Object> list(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String type, @RequestParam(defaultValue = "false") boolean mine,
			@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int size) {
		FilingState wanted = (state != null) ? state(state) : null;
		if (size < 1 || size > FilingLists.LONGEST_LIST) {
			throw new BadListParameter("list.badSize", "size", FilingLists.LONGEST_LIST);
		}
		if (type != null && this.registers.find(type).isEmpty()) {
			throw new BadListParameter("list.badParameter", "type", type);
		}
		List<FilingView.Summary> items = this.lists.list(wanted, type, mine, after, size);
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("items", items);
		answer.put("next", (items.size() < size) ? null : items.get(items.size() - 1).id());
		return answer;
	}

	private static FilingState state(String code) {
		return FilingState.find(code).orElseThrow(() -> new BadListParameter("list.badParameter", "state", code));
	}

	@GetMapping("/{type}/{id}/history")
	Map<String, Object> history(@PathVariable String type, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Instant asKnownOn) {
		return Map.of("items", this.views.history(this.registers.require(type), id, asKnownOn));
	}

	private Draft draft(Request request) {
		if (this.registers.find(request.type()).isEmpty()) {
			throw rejected("type", "filing.unknownType", request.type());
		}
		if (request.saysBoth()) {
			throw rejected("lines", "filing.linesAndForm");
		}
		Draft draft = request.draft();
		for (Draft.Line line : draft.lines()) {
			if (line.action() == LineAction.CREATE && line.recordId() != null) {
				throw rejected("recordId", "filing.createsRecord");
			}
		}
		return draft;
	}

	private FormRejected rejected(String field, String key, Object... arguments) {
		return new FormRejected(List.of(new FormProblem(field, key, this.labels.text(key, arguments))));
	}

	/** Does something to a filing and answers, both in one transaction. */
	private ResponseEntity<FilingView> act(UUID id, String act, @Nullable String key, @Nullable Object content,
			Runnable action) {
		FilingView view = this.requests.answer(new IdempotentRequest(key, "/filings/" + id + act, content),
				FilingView.class, () -> {
					action.run();
					return this.views.view(id);
				});
		return answer(view);
	}

	private ResponseEntity<FilingView> answer(FilingView view) {
		return ResponseEntity.ok().eTag(tag(view)).body(view);
	}

	private static String tag(FilingView view) {
		return "\"" + view.version() + "\"";
	}

	private ResponseEntity<ProblemDetail> problem(HttpStatus status, Refusal refusal) {
		return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, this.labels.text(refusal)));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> stale(StaleFiling exception) {
		return problem(HttpStatus.PRECONDITION_FAILED, exception);
	}

}
