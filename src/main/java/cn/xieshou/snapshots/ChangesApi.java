package cn.xieshou.snapshots;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.PairingTree;
import cn.xieshou.web.BadRequest;

/** What changed between two moments, for programs (账册变更). */
@RestController
@RequestMapping("/api/v1/changes")
class ChangesApi {

	private static final int LARGEST_PAGE = 500;

	private final ChangeRequests requests;

	private final BookChanges changes;

	private final PairingTree tree;

	ChangesApi(ChangeRequests requests, BookChanges changes, PairingTree tree) {
		this.requests = requests;
		this.changes = changes;
		this.tree = tree;
	}

	/**
	 * A page of changes.
	 *
	 * @param from after this moment
	 * @param to until this moment
	 * @param items in the order in which they were posted
	 * @param next where the next page begins, {@code null} on the last
	 */
	record Page(Instant from, Instant to, List<Map<String, @Nullable Object>> items, @Nullable String next) {

	}

	/**
	 * What changed between two moments.
	 * @param from a moment or the id of a snapshot
	 * @param to the same, now if none is said
	 * @param pairing the code, id or name of a pairing, with all below it
	 * @param type a type of records
	 */
	@GetMapping
	Page changes(@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw BadRequest.unknownValue("size", String.valueOf(size));
		}
		ChangeQuery query = this.requests.read(new ChangeRequests.Asked(from, to, pairing, type, after));
		List<Change> found = this.changes.page(query, size + 1);
		boolean more = found.size() > size;
		List<Change> shown = more ? found.subList(0, size) : found;
		return new Page(query.from(), query.to(), shown.stream().map(this::json).toList(),
				more ? ChangeQuery.Key.of(shown.get(size - 1).source()).toString() : null);
	}

	private Map<String, @Nullable Object> json(Change change) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("filing", change.source().filing());
		json.put("line", change.source().line());
		json.put("type", change.record().type());
		json.put("record", change.record().id());
		json.put("name", change.record().name());
		json.put("pairing", (change.record().pairing() != null)
				? this.tree.find(change.record().pairing()).map(PairingTree.Node::code).orElse(null) : null);
		json.put("action", change.action());
		json.put("postedAt", change.source().postedAt());
		json.put("author", change.source().author());
		json.put("approvers", change.source().approvers());
		json.put("changes", change.fields());
		return json;
	}

}
