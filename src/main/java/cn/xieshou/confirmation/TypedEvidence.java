package cn.xieshou.confirmation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.xieshou.filing.Draft;
import cn.xieshou.values.Ids;
import cn.xieshou.web.BadRequest;

/**
 * Reads what a form cites: a document that is named, and files that were uploaded (所附佐证).
 */
final class TypedEvidence {

	/** What a row of the upload control calls its file. */
	private static final Pattern FILE = Pattern.compile("evidence\\[(\\d{1,3})]\\.file");

	private TypedEvidence() {
	}

	/**
	 * The document, then the files in the order in which they were brought.
	 * @param document its id, code or title, empty for none
	 * @throws BadRequest if a file is named that cannot be one
	 */
	static List<Draft.Cited> of(String document, Map<String, String> parameters) {
		List<Draft.Cited> cited = new ArrayList<>();
		if (!document.isBlank()) {
			cited.add(new Draft.Cited(document.strip(), null, null, null, null, null));
		}
		parameters.keySet()
			.stream()
			.map(FILE::matcher)
			.filter(Matcher::matches)
			.sorted(Comparator.comparingInt((row) -> Integer.parseInt(row.group(1))))
			.forEach((row) -> cited.add(file("evidence[" + row.group(1) + "].", parameters)));
		return cited;
	}

	private static Draft.Cited file(String row, Map<String, String> parameters) {
		String page = parameters.getOrDefault(row + "page", "").strip();
		String note = parameters.getOrDefault(row + "note", "").strip();
		return new Draft.Cited(null, null, id(parameters.getOrDefault(row + "file", "")),
				page.matches("[1-9]\\d{0,4}") ? Integer.valueOf(page) : null, null, note.isEmpty() ? null : note);
	}

	private static UUID id(String text) {
		try {
			return Ids.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw BadRequest.unknownValue("evidence", text);
		}
	}

}
