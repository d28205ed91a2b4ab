package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A text that was taken in, clean, and where its pages begin (采集文本).
 *
 * @param clean the text
 * @param pages where each page begins, one of a text without pages
 * @param lines where each line begins
 */
record IntakeText(CleanText clean, List<Integer> pages, List<Integer> lines) {

	IntakeText(CleanText clean, List<Integer> pages) {
		this(clean, pages, lines(clean.text()));
	}

	private static List<Integer> lines(String text) {
		List<Integer> lines = new ArrayList<>(List.of(0));
		for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
			lines.add(at + 1);
		}
		return lines;
	}

	/**
	 * Puts cleaned pages together.
	 * @param undo the changes that are not to be made
	 */
	static IntakeText of(List<String> raw, Cleaner cleaner, Set<String> undo) {
		StringBuilder text = new StringBuilder();
		List<Change> changes = new ArrayList<>();
		List<Change> undone = new ArrayList<>();
		List<Integer> pages = new ArrayList<>();
		for (String page : raw) {
			CleanText clean = cleaner.clean(page, pages.size() + 1, undo);
			undone.addAll(clean.undone());
			if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
				text.append(continues(text, clean.text()) ? "" : "\n");
			}
			int from = text.length();
			pages.add(from);
			text.append(clean.text());
			clean.changes().forEach((change) -> changes.add(change.at(from + change.from(), from + change.to())));
		}
		return new IntakeText(new CleanText(text.toString(), changes, undone), pages);
	}

	/** Whether a sentence goes on from one page to the next. */
	private static boolean continues(StringBuilder text, String next) {
		char last = text.charAt(text.length() - 1);
		return !next.isEmpty() && "。！？；：\n".indexOf(last) < 0 && text.length() > 40
				&& Character.UnicodeScript.of(next.charAt(0)) == Character.UnicodeScript.HAN;
	}

	/** The page of a place, from 1. */
	int page(int at) {
		return Math.max(1, upTo(this.pages, at));
	}

	/** The line of a place, from 1. */
	int line(int at) {
		return upTo(this.lines, at);
	}

	/** How many of some places in order lie at a place or before it. */
	private static int upTo(List<Integer> places, int at) {
		int found = Collections.binarySearch(places, at);
		int next = (found < 0) ? -found - 1 : found + 1;
		while (next < places.size() && places.get(next) == at) {
			next++;
		}
		return next;
	}

}
