package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A text that is being cleaned, and what has been changed so far (清理中的文本). */
final class Draft {

	private String text;

	private final List<Change> changes = new ArrayList<>();

	private final List<Change> undone = new ArrayList<>();

	private final int page;

	private final Set<String> undo;

	private final Map<String, Integer> counted = new HashMap<>();

	/**
	 * A text to clean.
	 * @param page which page it is
	 * @param undo the changes that are not to be made, by their keys
	 */
	Draft(String text, int page, Set<String> undo) {
		this.text = text;
		this.page = page;
		this.undo = undo;
	}

	String text() {
		return this.text;
	}

	/**
	 * Replaces all that a pattern finds.
	 * @param with what to write for one, {@code null} to leave it
	 */
	void replace(Change.Kind kind, Pattern what, boolean doubtful, Function<MatchResult, @Nullable String> with) {
		Matcher found = what.matcher(this.text);
		List<Change> made = new ArrayList<>();
		StringBuilder written = new StringBuilder(this.text.length());
		int at = 0;
		while (found.find()) {
			String after = with.apply(found);
			if (after == null || after.equals(found.group())) {
				continue;
			}
			String key = key(kind, found.group());
			if (this.undo.contains(key)) {
				this.undone.add(new Change(kind, 0, 0, found.group(), after, doubtful, key));
				continue;
			}
			written.append(this.text, at, found.start());
			made.add(new Change(kind, written.length(), written.length() + after.length(), found.group(), after,
					doubtful, key));
			written.append(after);
			at = found.end();
		}
		if (!made.isEmpty()) {
			this.text = written.append(this.text, at, this.text.length()).toString();
			add(made);
		}
	}

	/** Which one it is of those that replace the same in the same way. */
	private String key(Change.Kind kind, String before) {
		String what = this.page + "." + kind.code() + "." + Integer.toHexString(before.hashCode());
		return what + "." + this.counted.merge(what, 1, Integer::sum);
	}

	void replace(Change.Kind kind, Pattern what, boolean doubtful, String with) {
		replace(kind, what, doubtful, (found) -> with);
	}

	/** The places of earlier changes move with what is changed before them. */
	private void add(List<Change> made) {
		List<Change> all = new ArrayList<>(this.changes.size() + made.size());
		int moved = 0;
		int next = 0;
		for (Change earlier : this.changes) {
			while (next < made.size() && made.get(next).from() - moved < earlier.from()) {
				moved += growth(made.get(next));
				all.add(made.get(next));
				next++;
			}
			int from = Math.max(0, earlier.from() + moved);
			all.add(earlier.at(from, Math.max(from, earlier.to() + moved)));
		}
		all.addAll(made.subList(next, made.size()));
		this.changes.clear();
		this.changes.addAll(all);
	}

	private static int growth(Change change) {
		return change.after().length() - change.before().length();
	}

	CleanText done() {
		List<Change> kept = this.changes.stream().map(this::within).toList();
		return new CleanText(this.text, kept, this.undone);
	}

	private Change within(Change change) {
		int from = Math.min(change.from(), this.text.length());
		boolean there = this.text.startsWith(change.after(), from);
		return new Change(change.kind(), from, there ? from + change.after().length() : from, change.before(),
				there ? change.after() : "", change.doubtful(), change.key());
	}

}
