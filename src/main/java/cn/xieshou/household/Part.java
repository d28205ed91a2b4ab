package cn.xieshou.household;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.rule.Hit;
import cn.xieshou.values.Quantity;

/** A part beside its whole (其中项). */
final class Part {

	private Part() {
	}

	/** A hit at the part if it surely is larger than its whole. */
	static List<Hit> beyond(String field, @Nullable Quantity part, @Nullable Quantity whole) {
		return Hit.when(part != null && whole != null && part.exceeds(whole), field, "household.partLarger", part,
				whole);
	}

}
