package cn.xieshou.values;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CodeTests {

	static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	@Test
	void takesACreditCodeWithItsCheckCharacter() {
		assertThatCode(() -> CreditCode.of("91350100M000100Y43")).doesNotThrowAnyException();
		assertThat(CreditCode.of(" 91350100m000100y43 ").code()).isEqualTo("91350100M000100Y43");
	}

	@ParameterizedTest
	@ValueSource(strings = { "91350100M000100Y44", "91350100M000100Y4", "91350100M000100I43", "", "9135" })
	void refusesAnyOther(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.of(code));
	}

	/** GB 32100: a single wrong character is always noticed. */
	@Property
	void noticesAnySingleWrongCharacter(@ForAll("bodies") String body, @ForAll @IntRange(max = 17) int at,
			@ForAll @IntRange(min = 1, max = 30) int by) {
		String code = body + CreditCode.checkCharacter(body + "0");
		char wrong = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + by) % 31);
		String mistyped = code.substring(0, at) + wrong + code.substring(at + 1);
		assertThatCode(() -> CreditCode.of(code)).doesNotThrowAnyException();
		assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.of(mistyped));
	}

	@Provide
	Arbitrary<String> bodies() {
		return Arbitraries.strings().withChars(ALPHABET).ofLength(17);
	}

	@ParameterizedTest
	@ValueSource(strings = { "440823", "522725104", "X-GBA" })
	void takesRegionCodes(String code) {
		assertThat(RegionCode.of(code)).hasToString(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "44082", "040823", "44082345", "GBA", "X-" })
	void refusesOtherRegionCodes(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> RegionCode.of(code));
	}

	@Test
	void moneyIsNeverFinerThanAFen() {
		assertThat(Money.ofYuan("10000000")).hasToString("10000000.00");
		assertThat(Money.ofWan(new java.math.BigDecimal("1200.123456"))).hasToString("12001234.56");
		assertThatIllegalArgumentException().isThrownBy(() -> Money.ofYuan("0.001"));
	}

	@Property
	void moneyAddsUpExactly(@ForAll("fen") long one, @ForAll("fen") long other) {
		Money sum = new Money(java.math.BigDecimal.valueOf(one, 2))
			.plus(new Money(java.math.BigDecimal.valueOf(other, 2)));
		assertThat(sum.yuan().unscaledValue().longValueExact()).isEqualTo(one + other);
		assertThat(Money.ofYuan(sum.toString())).isEqualTo(sum);
	}

	@Provide
	Arbitrary<Long> fen() {
		return Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L);
	}

	@Test
	void percentKeepsItsDecimals() {
		assertThat(Percent.parse("51.87%")).hasToString("51.87");
		assertThat(Percent.parse("25")).hasToString("25");
	}

	@Test
	void areaIsHeldInMuAndSquareMetres() {
		Area area = Area.parse("1.76万亩");
		assertThat(area.squareMetres()).isEqualTo("11733333.33");
		assertThat(Area.parse("3024亩").mu()).isEqualTo("3024");
		assertThatIllegalArgumentException().isThrownBy(() -> Area.parse("3个"));
	}

}
