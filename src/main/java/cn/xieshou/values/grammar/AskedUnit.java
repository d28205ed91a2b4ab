package cn.xieshou.values.grammar;

import java.util.Set;

import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * The unit that is asked for (所求单位): a reading must be of its dimension. A counting word
 * before the thing's own noun is read with it: 7452个村 of 村, 5760家企业 of 个.
 *
 * @param unit the unit
 */
record AskedUnit(Unit unit) {

	/** Units of people and households, which are never counted as other things. */
	private static final Set<String> PEOPLE = Set.of("人", "人次", "人天", "户", "户次");

	QuantityReading fit(QuantityReading read) {
		Unit written = read.unit();
		if (written.isComparableWith(this.unit) || (written.symbol().equals("份额") && this.unit.base().equals("%"))) {
			return read;
		}
		boolean named = !read.passedOver().isEmpty() && isThing(written) && isThing(this.unit);
		if (!named) {
			throw new Unreadable(Reason.WRONG_DIMENSION, written.symbol());
		}
		QuantityReading things = read.inBase();
		return new QuantityReading(things.value(), things.low(), things.high(), this.unit.baseUnit(), read.bound(),
				read.word(), read.passedOver());
	}

	/** Whether a unit counts things one by one. */
	private static boolean isThing(Unit unit) {
		Unit base = unit.baseUnit();
		return base.english().isEmpty() && !PEOPLE.contains(base.symbol());
	}

}
