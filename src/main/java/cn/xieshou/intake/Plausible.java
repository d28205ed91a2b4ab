package cn.xieshou.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells numbers with something like a unit behind them that count nothing (形似数量): 12部门,
 * 三县, 十分重视, 一张蓝图.
 */
final class Plausible {

	/** Where a unit is but the beginning of another word. */
	private static final Pattern OTHER_WORD = Pattern
		.compile("(?s)部(?:门|委|分|队).*|车(?:间|站|辆|道).*|单(?:位|元).*|方(?:面|向|式|案|针).*|班(?:子|组).*|站式.*|级(?:联动|干部|书记).*"
				+ "|口(?:岸|之).*|国(?:道|家|有).*|[省县](?:道|级|域|市|区).*|区(?:间|域|县).*|市(?:县|场|民|区).*|对一.*|层(?:次|面|级).*|面(?:向|对).*|把手.*|片区.*|组(?:团|织).*|分(?:之|别|管|析|类).*"
				+ "|类(?:别|型).*|列车.*|台阶.*|位[一数]体?.*|段时.*|年(?:级|代|度|期|末|底|初|来|间).*|门类.*|队伍.*.|节点.*.|道路.*.|起来.*|里(?:程|面).*"
				+ "|次(?:日|序|产|数).*|份额.*|点.*|村(?:一|级|委|民).*|镇(?:级|区|域).*|乡(?:村|镇|级).*|人(?:均|大|民).*|元(?:月|旦|素).*|团(?:队|式|结).*|家(?:庭|乡|园).*|名(?:单|优|牌|录|称).*|套路.*.|度(?:假|夏).*");

	/** Numerals of one character before what is mostly no count of it. */
	private static final Pattern IDIOM = Pattern
		.compile("[一二两三四五六七八九十百千万双半][分面口方级部把本段团层车道里度地门站位县市省区乡镇国代片类期角旁周组步路线点刻时]?");

	private static final Pattern ONE = Pattern.compile("一[\\p{IsHan}]{1,2}");

	/**
	 * What says before a numeral that it counts; to be found at the end of what is looked
	 * at.
	 */
	private static final Pattern DID = Pattern.compile(
			"(?:提前|推迟|缩短|建成|新建|建设|建立|引进|引入|引育|派出|选派|提前了|设立|成立|开办|举办|召开|新增|获得|获评|打造|培育|签订|签约|完成|超过|超|各|共|至少|仅|仅用|增加|减少|实施|落地|开展|组织|创建|共建|援建|成功|每[村县镇乡户]|近|约|不到|不足|还差|差)了?\\z");

	private static final Pattern GOES_ON = Pattern
		.compile("(?s)(?:接着|又一|比一|个又|个个|步步|是|个(?:良好|重要|不|大|新|好|更|全|整|方面|地方|时期|阶段|人|家|问题|原因|关键)|家家).*");

	private static final Pattern TIME = Pattern.compile("[一二两三四五六七八九十\\d]+(?:年|月|日|周|季度)");

	private static final Pattern PAST = Pattern.compile("(?s)(?:来|以来|一度|之计|一次|前|后|内).*");

	private Plausible() {
	}

	/** Whether what lies between two places is a figure. */
	static boolean isFigure(String text, int from, int to, Matcher core) {
		if (core.group("share") != null) {
			return !core.group("share").matches("大半|多半|对半");
		}
		String quote = text.substring(from, to);
		String rest = Sentences.next(text, to);
		String before = text.substring(Sentences.clause(text, from), from);
		String unit = text.substring(core.end(), to);
		if (unit.isEmpty() && !core.group("number").matches("\\d+") && !core.group("number").matches("[百千万亿]+")) {
			return false;
		}
		if (unit.length() == 1 && OTHER_WORD.matcher(unit + rest).matches()) {
			return false;
		}
		if (TIME.matcher(quote).matches() && PAST.matcher(rest).matches() && core.group("number").matches("[^\\d]+")) {
			return false;
		}
		return isCount(core.group("number"), quote, unit, before, rest);
	}

	private static boolean isCount(String number, String quote, String unit, String before, String rest) {
		if (before.matches(".*[几数若]$") || (number.startsWith("半") && !quote.matches("半(?:年|天|个月|小时)"))) {
			return false;
		}
		if (number.matches("[百千万亿]+") && !quote.endsWith("级")
				&& !before.matches(".*(?:上|超|超过|近|突破|逾|过|破|达|达到|约|接近|至少|不低于)$")) {
			return false;
		}
		if (IDIOM.matcher(quote).matches() && !before.matches(".*(?:前|第)$")) {
			return false;
		}
		return !ONE.matcher(quote).matches() || (DID.matcher(before).find() && !GOES_ON.matcher(unit + rest).matches()
				&& !GOES_ON.matcher(rest).matches());
	}

}
