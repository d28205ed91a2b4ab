package cn.xieshou.values.grammar;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers as people say them (口语数词), written out: 12个亿, 三至五百人 (300—500); 三五百人, 十二三 and 十几
 * (11—19) are about right only. What names no digit (数十, 几百, 若干) is no number.
 */
final class SpokenNumerals {

	private static final String DIGIT = "[一二两三四五六七八九]";

	/** Two digits side by side are a range, 两三千. */
	private static final Pattern PAIR = Pattern.compile("(?<![零一二两三四五六七八九十百千点第])((?:[百千]分之)?[一二三四五六七八九十百千]*?)"
			+ "(一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)([十百千]?)(?!" + DIGIT + "|零|产业)");

	/** The scale of the upper end is that of the lower one, too, 三至五百. */
	private static final Pattern SHARED_SCALE = Pattern
		.compile("(?<![零一二两三四五六七八九十百千点])(" + DIGIT + ")([至到—-]+|~)(" + DIGIT + ")([十百千])(?!" + DIGIT + "|零)");

	/** Digits between scales are read as Chinese ones are, 3千5百万. */
	private static final Pattern MIXED = Pattern.compile("(?<!\\d)\\d[十百千](?:\\d[十百千])+(?!\\d)");

	/**
	 * Between which words a stroke parts a share (约1/3), and no done from due (45/44).
	 */
	private static final String SHARE_BEFORE = "(?<=^|[的约近占到逾足超过])";

	private static final String SHARE_AFTER = "(?=$|以上|以下|左右|多|强|弱)";

	private static final Map<Pattern, String> SAID = new LinkedHashMap<>();

	static {
		say("个(?=[多余来]?亿(?:元?$|[^元吨级]))", "");
		say("(?<=\\d)\\(([百千万亿]*[元亩人户家个吨斤米])\\)$", "$1");
		say("(?<=[个家处])[1-5]A级?(?=景区|旅游)", "");
		say("(?<=每)10(?=万?[人户名])", "十");
		say("(?<=每)100(?=万?[人户名])", "百");
		say("(?<=每)1000(?=[人户名])", "千");
		say("(?<=每)([十百千万]+)(?:常住)?人口", "$1人");
		say(SHARE_BEFORE + "1/([2-9]|10)" + SHARE_AFTER, "$1分之一");
		say(SHARE_BEFORE + "2/([35])" + SHARE_AFTER, "$1分之二");
		say(SHARE_BEFORE + "3/([45])" + SHARE_AFTER, "$1分之三");
		say("好(?=[几百千万])", "");
		say("(?<![\\d一二两三四五六七八九])([百千万亿])把(?=.)", "约$1");
		say("(亿[^亿万]{1,8}?)([余多])(万)(?!亿)", "$1$3$2");
		say("一?(?:大半|多半|泰半)(?!年|天|个)", "过半");
		say("小半(?!年|天|个)", "不到半");
		say("(?<=\\d\\.\\d)个点|(?<=\\d\\.\\d\\d)个点", "个百分点");
		say("((?:[百千]分之)?[一二两三四五六七八九十百千零]*十)几", "约$1一至$1九");
		say("(?<![\\d.,])(\\d*[1-9])0几", "约$11至$19");
	}

	/** A hundredth of a percentage point, as interest is measured. */
	private static final Pattern BASIS_POINTS = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,4})?)个?基点");

	private SpokenNumerals() {
	}

	private static void say(String said, String written) {
		SAID.put(Pattern.compile(said), written);
	}

	static String written(String text) {
		String written = MIXED.matcher(text)
			.replaceAll((mixed) -> mixed.group()
				.chars()
				.mapToObj((one) -> (one <= '9') ? "零一二三四五六七八九".charAt(one - '0') : (char) one)
				.map(String::valueOf)
				.collect(Collectors.joining()));
		written = BASIS_POINTS.matcher(written)
			.replaceAll(
					(points) -> new BigDecimal(points.group(1)).movePointLeft(2).stripTrailingZeros().toPlainString()
							+ "个百分点");
		for (Map.Entry<Pattern, String> one : SAID.entrySet()) {
			written = one.getKey().matcher(written).replaceAll(one.getValue());
		}
		written = PAIR.matcher(written)
			.replaceAll((pair) -> "约" + pair.group(1) + pair.group(2).charAt(0) + pair.group(3) + "至" + pair.group(1)
					+ pair.group(2).charAt(1) + pair.group(3));
		return SHARED_SCALE.matcher(written).replaceAll(SpokenNumerals::withScale);
	}

	private static String withScale(java.util.regex.MatchResult range) {
		boolean rises = order(range.group(1)) < order(range.group(3));
		return Matcher.quoteReplacement(
				rises ? range.group(1) + range.group(4) + "至" + range.group(3) + range.group(4) : range.group());
	}

	private static int order(String digit) {
		return digit.equals("两") ? 2 : "零一二三四五六七八九".indexOf(digit);
	}

}
