package cn.xieshou.figures;

import java.math.BigDecimal;
import java.util.Objects;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Truths;
import cn.xieshou.values.Unit;

import static cn.xieshou.figures.SampleFigures.figure;
import static org.assertj.core.api.Assertions.assertThat;

/** What records add up to beside what is reported. */
class ReconciliationTests {

	private static Reconciliation of(String derived, String reported) {
		return Reconciliation.of(figure(derived).derived().get(), figure(reported).get());
	}

	@ParameterizedTest
	@CsvSource({ "26个, 223个, 1", "15个, 9个, -1", "9个, 9个, 0", "2500万元, 0.25亿元, 0", "≥2个, ≥5个, 0", "15个, ≥9个, 0",
			"8个, ≥31个, 1", "15个, ≤20个, 0", "27个, ≤20个, -1", "9个, ≥9个, 0" })
	void saysWhichOfBothIsLarger(String derived, String reported, int larger) {
		assertThat(of(derived, reported).larger()).isEqualTo(larger);
	}

	@ParameterizedTest
	@CsvSource({ "15个, 9个, 6个", "9个, 15个, 6个", "8个, ≥31个, ≥23个", "≥15个, 9个, ≥6个", "约15个, 9个, 约6个" })
	void theGapHasNoSignButKeepsItsBound(String derived, String reported, String gap) {
		assertThat(of(derived, reported).gap()).hasToString(gap);
	}

	@ParameterizedTest
	@CsvSource({ "15个, ≥9个", "15个, ≤20个", "≥15个, 21个", "9个, ≥9个", "33个, 超17个" })
	void whereEitherMayBeTheLargerOneThereIsNoGap(String derived, String reported) {
		assertThat(of(derived, reported).gap()).isNull();
	}

	@Test
	void whatIsMissingOrOfAnotherDimensionHasNoDifference() {
		assertThat(of("15个", null).difference()).isNull();
		assertThat(of(null, "15个").difference()).isNull();
		assertThat(of("15个", "15亿元").difference()).isNull();
		assertThat(of("15个", "15亿元").larger()).isZero();
		assertThat(of("15个", "15亿元").gap()).isNull();
	}

	@Test
	void eachOfBothLeadsToTheOther() {
		Reconciliation both = of("15个", "9个");
		assertThat(both.other(both.derived())).isEqualTo(both.reported());
		assertThat(both.other(both.reported())).isEqualTo(both.derived());
	}

	@Test
	void theDifferenceIsInTheUnitOfTheReport() {
		assertThat(of("20000000元", "1亿元").difference()).hasToString("0.8亿元");
		assertThat(of("1亿元", "20000000元").difference()).hasToString("-80000000元");
	}

	@Property(tries = 200)
	void theReportIsTheSumAndTheDifference(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long stated,
			@ForAll @LongRange(min = 0, max = 1_000_000_000L) long sum) {
		Quantity report = Quantity.of(BigDecimal.valueOf(stated), Unit.WAN_YUAN);
		Quantity records = Quantity.of(BigDecimal.valueOf(sum), Unit.YUAN);
		Quantity difference = Objects.requireNonNull(Reconciliation.less(report, records));
		assertThat(records.base().add(difference.base())).isEqualByComparingTo(report.base());
	}

	/**
	 * Whatever the true numbers are, if each obeys its bound, so does their difference.
	 */
	@Property(tries = 300)
	void theBoundOfTheDifferenceHolds(@ForAll @LongRange(max = 1000) long stated,
			@ForAll @LongRange(max = 1000) long sum, @ForAll Comparator ofStated, @ForAll Comparator ofSum,
			@ForAll @LongRange(max = 50) long offStated, @ForAll @LongRange(max = 50) long offSum) {
		BigDecimal report = BigDecimal.valueOf(stated);
		BigDecimal records = BigDecimal.valueOf(sum);
		Quantity difference = Reconciliation.less(Truths.stated(report, ofStated, Unit.PIECE),
				Truths.stated(records, ofSum, Unit.PIECE));
		BigDecimal truth = Truths.truth(report, ofStated, BigDecimal.valueOf(offStated))
			.subtract(Truths.truth(records, ofSum, BigDecimal.valueOf(offSum)));
		assertThat(difference == null || Truths.admits(difference, truth)).as("%s holds %s", difference, truth)
			.isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "15个, 20—30个, 5—15个", "25个, 10—20个, 5—15个", "15个, >20个, >5个", "25个, <20个, >5个", "25个, 20—30个," })
	void theGapToARangeIsOneUnlessEitherMayBeLarger(String derived, String reported, @Nullable String gap) {
		assertThat(Objects.toString(of(derived, reported).gap(), null)).isEqualTo(gap);
	}

}
