package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.CreditCode;
import cn.xieshou.workbook.Finding.Code;

/** Reads cells of words: texts, lists, choices, marks, codes (文字单元格). */
final class WordCells {

	private static final Pattern EMPTY = Pattern.compile("[-—–/／\\\\]+|无|不适用|待定|待核实?|待补|暂无|不详|不明|未报|N/?A|未定|空");

	private static final String CHINESE = "零一二三四五六七八九";

	/** 六成, 六成半. */
	private static final Pattern TENTHS = Pattern.compile("([一二三四五六七八九])成(半|五)?");

	/** Nothing is to be made public. */
	private static final Pattern NEEDLESS = Pattern.compile("(无需|不需要?|不必|不用|无须).{0,4}");

	private static final Pattern YES = Pattern.compile("[√✓✔☑■●▲]|是|有|Y|YES|1|对|已.{0,4}|TRUE|V|v|y|yes");

	private static final Pattern NO = Pattern.compile("[×✗✘╳☐□○◯]|否|没有|无|N|NO|0|错|未.{0,4}|FALSE|X|x|n|no|不.{0,3}");

	/** Signs of which one is in every word for the same. */
	private static final String DITTO_SIGN = "同〃″\"＂";

	private static final Pattern DITTO = Pattern.compile("同上|〃|″|\"|同前|同左|上同");

	private static final Pattern TAIL = Pattern.compile("[、,，]?等(\\d+[家个所户村镇名]?)?(企业|公司|单位)?$");

	private static final Pattern BESIDE_CHINESE = Pattern
		.compile("(?<=[\\p{IsHan}，、。；：）》”])[ \\t]*\\n?[ \\t]*(?=[\\p{IsHan}（《“])");

	private static final Pattern APOSTROPHE = Pattern.compile("^['’‘`]");

	/** The longest way in which people say that it is as above. */
	private static final int LONGEST_DITTO = 12;

	private static final Pattern LINE_END = Pattern.compile("\\R");

	private static final Pattern WIDE_BLANK = Pattern.compile("[\\u00a0\\u3000]");

	private static final Pattern NOT_YET = Pattern.compile(".*[未不非待拟].*|.*(计划|即将|准备|预计).*");

	/** The longest name with a code behind it. */
	private static final int LONGEST_NAME = 300;

	private static final String CHECK_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final Pattern WITH_CODE = Pattern
		.compile("(?s)(.*?)[(（\\s,，/;；:：](?:统一社会信用代码[:：]?)?([0-9A-Za-z]{15,20})[)）]?\\s*");

	private static final Pattern BEFORE_CODE = Pattern.compile("[(（\\s,，/;；:：]+\\z");

	private WordCells() {
	}

	static boolean isDitto(Cell cell) {
		return cell.text().length() <= LONGEST_DITTO && cell.kind() == Cell.Kind.TEXT
				&& DITTO_SIGN.chars().anyMatch((sign) -> cell.text().indexOf(sign) >= 0)
				&& (DITTO.matcher(cell.text().strip()).matches() || DITTO.matcher(cell.word()).matches());
	}

	/** A text without blanks around it and beside Chinese characters. */
	static CellReading text(Cell cell) {
		String text = WIDE_BLANK.matcher(LINE_END.matcher(cell.text().strip()).replaceAll("\n")).replaceAll(" ");
		if (EMPTY.matcher(cell.word()).matches()) {
			return CellReading.of(null, Finding.of(Code.EMPTY_MARK, null, text));
		}
		return CellReading.of(tidy(text));
	}

	/** A remark, whose lines stay lines. */
	static CellReading remark(Cell cell) {
		CellReading read = text(cell);
		if (read.text() == null || cell.text().strip().indexOf('\n') < 0) {
			return read;
		}
		return CellReading.of(LINE_END.splitAsStream(cell.text().strip())
			.map((line) -> tidy(WIDE_BLANK.matcher(line).replaceAll(" ")))
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n")));
	}

	static String tidy(String text) {
		String bare = text.strip();
		boolean parted = bare.indexOf(' ') >= 0 || bare.indexOf('\t') >= 0 || bare.indexOf('\n') >= 0;
		return parted ? BESIDE_CHINESE.matcher(bare).replaceAll("") : bare;
	}

	static CellReading list(Cell cell) {
		String text = cell.plain().replaceAll("(?m)^\\s*[(（]?\\d{1,2}[.、．)）]\\s*|(?<=\\s)\\d{1,2}[.、．]\\s*", "\n");
		text = TAIL.matcher(text.strip()).replaceAll("");
		if (EMPTY.matcher(Cell.word(text)).matches() || Cell.word(text).matches("\\d+[家个所户名].*")) {
			return CellReading.several(List.of(), Finding.of(Code.EMPTY_MARK, null, cell.text()));
		}
		List<String> parts = new ArrayList<>();
		for (String part : split(text)) {
			String name = TAIL.matcher(part.strip().replaceFirst("^\\d{1,2}[.、．]\\s*(?=\\D)", ""))
				.replaceAll("")
				.replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", "");
			if (!name.isBlank()) {
				parts.add(asWritten(name.strip(), cell));
			}
		}
		return CellReading.several(parts);
	}

	/** A name with brackets as wide as the cell has them. */
	private static String asWritten(String name, Cell cell) {
		return (cell.text().indexOf('(') < 0) ? name.replace('(', '（').replace(')', '）') : name;
	}

	/** Splits outside of brackets. */
	private static List<String> split(String text) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		int depth = 0;
		for (char one : text.toCharArray()) {
			depth += "(（".indexOf(one) >= 0 ? 1 : ")）".indexOf(one) >= 0 ? -1 : 0;
			if (depth <= 0 && "、；;\n,，".indexOf(one) >= 0) {
				parts.add(part.toString());
				part.setLength(0);
			}
			else {
				part.append(one);
			}
		}
		parts.add(part.toString());
		return parts;
	}

	/** Steps with their dates in one cell: 选址2021.3；揭牌2021年9月. */
	static CellReading parts(Cell cell, SheetField field, DateCells dates) {
		List<String> parts = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		Matcher step = Pattern.compile(
				"(\\p{IsHan}{2,6}?)?[:：]?(\\d{4}年?第?[一二三四1-4]季度|\\d{4}(?:[年./\\-]\\d{1,2})?(?:[月./\\-]\\d{1,2}日?|月)?年?)([\\p{IsHan}]{2,6})?")
			.matcher(Cell.word(cell.text().replaceAll("[\\s/／;；、,，]+(?=\\p{IsHan}|\\d{4})", "|")));
		while (step.find()) {
			String word = (step.group(1) != null) ? step.group(1) : step.group(3);
			String label = (word != null) ? choice(word, field.choices()) : null;
			CellReading date = dates.read(Cell.text(step.group(2)));
			findings.addAll(date.findings());
			if (label != null && date.text() != null) {
				parts.add(label + " " + date.text());
			}
			else if (word != null && label == null) {
				findings.add(unknown(word, field));
			}
		}
		if (parts.isEmpty() && findings.isEmpty()) {
			return EMPTY.matcher(cell.word()).matches() ? CellReading.NOTHING
					: CellReading.of(null, unknown(cell.text(), field));
		}
		return CellReading.several(parts, findings.toArray(Finding[]::new));
	}

	static CellReading choice(Cell cell, SheetField field, Map<String, String> said) {
		String word = said.getOrDefault(cell.text().strip(), cell.text().strip());
		if (EMPTY.matcher(Cell.word(word)).matches()) {
			return CellReading.of(null, Finding.of(Code.EMPTY_MARK, null, cell.text()));
		}
		if (field.choices().isEmpty()) {
			return CellReading.of(tidy(word));
		}
		String label = choice(word, field.choices());
		return (label != null) ? CellReading.of(label) : CellReading.of(null, unknown(word, field));
	}

	private static Finding unknown(String word, SheetField field) {
		return Finding.of(Code.CHOICE_UNKNOWN, near(word, field.choices()), word.strip(),
				String.join("、", field.choices().stream().map(SheetField.Choice::label).toList()));
	}

	/** The choice that a word is, or the only one that it contains. */
	static @Nullable String choice(String text, List<SheetField.Choice> choices) {
		String word = Cell.word(text);
		for (SheetField.Choice choice : choices) {
			if (names(choice).anyMatch((name) -> Cell.word(name).equals(word))) {
				return choice.label();
			}
		}
		if (NOT_YET.matcher(word).matches()) {
			return null;
		}
		List<String> within = choices.stream()
			.filter((choice) -> names(choice).anyMatch((name) -> word.contains(Cell.word(name))))
			.map(SheetField.Choice::label)
			.toList();
		return (within.size() == 1) ? within.get(0) : null;
	}

	private static Stream<String> names(SheetField.Choice choice) {
		return Stream.concat(Stream.of(choice.label()), choice.names().stream());
	}

	private static @Nullable String near(String word, List<SheetField.Choice> choices) {
		if (word.matches(".*(在建|施工|建设中|推进).*")) {
			return choices.stream().map(SheetField.Choice::label).filter("开工"::equals).findFirst().orElse(null);
		}
		return null;
	}

	static CellReading mark(Cell cell, @Nullable Boolean column, String notes) {
		String word = cell.word();
		String sign = cell.text().strip();
		boolean circle = notes.replaceAll("\\s", "").matches("(?s).*○[”\"]?[为是表示代]*(已|是|有).*");
		if (sign.isEmpty() || EMPTY.matcher(word).matches() && !word.equals("无")) {
			return CellReading.NOTHING;
		}
		if (NEEDLESS.matcher(word).matches()) {
			return CellReading.of(null, Finding.of(Code.EMPTY_MARK, null, sign));
		}
		if (circle && sign.equals("○")) {
			return CellReading.of("是");
		}
		boolean yes = YES.matcher(word).matches() || YES.matcher(sign).matches();
		boolean no = NO.matcher(word).matches() || NO.matcher(sign).matches();
		if (yes == no) {
			return CellReading.of(null, Finding.of(Code.CHOICE_UNKNOWN, null, sign, "是、否"));
		}
		if (column != null) {
			return yes ? CellReading.of(column ? "是" : "否") : CellReading.NOTHING;
		}
		return CellReading.of(yes ? "是" : "否");
	}

	/**
	 * Reads a code.
	 * @param length how long the other codes of the column are, 0 if they differ
	 */
	static CellReading code(Cell cell, int length) {
		String code = unquoted(cell);
		if (cell.kind() == Cell.Kind.NUMBER && code.length() > 15) {
			return CellReading.of(null, Finding.of(Code.DIGITS_LOST, null, code));
		}
		if (EMPTY.matcher(cell.word()).matches()) {
			return CellReading.of(null, Finding.of(Code.EMPTY_MARK, null, cell.text()));
		}
		if (cell.kind() == Cell.Kind.NUMBER && code.matches("\\d+") && code.length() < length) {
			return CellReading.of(null,
					Finding.of(Code.ZERO_LOST, "0".repeat(length - code.length()) + code, code, length));
		}
		return quoted(cell, CellReading.of(tidy(code)), code);
	}

	static CellReading creditCode(Cell cell) {
		String code = unquoted(cell).toUpperCase(Locale.ROOT).replaceAll("\\s", "");
		if (cell.kind() == Cell.Kind.NUMBER && code.length() > 15) {
			return CellReading.of(null, Finding.of(Code.DIGITS_LOST, null, code));
		}
		if (EMPTY.matcher(cell.word()).matches()) {
			return CellReading.of(null, Finding.of(Code.EMPTY_MARK, null, cell.text()));
		}
		try {
			return quoted(cell, CellReading.of(CreditCode.of(code).code()), code);
		}
		catch (IllegalArgumentException ex) {
			return CellReading.of(null, Finding.of(Code.CREDIT_CODE, checked(code), code));
		}
	}

	private static String unquoted(Cell cell) {
		return APOSTROPHE.matcher(cell.plain()).replaceFirst("");
	}

	private static CellReading quoted(Cell cell, CellReading reading, String code) {
		return cell.plain().equals(unquoted(cell)) ? reading
				: reading.and(Finding.of(Code.APOSTROPHE, code, cell.text()));
	}

	/** The code with the last character that the first seventeen demand. */
	private static @Nullable String checked(String code) {
		if (code.length() != 18) {
			return null;
		}
		return CHECK_CHARACTERS.chars()
			.mapToObj((last) -> code.substring(0, 17) + (char) last)
			.filter(WordCells::isCreditCode)
			.findFirst()
			.orElse(null);
	}

	private static boolean isCreditCode(String code) {
		try {
			CreditCode.of(code);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** A name and the credit code behind it, each in a cell of its own. */
	static List<Cell> apart(Cell cell) {
		Matcher both = WITH_CODE.matcher(cell.text());
		return cell.text().length() <= LONGEST_NAME && both.matches() ? Arrays
			.asList(Cell.text(BEFORE_CODE.matcher(both.group(1)).replaceFirst("")), Cell.text(both.group(2)))
				: List.of(cell, Cell.BLANK);
	}

	/**
	 * Reads a percentage.
	 * @param headed whether the head says percent
	 * @param shares whether the bare numbers of the column are shares of one
	 */
	static CellReading percent(Cell cell, boolean headed, boolean shares) {
		String word = cell.word();
		if (EMPTY.matcher(word).matches()) {
			return CellReading.of(null, Finding.of(Code.EMPTY_MARK, null, cell.text()));
		}
		if (cell.kind() == Cell.Kind.PERCENT || word.matches("-?[\\d.]+%")) {
			return CellReading.of(word);
		}
		Matcher tenths = TENTHS.matcher(word);
		if (tenths.matches()) {
			return CellReading.of(CHINESE.indexOf(tenths.group(1)) + ((tenths.group(2) != null) ? "5%" : "0%"));
		}
		if (!word.matches("-?\\d+(\\.\\d+)?")) {
			return CellReading.of(null, Finding.of(Code.NOT_A_NUMBER, null, cell.text()));
		}
		java.math.BigDecimal number = new java.math.BigDecimal(word);
		boolean share = shares && number.abs().compareTo(java.math.BigDecimal.ONE) <= 0
				&& (!headed || number.scale() > 0);
		String percent = AmountCells.plain(share ? number.movePointRight(2) : number) + "%";
		CellReading read = CellReading.of(percent);
		return (headed && !share) ? read : read.and(Finding.of(Code.PERCENT_SCALE, percent, cell.text()));
	}

}
