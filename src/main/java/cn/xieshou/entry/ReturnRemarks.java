package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.xieshou.filing.FilingEvent;

/**
 * Which fields the reason of a return speaks of (退回意见): a sentence belongs to each field
 * whose label it contains.
 */
final class ReturnRemarks {

	private static final int SHORTEST_LABEL = 2;

	private ReturnRemarks() {
	}

	/**
	 * What a return says of the fields of a filing of one line: the remarks on each, and
	 * the sentences of its reason that name it.
	 * @param labels the labels of the fields by their names
	 */
	static Map<String, List<String>> of(FilingEvent event, Map<String, String> labels) {
		Map<String, List<String>> remarks = of(Objects.requireNonNullElse(event.reason(), ""), labels);
		event.remarks()
			.forEach((remark) -> remarks
				.computeIfAbsent(EntryReader.PREFIX + remark.field().replaceAll("[\\[.].*", ""),
						(name) -> new ArrayList<>())
				.add(0, remark.text()));
		return remarks;
	}

	/**
	 * Divides a reason among the fields that it names.
	 * @param labels the labels of the fields by their names
	 * @return the sentences by the names of fields; fields that are not named are absent
	 */
	static Map<String, List<String>> of(String reason, Map<String, String> labels) {
		List<Map.Entry<String, String>> longestFirst = labels.entrySet()
			.stream()
			.filter((label) -> label.getValue().length() >= SHORTEST_LABEL)
			.sorted(Comparator.comparingInt((label) -> -label.getValue().length()))
			.toList();
		Map<String, List<String>> remarks = new HashMap<>();
		for (String sentence : reason.split("[。；;\\n]+")) {
			String rest = sentence.strip();
			for (Map.Entry<String, String> label : longestFirst) {
				if (rest.contains(label.getValue())) {
					rest = rest.replace(label.getValue(), " ");
					remarks.computeIfAbsent(label.getKey(), (name) -> new ArrayList<>()).add(sentence.strip());
				}
			}
		}
		return remarks;
	}

}
