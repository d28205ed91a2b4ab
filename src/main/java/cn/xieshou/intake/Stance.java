package cn.xieshou.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;

/**
 * Whether a figure has happened, is expected or planned (口径), from the words before it in
 * its sentence and behind it in its clause.
 */
enum Stance {

	ACTUAL, FORECAST, PLAN;

	private static final Pattern PLANNED = Pattern.compile(
			"力争|争取|拟(?!定)|计划(?!的|内|生育|完成率)|规划(?!的)(?=[^，；]*$)|目标(?:为|是|值|[：:])|确保|未来|今后|将于|将(?:新|再|继续)|每年(?=引进|新增|安排|培育)|应(?:不低于|达到)|要求|(?:在建|拟建|待建)[^。；]{0,14}总投资|设计(?:产能|能力|规模)|建设(?=[百千万]+吨级)");

	private static final Pattern EXPECTED = Pattern.compile(
			"预计|预期|预测|有望|将(?:达|实现|带动|新增|超|突破|增|提供|吸纳)|能(?:达到?|到|突破|超过?)(?=[\\d一二三四五六七八九十近约]|$)|可(?:达|实现|带动|新增|提供|吸纳|年产|增加|解决|创造|望|容纳|辐射)|达产后|投产后|建成后|完工后|运营后|投用后|将(?=完成)");

	/** What is done ends what was planned before. */
	private static final Pattern DONE = Pattern.compile("[，；,;](?:目前|现)?(?:已|实际|现有|目前|共完成|截至|累计|完成|去年|今年以来)|上年|去年");

	private static final Pattern GOAL_NOUN = Pattern.compile(
			"(?:全年|年度|占|超|超额|完成|距|距离)(?:\\p{IsHan}{0,4})(?:计划|目标|任务|规划)|超计划|按计划|计划总投资(?=.*实际)|(?:按照?|根据|落实|遵照|对照|贯彻)[^，；。]{0,60}要求");

	private static final Pattern BEHIND = Pattern.compile("\\p{IsHan}{0,4}(?:预计|计划|将于|拟|将在|有望)[\\p{IsHan}\\d]*");

	/** What is planned of one amount alone (计划总投资31.5亿元，开工率63.2%). */
	private static final Pattern PLANNED_ONE = Pattern
		.compile("(?:计划|拟|规划)(?:总?投资额?|用地|占地|面积)(?:为|约|达)?[^，；,;]{0,16}[，；,;]");

	/** What can be planned only next to the number. */
	private static final Pattern YEARLY_GOAL = Pattern.compile("(?:全年|年度)(?:计划|目标|任务)(?:数|为|是)?$");

	/** Whatever a plant is to bring when it runs. */
	private static final Pattern RUNNING = Pattern.compile("(?:达产|投产)后");

	/** The stance of a figure between two places. */
	static Stance of(String text, int from, int to, @Nullable Period period) {
		String before = text.substring(Sentences.start(text, from), from);
		if (period != null && period.kind() == PeriodKind.PLAN) {
			return PLAN;
		}
		String rest = text.substring(to, Sentences.clauseEnd(text, to));
		if (YEARLY_GOAL.matcher(before).find()) {
			return PLAN;
		}
		if (BEHIND.matcher(rest).matches()) {
			return rest.contains("计划") || rest.contains("拟") ? PLAN : FORECAST;
		}
		String said = PLANNED_ONE.matcher(GOAL_NOUN.matcher(since(before)).replaceAll("")).replaceAll("，");
		int planned = last(PLANNED, said);
		int expected = last(EXPECTED, said);
		if (planned < 0 && expected < 0) {
			return ACTUAL;
		}
		return (planned > expected) ? PLAN : FORECAST;
	}

	/** What comes after the last word that something is done. */
	private static String since(String before) {
		int done = last(DONE, before);
		return (done < 0) ? before : before.substring(done);
	}

	private static int last(Pattern pattern, String text) {
		Matcher found = pattern.matcher(text);
		int at = -1;
		while (found.find()) {
			at = found.start();
		}
		return at;
	}

	/** Whether a sentence speaks of no period but of when something runs. */
	static boolean runs(String before) {
		return RUNNING.matcher(before).find();
	}

	String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
