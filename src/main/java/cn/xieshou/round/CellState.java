package cn.xieshou.round;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import cn.xieshou.statement.Absence;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Quantity;

/**
 * A cell with what it comes to (格).
 *
 * @param key which one
 * @param mode where its content comes from
 * @param text what stands in its box
 * @param value the value, {@code null} if there is none or it cannot be read
 * @param absence why there is none
 * @param remark a sentence to the reviewers
 * @param posted what the books say, {@code null} if nothing
 * @param problems what is wrong with it
 */
record CellState(CellKey key, CellMode mode, String text, @Nullable Quantity value, @Nullable Absence absence,
		@Nullable String remark, @Nullable PostedCell posted, List<SheetProblem> problems) {

	boolean isFilled() {
		return !this.text.isEmpty() || this.absence != null;
	}

	/** Whether its remark is a sentence, not a mere sign. */
	boolean explains() {
		return this.remark != null && PlainText.isExplaining(this.remark);
	}

	/** Whether a warning has its sentence. */
	boolean isExplained() {
		return explains() && this.problems.stream().anyMatch((problem) -> !problem.isError());
	}

	boolean hasError() {
		return this.problems.stream().anyMatch(SheetProblem::isError);
	}

	boolean lacksSentence() {
		return !explains() && this.problems.stream().anyMatch((problem) -> !problem.isError());
	}

	/** With a further problem. */
	CellState with(SheetProblem problem) {
		List<SheetProblem> all = new java.util.ArrayList<>(this.problems);
		all.add(problem);
		return with(all);
	}

	/** With these problems alone. */
	CellState with(List<SheetProblem> problems) {
		return new CellState(this.key, this.mode, this.text, this.value, this.absence, this.remark, this.posted,
				List.copyOf(problems));
	}

	/** Whether two say one thing, however it was written. */
	private static boolean isSame(@Nullable Quantity one, @Nullable Quantity other) {
		if (one == null || other == null) {
			return one == other;
		}
		return one.comparator() == other.comparator() && Objects.equals(one.word(), other.word())
				&& one.unit().isComparableWith(other.unit()) && one.base().compareTo(other.base()) == 0
				&& Objects.equals(stripped(one.upperBase()), stripped(other.upperBase()));
	}

	private static @Nullable BigDecimal stripped(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros() : null;
	}

	/** Whether it is the value that the books have, or has none for the same reason. */
	boolean saysWhat(PostedCell posted) {
		return this.absence == posted.absence() && isSame(this.value, posted.value());
	}

	/** Whether the books say just this already. */
	boolean isPosted() {
		return this.posted != null && saysWhat(this.posted)
				&& (this.remark == null || this.remark.equals(this.posted.remark()));
	}

}
