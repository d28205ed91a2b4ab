package cn.xieshou.confirmation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.FilingView;
import cn.xieshou.filing.FilingViews;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.register.References;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;
import cn.xieshou.web.BadRequest;

/** Disputes and differences by program (对账接口). */
@RestController
@RequestMapping("/api/v1")
class DifferenceApi {

	private static final String KEY = IdempotentRequest.HEADER;

	private static final int LARGEST = 100;

	private static final Set<String> STATES = Set.of("open", "equal", "settled");

	private final Confirmations confirmations;

	private final Disputes disputes;

	private final Answers answers;

	private final Differences differences;

	private final DifferenceJson json;

	private final FilingViews views;

	private final IdempotentRequests requests;

	private final PairingTree tree;

	private final References references;

	private final Labels labels;

	DifferenceApi(Confirmations confirmations, Disputes disputes, Answers answers, Differences differences,
			DifferenceJson json, FilingViews views, IdempotentRequests requests, PairingTree tree,
			References references, Labels labels) {
		this.confirmations = confirmations;
		this.disputes = disputes;
		this.answers = answers;
		this.differences = differences;
		this.json = json;
		this.views = views;
		this.requests = requests;
		this.tree = tree;
		this.references = references;
		this.labels = labels;
	}

	/**
	 * Why a line is disputed.
	 *
	 * @param line the line, the only one if not given
	 * @param value the other number, a text or a quantity
	 * @param evidence where it is written
	 */
	record Dispute(@Nullable Integer line, @NotBlank @Size(max = 1000) String reason, @Nullable JsonNode value,
			@Nullable @Size(max = 20) List<Draft.@Valid @NotNull Cited> evidence) {

	}

	/**
	 * What is answered.
	 *
	 * @param way {@code accept}, {@code keep}, {@code third} or {@code apart}
	 * @param value the third number
	 * @param evidence where it is written
	 */
	record Answer(@NotBlank String way, @NotBlank @Size(max = 1000) String reason, @Nullable JsonNode value,
			@Nullable @Size(max = 20) List<Draft.@Valid @NotNull Cited> evidence) {

	}

	/** Lines that are confirmed together. */
	record Lines(@NotEmpty @Size(max = Confirmations.MOST) List<@Valid @NotNull Line> lines) {

	}

	/** A line of a filing. */
	record Line(@NotNull UUID filing, @Min(1) @Max(1000) int line) {

	}

	@PostMapping("/filings/{id}/dispute")
	FilingView dispute(@PathVariable UUID id, @Valid @RequestBody Dispute request,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		requireVisible(request.reason());
		return once(key, "/filings/" + id + "/dispute", request, FilingView.class, () -> {
			this.disputes.dispute(id, request.line(), request.reason().strip(), request.value(), request.evidence());
			return this.views.view(id);
		});
	}

	@GetMapping("/filings/{id}/differences")
	Map<String, Object> ofFiling(@PathVariable UUID id) {
		return Map.of("items", this.differences.ofFiling(id).stream().map(this.json::withWords).toList());
	}

	@GetMapping("/differences")
	Map<String, @Nullable Object> list(@RequestParam(required = false) @Nullable String state,
			@RequestParam(defaultValue = "false") boolean mine,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int size) {
		if (state != null && !STATES.contains(state)) {
			throw BadRequest.unknownValue("state", state);
		}
		if (size < 1 || size > LARGEST) {
			throw BadRequest.unknownValue("size", String.valueOf(size));
		}
		PairingTree.Node node = (pairing != null) ? this.tree.find(pairing)
			.filter((one) -> this.references.seesPairing(one.id()))
			.orElseThrow(() -> BadRequest.unknownValue("pairing", pairing)) : null;
		List<Difference> found = this.differences.list(new Differences.Choice(state, mine, node, after), size);
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("items", found.stream().map(this.json::of).toList());
		answer.put("next", (found.size() < size) ? null : found.get(found.size() - 1).id());
		return answer;
	}

	@GetMapping("/differences/{id}")
	Map<String, @Nullable Object> one(@PathVariable UUID id) {
		return this.json.withWords(this.differences.require(id));
	}

	@PostMapping("/differences/{id}/answer")
	Map<?, ?> answer(@PathVariable UUID id, @Valid @RequestBody Answer request,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		requireVisible(request.reason());
		WayOut way = WayOut.find(request.way()).orElseThrow(() -> rejected("way", "difference.wayUnknown"));
		return once(key, "/differences/" + id + "/answer", request, Map.class, () -> {
			this.answers.answer(id, way, request.reason().strip(), request.value(), request.evidence());
			return this.json.withWords(this.differences.require(id));
		});
	}

	/** Confirms lines, each under the name of the actor. */
	@PostMapping("/differences/confirm")
	Map<?, ?> confirm(@Valid @RequestBody Lines request,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		return once(key, "/differences/confirm", request, Map.class, () -> {
			this.confirmations.confirm(request.lines()
				.stream()
				.map((line) -> new Confirmations.Line(line.filing(), line.line()))
				.toList());
			return Map.of("confirmed", request.lines().size());
		});
	}

	private <T> T once(@Nullable String key, String act, Object content, Class<T> type, Supplier<T> action) {
		return this.requests.answer(new IdempotentRequest(key, act, content), type, action);
	}

	private void requireVisible(String reason) {
		if (!PlainText.isVisible(reason)) {
			throw rejected("reason", "difference.reasonNeeded");
		}
	}

	private FormRejected rejected(String field, String key) {
		return new FormRejected(List.of(new FormProblem(field, key, this.labels.text(key))));
	}

}
