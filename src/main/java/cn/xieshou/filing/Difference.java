package cn.xieshou.filing;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * By how much a number of a form changes (差额): exactly, where both say the same unit and
 * neither is said to be about, more or less than what it says.
 */
final class Difference {

	private Difference() {
	}

	/** The difference with its sign and unit, {@code null} if there is none to tell. */
	static @Nullable String of(@Nullable JsonNode before, @Nullable JsonNode after) {
		BigDecimal old = exact(before);
		BigDecimal fresh = exact(after);
		if (old == null || fresh == null || !unit(before).equals(unit(after))) {
			return null;
		}
		BigDecimal difference = fresh.subtract(old);
		String text = difference.abs().toPlainString();
		return ((difference.signum() < 0) ? "−" : "+") + text + (unit(after).isEmpty() ? "" : " " + unit(after));
	}

	private static String unit(@Nullable JsonNode value) {
		return (value != null) ? value.path("unit").asString("") : "";
	}

	private static @Nullable BigDecimal exact(@Nullable JsonNode value) {
		if (value == null || !value.path("comparator").asString("=").equals("=")) {
			return null;
		}
		JsonNode number = value.isObject() ? value.path("value") : value;
		if (!number.isNumber() && !number.isString()) {
			return null;
		}
		String text = number.asString("");
		return text.matches("-?\\d{1,20}(\\.\\d{1,12})?") ? new BigDecimal(text) : null;
	}

}
