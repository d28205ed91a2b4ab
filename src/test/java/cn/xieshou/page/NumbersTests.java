package cn.xieshou.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTests {

	private static final String HAN = "(?s).*\\p{IsHan}.*";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1482.21      | 1,482.21
			28253        | 28,253
			999          | 999
			1000.00      | 1,000.00
			-400         | −400
			-1234567.5   | −1,234,567.5
			0            | 0
			0.0001       | 0.0001
			""")
	void groupsThousandsAndKeepsDecimals(BigDecimal value, String text) {
		assertThat(Numbers.grouped(value)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			超16亿元        | over 1.6 bn yuan
			1482.21亿元     | 148.221 bn yuan
			3973万元        | 39.73 m yuan
			500元           | 500 yuan
			1.76万亩        | 17,600 mu
			近30万人        | nearly 300,000 people
			4500多家        | over 4,500
			5000万元以上    | at least 50 m yuan
			不超过2亿元     | at most 0.2 bn yuan
			≥2亿元          | ≥0.2 bn yuan
			前10位          | top 10
			约82%           | about 82%
			45个            | 45
			20.85万平方米   | 208,500 m²
			2.5亿套         | 250,000,000 sets
			3—5亿元         | 0.3–0.5 bn yuan
			近3—5亿元       | about 0.3–0.5 bn yuan
			10—12万亩上下   | about 100,000–120,000 mu
			20—30余家       | about 20–30
			""")
	void englishPagesSayItInEnglishUnitsExactly(String stated, String english) {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		try {
			assertThat(Numbers.parts(Quantity.parseAny(stated, null)).text()).isEqualTo(english);
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	@ParameterizedTest
	@CsvSource({ "2024年, 2024年", "10年, 10年", "4500年, '4,500年'", "2024亩, '2,024亩'", "≤10位, 前10位", "≤10个, ≤10个" })
	void aYearIsNotSeparatedAndTheFirstTenAreARank(String stated, String text) {
		assertThat(Numbers.parts(Quantity.parse(stated)).text()).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "100.0000, 100%", "51.8700, 51.87%", "4.3000, 4.3%", "0.0000, 0%", "1000, '1,000%'" })
	void aStatedRateHasNoZerosOfItsColumn(BigDecimal points, String text) {
		assertThat(Numbers.percent(new Percent(points))).isEqualTo(text);
	}

	@Test
	void everyUnitAndEveryBoundingWordHasAnEnglishForm() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		try {
			assertThat(Unit.all()).allSatisfy((unit) -> assertThat(Numbers.unit(unit.symbol())).doesNotMatch(HAN));
			for (String word : List.of("超过", "超", "逾", "不少于", "不小于", "不低于", "至少", "不超过", "不多于", "至多", "前", "大约", "约",
					"将近", "近")) {
				assertThat(Numbers.parts(Quantity.parse(word + "2亿元")).text()).doesNotMatch(HAN);
			}
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			超16亿元        | 超 | 16       |  | 亿元 |
			1000余人        |    | 1,000    | 余 | 人 |
			1482.21亿元     |    | 1,482.21 |  | 亿元 |
			5000万元以上    |    | 5,000    |  | 万元 | 以上
			≥2亿元          | ≥  | 2        |  | 亿元 |
			""")
	void setsAQuantityApart(String stated, String before, String number, String between, String unit, String after) {
		Numbers.Parts parts = Numbers.parts(Quantity.parse(stated));
		assertThat(parts).isEqualTo(new Numbers.Parts(text(before), number, text(between), unit, text(after)));
		assertThat(parts.text().replace(",", "")).isEqualTo(stated);
	}

	private static String text(String cell) {
		return (cell != null) ? cell : "";
	}

	@ParameterizedTest
	@ValueSource(strings = { "元", "万元", "亿元", "平方米", "亩", "万亩", "个", "人", "%" })
	void setsEveryUnitApart(String unit) {
		Numbers.Parts parts = Numbers.parts(Quantity.of("−12.5".replace('−', '-'), unit));
		assertThat(parts.unit()).isEqualTo(unit);
		assertThat(parts.text()).isEqualTo("−12.5" + unit);
	}

	@Test
	void setsEveryKnownUnitApart() {
		assertThat(Unit.all()).allSatisfy(
				(unit) -> assertThat(Numbers.parts(Quantity.of(BigDecimal.ONE, unit)).unit()).isEqualTo(unit.symbol()));
	}

	@Test
	void growthAlwaysHasItsSign() {
		assertThat(Numbers.growth(Ratio.stated(Percent.parse("51.87")))).isEqualTo("+51.87%");
		assertThat(Numbers.growth(Ratio.stated(Percent.parse("-3.20")))).isEqualTo("−3.20%");
		assertThat(Numbers.growth(Ratio.stated(Percent.parse("0")))).isEqualTo("0%");
		assertThat(Numbers.percent(Ratio.of(new BigDecimal("123.52"), Comparator.AT_LEAST))).isEqualTo("≥123.52%");
	}

	@ParameterizedTest
	@CsvSource({ "28.00, <=, ≤28.00%, ''", "28.00, >=, ≥28.00%, up", "-3.2, <=, ≤−3.2%, down", "28, ~, 约+28%, up",
			"0, =, 0%, ''" })
	void growthSaysItsBound(BigDecimal points, String comparator, String text, String direction) {
		Ratio growth = Ratio.of(points, Comparator.of(comparator));
		assertThat(Numbers.growth(growth)).isEqualTo(text);
		assertThat(Numbers.direction(growth)).isEqualTo(direction);
	}

	@Test
	void writesDaysAndTimesOfBeijing() {
		assertThat(Numbers.date(LocalDate.of(2024, 1, 18))).isEqualTo("2024-01-18");
		assertThat(Numbers.time(Instant.parse("2024-01-18T16:40:59Z"))).isEqualTo("2024-01-19 00:40");
		assertThat(Numbers.dates(LocalDate.of(2024, 1, 18), null)).isEqualTo("2024-01-18 ～ ");
	}

	@Test
	void tellsABoxHowUnitsConvert() {
		assertThat(Numbers.factors("亩 平方米")).isEqualTo("亩=2000/3=平方米 平方米=1/1=平方米");
	}

	@ParameterizedTest
	@CsvSource({ "123.5, 95.00, ok", "100, 76.92, ok", "97, 74.62, ''", "61.03, 46.95, low", "500, 100.00, ok",
			"-3, 0.00, low" })
	void aBulletStaysOnItsScale(String completion, String width, String tone) {
		Bullet bullet = new Bullet("目标", Ratio.stated(Percent.parse(completion)), "");
		assertThat(bullet.width()).isEqualTo(width);
		assertThat(bullet.tone()).isEqualTo(tone);
	}

}
