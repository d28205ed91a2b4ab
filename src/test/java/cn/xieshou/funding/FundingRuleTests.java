package cn.xieshou.funding;

import cn.xieshou.TestRules;
import org.jspecify.annotations.Nullable;
import java.util.HashMap;
import java.util.Map;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.register.Place;
import cn.xieshou.values.Money;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What funds and their entries refuse. */
class FundingRuleTests {

	static FundForm fund(FundSource source, String amount, String donor) {
		return new FundForm(null, "“防返贫”资金池", null, source, Quantity.parse(amount), List.of(), null, donor, null, null,
				List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null);
	}

	static FundingEntryForm entry(FundingKind kind, String yuan, UUID reverses) {
		return new FundingEntryForm(null, "云账户公司捐赠到账", null, UUID.randomUUID(), kind, Money.ofYuan(yuan),
				LocalDate.of(2023, 3, 1), reverses, null, null, null, List.of(), null, null);
	}

	@Test
	void onlyGiftsHaveDonors() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new FundRegister().create(fund(FundSource.BOND, "15.45亿元", "云账户公司")))
			.withMessage("funds.donorOfNoGift");
		assertThatCode(() -> new FundRegister().create(fund(null, "1000万元", "云账户公司"))).doesNotThrowAnyException();
	}

	@Test
	void aFundIsMoreThanNothing() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new FundRegister().create(fund(FundSource.FISCAL, "0万元", null)))
			.withMessage("funds.amountNotPositive");
	}

	@ParameterizedTest
	@CsvSource({ "IN, -1.00, false, funding-entries.amountNotPositive",
			"IN, 0.00, false, funding-entries.amountNotPositive",
			"REVERSAL, 1.00, false, funding-entries.reversalNamesNothing",
			"USE, 1.00, true, funding-entries.onlyReversalsReverse" })
	void anEntryIsPositiveAndAReversalNamesAnother(FundingKind kind, String yuan, boolean names, String rule) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new FundingEntryRegister().create(entry(kind, yuan, names ? UUID.randomUUID() : null)))
			.withMessage(rule);
	}

	@Test
	void aPostedEntryStaysAsItIs() {
		FundingEntryRegister register = new FundingEntryRegister();
		FundingEntry entry = register.create(entry(FundingKind.IN, "1.00", null));
		entry.post(new Place(UUID.randomUUID(), List.of()), null, UUID.randomUUID(), 1, java.time.Instant.EPOCH);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> register.revise(entry, entry(FundingKind.IN, "2.00", null)))
			.withMessage("funding-entries.final");
	}

	@ParameterizedTest
	@CsvSource({ "USE, 偿还债务, true", "OUT, 发放奖金, true", "IN, 偿还债务, false", "USE, 园区基础设施, false", "USE, 福利院改造, false",
			"USE, , false" })
	void nothingIsSpentOnForbiddenUses(FundingKind kind, @Nullable String purpose, boolean found) {
		Map<String, Object> says = new HashMap<>(Map.of("kind", kind));
		says.put("purpose", purpose);
		assertThat(TestRules.found(new ForbiddenPurposeRule(), FundingEntryForm.class, says)).hasSize(found ? 1 : 0);
	}

}
