package cn.xieshou.confirmation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;

/** The JSON of differences. */
@Component
class DifferenceJson {

	private final Differences differences;

	private final Terms terms;

	private final PairingTree tree;

	private final DifferenceNames names;

	DifferenceJson(Differences differences, Terms terms, PairingTree tree, DifferenceNames names) {
		this.differences = differences;
		this.terms = terms;
		this.tree = tree;
		this.names = names;
	}

	/** Both numbers, how far apart they are, and who must act until when. */
	Map<String, @Nullable Object> of(Difference difference) {
		Comparison comparison = difference.comparison();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", difference.id());
		json.put("filing", difference.key().filing());
		json.put("line", difference.key().line());
		json.put("type", difference.type());
		json.put("record", difference.record());
		json.put("name", this.names.of(difference.type(), difference.name()));
		json.put("period", DifferenceNames.period(difference.name()));
		json.put("pairing", (difference.pairing() != null)
				? this.tree.find(difference.pairing()).map(PairingTree.Node::code).orElse(null) : null);
		json.put("field", difference.field());
		json.put("stated", difference.stated());
		json.put("ours", difference.ours());
		json.put("theirs", difference.theirs());
		json.put("equal", comparison.equal());
		json.put("rounded", comparison.rounded());
		json.put("difference", comparison.by());
		json.put("percent", (comparison.percent() != null) ? comparison.percent().toPlainString() : null);
		json.put("state", difference.state());
		json.put("waitsFor", difference.waitsFor());
		json.put("mine", this.differences.mayAnswer(difference));
		json.put("dueOn", this.terms.dueOn(difference));
		json.put("openedAt", difference.openedAt());
		json.put("way", difference.way());
		json.put("answer", difference.answer());
		json.put("settledAt", difference.settledAt());
		return json;
	}

	/** The same with all that was said. */
	Map<String, @Nullable Object> withWords(Difference difference) {
		Map<String, @Nullable Object> json = of(difference);
		List<Map<String, @Nullable Object>> words = this.differences.words(difference)
			.stream()
			.map(DifferenceJson::word)
			.toList();
		json.put("reason",
				words.stream()
					.filter((word) -> "disputed".equals(word.get("kind")))
					.reduce((earlier, later) -> later)
					.map((word) -> word.get("reason"))
					.orElse(null));
		json.put("words", words);
		return json;
	}

	private static Map<String, @Nullable Object> word(Word word) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("kind", word.kind().name().toLowerCase(java.util.Locale.ROOT));
		json.put("by", word.by());
		json.put("unit", word.unit());
		json.put("side", word.party());
		json.put("at", word.at());
		json.put("reason", word.reason());
		json.put("value", word.value());
		json.put("evidence", word.evidence());
		return json;
	}

}
