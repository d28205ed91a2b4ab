package cn.xieshou.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import cn.xieshou.values.grammar.Wording;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QuantityTests {

	static final JsonMapper JSON = JsonMapper.builder().build();

	static final List<Wording> STORED = Wording.all()
		.stream()
		.filter((wording) -> !wording.bound().isStatement())
		.toList();

	/** 层 with 级 is the unit 层级, and the first ten 名 are places. */
	static final Set<String> SAYS_ANOTHER = Set.of("层级", "前名");

	@ParameterizedTest
	@CsvSource({ "超2亿元, 2, 亿元, >=, 超, 200000000.00", "1.76万亩, 1.76, 万亩, =, , 11733333.33",
			"约40亿元, 40, 亿元, ~, 约, 4000000000.00", "1000余人, 1000, 人, >=, 余, 1000", "4500多家, 4500, 家, >=, 多, 4500",
			"40万元以上, 40, 万元, >=, 以上, 400000.00", "不小于3808亩, 3808, 亩, >=, 不小于, 2538666.67",
			"近30万人, 30, 万人, ~, 近, 300000", "≥2亿元, 2, 亿元, >=, , 200000000.00", "前100位, 100, 位, <=, 前, 100",
			"'1,482.21亿元', 1482.21, 亿元, =, , 148221000000.00", "0.5天, 0.5, 天, =, , 0.5", "3亩, 3, 亩, =, , 2000.00" })
	void readsWhatPeopleWrite(String text, String value, String unit, String comparator, String word, String base) {
		Quantity quantity = Quantity.parse(text);
		assertThat(quantity.number()).isEqualTo(value);
		assertThat(quantity.unit().symbol()).isEqualTo(unit);
		assertThat(quantity.comparator().code()).isEqualTo(comparator);
		assertThat(quantity.word()).isEqualTo(word);
		assertThat(quantity.base().toPlainString()).isEqualTo(base);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "亿元", "2", "2斗", "超约2亿元", "约2亿元以上", "2..5亿元", "超", "1,00,0元", "12,34元", "1,元",
			"1,0000元", "1 0元", "1 000元", "1  0元", "1 .5元", "3—5家", ">3亿元", "大于3亿元", "至少建设1个", "5家企业", "三分之二", "十大" })
	void refusesWhatIsNoQuantity(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(text));
	}

	@Test
	void takesTheUsualUnitWhereNoneIsWritten() {
		assertThat(Quantity.parse("9.5", Unit.WAN_YUAN)).isEqualTo(Quantity.of("9.5", "万元"));
		assertThat(Quantity.parse("超2亿", Unit.YUAN).toString()).isEqualTo("超2亿元");
		assertThat(Quantity.parse("9.5亿元", Unit.WAN_YUAN)).isEqualTo(Quantity.of("9.5", "亿元"));
	}

	@ParameterizedTest
	@CsvSource({ "2万, 亩, 2万亩", "2万, 万亩, 2万亩", "2万, 平方米, 2万平方米", "2亿, 万元, 2亿元", "2万, 千元, 2万元", "3万, 万元, 3万元",
			"5万, 人, 5万人", "超2万, 亩, 超2万亩" })
	void aMultipleAloneIsOneOfTheUsualUnit(String text, String usual, String quantity) {
		assertThat(Quantity.parse(text, Unit.of(usual))).hasToString(quantity);
	}

	@ParameterizedTest
	@CsvSource({ "2万, 家, 20000家", "2亿, 亩, 200000000亩", "2万, 公顷, 2万公顷" })
	void aMultipleThatTheUsualUnitDoesNotHaveIsPartOfTheNumber(String text, String usual, String quantity) {
		assertThat(Quantity.parse(text, Unit.of(usual))).hasToString(quantity);
	}

	@Test
	void keepsTheDecimalsAsEntered() {
		assertThat(Quantity.parse("23.80亿元").toString()).isEqualTo("23.80亿元");
		assertThat(Quantity.of(new BigDecimal("1E+3"), Unit.PIECE).toString()).isEqualTo("1000个");
	}

	@Test
	void readsAPlainStringInJson() {
		assertThat(JSON.readValue("\"超2亿元\"", Quantity.class)).isEqualTo(Quantity.parse("超2亿元"));
	}

	@Property
	void textGivesBackAnEqualQuantity(@ForAll("quantities") Quantity quantity) {
		assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
	}

	@Property
	void jsonGivesBackAnEqualQuantity(@ForAll("quantities") Quantity quantity) {
		assertThat(JSON.readValue(JSON.writeValueAsString(quantity), Quantity.class)).isEqualTo(quantity);
	}

	@Property
	void theTextOfAStatementGivesItBack(@ForAll("statements") Quantity statement) {
		assertThat(Quantity.parseStatement(statement.toString(), null)).isEqualTo(statement);
	}

	@Property
	void theJsonOfAStatementGivesItBack(@ForAll("statements") Quantity statement) {
		Quantity quoted = statement.written("原文：" + statement);
		assertThat(JSON.readValue(JSON.writeValueAsString(quoted), Quantity.class)).isEqualTo(quoted);
	}

	@Property
	void theEndsOfAStatementEncloseIt(@ForAll("statements") Quantity statement) {
		BigDecimal low = statement.low();
		BigDecimal high = statement.high();
		assertThat(low == null || low.equals(statement.base())).isTrue();
		assertThat(high == null || low == null || low.compareTo(high) <= 0).isTrue();
		assertThat(low == null && high == null).isEqualTo(statement.comparator() == Comparator.ABOUT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"low":"1.2","high":"1.5","unit":"万亩","comparator":"range"}                     | 1.2—1.5万亩
			{"low":"1.2","high":"1.5","unit":"万亩"}                                          | 1.2—1.5万亩
			{"value":null,"low":3,"high":5,"unit":"家","word":"约","text":"约3到5家"}          | 约3—5家
			{"low":"2","unit":"亿元"}                                                         | ≥2亿元
			{"high":"2","unit":"亿元"}                                                        | ≤2亿元
			{"value":"2","low":"2","high":"2","unit":"亿元","comparator":"="}                 | 2亿元
			{"value":"2","unit":"亿元","comparator":">"}                                      | >2亿元
			{"value":"2","high":"2","unit":"亿元","comparator":"<","word":"低于"}              | 低于2亿元
			{"text":"1万余人","value":"1","low":"1","high":null,"unit":"万人","comparator":">=","word":"余"} | 1余万人
			"3—5家"                                                                           | 3—5家
			""")
	void jsonMaySayARangeOrAStrictBound(String json, String said) {
		assertThat(JSON.readValue(json, Quantity.class)).hasToString(said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'value':'2','unit':'亿元','max':'3'}", "{'unit':'亿元'}",
			"{'low':'5','high':'3','unit':'家'}", "{'value':'4','low':'3','high':'5','unit':'家','comparator':'range'}",
			"{'low':'3','unit':'家','comparator':'range'}", "{'value':'2','low':'1','unit':'家'}",
			"{'value':'2','low':'2','unit':'家','comparator':'<='}", "{'low':'3','high':'5','unit':'家','word':'超'}",
			"{'value':'2','unit':'家','comparator':'><'}", "{'value':['2'],'unit':'家'}",
			"{'value':'1e999999999','unit':'家'}" })
	void jsonThatContradictsItselfIsNoQuantity(String json) {
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> JSON.readValue(json.replace('\'', '"'), Quantity.class));
	}

	@Test
	void theTextOfTheSourceStaysWithTheNumber() {
		Quantity read = Quantity.parseStatement("2亿5000万元", null);
		assertThat(read).hasToString("25000万元");
		assertThat(read.text()).isEqualTo("2亿5000万元");
		assertThat(Quantity.parseStatement("超2亿元", null).text()).isNull();
	}

	@Property
	void anotherUnitSaysTheSame(@ForAll("quantities") Quantity quantity) {
		BigDecimal inBase = quantity.in(quantity.unit().baseUnit());
		assertThat(inBase).isEqualByComparingTo(
				quantity.unit().equals(quantity.unit().baseUnit()) ? quantity.value() : quantity.base());
	}

	/**
	 * A property over all units: two-decimal 亩 survive the way to square metres and back.
	 */
	@Property
	void twoDecimalMuAreStable(@ForAll("cents") BigDecimal mu) {
		Quantity area = Quantity.of(mu, Unit.MU);
		BigDecimal back = Unit.MU.fromBase(area.base());
		assertThat(back.setScale(2, java.math.RoundingMode.HALF_UP)).isEqualByComparingTo(mu);
	}

	@Provide
	Arbitrary<BigDecimal> cents() {
		return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("999999999.99")).ofScale(2);
	}

	@Provide
	static Arbitrary<Quantity> statements() {
		Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
			.between(new BigDecimal("-99999"), new BigDecimal("99999"))
			.ofScale(2);
		Arbitrary<Quantity> ranges = Combinators
			.combine(numbers, numbers, Arbitraries.of(Unit.all()), Arbitraries.of("约", "达", "左右").injectNull(0.5))
			.as((one, other, unit, word) -> Quantity.range(one.min(other), one.max(other), unit, word));
		Arbitrary<Quantity> strict = Combinators
			.combine(numbers, Arbitraries.of(Unit.all()), Arbitraries.of(Comparator.MORE, Comparator.LESS))
			.as((number, unit, comparator) -> Quantity.of(number, unit, comparator, null));
		return Arbitraries.oneOf(ranges, strict, quantities());
	}

	@Provide
	static Arbitrary<Quantity> quantities() {
		Arbitrary<BigDecimal> numbers = Arbitraries.integers()
			.between(0, 6)
			.flatMap((scale) -> Arbitraries.bigDecimals()
				.between(BigDecimal.ZERO, new BigDecimal("9999999999"))
				.ofScale(scale));
		return Combinators.combine(numbers, Arbitraries.of(Unit.all()), Arbitraries.of(STORED).injectNull(0.5))
			.filter((number, unit, wording) -> wording == null
					|| !SAYS_ANOTHER.contains(wording.write("", unit.symbol())))
			.as((number, unit, wording) -> (wording != null)
					? Quantity.of(number, unit, wording.bound(), wording.word()) : Quantity.of(number, unit));
	}

}
