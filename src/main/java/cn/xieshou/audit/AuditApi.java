package cn.xieshou.audit;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.BadRequest;

/** Samples and working papers by program (审计工作台接口). */
@RestController
@RequestMapping("/api/v1/audit/samples")
class AuditApi {

	private static final int LARGEST_PAGE = 500;

	private static final String KEY = IdempotentRequest.HEADER;

	private final SampleService samples;

	private final SampleOrders orders;

	private final PaperService papers;

	private final SampleJson json;

	private final IdempotentRequests requests;

	private final Labels labels;

	AuditApi(SampleService samples, SampleOrders orders, PaperService papers, SampleJson json,
			IdempotentRequests requests, Labels labels) {
		this.samples = samples;
		this.orders = orders;
		this.papers = papers;
		this.json = json;
		this.requests = requests;
		this.labels = labels;
	}

	/**
	 * A page of samples.
	 *
	 * @param items the newest first
	 * @param next where the next page begins, {@code null} on the last
	 */
	record Page(List<Map<String, @Nullable Object>> items, @Nullable UUID next) {

	}

	/**
	 * What was found about one thing.
	 *
	 * @param tick the tick mark
	 * @param note what the voucher says, or why
	 */
	record Mark(@NotNull @Nullable Tick tick, @Nullable @Size(max = PaperService.LONGEST_NOTE) String note) {

	}

	/** Marks of a working paper. */
	record Marks(@NotEmpty @Nullable Map<PaperCheck, @Valid @NotNull Mark> marks) {

	}

	@GetMapping
	Page list(@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw BadRequest.unknownValue("size", String.valueOf(size));
		}
		List<Sample> found = this.samples.page(after, size + 1);
		boolean more = found.size() > size;
		List<Sample> shown = more ? found.subList(0, size) : found;
		return new Page(shown.stream().map(this.json::of).toList(), more ? shown.get(size - 1).id() : null);
	}

	@GetMapping("/{id}")
	Map<String, @Nullable Object> one(@PathVariable UUID id) {
		Sample sample = this.samples.require(id);
		return this.json.of(sample, this.samples.items(sample));
	}

	/** Draws a sample; the same order gives the same one. */
	@PostMapping
	ResponseEntity<Map<?, ?>> draw(@RequestBody SampleOrders.Asked asked,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		this.samples.audited();
		Map<?, ?> drawn = this.requests.answer(new IdempotentRequest(key, "POST /audit/samples", asked), Map.class,
				() -> rejecting(() -> {
					Sample sample = this.samples.draw(this.orders.read(asked));
					return this.json.of(sample, this.samples.items(sample));
				}));
		return ResponseEntity.status(HttpStatus.CREATED)
			.location(URI
				.create("/api/v1/audit/samples/" + ((Map<?, ?>) Objects.requireNonNull(drawn.get("sample"))).get("id")))
			.body(drawn);
	}

	/** Sets marks of a working paper. */
	@PostMapping("/{id}/papers/{number}")
	Map<?, ?> mark(@PathVariable UUID id, @PathVariable int number, @Valid @RequestBody Marks marks,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		this.samples.audited();
		return act(id, number, "", marks, key, () -> this.papers.mark(id, number, found(marks)));
	}

	private static Map<PaperCheck, PaperService.Found> found(Marks marks) {
		Map<PaperCheck, PaperService.Found> found = new EnumMap<>(PaperCheck.class);
		Objects.requireNonNull(marks.marks())
			.forEach((subject, mark) -> found.put(subject, new PaperService.Found(Objects.requireNonNull(mark.tick()),
					(mark.note() != null) ? mark.note() : "")));
		return found;
	}

	/** Hands a working paper to another one. */
	@PostMapping("/{id}/papers/{number}/submit")
	Map<?, ?> submit(@PathVariable UUID id, @PathVariable int number,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		this.samples.audited();
		return act(id, number, "/submit", null, key, () -> this.papers.submit(id, number));
	}

	/** Agrees to a working paper of somebody else. */
	@PostMapping("/{id}/papers/{number}/review")
	Map<?, ?> review(@PathVariable UUID id, @PathVariable int number,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		this.samples.audited();
		return act(id, number, "/review", null, key, () -> this.papers.review(id, number, true));
	}

	/** Gives a working paper back to its author. */
	@PostMapping("/{id}/papers/{number}/return")
	Map<?, ?> giveBack(@PathVariable UUID id, @PathVariable int number,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		this.samples.audited();
		return act(id, number, "/return", null, key, () -> this.papers.review(id, number, false));
	}

	private Map<?, ?> act(UUID id, int number, String what, @Nullable Object body, @Nullable String key, Runnable act) {
		String address = "POST /audit/samples/" + id + "/papers/" + number + what;
		return this.requests.answer(new IdempotentRequest(key, address, body), Map.class, () -> rejecting(() -> {
			act.run();
			Sample sample = this.samples.require(id);
			return this.json.of(sample, List.of(this.samples.item(sample, number)));
		}));
	}

	/** What is wrong with a field is wrong input; all else is a matter of state. */
	private <T> T rejecting(Supplier<T> act) {
		try {
			return act.get();
		}
		catch (Refusal refusal) {
			if (refusal.field() == null) {
				throw refusal;
			}
			throw new FormRejected(List.of(new FormProblem(refusal.field(), refusal.key(), this.labels.text(refusal))));
		}
	}

}
