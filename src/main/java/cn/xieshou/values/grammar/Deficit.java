package cn.xieshou.values.grammar;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number that is said as what is missing on a balance (亏损、逆差), which lies below zero:
 * 净亏损350万元, 贸易逆差3.5亿元, 净流出1.2万人. A measure of it (亏损额, 赤字率) is a number like any other.
 */
final class Deficit {

	private static final Pattern OF_MONEY = Pattern
		.compile(".*(?<!减少|弥补|扭转|压减|化解|消化|降低|挽回|避免|填补)(?:亏损|逆差|赤字|净流出)(?:为|是)?");

	private static final Pattern OF_PEOPLE = Pattern.compile(".*净流出(?:为|是)?");

	private static final Set<String> PEOPLE = Set.of("人", "户");

	private Deficit() {
	}

	/** Whether what is said before a number makes it one. */
	static boolean isSaid(String lead, QuantityReading read) {
		if (read.value() != null && read.value().numerator().signum() < 0) {
			return false;
		}
		return (read.unit().measuresMoney() && OF_MONEY.matcher(lead).matches())
				|| (PEOPLE.contains(read.unit().base()) && OF_PEOPLE.matcher(lead).matches());
	}

}
