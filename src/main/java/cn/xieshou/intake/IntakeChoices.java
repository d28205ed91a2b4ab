package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

import cn.xieshou.values.Refusal;

/**
 * What a person decided of the figures of a text (取舍): which to take, and what to say of
 * them otherwise than the text was read.
 *
 * @param keys what each figure is called, in the order of the text
 * @param choices what was decided, by these
 */
record IntakeChoices(List<String> keys, Map<String, Choice> choices) {

	private static final int LONGEST = 300;

	/**
	 * What was decided of a figure.
	 *
	 * @param decision {@code take}, {@code leave}, {@code filed} once it is in a draft,
	 * or empty
	 * @param code the indicator
	 * @param value the value
	 * @param period the period
	 * @param basis the basis
	 */
	record Choice(String decision, @Nullable String code, @Nullable String value, @Nullable String period,
			@Nullable String basis) {

		Choice filed() {
			return new Choice("filed", this.code, this.value, this.period, this.basis);
		}

	}

	/**
	 * The choices of a reading. A figure is called by its quote and which one of the same
	 * quote it is, so that a change of cleaning elsewhere leaves what is decided.
	 */
	static IntakeChoices of(Reading reading, Map<String, Choice> choices) {
		Map<String, Integer> seen = new HashMap<>();
		List<String> keys = new ArrayList<>();
		for (Reading.Item item : reading.items()) {
			String quote = item.figure().amount().quote();
			keys.add(quote + "#" + seen.merge(quote, 1, Integer::sum));
		}
		return new IntakeChoices(keys, choices);
	}

	/** What a form says of the figures that it has. */
	Map<String, Choice> sent(MultiValueMap<String, String> form) {
		Map<String, Choice> sent = new LinkedHashMap<>();
		for (int at = 0; at < this.keys.size(); at++) {
			boolean open = form.containsKey("d" + at) || form.containsKey("code" + at);
			if (open && !decision(at).equals("filed")) {
				String said = Objects.requireNonNullElse(form.getFirst("d" + at), "");
				sent.put(this.keys.get(at), new Choice(said.matches("take|leave") ? said : "", typed(form, "code", at),
						typed(form, "value", at), typed(form, "period", at), typed(form, "basis", at)));
			}
		}
		return sent;
	}

	private static @Nullable String typed(MultiValueMap<String, String> form, String field, int at) {
		String typed = form.getFirst(field + at);
		if (typed != null && typed.strip().length() > LONGEST) {
			throw new Refusal("intake.typedLong", LONGEST);
		}
		return (typed == null) ? null : typed.strip();
	}

	/** What was decided of a figure, empty if nothing was. */
	String decision(int figure) {
		Choice choice = this.choices.get(this.keys.get(figure));
		return (choice != null) ? choice.decision() : "";
	}

	boolean takes(int figure) {
		return decision(figure).equals("take");
	}

	/** How many of the figures are decided in some way. */
	long count(String decision) {
		return this.keys.stream()
			.map(this.choices::get)
			.filter((choice) -> choice != null && choice.decision().equals(decision))
			.count();
	}

	@Nullable Choice of(int figure) {
		return this.choices.get(this.keys.get(figure));
	}

}
