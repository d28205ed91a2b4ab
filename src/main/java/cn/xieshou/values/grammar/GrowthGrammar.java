package cn.xieshou.values.grammar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.MultipleOf;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.GrowthReading.Against;
import cn.xieshou.values.grammar.GrowthReading.Kind;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * Reads growth (增长): 同比增长20%, 下降3.1%, 提高12.3个百分点, 增长1.6倍, 为上年的1.6倍, 翻两番, 与上年同期持平, 由负转正.
 */
public final class GrowthGrammar {

	private static final List<String> YEAR_ON_YEAR = List.of("同比", "上年同期", "去年同期", "比上年", "比去年", "较上年", "较去年", "上年",
			"去年", "上一年");

	/** The end of the year before, which is not the same day of it. */
	private static final Pattern YEAR_END = Pattern.compile("(?:上年|去年|上一年)(?:年?[末底])|[比较]年初");

	private static final List<String> PERIOD_ON_PERIOD = List.of("环比", "上月", "上个月", "上季度", "上期");

	private static final List<String> COMPARED = List.of("较", "比", "与", "相当于", "高于", "低于", "快于", "慢于");

	/** What it has come to, which is no growth. */
	private static final Pattern REACHED = Pattern
		.compile("(增|降|减|升|涨|跌|增长|增加|提高|提升|上升|上涨|回升|下降|减少|降低|扩大|收窄|缩小|回落|放缓|下滑|下跌|加快)(?:[至到](?![少多])|"
				+ "(?<!增长)为(?=[\\d一二两三四五六七八九十百约近超不]))");

	private static final Pattern UNCHANGED = Pattern.compile(".*(持平|不变|零增长)");

	private static final Pattern ROSE = Pattern
		.compile(".*(由负转正|(?<!由负)转正|转负为正|由降转[升增]|扭亏[为增]盈|由亏转盈|止跌回升|(?<!\\d)正增长)");

	private static final Pattern FELL = Pattern.compile(".*(由正转负|(?<!由正)转负|转正为负|由[升增]转降|由盈转亏|负增长)");

	/** 翻番, 翻了近两番, 翻倍; and 减半. */
	private static final Pattern DOUBLED = Pattern.compile("(.*)(?:翻([^翻\\n]*?)([一两二三四五1-5]?)(番|一倍|倍)|倍增)(.*)");

	private static final Pattern HALVED = Pattern.compile("(.*)(?:减半|腰斩)(.*)");

	/** What a multiple is one of the whole before, 为上年的1.6倍. */
	private static final Pattern WHOLE = Pattern
		.compile("^.*的|^.*(?<![\\d一二两三四五六七八九十倍不没未能达])(?<![不没][会得应可宜再准有])[到至](?![少多])|^.*[期比]为|^(为|是|达到?|相当于)");

	/** What of a period before it a rate is, 为上年的112.6%, and no share of it. */
	private static final Pattern PART_OF_BEFORE = Pattern
		.compile("^(?!.*(?:占|完成|[高低快慢]于|[比较]|[增降升减](?![至到为])))[^的]*(?:(?:\\d{4}|[上去前同]|上一)年|[同基上]期|上个?月|上季度)[^的]*的"
				+ "(?=[^的]{0,5}?(?:\\d[\\d.]*%|百分之|[一二两三四五六七八九]成|一半|半数|[一二三四五六七八九十\\d]分之))");

	/** What may stand between a word that bounds a ratio and what it is one of. */
	private static final String OF_BEFORE = "(?:为|是|于|到|了|相当于)?(?:\\d{4}年|[上去前同基的]).*";

	/** Where a place among others is meant. */
	private static final Pattern PLACES = Pattern.compile("前移|前进|后移|后退|排名|位次|名次");

	private static final List<Pattern> SAYS = List.of(UNCHANGED, ROSE, FELL, HALVED, REACHED, PART_OF_BEFORE,
			Pattern.compile("[翻番]|倍增|同比|环比|[的为是].*倍"));

	/** Commas that part no thousands. */
	private static final Pattern COMMAS = Pattern.compile("(?<!\\d),|,(?!\\d)");

	private static final int LONGEST_CONTEXT = 40;

	/** Terms that are said in brackets behind it, 增长7.2%（按可比价计算）. */
	private static final Pattern TERMS_BEHIND = Pattern.compile("(?=\\D*+\\d)(.*)\\(([^()\\d]+)\\)");

	/** A place among others, which is no growth: 增速居全省第2位. */
	private static final Pattern PLACE_TAKEN = Pattern
		.compile(".*(?:第[\\d一二两三四五六七八九十]|首位|榜首|末位|前[\\d一二三四五六七八九十]+(?:[位名]|$)).*");

	/** Over how many years it is said before all else, 近三年年均增长8%. */
	private static final Pattern YEARS = Pattern.compile("^(?:最?近|过去|这)(?:\\d{1,2}|[一二两三四五六七八九十]+)年(?:以来|来|间|里)?,?");

	/** A part of the year that it is compared with, 较前三季度加快0.6个百分点. */
	private static final Pattern STRETCH = Pattern
		.compile("(?<=[较比])(?:前?[一二三四]季度|前(?:\\d{1,2}|[一二三四五六七八九十]+)个?月|\\d{1,2}—\\d{1,2}月|[上下]半年)");

	/** All of it, and without the years that it is said over. */
	private final String said;

	private final String text;

	/** Where the last clause begins. */
	private final int clause;

	private GrowthGrammar(String written) {
		String[] clauses = COMMAS.split(written);
		String last = (clauses.length > 1) ? clauses[clauses.length - 1] : "";
		this.said = joined(written);
		this.text = STRETCH.matcher(YEARS.matcher(this.said).replaceFirst("")).replaceAll("");
		int length = STRETCH.matcher(last).replaceAll("").length();
		this.clause = (length > 0) ? Math.max(0, this.text.length() - length) : 0;
	}

	/**
	 * Reads a growth.
	 * @throws Unreadable if the text is none
	 */
	public static GrowthReading read(String text) {
		return new GrowthGrammar(plain(text)).read();
	}

	/**
	 * Whether a text says that something grew, fell or stayed, and is more than a number,
	 * whether or not it can be read.
	 */
	public static boolean says(String text) {
		try {
			String plain = plain(text);
			return SAYS.stream().anyMatch((one) -> one.matcher(joined(plain)).find())
					|| new GrowthGrammar(plain).direction().sign() != 0;
		}
		catch (Unreadable ex) {
			return true;
		}
	}

	/**
	 * Whether a text says nothing but by how much percent something grew or fell against
	 * the year before, so that the number alone says as much (同比增长7.2%).
	 */
	public static boolean isBare(String text) {
		try {
			return GrowthTerms.isBare(joined(PlainWriting.of(text).replace("了", "")));
		}
		catch (Unreadable ex) {
			return false;
		}
	}

	private static String plain(String text) {
		String plain = GrowthWays.of(PlainWriting.of(text).replace("了", ""));
		Matcher terms = TERMS_BEHIND.matcher(plain);
		if (!terms.matches()) {
			return plain;
		}
		return GrowthTerms.isComparable(terms.group(2)) ? terms.group(2) + "," + terms.group(1)
				: GrowthTerms.isCurrent(terms.group(2)) ? terms.group(1) : plain;
	}

	private static String joined(String plain) {
		return COMMAS.matcher(plain).replaceAll("");
	}

	private GrowthReading read() {
		if (this.text.length() > LONGEST_CONTEXT) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		if (UNCHANGED.matcher(this.text).matches()) {
			return percent(this.text.endsWith("零增长") ? "0%" : "≈0%");
		}
		if (ROSE.matcher(this.text).matches()) {
			return percent(">0%");
		}
		if (FELL.matcher(this.text).matches()) {
			return percent("<0%");
		}
		Matcher doubled = DOUBLED.matcher(this.text);
		if (doubled.matches()) {
			return doubled(doubled);
		}
		Matcher halved = HALVED.matcher(this.text);
		if (halved.matches()) {
			return growth(quantity(GrowthDirection.hedge(halved.group(1)) + "50%" + halved.group(2)).negated(), null);
		}
		Optional<GrowthReading> ratio = ratio();
		if (ratio.isPresent()) {
			return ratio.get();
		}
		if (REACHED.matcher(this.text).find()) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		return directed();
	}

	private GrowthReading percent(String quantity) {
		return growth(quantity(quantity), null);
	}

	/** Reads 翻番, 接近翻番, 翻一番多 and 翻两番; two times as much once again is 100 % more. */
	private GrowthReading doubled(Matcher said) {
		String times = (said.group(3) != null) ? said.group(3) : "";
		Numeral power = Numeral.read(new Cursor(times));
		boolean fold = said.group(4) != null && said.group(4).endsWith("倍");
		if (power != null && fold && !times.equals("一")) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		int doublings = (power != null) ? power.total().intValueExact() : 1;
		BigDecimal percent = BigDecimal.valueOf(2).pow(doublings).subtract(BigDecimal.ONE).movePointRight(2);
		if (said.group(5).startsWith("半")) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		String middle = (said.group(2) != null) ? said.group(2) : "";
		return percent(GrowthDirection.hedge(said.group(1)) + middle + percent.toPlainString() + "%" + said.group(5));
	}

	/** Reads 为上年同期的3倍, 是2020年的1.6倍, 增长到1.6倍, 为上年的112.6%. */
	private Optional<GrowthReading> ratio() {
		Matcher whole = (this.text.contains("倍") ? WHOLE : PART_OF_BEFORE).matcher(this.text);
		if (!whole.find()) {
			return Optional.empty();
		}
		String before = whole.group();
		String bound = Wording.at(Wording.Place.BEFORE)
			.stream()
			.filter((word) -> !word.isReaching() && before.matches(".*" + word.word() + OF_BEFORE))
			.map(Wording::word)
			.filter((word) -> !word.equals("前"))
			.findFirst()
			.orElse("");
		return Optional.of(growth(quantity(bound + this.text.substring(whole.end())), MultipleOf.RATIO));
	}

	/** Reads a direction and how far it went; a number alone has its sign. */
	private GrowthReading directed() {
		GrowthDirection direction = direction();
		if (direction.sign() == 0) {
			QuantityReading read = quantity(this.text.replaceFirst("^(同比|环比)(变化|变动)?率?", ""));
			if (GrowthReading.Kind.of(read.unit()) == Kind.ABSOLUTE) {
				throw new Unreadable(Reason.WRONG_DIMENSION, read.unit().symbol());
			}
			return growth(read, null);
		}
		if (direction.sign() < 0 && this.text.substring(direction.from()).matches("率?为?[-负].*")) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		String number = this.text.substring(direction.from());
		if (PLACE_TAKEN.matcher(number).matches()) {
			throw new Unreadable(Reason.UNREADABLE, number);
		}
		QuantityReading said = quantity(direction.hedge() + number);
		boolean place = said.unit().symbol().equals("名") && PLACES.matcher(this.text).find();
		QuantityReading read = place ? said.in(Unit.of("位")) : forEach(said, this.text.substring(0, direction.from()));
		return growth((direction.sign() < 0) ? read.negated() : read, null);
	}

	/** Over what it is said for each one of (每亩增收1200元), which is no stretch of time. */
	private static QuantityReading forEach(QuantityReading said, String before) {
		Average average = Average.of(before);
		boolean time = average.below().stream().anyMatch((unit) -> unit.dimension().equals("时间"));
		return (average.isSaid() && !time && Kind.of(said.unit()) == Kind.ABSOLUTE)
				? said.in(average.unit(said.unit(), null)) : said;
	}

	private GrowthDirection direction() {
		return GrowthDirection.read(this.text, this.clause);
	}

	private static QuantityReading quantity(String text) {
		QuantityReading read = QuantityGrammar.read(text.replaceFirst("^率?[为在去]?", ""), null).inPercent();
		if (!read.passedOver().isEmpty() && read.unit().base().equals("%")) {
			throw new Unreadable(Reason.UNREADABLE, read.passedOver());
		}
		return read;
	}

	private GrowthReading growth(QuantityReading quantity, @Nullable MultipleOf of) {
		Kind kind = Kind.of(quantity.unit());
		return new GrowthReading(kind, quantity,
				(of != null) ? of : (kind == Kind.MULTIPLE) ? MultipleOf.INCREASE : null, against(of),
				GrowthTerms.isComparable(this.said), GrowthTerms.course(this.said));
	}

	private @Nullable Against against(@Nullable MultipleOf of) {
		if (PERIOD_ON_PERIOD.stream().anyMatch(this.text::contains)) {
			return Against.QOQ;
		}
		if (YEAR_END.matcher(this.text).find()) {
			return Against.VS;
		}
		if (YEAR_ON_YEAR.stream().anyMatch(this.text::contains)) {
			return Against.YOY;
		}
		String compared = this.text.replaceAll("[可对占]比|比例|比重|[高低大小]于(或?等于)?(?=[\\d一二两三四五六七八九十百])", "");
		boolean named = of != null && this.text.contains("的");
		return (named || COMPARED.stream().anyMatch(compared::contains)) ? Against.VS : null;
	}

}
