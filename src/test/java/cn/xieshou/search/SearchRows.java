package cn.xieshou.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of the search index as the portal would write them, for loading many at once. */
public final class SearchRows {

	/** The columns that {@link #line} writes, for a statement of {@code COPY}. */
	public static final String COLUMNS = "record_id, root_id, pairing_id, type, posted_at, name, pinyin, note, grams";

	private SearchRows() {
	}

	/** A line in the text format of {@code COPY} but its first column. */
	public static String line(UUID root, UUID pairing, String type, String name, String surroundings) {
		SearchRow row = new SearchRow(root, root, pairing, type, Instant.EPOCH, name, null, null, List.of(), null,
				surroundings);
		String grams = IntStream.of(Tokens.of(row))
			.mapToObj(String::valueOf)
			.collect(Collectors.joining(",", "{", "}"));
		return String.join("\t", root.toString(), pairing.toString(), type, "1970-01-01 00:00Z", name,
				String.join(" ", row.syllables()), "\\N", grams);
	}

}
