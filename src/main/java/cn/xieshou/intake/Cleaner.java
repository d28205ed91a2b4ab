package cn.xieshou.intake;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.intake.Change.Kind;

/**
 * Cleans a text (清理文本): every change is listed and leaves what was lost lost. A text that
 * is clean is not changed.
 */
final class Cleaner {

	private static final Pattern LINE = Pattern.compile("[^\\n]+");

	private static final Pattern BLOCK = Pattern
		.compile("(?i)\\s*</?(?:br|p|div|tr|li|h[1-6]|table|td)(?:\\s[^<>]*)?/?>\\s*");

	private static final Pattern TAG = Pattern.compile("</?[A-Za-z][\\w:-]*(?:\\s[^<>]*)?/?>|<!--[^\\n]{0,400}?-->");

	private static final Pattern ENTITY = Pattern
		.compile("&(?:nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot);");

	private static final Pattern INVISIBLE = Pattern.compile(
			"[\\u200b-\\u200f\\u2060\\ufeff\\u00ad\\u202a-\\u202e\\u2066-\\u2069\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+");

	private static final Pattern RETURN = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");

	private static final Pattern WIDE_NUMBER = Pattern.compile("[０-９]++(?:[，．,.][０-９]++)*+");

	private static final Pattern WIDE = Pattern
		.compile("[\\u2e80-\\u2fdf\\uf900-\\ufaff\\uff21-\\uff3a\\uff41-\\uff5a％＋＝]");

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	private static final Pattern NOISE = Pattern.compile(
			"(?m)^(?=(?:[^\\n]*[A-Za-z]){2})(?=(?:[^\\n]*[|\\[\\]{}()#'\"$^&*@~`;,!<>?_=+\\\\/-]){2})[\\x20-\\x7e]{3,80}$(?<![a-z]{4})\\n?");

	private static final Pattern TONED = Pattern
		.compile("(?<=\\p{IsHan})[(（][a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜǹńňḿ][a-zü]*[)）]");

	private static final Pattern PLAIN_SHARD = Pattern.compile(
			"(?<=\\p{IsHan})\\((?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?a[ino]?(?:ng)?|i?ang|i?ong|u[aeio]?(?:ng|n)?|uai|ui|[eio](?:ng|n|i|u|r)?|i[ae]?[nu]?|ing|ü[en]?)\\)");

	private static final Pattern SPACE = Pattern.compile(
			"(?<=[\\p{IsHan}，。、；：）”])[ \\t\\u00a0\\u3000\\u2002-\\u200a]+(?=[\\p{IsHan}\\d（“，。、；：%])|(?<=\\d)[ \\t\\u00a0\\u3000\\u2002-\\u200a]+(?=[\\p{IsHan}%％，。、；：])");

	private static final Pattern WIDE_SPACE = Pattern.compile("[\\u00a0\\u3000\\u2002-\\u200a]");

	private static final Pattern BROKEN_NUMBER = Pattern
		.compile("\\d[\\d .]{0,8} ?\\n ?[\\d .]{0,8}\\d(?=\\s*(?:[万亿千百元家个名人户亩项%吨]))");

	private static final Pattern SOFT_BREAK = Pattern
		.compile("(?<=[\\p{IsHan}，、\\d])[ \\t]*\\n[ \\t]*(?=[\\p{IsHan}\\d，、。；）%])");

	/** A line that is a title or a heading, however long. */
	private static final Pattern HEADING = Pattern
		.compile("\\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]+[章节]).*|"
				+ ".*(?:报告|通报|总结|通知|简报|[月季年]报|方案|意见|函|纪要|公告|情况|办法|要点|综述|台账|清单)(?:[（(].{1,12}[）)])?");

	private static final Pattern STOPS = Pattern.compile("[，,、。；;]{2,}");

	private static final Pattern DASH = Pattern
		.compile("(?<=\\d[%万亿]?)[～~–−‒－-](?=\\d+(?:\\.\\d+)?(?:[%％‰万亿千百元家个名人户亩项吨年月日天倍公平]))");

	private static final Pattern PRIVATE = Pattern.compile("[\\ue000-\\uf8ff]");

	private static final Pattern LOST = Pattern
		.compile("\\ufffd+|(?<=[\\d.])[?？](?=[\\d.万亿元家个人%])|(?<=\\p{IsHan})\\?(?=[.\\d])");

	private static final Pattern DOUBLED = Pattern
		.compile("(\\p{IsHan}{4,40})\\1|(?<=^|[。\\n])([^。\\n]{6,300}。)\\n?\\2");

	private final Collection<String> names;

	/**
	 * A cleaner.
	 * @param names names that are written with traditional characters
	 */
	Cleaner(Collection<String> names) {
		this.names = names;
	}

	CleanText clean(String raw) {
		return clean(raw, 1, Set.of());
	}

	/**
	 * Cleans a page.
	 * @param undo the changes that are not to be made, by their keys
	 */
	CleanText clean(String raw, int page, Set<String> undo) {
		Draft draft = new Draft(raw, page, undo);
		draft.replace(Kind.ENCODING, LINE, true, (line) -> Encodings.restored(line.group()));
		draft.replace(Kind.BREAK, RETURN, false, "\n");
		markup(draft);
		draft.replace(Kind.INVISIBLE, INVISIBLE, false, "");
		draft.replace(Kind.WIDTH, WIDE_NUMBER, false, (number) -> narrow(number.group()));
		draft.replace(Kind.WIDTH, WIDE, false, (one) -> Normalizer.normalize(one.group(), Normalizer.Form.NFKC));
		draft.replace(Kind.NOISE, NOISE, true, "");
		pinyin(draft);
		String simplified = Traditional.simplified(draft.text(), this.names);
		draft.replace(Kind.TRADITIONAL, HAN, false, (one) -> simplified.substring(one.start(), one.end()));
		spaces(draft);
		draft.replace(Kind.PUNCTUATION, STOPS, false, Cleaner::stop);
		Numbers.mend(draft);
		draft.replace(Kind.DASH, DASH, false, "—");
		draft.replace(Kind.PRIVATE, PRIVATE, true, "□");
		draft.replace(Kind.LOST, LOST, true, "□");
		draft.replace(Kind.DOUBLED, DOUBLED, true,
				(twice) -> (twice.group(1) != null) ? twice.group(1) : twice.group(2));
		draft.replace(Kind.SPACE, Pattern.compile("\\A\\s+|\\s+\\z"), false, "");
		return draft.done();
	}

	private static void markup(Draft draft) {
		if (TAG.matcher(draft.text()).find()) {
			draft.replace(Kind.MARKUP, BLOCK, false, "\n");
			draft.replace(Kind.MARKUP, TAG, false, "");
		}
		draft.replace(Kind.MARKUP, ENTITY, false, (entity) -> switch (entity.group()) {
			case "&amp;" -> "&";
			case "&lt;" -> "<";
			case "&gt;" -> ">";
			case "&quot;" -> "\"";
			case "&ldquo;" -> "“";
			case "&rdquo;" -> "”";
			case "&mdash;" -> "—";
			case "&middot;" -> "·";
			default -> " ";
		});
	}

	private static String narrow(String number) {
		return Normalizer.normalize(number, Normalizer.Form.NFKC);
	}

	/** Readings in brackets that were copied with the characters, 產(chǎn). */
	private static void pinyin(Draft draft) {
		boolean toned = TONED.matcher(draft.text()).find();
		boolean many = PLAIN_SHARD.matcher(draft.text()).results().limit(3).count() > 2;
		draft.replace(Kind.PINYIN, TONED, false, "");
		if (toned || many) {
			draft.replace(Kind.PINYIN, PLAIN_SHARD, false, "");
		}
	}

	private static void spaces(Draft draft) {
		draft.replace(Kind.BREAK, BROKEN_NUMBER, true, (number) -> number.group().replaceAll("[\\s]", ""));
		String text = draft.text();
		draft.replace(Kind.BREAK, SOFT_BREAK, true, (gap) -> isSoft(text, gap.start()) ? "" : null);
		draft.replace(Kind.SPACE, SPACE, false, "");
		draft.replace(Kind.SPACE, WIDE_SPACE, false, " ");
	}

	/** Whether a line is broken within its sentence: it has stops and ends with none. */
	private static boolean isSoft(String text, int at) {
		String line = text.substring(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, at);
		boolean stops = line.matches(".*[，；。].*");
		return stops || line.endsWith("、") || (line.length() > 24 && !HEADING.matcher(line).matches());
	}

	private static @Nullable String stop(MatchResult run) {
		List<String> one = run.group().chars().mapToObj((mark) -> String.valueOf((char) mark)).distinct().toList();
		if (run.group().contains("。")) {
			return "。";
		}
		return (one.size() == 1 && one.get(0).equals(",")) ? "，"
				: one.stream().anyMatch((mark) -> "；;".contains(mark)) ? "；" : "，";
	}

}
