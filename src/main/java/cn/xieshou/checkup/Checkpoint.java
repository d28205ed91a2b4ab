package cn.xieshou.checkup;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A rule as the check-up looks at it (体检项).
 *
 * @param rule the code of the rule
 * @param part to which part of the score it belongs
 * @param applies of which records it asks anything
 * @param needs what must be on record before it can tell
 */
record Checkpoint(String rule, CheckPart part, Predicate<Facts> applies, List<Need> needs) {

	static Checkpoint of(String rule, CheckPart part, Predicate<Facts> applies, Need... needs) {
		return new Checkpoint(rule, part, applies, Arrays.asList(needs));
	}

	/** What it needs and the record does not say. */
	List<Need> missing(Facts facts) {
		return this.needs.stream().filter((need) -> !need.isMet(facts)).toList();
	}

}
