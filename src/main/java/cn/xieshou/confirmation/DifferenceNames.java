package cn.xieshou.confirmation;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.page.PeriodWords;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Period;

/**
 * How pages call what is compared (对账事项名称): the name in the reader's language, with the
 * period in words where it has one.
 */
@Component
class DifferenceNames {

	/** Between the name of what is compared and its period, as tables keep them. */
	static final String BETWEEN = " · ";

	private final Registers registers;

	private final PeriodWords periods;

	DifferenceNames(Registers registers, PeriodWords periods) {
		this.registers = registers;
		this.periods = periods;
	}

	/**
	 * What something is called.
	 * @param type its type
	 * @param kept its name as tables keep it
	 */
	String of(String type, String kept) {
		String period = period(kept);
		String name = (period != null) ? kept.substring(0, kept.length() - period.length() - BETWEEN.length()) : kept;
		String called = this.registers.require(type).nameInWords(name);
		return (period != null) ? called + BETWEEN + this.periods.text(Period.parse(period)) : called;
	}

	/** The period in a name as tables keep it, {@code null} if it has none. */
	static @Nullable String period(String kept) {
		int at = kept.lastIndexOf(BETWEEN);
		if (at < 0) {
			return null;
		}
		String end = kept.substring(at + BETWEEN.length());
		try {
			Period.parse(end);
			return end;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
