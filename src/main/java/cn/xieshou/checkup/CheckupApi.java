package cn.xieshou.checkup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.findings.RecordFindings;
import cn.xieshou.register.Register;
import cn.xieshou.web.BadRequest;

/** The check-up, for programs (体检接口). */
@RestController
@RequestMapping("/api/v1/checkups")
class CheckupApi {

	private static final int LARGEST_PAGE = 200;

	private final Checkups checkups;

	private final CheckupViewAssembler assembler;

	CheckupApi(Checkups checkups, CheckupViewAssembler assembler) {
		this.checkups = checkups;
		this.assembler = assembler;
	}

	/**
	 * Records that were checked up, those first for which most is taken off.
	 * @param type the type of records
	 * @param tab {@code hit} or {@code clear}
	 * @param rule only those about which this rule finds something
	 * @param pairing with those below it
	 * @param after the place that the page before names
	 */
	@GetMapping
	Map<String, @Nullable Object> list(@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String tab, @RequestParam(required = false) @Nullable String rule,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw BadRequest.unknownValue("size", String.valueOf(size));
		}
		Asked asked = CheckupPages.asked(type, tab, rule, pairing);
		Register<?, ?> register = this.checkups.register(asked.type());
		Checkups.Page page = this.checkups.page(asked, after, size);
		Checkups.Counts counts = this.checkups.counts(asked);
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("items", page.rows().stream().map((row) -> head(register, row)).toList());
		answer.put("next", page.next());
		answer.put("total", counts.all());
		answer.put("hit", counts.hit());
		answer.put("rules", counts.byRule());
		return answer;
	}

	/** One record with all rules and what they came to. */
	@GetMapping("/{type}/{id}")
	Map<String, @Nullable Object> one(@PathVariable String type, @PathVariable UUID id) {
		Register<?, ?> register = this.checkups.register(type);
		Checkups.Checked checked = this.checkups.require(type, id);
		Map<String, @Nullable Object> answer = head(register, checked);
		Map<String, Object> parts = new LinkedHashMap<>();
		checked.result()
			.parts()
			.forEach((part, left) -> parts.put(part.name().toLowerCase(java.util.Locale.ROOT),
					Map.of("left", left, "of", part.most())));
		answer.put("parts", parts);
		List<CheckupViewAssembler.Item> items = this.assembler.face(register, checked).items();
		answer.put("rules", items.stream().map(CheckupApi::item).toList());
		return answer;
	}

	private Map<String, @Nullable Object> head(Register<?, ?> register, Checkups.Checked checked) {
		CheckedRecord result = checked.result();
		Map<String, @Nullable Object> head = new LinkedHashMap<>();
		head.put("type", register.code());
		head.put("id", checked.id());
		head.put("name", checked.name());
		head.put("score", result.score());
		head.put("hits", result.count(Outcome.HIT));
		head.put("missing", result.count(Outcome.MISSING));
		return head;
	}

	private static Map<String, @Nullable Object> item(CheckupViewAssembler.Item item) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("rule", item.code());
		answer.put("name", item.name());
		answer.put("outcome", item.outcome());
		answer.put("limit", item.limit());
		answer.put("said", item.said());
		answer.put("findings", item.found().stream().map(CheckupApi::finding).toList());
		return answer;
	}

	private static Map<String, @Nullable Object> finding(RecordFindings.Line line) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("id", line.id());
		answer.put("severity", line.severity());
		answer.put("message", line.message());
		answer.put("explained", line.explained());
		return answer;
	}

}
