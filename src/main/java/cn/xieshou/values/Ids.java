package cn.xieshou.values;

import java.util.UUID;
import java.util.regex.Pattern;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids made by the application (标识): time-ordered UUIDs, version 7 of RFC 9562. */
public final class Ids {

	/**
	 * As ids are written; {@link UUID#fromString} also reads shorter and other digits.
	 */
	private static final Pattern ID = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

	private Ids() {
	}

	/**
	 * Reads an id.
	 * @throws IllegalArgumentException if the text is none
	 */
	public static UUID parse(String text) {
		if (!ID.matcher(text).matches()) {
			throw new IllegalArgumentException("No id");
		}
		return UUID.fromString(text);
	}

	public static UUID next() {
		return UuidVersion7Strategy.INSTANCE.generateUuid(null);
	}

}
