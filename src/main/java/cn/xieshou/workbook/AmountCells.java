package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.QuantityGrammar;
import cn.xieshou.values.grammar.QuantityReading;
import cn.xieshou.values.grammar.Unreadable;
import cn.xieshou.workbook.Finding.Code;

/**
 * Reads amounts (数量单元格): number, word and unit as written, the unit of the column where
 * none is.
 */
final class AmountCells {

	private static final Set<String> COUNTED = Set.of("人", "人次", "户", "家", "个", "场", "项", "件", "宗", "所", "期", "次", "届",
			"对", "批", "名");

	private static final Pattern EMPTY = Pattern
		.compile("[-—–―_/／\\\\.…]+|不适用|未报|未填报?|暂无.{0,4}|待.{1,4}|缺|空|不详|不明|不清楚|保密|略|N/?A|n/?a|未.{1,6}|尚未.*");

	/** The longest text that a number is read from. */
	private static final int LONGEST = 100;

	private static final Pattern PLAIN = Pattern
		.compile("[-+]?(?=\\.?\\d)\\d{0,15}(\\.\\d{1,10})?([Ee][-+]?\\d{1,2})?");

	/** Accounts write a negative number in brackets. */
	private static final Pattern IN_BRACKETS = Pattern
		.compile("[(（]\\s*([￥¥]?[\\d,.\\s]*\\d[\\d,.]*\\s*\\p{L}{0,4})\\s*[)）]\\s*(\\p{L}{0,4})");

	private static final Pattern SIGN_BEFORE = Pattern.compile("^(?:[△▲▽▼−–—]|负)\\s*(?=[￥¥]?\\s*[.\\d])");

	private static final Pattern SIGN_BEHIND = Pattern.compile("([￥¥]?[\\d,.]*\\d)\\s*[-−–—](\\p{L}{0,4})");

	private static final Pattern REMARK = Pattern.compile("[(（]([^()（）]+)[)）]\\z");

	/** Hundreds or thousands in a column of 万元: of which unit, nobody says. */
	private static final Pattern OF_WHICH = Pattern.compile("[\\d一二三四五六七八九十两][百千]$");

	private static final Pattern BLANK = Pattern.compile("\\s");

	private static final Pattern DIGIT = Pattern.compile("\\d");

	private final @Nullable Unit unit;

	private final boolean correctable;

	/**
	 * A reader.
	 * @param unit the unit of numbers that name none
	 * @param correctable whether a negative number may correct an earlier one
	 */
	AmountCells(@Nullable Unit unit, boolean correctable) {
		this.unit = unit;
		this.correctable = correctable;
	}

	CellReading read(Cell cell) {
		if (cell.kind() == Cell.Kind.PERCENT && !isPercent()) {
			return CellReading.of(null, Finding.of(Code.WRONG_UNIT, null, cell.text(), name()));
		}
		if (cell.kind() == Cell.Kind.NUMBER) {
			return number(cell);
		}
		String text = signed(cell.plain());
		if (text.length() > LONGEST) {
			return CellReading.of(null, Finding.of(Code.NOT_A_NUMBER, null, text.substring(0, LONGEST)));
		}
		String bare = BLANK.matcher(text).replaceAll("");
		if (bare.equals("无") || bare.equals("没有")) {
			return (this.unit != null && isCount())
					? CellReading.of("0" + this.unit,
							Finding.of(Code.EMPTY_MARK, "0" + this.unit, text).as(Finding.Severity.WARNING))
					: CellReading.of(null, Finding.of(Code.EMPTY_MARK, null, text));
		}
		if (bare.equals("一")) {
			return CellReading.of(null, Finding.of(Code.EMPTY_MARK, null, text).as(Finding.Severity.WARNING));
		}
		if (EMPTY.matcher(bare).matches()) {
			return CellReading.of(null, Finding.of(Code.EMPTY_MARK, null, text));
		}
		if (PLAIN.matcher(bare).matches()) {
			String number = plain(new BigDecimal(bare));
			return (this.unit != null) ? checked(number, this.unit, List.of())
					: CellReading.of(number, Finding.of(Code.UNIT_DOUBT, null, number));
		}
		return text(text);
	}

	/**
	 * A negative number with its sign before it: (50), △50 and 50- are all -50, never 50.
	 */
	static String signed(String text) {
		Matcher brackets = IN_BRACKETS.matcher(text);
		if (brackets.matches()) {
			return "-" + brackets.group(1).strip() + brackets.group(2);
		}
		Matcher behind = SIGN_BEHIND.matcher(text);
		return behind.matches() ? "-" + behind.group(1) + behind.group(2) : SIGN_BEFORE.matcher(text).replaceFirst("-");
	}

	private boolean isPercent() {
		return this.unit != null && this.unit.base().equals("%");
	}

	private boolean isCount() {
		return this.unit != null && COUNTED.contains(this.unit.base());
	}

	private String name() {
		return (this.unit != null) ? this.unit.symbol() : "";
	}

	private CellReading number(Cell cell) {
		Unit own = own(cell.unit());
		Unit used = (own != null) ? own : this.unit;
		String number = plain(new BigDecimal(cell.text()));
		return (used != null) ? checked(number, used, List.of())
				: CellReading.of(number, Finding.of(Code.UNIT_DOUBT, null, number));
	}

	/** The unit of a number format, 万 of money too. */
	private @Nullable Unit own(@Nullable String symbol) {
		if (symbol == null) {
			return null;
		}
		Unit own = Unit.find(symbol).or(() -> Unit.find(symbol + "元")).orElse(null);
		return (own != null && (this.unit == null || own.isComparableWith(this.unit))) ? own : null;
	}

	private CellReading checked(String number, Unit of, List<Finding> said) {
		List<Finding> findings = new ArrayList<>(said);
		Quantity quantity = Quantity.of(new BigDecimal(number), of);
		String text = number + of.symbol();
		if (quantity.value().signum() < 0) {
			findings.add(Finding.of(Code.NEGATIVE, text.substring(1), text)
				.as(this.correctable ? Finding.Severity.WARNING : Finding.Severity.ERROR));
		}
		fraction(quantity, text, findings);
		return new CellReading(text, null, quantity.base(), null, findings);
	}

	private void fraction(Quantity quantity, String text, List<Finding> findings) {
		if (isCount() && quantity.unit().base().equals(quantity.unit().symbol())
				&& quantity.value().stripTrailingZeros().scale() > 0) {
			findings.add(Finding.of(Code.FRACTION, null, text, quantity.unit().symbol()));
		}
	}

	private CellReading text(String written) {
		List<Finding> findings = new ArrayList<>();
		String text = (written.startsWith("'") ? written.substring(1) : written).replace("平米", "平方米");
		String remark = null;
		Matcher remarked = REMARK.matcher(text);
		if (remarked.find() && DIGIT.matcher(text).region(0, remarked.start()).find()
				&& HeadRows.named(remarked.group(1)) == null && !remarked.group(1).matches("含|不含|人民币")) {
			text = text.substring(0, remarked.start()).stripTrailing();
			remark = remarked.group(1);
			findings.add(Finding.of(Code.REMARK_IN_CELL, null, written, remark));
		}
		if (text.contains("%") && !isPercent()) {
			return CellReading.of(null, Finding.of(Code.WRONG_UNIT, null, written, name()));
		}
		boolean yuan = text.matches("[￥¥].*") && !text.matches(".*[万亿元].*");
		Unit asked = yuan ? Unit.YUAN : this.unit;
		try {
			QuantityReading read = QuantityGrammar.read(text, asked);
			return reading(read, written, yuan || names(text), remark, findings);
		}
		catch (Unreadable ex) {
			return CellReading.of(null, switch (ex.reason()) {
				case MISPLACED_COMMA -> Finding.of(Code.MISPLACED_COMMA, null, written);
				case WRONG_DIMENSION -> Finding.of(Code.WRONG_UNIT, null, written, name());
				default -> Finding.of(Code.NOT_A_NUMBER, null, written);
			});
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			return CellReading.of(null, Finding.of(Code.NOT_A_NUMBER, null, written));
		}
	}

	/** Whether a text names a unit or a part of one. */
	private static boolean names(String text) {
		return text.replaceAll("以上|以下|左右|上下|[余多约近超逾达过]|不足|不到|超过|大约", "").matches("(?s).*\\d\\s*\\p{L}.*|.*\\d[㎡].*");
	}

	private CellReading reading(QuantityReading read, String written, boolean named, @Nullable String remark,
			List<Finding> findings) {
		if (read.bound() == Comparator.RANGE) {
			return CellReading.of(null, Finding.of(Code.RANGE, read.toString(), written));
		}
		String text = read.toString();
		if (named) {
			findings.add(Finding.of(Code.UNIT_IN_CELL, text, written, name()));
		}
		if (OF_WHICH.matcher(written).find() && this.unit != null && !this.unit.symbol().equals(this.unit.base())) {
			findings.add(Finding.of(Code.UNIT_DOUBT, null, written, name()));
		}
		if (read.bound() != Comparator.EXACTLY || read.word() != null) {
			findings.add(Finding.of(Code.APPROXIMATE, text, written));
		}
		BigDecimal base = null;
		try {
			Quantity quantity = new QuantityReading(read.value(), read.low(), read.high(), read.unit(), read.bound(),
					read.word(), "")
				.toStatement();
			base = quantity.base();
			if (quantity.value().signum() < 0) {
				findings.add(Finding.of(Code.NEGATIVE, text.substring(1), written)
					.as(this.correctable ? Finding.Severity.WARNING : Finding.Severity.ERROR));
			}
			fraction(quantity, text, findings);
		}
		catch (Unreadable ex) {
			return CellReading.of(null, Finding.of(Code.NOT_A_NUMBER, null, written));
		}
		return new CellReading(text, null, base, remark, findings);
	}

	static String plain(BigDecimal number) {
		BigDecimal shortest = number.stripTrailingZeros();
		return ((shortest.scale() < 0) ? shortest.setScale(0) : shortest).toPlainString();
	}

}
