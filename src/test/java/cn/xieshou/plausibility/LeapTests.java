package cn.xieshou.plausibility;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/** When a value has leapt from the last one, and what it may have been meant to be. */
class LeapTests {

	static @Nullable Leap leap(String later, String earlier) {
		return Leap.of(Quantity.parse(later), Quantity.parse(earlier), Leap.Limits.STANDARD);
	}

	@ParameterizedTest
	@CsvSource({ "2.1元, 1.9亿元, 90000000, 亿元", "2100万元, 2亿元, 9.5, ", "2.1万元, 1.9亿元, 9000, 亿元", "2100000万元, 2.2亿元, 95, ",
			"17600平方米, 1.7万亩, 640, 亩", "1500人, 1.4万人, , ", "15人, 1.4万人, 930, " })
	void aLeapIsTenfoldOrBeyondTwentyTimes(String later, String earlier, @Nullable String times,
			@Nullable String meant) {
		Leap leap = leap(later, earlier);
		assertThat((leap != null) ? leap.times().toPlainString() : null).isEqualTo(times);
		assertThat((leap != null && leap.meant() != null) ? leap.meant().symbol() : null).isEqualTo(meant);
	}

	@ParameterizedTest
	@CsvSource({ "2.4亿元, 2亿元", "3亿元, 1亿元", "12人, 1人", "0元, 2亿元", "2亿元, 0元", "30个, 20人" })
	void whatMayWellBeIsNoLeap(String later, String earlier) {
		assertThat(leap(later, earlier)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "1亿元, 1万元, true", "1万元, 1亿元, false" })
	void aLeapSaysWhichWay(String later, String earlier, boolean up) {
		assertThat(leap(later, earlier)).isNotNull().extracting(Leap::up).isEqualTo(up);
	}

}
