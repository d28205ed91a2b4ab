package cn.xieshou.values.grammar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * What has a number in it that is not the one that is said (旁及之数): names in quotation
 * marks, the order of 第一产业, 5G, 500强 and 千亩 of what comes after them, what 亿元以上 of
 * 亿元以上项目35个 sorts by, among how many of 居全省21个地市第3位 a place is.
 */
final class Aside {

	private static final String CHINESE = "[零一二三四五六七八九十百]";

	private static final Pattern ORDER = Pattern
		.compile("第(?:\\d+|" + CHINESE + "+)(?![\\d.零一二三四五六七八九十百]|位|名|档次|[,、;]|$)");

	/** By how much things are sorted, 亿元, 5000万元. */
	private static final String SIZE = "(?:\\d[\\d.,]*)?[十百千万亿]*(?:元|亩|人|吨|平方米)?";

	/** Things that are sorted so; who spends 亿元以上 on some does not sort them. */
	private static final String NOUN = "(?!\\p{IsHan}*(?:用于|投|支持|扶持|建设|补助|奖励))\\p{IsHan}{0,5}(?:项目|企业|产业|集群|园区|基地|大户|品牌|单品|市场|强镇|强村)";

	private static final List<Pattern> SAID = List.of(Pattern.compile("“[^“”]*”"), ORDER,
			Pattern.compile("[一二三]产(?!品)(?=\\p{IsHan})"),
			Pattern.compile("(?:" + SIZE + "(?:级|以上|以下)|[超逾过]" + SIZE + ")的?(?=" + NOUN + "\\d)"),
			Pattern.compile("(?:5G|[1-5]A级?|A{2,5}级?|[ABH]股|GDP)(?=\\p{IsHan}{1,8}\\d)"),
			Pattern.compile("[百千]强(?:[县区市镇村]|企业)?(?=第)"), Pattern.compile("[特一二三]等(?=\\p{IsHan}{1,6}\\d)"),
			Pattern.compile("连续(?:\\d+|" + CHINESE + "+|两)年(?=\\p{IsHan}{0,10}?(?:第[\\d一二三四五六七八九十]|首位|榜首))"),
			Pattern.compile("\\d00强\\p{IsHan}{0,6}(?=\\d)"),
			Pattern.compile("[百千万]亩(?![至到多余以左])\\p{IsHan}{1,6}(?=\\d)"),
			Pattern.compile("\\d+[个家]?(?=\\p{IsHan}{0,8}(?<!\\d)第(?:\\d+|" + CHINESE + "+)(?:位|名|$))"));

	private Aside() {
	}

	/**
	 * How long such a thing is that comes next, 0 if none does.
	 * @throws Unreadable if it is an order and no number comes after it, 第一方阵
	 */
	static int length(Cursor in) {
		String rest = in.rest();
		for (Pattern said : SAID) {
			Matcher next = said.matcher(rest);
			if (next.lookingAt()) {
				if (said == ORDER
						&& rest.substring(next.end()).chars().noneMatch((one) -> Numeral.isPart((char) one))) {
					throw new Unreadable(Reason.UNREADABLE, rest);
				}
				return next.end();
			}
		}
		return 0;
	}

}
