package cn.xieshou.intake;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.intake.Change.Kind;

/**
 * Mends numbers that scanning or copying damaged, where but one number can be meant
 * (数字修复).
 */
final class Numbers {

	private static final String UNITS = "(?=\\s*(?:[万亿千百]|元|家|个|名|人|户|亩|项|吨|公里|平方|场|次|期|件|所|座|头|%|％))";

	/** Letters that look like digits, among digits and before a unit. */
	private static final Pattern LETTERS = Pattern
		.compile("(?<![A-Za-z\\d.])(?=[lIOoZSB|.]*\\d)(?=[\\d.]*[lIOoZSB|])[\\dlIOoZSB|.]{2,}" + UNITS);

	private static final Pattern ZERO = Pattern
		.compile("(?<=[一二][零〇一二三四五六七八九0○OoＯ]{0,2})[○0OoＯ◯](?=[零〇一二三四五六七八九0○OoＯ]{0,2}年)");

	/** A point that was lost: one digit and a space before another one. */
	private static final Pattern POINT = Pattern.compile("(?<![\\d.])\\d{1,3} \\d{1,2}(?=%|％|亿|个百分点|倍)");

	private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d.])\\d{1,3}(?: \\d{3})+(?![\\d ])" + UNITS);

	private static final Pattern NUMBER_OF_DOCUMENT = Pattern.compile("(?<=[〔\\[]20\\d{2})(?=\\d{1,4}号)");

	private static final Pattern DAY = Pattern.compile("(?<!\\d)(20[0-4]\\d)(\\d{2,4})日");

	private Numbers() {
	}

	static void mend(Draft draft) {
		draft.replace(Kind.DIGIT, ZERO, false, "〇");
		draft.replace(Kind.DIGIT, LETTERS, true, (number) -> digits(number.group()));
		draft.replace(Kind.DIGIT, THOUSANDS, false, (number) -> number.group().replace(" ", ""));
		draft.replace(Kind.DIGIT, POINT, true, (number) -> number.group().replace(' ', '.'));
		draft.replace(Kind.DROPPED, NUMBER_OF_DOCUMENT, true, "〕");
		draft.replace(Kind.DROPPED, DAY, true, Numbers::day);
	}

	private static String digits(String number) {
		return number.replaceAll("[lI|]", "1")
			.replaceAll("[Oo]", "0")
			.replace('Z', '2')
			.replace('S', '5')
			.replace('B', '8');
	}

	/** The day that 2021915日 says if there is but one. */
	private static @Nullable String day(MatchResult day) {
		String rest = day.group(2);
		String read = null;
		for (int split = 1; split < rest.length(); split++) {
			int month = Integer.parseInt(rest.substring(0, split));
			int date = Integer.parseInt(rest.substring(split));
			boolean plain = rest.charAt(split) != '0' && (rest.charAt(0) != '0' || split == 2);
			if (month >= 1 && month <= 12 && date >= 1 && date <= 31 && plain) {
				if (read != null) {
					return null;
				}
				read = day.group(1) + "年" + month + "月" + date + "日";
			}
		}
		return read;
	}

}
