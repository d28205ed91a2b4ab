package cn.xieshou.merging;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Records that may be the same, by program. */
@RestController
class DuplicateApi {

	/** So many pairs are answered. */
	private static final int ANSWERED = 500;

	private final Mergeable mergeable;

	private final PossibleDuplicates duplicates;

	DuplicateApi(Mergeable mergeable, PossibleDuplicates duplicates) {
		this.mergeable = mergeable;
		this.duplicates = duplicates;
	}

	@GetMapping("/api/v1/{type}/duplicates")
	Map<String, Object> duplicates(@PathVariable String type) {
		PossibleDuplicates.Found found = this.duplicates.of(this.mergeable.require(type), null);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("items", found.pairs().stream().limit(ANSWERED).map(DuplicateApi::item).toList());
		answer.put("total", found.pairs().size());
		answer.put("whole", found.whole());
		return answer;
	}

	private static Map<String, Object> item(Possible possible) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("one", record(possible.one()));
		item.put("other", record(possible.other()));
		item.put("percent", possible.percent());
		item.put("reasons", possible.reasons().stream().map((why) -> why.replaceFirst(".*\\.", "")).toList());
		return item;
	}

	private static Map<String, @Nullable Object> record(Possible.One one) {
		Map<String, @Nullable Object> record = new LinkedHashMap<>();
		record.put("id", one.id());
		record.put("name", one.name());
		record.put("region", one.region());
		record.put("code", one.code());
		return record;
	}

}
