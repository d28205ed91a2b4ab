package cn.xieshou.enclave;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import cn.xieshou.values.Money;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Yields shared to the fen. */
class BenefitSplitTests {

	static BenefitRule rule(String host, String home, String amount) {
		return new BenefitRule(2024, "税收地方留成", Percent.parse(host), Percent.parse(home), "其余归园区公司",
				(amount != null) ? Quantity.parse(amount) : null);
	}

	static List<Money> split(String yuan, String... weights) {
		return BenefitSplit.split(Money.ofYuan(yuan), Stream.of(weights).map(BigDecimal::new).toList());
	}

	@Test
	void theFenLeftOverGoToTheLargestRemainders() {
		assertThat(split("100.00", "33.3", "33.3", "33.4")).containsExactly(Money.ofYuan("33.30"),
				Money.ofYuan("33.30"), Money.ofYuan("33.40"));
		assertThat(split("0.05", "50", "30", "20")).containsExactly(Money.ofYuan("0.03"), Money.ofYuan("0.01"),
				Money.ofYuan("0.01"));
	}

	@Test
	void ofEqualRemaindersTheEarlierHasTheFen() {
		assertThat(split("0.01", "50", "50")).containsExactly(Money.ofYuan("0.01"), Money.ZERO);
		assertThat(split("1.00", "1", "1", "1")).containsExactly(Money.ofYuan("0.34"), Money.ofYuan("0.33"),
				Money.ofYuan("0.33"));
	}

	@Test
	void aLossIsSharedLikeAGain() {
		assertThat(split("-0.01", "50", "50")).containsExactly(Money.ofYuan("-0.01"), Money.ZERO);
	}

	@Test
	void nothingIsSharedByNobody() {
		assertThatIllegalArgumentException().isThrownBy(() -> split("1.00", "0", "0"));
		assertThatIllegalArgumentException().isThrownBy(() -> split("1.00", "110", "-10"));
	}

	@Test
	void theYearsRuleSaysWhoHasWhat() {
		BenefitSplit split = BenefitSplit.of(rule("50", "40", "1.23456789万元"));
		assertThat(split)
			.isEqualTo(new BenefitSplit(Money.ofYuan("6172.84"), Money.ofYuan("4938.27"), Money.ofYuan("1234.57")));
	}

	@Test
	void whatIsNotKnownExactlyIsNotSplit() {
		assertThat(BenefitSplit.of(rule("50", "50", null))).isNull();
		assertThat(BenefitSplit.of(rule("50", "50", "超100万元"))).isNull();
	}

	@Property
	void thePartsAlwaysComeToTheWhole(
			@ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long fen,
			@ForAll @Size(min = 1, max = 6) List<@BigRange(min = "0.0001", max = "100") @Scale(4) BigDecimal> weights) {
		Money whole = new Money(BigDecimal.valueOf(fen, 2));
		List<Money> parts = BenefitSplit.split(whole, weights);
		assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(whole);
		BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		for (int i = 0; i < parts.size(); i++) {
			BigDecimal exact = whole.yuan().multiply(weights.get(i));
			assertThat(parts.get(i).yuan().multiply(sum).subtract(exact).abs()).as("less than a fen away")
				.isLessThan(sum.movePointLeft(2));
		}
	}

}
