package cn.xieshou.intake;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text after cleaning (清理后的文本).
 *
 * @param text the text
 * @param changes what was changed, in the order of the text
 * @param undone what would have been changed but for a person who said otherwise; its
 * places are not kept
 */
record CleanText(String text, List<Change> changes, List<Change> undone) {

	/** The characters that stand for what is lost. */
	BitSet lost() {
		BitSet lost = new BitSet();
		this.changes.stream()
			.filter((change) -> change.kind() == Change.Kind.LOST || change.kind() == Change.Kind.ENCODING)
			.flatMapToInt((change) -> IntStream.range(change.from(), change.to()))
			.filter((at) -> this.text.charAt(at) == Encodings.LOST)
			.forEach(lost::set);
		return lost;
	}

	/**
	 * The characters that cleaning wrote and a person should compare with the original.
	 */
	BitSet doubtful() {
		BitSet doubtful = new BitSet();
		this.changes.stream()
			.filter((change) -> change.doubtful() && change.kind() != Change.Kind.ENCODING)
			.forEach((change) -> doubtful.set(change.from(), change.to()));
		return doubtful;
	}

	boolean isDoubtful() {
		return this.changes.stream().anyMatch(Change::doubtful);
	}

}
