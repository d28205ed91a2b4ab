package cn.xieshou.merging;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Two records that may be the same (可能重复).
 *
 * @param percent how much they are alike
 * @param reasons the keys of what speaks for it
 */
record Possible(One one, One other, int percent, List<String> reasons) {

	/**
	 * A record.
	 *
	 * @param aliases what else it is called
	 * @param region the code of where it is
	 * @param code the code that stands for it alone
	 * @param same the records that it may be by what it says itself
	 * @param mayEnter whether the reader may merge something into it
	 */
	record One(UUID id, UUID root, @Nullable UUID pairing, String name, List<String> aliases, @Nullable String region,
			@Nullable String code, List<UUID> same, boolean mayEnter) {

	}

	public boolean isMergeable() {
		return this.one.mayEnter() || this.other.mayEnter();
	}

	/** The one that is kept unless somebody says otherwise. */
	public One getKept() {
		return this.one.mayEnter() ? this.one : this.other;
	}

	public One getGoes() {
		return this.one.mayEnter() ? this.other : this.one;
	}

}
