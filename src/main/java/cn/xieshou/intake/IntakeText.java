package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that was taken in, clean, and where its pages begin (采集文本).
 *
 * @param clean the text
 * @param pages where each page begins, one of a text without pages
 */
record IntakeText(CleanText clean, List<Integer> pages) {

	static IntakeText of(List<String> raw, Cleaner cleaner) {
		StringBuilder text = new StringBuilder();
		List<Change> changes = new ArrayList<>();
		List<Integer> pages = new ArrayList<>();
		for (String page : raw) {
			CleanText clean = cleaner.clean(page);
			if (!text.isEmpty() && !text.toString().endsWith("\n")) {
				text.append(continues(text, clean.text()) ? "" : "\n");
			}
			int from = text.length();
			pages.add(from);
			text.append(clean.text());
			clean.changes()
				.forEach((change) -> changes.add(new Change(change.kind(), from + change.from(), from + change.to(),
						change.before(), change.after(), change.doubtful())));
		}
		return new IntakeText(new CleanText(text.toString(), changes), pages);
	}

	/** Whether a sentence goes on from one page to the next. */
	private static boolean continues(StringBuilder text, String next) {
		char last = text.charAt(text.length() - 1);
		return !next.isEmpty() && "。！？；：\n".indexOf(last) < 0 && text.length() > 40
				&& Character.UnicodeScript.of(next.charAt(0)) == Character.UnicodeScript.HAN;
	}

	/** The page of a place, from 1. */
	int page(int at) {
		int page = 0;
		while (page < this.pages.size() && this.pages.get(page) <= at) {
			page++;
		}
		return Math.max(1, page);
	}

	/** The line of a place, from 1. */
	int line(int at) {
		return 1 + (int) this.clean.text().substring(0, at).chars().filter((one) -> one == '\n').count();
	}

}
