package cn.xieshou.snapshots;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Scope;
import cn.xieshou.web.BadRequest;

/**
 * Which changes are asked for (变更范围).
 *
 * @param from after this moment
 * @param to until this moment
 * @param within the pairings
 * @param type the type of records, {@code null} for all
 * @param after the key after which the page begins, {@code null} for the first
 */
record ChangeQuery(Instant from, Instant to, Scope within, @Nullable String type, @Nullable Key after) {

	/**
	 * The place of a change in their order.
	 *
	 * @param at when it was posted
	 * @param filing the filing
	 * @param line its line
	 */
	record Key(Instant at, UUID filing, int line) {

		private static final Pattern FORM = Pattern
			.compile("(\\d{1,17})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(\\d{1,5})");

		static Key of(Change.Source source) {
			return new Key(source.postedAt(), source.filing(), source.line());
		}

		/**
		 * Reads a key.
		 * @throws BadRequest if it is none
		 */
		static @Nullable Key read(@Nullable String text) {
			if (text == null || text.isBlank()) {
				return null;
			}
			Matcher parts = FORM.matcher(text);
			if (!parts.matches()) {
				throw BadRequest.unknownValue("after", text);
			}
			return new Key(Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
					UUID.fromString(parts.group(2)), Integer.parseInt(parts.group(3)));
		}

		@Override
		public String toString() {
			return ChronoUnit.MICROS.between(Instant.EPOCH, this.at) + "." + this.filing + "." + this.line;
		}

	}

}
