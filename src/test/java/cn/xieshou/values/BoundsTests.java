package cn.xieshou.values;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** No value is larger than anything that is counted, and none takes long to refuse. */
class BoundsTests {

	@ParameterizedTest
	@ValueSource(strings = { "1e999999999", "1e400000000", "-1e2147483647", "1e-2147483647", "1e41", "1e-41" })
	void aNumberOutOfBoundsIsRefusedAtOnce(String text) {
		assertTimeout(Duration.ofMillis(200), () -> {
			assertThatIllegalArgumentException().isThrownBy(() -> Decimals.parse(text));
			assertThatIllegalArgumentException().isThrownBy(() -> Money.ofYuan(text));
			assertThatIllegalArgumentException().isThrownBy(() -> Percent.parse(text));
			assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(text, "元"));
			assertThatIllegalArgumentException().isThrownBy(() -> new Money(new BigDecimal(text)));
			assertThatIllegalArgumentException()
				.isThrownBy(() -> Quantity.of(new BigDecimal(text), Unit.YUAN, Comparator.EXACTLY, null));
		});
	}

	@Test
	void aLongTextIsNoNumber() {
		String digits = "9".repeat(10_000_000);
		assertTimeout(Duration.ofSeconds(1), () -> {
			assertThatIllegalArgumentException().isThrownBy(() -> Decimals.parse(digits));
			assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(digits + "元"));
			assertThatIllegalArgumentException().isThrownBy(() -> Span.parse(digits));
			assertThatIllegalArgumentException().isThrownBy(() -> Days.parse(digits));
		});
	}

	@Test
	void aWholeNumberHasNoFraction() {
		assertThat(Decimals.whole(new BigDecimal("3.0"))).isEqualTo(3);
		assertThatIllegalArgumentException().isThrownBy(() -> Decimals.whole(new BigDecimal("2.9")));
		assertThatIllegalArgumentException().isThrownBy(() -> Decimals.whole(new BigDecimal("2147483648")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "45292", "2024-02-30", "2024-2-3", "0999-12-31", "3000-01-01", "+999999999-01-01", "" })
	void aDayIsWrittenAsADay(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Days.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000", "0999", "3000", "2024-13", "2024-00" })
	void aPeriodIsOfAKnownYear(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Span.parse(text));
	}

	@Test
	void todayIsTheDayOfChina() {
		Clock evening = Clock.fixed(Instant.parse("2024-12-31T16:30:00Z"), ZoneOffset.UTC);
		assertThat(Days.today(evening)).isEqualTo(LocalDate.of(2025, 1, 1));
		assertThat(Days.startOf(LocalDate.of(2025, 1, 1)).toInstant()).isEqualTo(Instant.parse("2024-12-31T16:00:00Z"));
	}

	@Test
	void moneyFinerThanAFenIsKnown() {
		assertThat(Quantity.parse("0.001元").isFinerThanFen()).isTrue();
		assertThat(Quantity.parse("0.01元").isFinerThanFen()).isFalse();
		assertThat(Quantity.parse("1.2345678901亿元").isFinerThanFen()).isFalse();
		assertThat(Quantity.parse("0.001亩").isFinerThanFen()).isFalse();
	}

	@Test
	void textsHideNothing() {
		assertThat(PlainText.firstForbidden("甲\u0000乙")).hasValue(2);
		assertThat(PlainText.firstForbidden("甲\ud800")).hasValue(2);
		assertThat(PlainText.firstForbidden("\ud840\udc00乙\u202e")).hasValue(3);
		assertThat(PlainText.firstForbidden("甲\n乙\t丙")).isEmpty();
		assertThat(PlainText.firstForbiddenInLine("甲\n乙")).hasValue(2);
		assertThat(PlainText.firstForbiddenInLine("甲\u200b")).hasValue(2);
		assertThat(PlainText.isVisible("\u3164\u2800 \u00a0")).isFalse();
		assertThat(PlainText.isVisible("甲")).isTrue();
	}

}
