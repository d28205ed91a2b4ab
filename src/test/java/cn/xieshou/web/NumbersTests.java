package cn.xieshou.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTests {

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
		assertThat(Numbers.growth(new BigDecimal("51.87"))).isEqualTo("+51.87%");
		assertThat(Numbers.growth(new BigDecimal("-3.20"))).isEqualTo("−3.20%");
		assertThat(Numbers.growth(BigDecimal.ZERO)).isEqualTo("0%");
		assertThat(Numbers.percent(new Ratio(new BigDecimal("123.52"), Comparator.AT_LEAST))).isEqualTo("≥123.52%");
	}

	@Test
	void writesDaysAndTimesOfBeijing() {
		assertThat(Numbers.date(LocalDate.of(2024, 1, 18))).isEqualTo("2024-01-18");
		assertThat(Numbers.time(Instant.parse("2024-01-18T16:40:59Z"))).isEqualTo("2024-01-19 00:40");
		assertThat(Numbers.dates(LocalDate.of(2024, 1, 18), null)).isEqualTo("2024-01-18 ～ ");
	}

	@Test
	void tellsABoxHowUnitsConvert() {
		assertThat(Numbers.factors("亩 平方米")).isEqualTo("亩=2000/3 平方米=1/1");
	}

	@ParameterizedTest
	@CsvSource({ "123.5, 95.00, ok", "100, 76.92, ok", "97, 74.62, ''", "61.03, 46.95, low", "500, 100.00, ok",
			"-3, 0.00, low" })
	void aBulletStaysOnItsScale(BigDecimal completion, String width, String tone) {
		Bullet bullet = new Bullet("目标", completion, "");
		assertThat(bullet.width()).isEqualTo(width);
		assertThat(bullet.tone()).isEqualTo(tone);
	}

}
