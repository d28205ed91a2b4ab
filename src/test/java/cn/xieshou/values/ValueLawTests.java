package cn.xieshou.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.MapBindingResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Laws that values keep whatever they are. */
class ValueLawTests {

	@Property
	void moneyIsTheSameInYuanAndInWan(@ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long fen) {
		Money money = new Money(BigDecimal.valueOf(fen, 2));
		assertThat(Money.ofWan(money.inWan())).isEqualTo(money);
		assertThat(Money.ofYuan(money.toString())).isEqualTo(money);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.001", "1e-3", "10000000000000000", "", "1 0", "一元" })
	void whatIsNoAmountIsRefused(String yuan) {
		assertThatIllegalArgumentException().isThrownBy(() -> Money.ofYuan(yuan));
	}

	@ParameterizedTest
	@ValueSource(strings = { "51.87654", "10000000000", "%", "" })
	void whatIsNoRateIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Percent.parse(text));
	}

	@ParameterizedTest
	@CsvSource({ "1 000, false", "'1,000', true", "'1,000.5', true", "'1,00', false", "'-1，234', true", "１２３, true",
			"１．５, false", "٣, false", "1e3, true", "+5, true", "., false", "5., true", ".5, true" })
	void aNumberIsWrittenInDigitsWhoseThousandsMayBeParted(String text, boolean number) {
		if (number) {
			assertThat(Decimals.parseGrouped(text)).isNotNull();
		}
		else {
			assertThatIllegalArgumentException().isThrownBy(() -> Decimals.parseGrouped(text));
		}
	}

	@ParameterizedTest
	@CsvSource({ "12, 12", "'1,200', 1200", "１２, 12", "+5, 5", "-5, -5", "2147483647, 2147483647" })
	void aWholeNumberIsTyped(String text, int number) {
		assertThat(Decimals.whole(text)).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.0", "1e3", "2147483648", "5.", "1,00", "", "十" })
	void whatIsTypedWithAPointIsNoWholeNumber(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Decimals.whole(text));
	}

	@Property
	void aShareAndTheRestAreTheWhole(@ForAll @IntRange(min = 1, max = 100_000) int part,
			@ForAll @IntRange(min = 1, max = 100_000) int rest) {
		Quantity whole = Quantity.of(BigDecimal.valueOf((long) part + rest), Unit.PIECE);
		BigDecimal sum = Ratio.share(Quantity.of(BigDecimal.valueOf(part), Unit.PIECE), whole)
			.points()
			.add(Ratio.share(Quantity.of(BigDecimal.valueOf(rest), Unit.PIECE), whole).points());
		assertThat(sum.subtract(BigDecimal.valueOf(100)).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
	}

	@Property
	void growthIsTheShareLessAHundred(@ForAll @IntRange(min = 1, max = 100_000) int earlier,
			@ForAll @IntRange(min = 0, max = 100_000) int later) {
		Quantity before = Quantity.of(BigDecimal.valueOf(earlier), Unit.PIECE);
		Quantity after = Quantity.of(BigDecimal.valueOf(later), Unit.PIECE);
		BigDecimal growth = Ratio.growth(after, before).points();
		BigDecimal exact = BigDecimal.valueOf(later)
			.movePointRight(2)
			.divide(BigDecimal.valueOf(earlier), 12, RoundingMode.HALF_UP)
			.subtract(BigDecimal.valueOf(100));
		assertThat(growth.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
	}

	@Property
	void aQuantityExceedsOnlyWhatIsSurelySmaller(@ForAll Comparator one, @ForAll Comparator other,
			@ForAll @IntRange(max = 100) int number, @ForAll @IntRange(max = 100) int otherNumber) {
		Quantity quantity = Truths.stated(BigDecimal.valueOf(number), one, Unit.PIECE);
		Quantity against = Truths.stated(BigDecimal.valueOf(otherNumber), other, Unit.PIECE);
		assertThat(quantity.exceeds(against) && against.exceeds(quantity)).isFalse();
		if (quantity.exceeds(against)) {
			boolean strict = one == Comparator.MORE || other == Comparator.LESS;
			assertThat(number).isGreaterThan(strict ? otherNumber - 1 : otherNumber);
			assertThat(one).isNotIn(Comparator.AT_MOST, Comparator.LESS, Comparator.ABOUT);
			assertThat(other).isNotIn(Comparator.AT_LEAST, Comparator.MORE, Comparator.ABOUT);
		}
	}

	@Test
	void whatCannotBeComparedNeverExceeds() {
		assertThat(Quantity.parse("9亿元").exceeds(Quantity.parse("1亩"))).isFalse();
	}

	@Property
	void everyUnitIsOfTheDimensionOfItsBase(@ForAll @IntRange(max = 200) int which) {
		Unit unit = Unit.all().stream().skip(which % Unit.all().size()).findFirst().orElseThrow();
		assertThat(unit.baseUnit().baseUnit()).isEqualTo(unit.baseUnit());
		assertThat(unit.isComparableWith(unit.baseUnit())).isTrue();
		assertThat(unit.numerator().signum() * unit.denominator().signum()).isOne();
	}

	@Property
	void anAreaIsOrderedByWhatItIs(@ForAll @BigRange(min = "0.01", max = "9999") @Scale(2) BigDecimal mu) {
		Area area = new Area(Quantity.of(mu, Unit.MU));
		Area larger = new Area(Quantity.of(mu, Unit.WAN_MU));
		assertThat(area.compareTo(larger)).isNegative();
		assertThat(area.mu()).isEqualByComparingTo(mu);
		assertThat(Area.parse(area.toString())).isEqualTo(area);
	}

	@Test
	void onlyAnAreaIsOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> Area.parse("2亿元"));
	}

	@ParameterizedTest
	@CsvSource({ "440823, 440000, true", "440000, 440000, true", "440823101, 440000, false",
			"X-BAY-AREA, X-BAY-AREA, false" })
	void aRegionIsInItsProvince(String code, String province, boolean national) {
		assertThat(RegionCode.of(code).province()).isEqualTo(RegionCode.of(province));
		assertThat(RegionCode.of(code).isNational()).isEqualTo(national);
	}

	@Test
	void aRefusalIsSaidInTheReadersWords() {
		Labels labels = TestTexts.labels();
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		try {
			assertThat(labels.text(Refusal.at("period", "period.mismatch", Span.parse("2023"), PeriodKind.MONTH)))
				.doesNotContain("PeriodKind", "{0}")
				.contains("2023");
			assertThat(labels.of(PeriodKind.YEAR)).isNotEqualTo("PeriodKind.YEAR");
			assertThat(labels.text("no.such.key")).isEqualTo("no.such.key");
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	@Test
	void aRefusalStandsAtItsFieldOrAboveTheForm() {
		MapBindingResult errors = new MapBindingResult(new java.util.HashMap<>(), "form");
		Refusal.at("value", "indicator-values.negative", "面积").reportTo(errors);
		new Refusal("filing.twoSteps").reportTo(errors);
		assertThat(errors.getFieldError("value").getCode()).isEqualTo("indicator-values.negative");
		assertThat(errors.getGlobalErrors()).hasSize(1);
	}

}
