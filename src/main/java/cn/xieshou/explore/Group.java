package cn.xieshou.explore;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Records with the same values of all dimensions, or of some (分析格).
 *
 * @param keys the values of the dimensions
 * @param records how many there are
 * @param aggregates how many further ones stand for several and are in no count
 * @param sum what the measure adds up to, in the base unit
 * @param parts how many records have it
 * @param atLeast how many of the values are ≥
 * @param atMost how many are ≤
 * @param about how many are approximate
 * @param only the one record, where there is one only and it is to be told
 */
record Group(List<String> keys, long records, long aggregates, BigDecimal sum, int parts, int atLeast, int atMost,
		int about, @Nullable String only) {

	static final Group NOTHING = new Group(List.of(), 0, 0, BigDecimal.ZERO, 0, 0, 0, 0, null);

	/** The records of both, with the values of this one. */
	Group plus(Group other) {
		return of(other, 1);
	}

	/** The records of this one that are not of the other. */
	Group minus(Group other) {
		return of(other, -1);
	}

	private Group of(Group other, int sign) {
		long all = this.records + sign * other.records;
		return new Group(this.keys, all, this.aggregates + sign * other.aggregates,
				(sign > 0) ? this.sum.add(other.sum) : this.sum.subtract(other.sum), this.parts + sign * other.parts,
				this.atLeast + sign * other.atLeast, this.atMost + sign * other.atMost, this.about + sign * other.about,
				(all != 1) ? null : (this.only != null) ? this.only : other.only);
	}

	Group at(List<String> others) {
		return new Group(others, this.records, this.aggregates, this.sum, this.parts, this.atLeast, this.atMost,
				this.about, this.only);
	}

}
