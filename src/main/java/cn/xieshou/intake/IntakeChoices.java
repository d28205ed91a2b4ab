package cn.xieshou.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a person decided of the figures of a text (取舍): which to take, and what to say of
 * them otherwise than the text was read.
 *
 * @param parameters the form as sent, {@code take} by number, the rest by name and number
 */
record IntakeChoices(MultiValueMap<String, String> parameters) {

	/** The mark of the form, so that a button pressed twice makes one draft. */
	String key() {
		String key = this.parameters.getFirst("key");
		return (key != null && key.matches("[0-9a-f-]{36}")) ? key : UUID.randomUUID().toString();
	}

	/** The same for a form that is shown again. */
	IntakeChoices renewed() {
		MultiValueMap<String, String> again = new LinkedMultiValueMap<>(this.parameters);
		again.remove("key");
		return new IntakeChoices(again);
	}

	boolean takes(int figure) {
		return taken().contains(String.valueOf(figure));
	}

	private List<String> taken() {
		return Objects.requireNonNullElse(this.parameters.get("take"), List.of());
	}

	/** Whether anything was decided yet. */
	boolean areMade() {
		return this.parameters.containsKey("value0");
	}

	/** What was typed of a figure, {@code null} if nothing was. */
	@Nullable String typed(String field, int figure) {
		return this.parameters.getFirst(field + figure);
	}

}
