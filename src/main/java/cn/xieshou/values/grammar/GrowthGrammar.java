package cn.xieshou.values.grammar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.GrowthReading.Against;
import cn.xieshou.values.grammar.GrowthReading.Kind;
import cn.xieshou.values.grammar.GrowthReading.Of;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * Reads growth (增长): 同比增长20%, 下降3.1%, 提高12.3个百分点, 增长1.6倍, 为上年的1.6倍, 翻两番, 与上年同期持平.
 */
public final class GrowthGrammar {

	private static final List<String> YEAR_ON_YEAR = List.of("同比", "上年同期", "去年同期", "比上年", "比去年", "较上年", "较去年", "上年",
			"去年", "上一年");

	private static final List<String> PERIOD_ON_PERIOD = List.of("环比", "上月", "上个月", "上季度", "上期");

	private static final List<String> COMPARED = List.of("较", "比", "与", "相当于", "高于", "低于", "快于", "慢于");

	private static final List<String> RISES = List.of("正增长", "增长", "增加", "提高", "提升", "上升", "上涨", "扩大", "攀升", "增幅", "增速",
			"涨幅", "多增", "增收", "多收", "净增", "高于", "快于", "高出", "新增", "增", "升", "涨", "多", "高", "↑");

	private static final List<String> FALLS = List.of("负增长", "下降", "减少", "降低", "下滑", "下跌", "回落", "缩减", "压缩", "精简", "缩短",
			"压减", "收窄", "降幅", "减幅", "跌幅", "低于", "慢于", "少收", "减收", "减", "降", "跌", "少", "低", "↓");

	/** What it has come to, which is no growth. */
	private static final List<String> REACHED = List.of("增至", "增长至", "增长到", "增加到", "增加至", "提高到", "提高至", "提升到", "提升至",
			"上升到", "上升至", "降至", "下降到", "下降至", "减少到", "减少至", "降低到", "降低至", "降到", "减至");

	private static final List<String> UNCHANGED = List.of("持平", "基本持平");

	/** Powers of two beyond which nothing doubles. */
	private static final int MOST_DOUBLINGS = 20;

	private static final int LONGEST_CONTEXT = 40;

	private final String text;

	private GrowthGrammar(String text) {
		this.text = text;
	}

	/**
	 * Reads a growth.
	 * @throws Unreadable if the text is none
	 */
	public static GrowthReading read(String text) {
		return new GrowthGrammar(PlainWriting.of(text).replaceAll("(?<!\\d),|,(?!\\d)|了", "")).read();
	}

	private GrowthReading read() {
		for (String unchanged : UNCHANGED) {
			if (this.text.endsWith(unchanged)) {
				return growth(Kind.PERCENT, Fraction.of(BigDecimal.ZERO), Unit.PERCENT, Comparator.ABOUT, null, null);
			}
		}
		if (this.text.endsWith("零增长")) {
			return growth(Kind.PERCENT, Fraction.of(BigDecimal.ZERO), Unit.PERCENT, Comparator.EXACTLY, null, null);
		}
		int doubling = this.text.indexOf('翻');
		if (doubling >= 0) {
			return doubled(new Cursor(this.text.substring(doubling + 1)));
		}
		if (this.text.endsWith("倍") || this.text.contains("倍以上") || this.text.contains("倍左右")) {
			Optional<GrowthReading> ratio = ratio();
			if (ratio.isPresent()) {
				return ratio.get();
			}
		}
		if (REACHED.stream().anyMatch(this.text::contains)) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		return directed();
	}

	/** Reads 翻番, 翻一番 and 翻两番. */
	private GrowthReading doubled(Cursor in) {
		Numeral times = Numeral.read(in);
		if (!in.take("番") || times != null && (times.total().scale() > 0
				|| times.total().compareTo(BigDecimal.valueOf(MOST_DOUBLINGS)) > 0 || times.total().signum() <= 0)) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		Optional<Wording> after = Stream
			.concat(Wording.at(Wording.Place.AFTER_UNIT).stream(), Wording.at(Wording.Place.AFTER_NUMBER).stream())
			.filter((wording) -> in.take(wording.word()))
			.findFirst();
		int power = (times != null) ? times.total().intValueExact() : 1;
		BigDecimal percent = BigDecimal.valueOf(2).pow(power).subtract(BigDecimal.ONE).movePointRight(2);
		if (!in.isAtEnd()) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		return growth(Kind.PERCENT, Fraction.of(percent.setScale(0)), Unit.PERCENT,
				after.map(Wording::bound).orElse(Comparator.EXACTLY), after.map(Wording::word).orElse(null), null);
	}

	/** Reads 为上年同期的3倍, 是2020年的1.6倍, 增长到1.6倍. */
	private Optional<GrowthReading> ratio() {
		int of = this.text.lastIndexOf('的');
		int to = Math.max(this.text.lastIndexOf('到'), this.text.lastIndexOf('至'));
		boolean whole = this.text.startsWith("为") || this.text.startsWith("是") || this.text.startsWith("达")
				|| this.text.startsWith("相当于") || this.text.contains("比为") || this.text.contains("期为");
		if (of < 0 && to < 0 && !whole) {
			return Optional.empty();
		}
		int start = Math.max(Math.max(of, to) + 1, (of < 0 && to < 0) ? this.text.indexOf('为') + 1 : 0);
		QuantityReading read = quantity(this.text.substring(start));
		return Optional.of(growth(Kind.MULTIPLE, read.stated(), read.unit(), read.bound(), read.word(), Of.RATIO));
	}

	/** Reads a direction and how far it went; a number alone has its sign. */
	private GrowthReading directed() {
		int at = 0;
		int sign = 0;
		int from = this.text.length();
		while (at < this.text.length()) {
			String rest = this.text.substring(at);
			if (sign != 0 && Numeral.isPart(rest.charAt(0))) {
				break;
			}
			Optional<String> rise = new Cursor(rest).takeAny(RISES);
			Optional<String> fall = new Cursor(rest).takeAny(FALLS);
			int word = Math.max(rise.map(String::length).orElse(0), fall.map(String::length).orElse(0));
			if (word == 0) {
				at++;
				continue;
			}
			boolean falls = fall.map(String::length).orElse(0) == word;
			sign = ((sign == 0) ? 1 : sign) * (falls ? -1 : 1);
			at += word;
			from = at;
			if (!this.text.substring(0, at).endsWith("于")) {
				continue;
			}
			from = number(at);
			at = from;
		}
		return (sign == 0) ? measured(quantity(afterContext()), 1)
				: measured(quantity(this.text.substring(from)), sign);
	}

	/** Where the number begins after what is compared with, 高于全省2.1个百分点. */
	private int number(int start) {
		int at = start;
		while (at < this.text.length() && !Numeral.isPart(this.text.charAt(at))) {
			at++;
		}
		return at;
	}

	private String afterContext() {
		Cursor in = new Cursor(this.text);
		in.takeAny(List.of("同比", "环比"));
		return in.rest();
	}

	private GrowthReading measured(QuantityReading read, int sign) {
		Kind kind = switch (read.unit().symbol()) {
			case "%", "‰" -> Kind.PERCENT;
			case "个百分点", "百分点" -> Kind.POINTS;
			case "倍" -> Kind.MULTIPLE;
			default -> Kind.ABSOLUTE;
		};
		if (kind == Kind.ABSOLUTE && !says()) {
			throw new Unreadable(Reason.WRONG_DIMENSION, read.unit().symbol());
		}
		Fraction value = (sign < 0) ? read.stated().negated() : read.stated();
		return growth(kind, value, read.unit(), (sign < 0) ? read.bound().turned() : read.bound(), read.word(),
				(kind == Kind.MULTIPLE) ? Of.INCREASE : null);
	}

	/** Whether the text says that something grew or fell. */
	private boolean says() {
		return RISES.stream().anyMatch(this.text::contains) || FALLS.stream().anyMatch(this.text::contains);
	}

	private static QuantityReading quantity(String text) {
		QuantityReading read = QuantityGrammar.read(text.replaceFirst("^率?为?", ""), null);
		if (!read.passedOver().isEmpty() && read.unit().base().equals("%")) {
			throw new Unreadable(Reason.UNREADABLE, read.passedOver());
		}
		return read;
	}

	private GrowthReading growth(Kind kind, Fraction value, Unit unit, Comparator bound, @Nullable String word,
			@Nullable Of of) {
		if (this.text.length() > LONGEST_CONTEXT) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		return new GrowthReading(kind, value, unit, bound, word, of, against());
	}

	private @Nullable Against against() {
		if (PERIOD_ON_PERIOD.stream().anyMatch(this.text::contains)) {
			return Against.QOQ;
		}
		if (YEAR_ON_YEAR.stream().anyMatch(this.text::contains)) {
			return Against.YOY;
		}
		String compared = this.text.replaceAll("[可对占]比|比例|比重", "");
		return COMPARED.stream().anyMatch(compared::contains) || this.text.matches("[为是]\\d{4}年.*") ? Against.VS : null;
	}

}
