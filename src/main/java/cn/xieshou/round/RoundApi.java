package cn.xieshou.round;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
import cn.xieshou.web.BadRequest;

/** Rounds by program (轮次接口): listed, opened. */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundApi {

	private static final int LARGEST_PAGE = 500;

	private final RoundLists lists;

	private final RoundService service;

	private final IdempotentRequests requests;

	private final Burdens burdens;

	private final Rounds rounds;

	private final Labels labels;

	RoundApi(RoundLists lists, RoundService service, IdempotentRequests requests, Burdens burdens, Rounds rounds,
			Labels labels) {
		this.lists = lists;
		this.service = service;
		this.requests = requests;
		this.burdens = burdens;
		this.rounds = rounds;
		this.labels = labels;
	}

	/**
	 * Rounds, the latest first.
	 * @param state {@code planned}, {@code open}, {@code closed} or {@code withdrawn}
	 * @param kind {@code month}, {@code quarter} or {@code year}
	 * @param period what they ask about, {@code 2026-11}
	 * @param pairing a pairing that they ask
	 * @param after the last one of the page before
	 */
	@GetMapping
	Map<String, @Nullable Object> list(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw BadRequest.unknownValue("size", String.valueOf(size));
		}
		RoundFilter which = RoundFilter.of(state, kind, period, (pairing != null) ? this.rounds.seen(pairing) : null);
		List<RoundRow> found = this.lists.page(which, after, size);
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("items", found.stream().map(RoundApi::json).toList());
		answer.put("next", (found.size() < size) ? null : found.get(found.size() - 1).round().id());
		answer.put("total", this.lists.count(which));
		return answer;
	}

	/** A round with the state of its sheets. */
	@GetMapping("/{id}")
	Map<String, @Nullable Object> one(@PathVariable UUID id, HttpServletResponse response) {
		RoundRow row = this.lists.row(id);
		Map<String, @Nullable Object> json = json(row);
		json.put("types", this.lists.types(id));
		json.put("units", this.lists.units(row.round()).stream().map(RoundApi::json).toList());
		tag(response, row.round().version());
		return json;
	}

	/**
	 * Says the version that a change is to name. An answer says more than that counts,
	 * such as what others decided: it is asked for each time and never answered by 304.
	 */
	static void tag(HttpServletResponse response, int version) {
		response.setHeader(HttpHeaders.ETAG, "\"" + version + "\"");
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	/** Opens a round. */
	@PostMapping
	ResponseEntity<Map<String, @Nullable Object>> open(@Valid @RequestBody RoundForm form,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		if (Boolean.FALSE.equals(form.acknowledged())) {
			throw new FormRejected(List.of(new FormProblem("acknowledged", "round.notAcknowledged",
					this.labels.text("round.notAcknowledged"))));
		}
		UUID id = this.requests.answer(new IdempotentRequest(key, "POST /rounds", form), UUID.class,
				() -> this.service.open(form));
		RoundRow row = this.lists.row(id);
		Map<String, @Nullable Object> json = json(row);
		json.put("warnings", this.burdens.warnings(row.round()));
		return ResponseEntity.created(URI.create("/api/v1/rounds/" + id))
			.eTag("\"" + row.round().version() + "\"")
			.body(json);
	}

	private static Map<String, @Nullable Object> json(RoundRow row) {
		Round round = row.round();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", round.id());
		json.put("version", round.version());
		json.put("name", round.name());
		json.put("kind", round.kind().code());
		json.put("period", round.period().toString());
		json.put("opensOn", round.opensOn());
		json.put("closesOn", round.lastDay());
		json.put("state", row.state().name().toLowerCase(java.util.Locale.ROOT));
		json.put("indicators", row.indicators());
		json.put("side", row.side());
		json.put("sheets", row.recovery().sheets());
		json.put("received", Map.of("inTime", row.recovery().inTime(), "late", row.recovery().late(), "notDue",
				row.recovery().notDue(), "missed", row.recovery().missed()));
		json.put("note", round.note());
		return json;
	}

	private static Map<String, @Nullable Object> json(UnitRow unit) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("pairing", unit.code());
		json.put("indicators", unit.asked());
		json.put("filled", unit.filled());
		json.put("state", unit.state());
		json.put("timeliness", unit.timeliness());
		json.put("records",
				unit.records()
					.stream()
					.map((one) -> Map.of("type", one.type(), "posted", one.posted(), "waiting", one.waiting()))
					.toList());
		json.put("exceptedUntil", unit.exceptedUntil());
		return json;
	}

}
