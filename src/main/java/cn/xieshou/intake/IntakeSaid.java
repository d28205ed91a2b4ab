package cn.xieshou.intake;

import java.util.Objects;

import org.springframework.util.MultiValueMap;

/**
 * What somebody typed of a text (所填背景), as typed.
 *
 * @param text the text
 * @param document the document that it is
 * @param pairing the pairing
 * @param period the period
 * @param on the day
 */
record IntakeSaid(String text, String document, String pairing, String period, String on) {

	static IntakeSaid of(MultiValueMap<String, String> parameters) {
		return new IntakeSaid(first(parameters, "text"), first(parameters, "document"), first(parameters, "pairing"),
				first(parameters, "period"), first(parameters, "on"));
	}

	private static String first(MultiValueMap<String, String> parameters, String name) {
		return Objects.requireNonNullElse(parameters.getFirst(name), "");
	}

}
