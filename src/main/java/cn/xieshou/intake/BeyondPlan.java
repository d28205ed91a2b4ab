package cn.xieshou.intake;

import java.util.regex.Pattern;

import cn.xieshou.values.grammar.QuantityReading;

/**
 * Words before a number that say of what it is more or less and belong to its quote
 * (超计划、提前): without them the number says something else.
 */
final class BeyondPlan {

	private static final Pattern PLAN = Pattern.compile("(?:超|超过|超额完成)(?:年度|全年|原)?(?:计划|目标|任务|预期)$");

	private static final Pattern EARLY = Pattern.compile("(?:提前|推迟|延期|滞后|超前)(?:了)?$");

	private BeyondPlan() {
	}

	/** Where the quote of a number begins. */
	static int start(String text, int from, QuantityReading read) {
		String clause = text.substring(Math.max(Sentences.clause(text, from), from - 10), from);
		boolean time = read.unit().base().equals("月") || read.unit().base().equals("天")
				|| read.unit().dimension().matches("时间|工作日|时长");
		java.util.regex.Matcher word = (time ? EARLY : PLAN).matcher(clause);
		boolean says = word.find() && (time || read.unit().symbol().equals("%"));
		return says ? from - (clause.length() - word.start()) : from;
	}

}
