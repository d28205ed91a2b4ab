package cn.xieshou.intake;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What somebody typed of a text (所填背景), as typed.
 *
 * @param document the document that it is
 * @param pairing the pairing
 * @param period the period
 * @param on the day
 */
record IntakeSaid(String document, String pairing, String period, String on) {

	static IntakeSaid of(MultiValueMap<String, String> parameters) {
		return of(parameters.getFirst("document"), parameters.getFirst("pairing"), parameters.getFirst("period"),
				parameters.getFirst("on"));
	}

	static IntakeSaid of(@Nullable String document, @Nullable String pairing, @Nullable String period,
			@Nullable String on) {
		return new IntakeSaid(Objects.requireNonNullElse(document, ""), Objects.requireNonNullElse(pairing, ""),
				Objects.requireNonNullElse(period, ""), Objects.requireNonNullElse(on, ""));
	}

}
