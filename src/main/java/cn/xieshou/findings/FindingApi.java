package cn.xieshou.findings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.web.BadRequest;

/** Findings by program (发现接口): listed, answered for, explained, looked for. */
@RestController
@RequestMapping("/api/v1/findings")
class FindingApi {

	private static final String KEY = IdempotentRequest.HEADER;

	private static final int LARGEST_PAGE = 500;

	private final Findings findings;

	private final FindingService service;

	private final FindingJson json;

	private final IdempotentRequests requests;

	FindingApi(Findings findings, FindingService service, FindingJson json, IdempotentRequests requests) {
		this.findings = findings;
		this.service = service;
		this.json = json;
		this.requests = requests;
	}

	/**
	 * Who is to answer.
	 *
	 * @param owner the name that the account is signed in with
	 * @param due until when, {@code null} for no day
	 */
	record Assignment(@NotBlank @Size(max = 60) String owner, @Nullable LocalDate due) {

	}

	/** Why a finding is so. */
	record Explanation(@NotBlank @Size(max = FindingService.LONGEST) String text) {

	}

	/**
	 * Findings, the most severe first.
	 * @param rule the code of a rule
	 * @param severity {@code fatal}, {@code warning} or {@code info}
	 * @param pairing with those below it
	 * @param state {@code open}, {@code assigned}, {@code explained} or {@code mended}
	 * @param after the last one of the page before
	 */
	@GetMapping
	Map<String, @Nullable Object> list(@RequestParam(required = false) @Nullable String rule,
			@RequestParam(required = false) @Nullable String severity,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "100") int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw BadRequest.unknownValue("size", String.valueOf(size));
		}
		FindingFilter filter = new FindingFilter(FindingFilter.rule(rule), FindingFilter.severity(severity),
				FindingFilter.state(state), null, this.findings.pairing(pairing));
		List<Finding> found = this.findings.list(filter, after, size + 1);
		List<Finding> shown = found.stream().limit(size).toList();
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("items", this.json.of(shown));
		answer.put("next", (found.size() > size) ? shown.get(size - 1).id() : null);
		answer.put("total", this.findings.count(filter));
		return answer;
	}

	/** A finding with what was said and done. */
	@GetMapping("/{id}")
	Map<String, @Nullable Object> one(@PathVariable UUID id) {
		return this.json.withActs(this.findings.require(id));
	}

	/** Asks somebody to answer. */
	@PostMapping("/{id}/assign")
	Map<?, ?> assign(@PathVariable UUID id, @Valid @RequestBody Assignment request,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		return this.requests.answer(new IdempotentRequest(key, "/findings/" + id + "/assign", request), Map.class,
				() -> {
					this.service.assign(id, request.owner(), request.due());
					return this.json.withActs(this.findings.require(id));
				});
	}

	/** Says why it is so. */
	@PostMapping("/{id}/explain")
	Map<?, ?> explain(@PathVariable UUID id, @Valid @RequestBody Explanation request,
			@RequestHeader(name = KEY, required = false) @Nullable String key) {
		return this.requests.answer(new IdempotentRequest(key, "/findings/" + id + "/explain", request), Map.class,
				() -> {
					this.service.explain(id, request.text());
					return this.json.withActs(this.findings.require(id));
				});
	}

	/** Has all records looked at, in the background. */
	@PostMapping("/run")
	@ResponseStatus(HttpStatus.ACCEPTED)
	Map<?, ?> run(@RequestHeader(name = KEY, required = false) @Nullable String key) {
		return this.requests.answer(new IdempotentRequest(key, "/findings/run", null), Map.class, () -> {
			this.service.run();
			return Map.of("job", "finding.check");
		});
	}

}
