package cn.xieshou.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was found (检索结果), best first.
 *
 * @param hits the best
 * @param types how many of each type, the type with the best first
 * @param minimum whether there may be more of a type than was counted
 * @param forgiven whether only something like it was found
 */
record Hits(List<Hit> hits, Map<String, Long> types, boolean minimum, boolean forgiven) {

	static final Hits NONE = new Hits(List.of(), Map.of(), false, false);

	/**
	 * One record.
	 *
	 * @param type its type
	 * @param id the record
	 * @param code what it is called by apart from its name
	 * @param ref its outside reference
	 * @param note pairing and second line
	 * @param url its page
	 * @param parts its name, parted where it answers and where not
	 */
	record Hit(String type, UUID id, String name, @Nullable String code, @Nullable String ref, @Nullable String note,
			String url, List<Part> parts) {

	}

	/**
	 * A part of a name.
	 *
	 * @param text the characters
	 * @param marked whether they are what was looked for
	 */
	record Part(String text, boolean marked) {

		static List<Part> of(String name, boolean[] marks) {
			List<Part> parts = new ArrayList<>();
			int start = 0;
			for (int i = 1; i <= name.length(); i++) {
				if (i == name.length() || marks[i] != marks[start]) {
					parts.add(new Part(name.substring(start, i), marks[start]));
					start = i;
				}
			}
			return parts;
		}

	}

}
