package cn.xieshou.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What differs, counted, and of each kind the first put into words (差异). */
final class Differences {

	/** So many of a kind are told; the rest is counted. */
	private static final int TOLD = 20;

	private final Consumer<String> tell;

	private final Map<String, Integer> byKind = new HashMap<>();

	Differences(Consumer<String> tell) {
		this.tell = tell;
	}

	long count() {
		return this.byKind.values().stream().mapToLong(Integer::longValue).sum();
	}

	void found(String kind, String said) {
		if (this.byKind.merge(kind, 1, Integer::sum) <= TOLD) {
			this.tell.accept(said);
		}
	}

	void found(String type, ScratchTable.Difference difference) {
		String what = difference.added() ? "没有填报单 / no filing says so"
				: difference.missing() ? "账中没有 / not in the books" : "不同 / differs: " + difference.columns();
		found(type,
				"%1$s %2$s 第 %3$d 版 / version %3$d: %4$s".formatted(type, difference.id(), difference.version(), what));
	}

	void unreadable(String type, PostedLine line, RuntimeException ex) {
		found(type, "%1$s %2$s: 填报单 / filing %3$s 第 %4$d 行 / line %4$d 无法重放 / cannot be replayed: %5$s".formatted(type,
				line.record(), line.filing(), line.number(), ex.getMessage()));
	}

}
