package cn.xieshou.journal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Role;
import cn.xieshou.values.Labels;

/** What lines of the journal say, in the reader's language (日志用语). */
@Component
class JournalWords {

	private final Labels labels;

	JournalWords(Labels labels) {
		this.labels = labels;
	}

	/**
	 * Something that a line says.
	 *
	 * @param name what it is called
	 * @param value what is said
	 */
	record Part(String name, String value) {

	}

	/** What a line says in addition. */
	List<Part> detail(JournalLine line) {
		return line.detail()
			.entrySet()
			.stream()
			.map((part) -> new Part(this.labels.text("journal.detail." + part.getKey()), value(line.act(), part)))
			.toList();
	}

	/** The same in one text. */
	String text(JournalLine line) {
		return String.join("；", detail(line).stream().map((part) -> part.name() + " " + part.value()).toList());
	}

	/**
	 * What a rule says is kept as its key, what the policy says in words for engineers.
	 */
	private String reason(Act act, String kept) {
		String words = this.labels.text(kept);
		return (act == Act.REFUSED && !kept.isEmpty() && words.equals(kept)) ? this.labels.text("journal.reason.denied")
				: words;
	}

	/** How long each is kept from now on. */
	private String days(Map<?, ?> days) {
		return days.entrySet()
			.stream()
			.map((kept) -> this.labels.text("Kept." + kept.getKey()) + " " + kept.getValue())
			.collect(Collectors.joining("，"));
	}

	private String value(Act act, Map.Entry<String, Object> part) {
		String value = String.valueOf(part.getValue());
		return switch (part.getKey()) {
			case "role" -> this.labels.of(Role.valueOf(value));
			case "grade", "from", "to" -> this.labels.text("Grade." + value);
			case "damage" -> this.labels.of(Damage.valueOf(value));
			case "reason" -> reason(act, value);
			case "days" -> (part.getValue() instanceof Map<?, ?> days) ? days(days) : value;
			default -> value;
		};
	}

}
