package cn.xieshou.funding;

import cn.xieshou.TestRules;
import org.jspecify.annotations.Nullable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.register.Place;
import cn.xieshou.values.Money;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What funds and their entries refuse. */
class FundingRuleTests {

	static FundForm fund(FundSource source, String amount, String donor) {
		return new FundForm(null, "“防返贫”资金池", null, source, Quantity.parse(amount), List.of(), null, donor, null, null,
				List.of(), List.of(), List.of(), null, null, null, null, null, List.of(), List.of(), List.of(),
				List.of(), List.of(), List.of(), null, List.of(), List.of(), null, null);
	}

	static FundingEntryForm entry(FundingKind kind, String yuan, UUID reverses) {
		return new FundingEntryForm(null, "云账户公司捐赠到账", null, UUID.randomUUID(), kind, Money.ofYuan(yuan),
				LocalDate.of(2023, 3, 1), reverses, null, null, null, null, null, null, null, null, null, null, null,
				null, List.of(), null, List.of(), null, null, null);
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
	@CsvSource({ "RECEIVED, -1.00, false, funding-entries.amountNotPositive",
			"RECEIVED, 0.00, false, funding-entries.amountNotPositive",
			"REVERSAL, 1.00, false, funding-entries.reversalNamesNothing",
			"PAID, 1.00, true, funding-entries.onlyReversalsReverse" })
	void anEntryIsPositiveAndAReversalNamesAnother(FundingKind kind, String yuan, boolean names, String rule) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new FundingEntryRegister().create(entry(kind, yuan, names ? UUID.randomUUID() : null)))
			.withMessage(rule);
	}

	@ParameterizedTest
	@CsvSource({ "HT-1, , true, funding-entries.contractWithoutAmount", ", 1.00, true, funding-entries.contractUnnamed",
			"HT-1, 0.00, true, funding-entries.contractWithoutAmount",
			"HT-1, 1.00, false, funding-entries.contractOfNoProject" })
	void aContractIsNamedWithItsAmountAndProject(@Nullable String number, @Nullable String amount, boolean project,
			String rule) {
		FundingEntryForm form = new FundingEntryForm(null, "支付", null, UUID.randomUUID(), FundingKind.PAID,
				Money.ofYuan("1.00"), LocalDate.of(2023, 3, 1), null, project ? UUID.randomUUID() : null, null, null,
				null, null, null, null, null, number, (amount != null) ? Money.ofYuan(amount) : null, null, null,
				List.of(), null, List.of(), null, null, null);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new FundingEntryRegister().create(form))
			.withMessage(rule);
	}

	@Test
	void aPostedEntryStaysAsItIs() {
		FundingEntryRegister register = new FundingEntryRegister();
		FundingEntry entry = register.create(entry(FundingKind.RECEIVED, "1.00", null));
		entry.post(new Place(UUID.randomUUID(), List.of()), null, UUID.randomUUID(), 1, java.time.Instant.EPOCH);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> register.revise(entry, entry(FundingKind.RECEIVED, "2.00", null)))
			.withMessage("funding-entries.final");
	}

	@ParameterizedTest
	@CsvSource({ "PAID, 偿还债务, true", "DISBURSED, 发放奖金, true", "RECEIVED, 偿还债务, false", "PAID, 园区基础设施, false",
			"PAID, 福利院改造, false", "PAID, , false" })
	void nothingIsSpentOnForbiddenUses(FundingKind kind, @Nullable String purpose, boolean found) {
		Map<String, Object> says = new HashMap<>(Map.of("kind", kind));
		says.put("purpose", purpose);
		assertThat(TestRules.found(new ForbiddenPurposeRule(), FundingEntryForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "PAID, PERSON, true", "DISBURSED, PERSON, true", "PAID, ORGANISATION, false",
			"PAID, BENEFICIARY, false", "RECEIVED, PERSON, false", "PAID, , false" })
	void worksAreNotPaidToPersons(FundingKind kind, @Nullable Payee payee, boolean found) {
		Map<String, Object> says = new HashMap<>(Map.of("kind", kind));
		says.put("payee", payee);
		assertThat(TestRules.found(new PersonalPayeeRule(), FundingEntryForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "PAID, true, ORGANISATION, , REQUEST, true",
			"PAID, true, ORGANISATION, 0123, REQUEST CONTRACT PROGRESS, false",
			"PAID, true, ORGANISATION, 0123, REQUEST CONTRACT ACCEPTANCE, false",
			"PAID, true, ORGANISATION, 0123, REQUEST CONTRACT, true", "PAID, true, BENEFICIARY, , REQUEST, false",
			"PAID, false, ORGANISATION, , REQUEST, false", "DISBURSED, true, ORGANISATION, , REQUEST, false" })
	void aProjectIsPaidOnItsProofs(FundingKind kind, boolean project, Payee payee, @Nullable String invoice,
			String proofs, boolean found) {
		Map<String, Object> says = new HashMap<>(Map.of("kind", kind, "payee", payee, "proofs",
				Arrays.stream(proofs.split(" ")).map(Proof::valueOf).toList()));
		says.put("project", project ? UUID.randomUUID() : null);
		says.put("invoice", invoice);
		assertThat(TestRules.found(new PaymentProofsRule(), FundingEntryForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "60, 45, , 0 0", "60.1, 45, , 1 0", "10, 50, , 0 0", "10, 50.1, , 0 1", "50, , , 0 0",
			"91.9, , 2024-01-01, 0 0 1", "92, , 2024-01-01, 0 0 0", "10, , , 0 0 0" })
	void worksAndPaymentsGoTogether(BigDecimal paid, @Nullable BigDecimal built, @Nullable LocalDate accepted,
			String hits) {
		FundProjects projects = mock(FundProjects.class);
		given(projects.of(any())).willReturn(List.of(new FundProjects.Works(UUID.randomUUID(), "项目", null, accepted,
				BigDecimal.TEN, new FundProjects.Paid(paid, paid), built)));
		String found = TestRules.found(new PaidAheadOfWorksRule(projects), FundForm.class, Map.of()).size() + " "
				+ TestRules.found(new PaidBehindWorksRule(projects), FundForm.class, Map.of()).size() + " "
				+ TestRules.found(new ContractDueRule(projects), FundForm.class, Map.of()).size();
		assertThat(found).startsWith(hits);
	}

	@ParameterizedTest
	@CsvSource({ "MUNICIPAL, INDUSTRY, 59, true", "MUNICIPAL, INVESTMENT, 60, false", "MUNICIPAL, , 10, false",
			"ENTERPRISE, VILLAGE, 50, false", "MUNICIPAL, VILLAGE, 90, true" })
	void mostFiscalMoneyGoesToIndustry(FundSource source, @Nullable String purpose, BigDecimal assigned,
			boolean found) {
		FundProjects projects = mock(FundProjects.class);
		FundProjects.Paid none = new FundProjects.Paid(null, null);
		given(projects.of(any()))
			.willReturn(List.of(new FundProjects.Works(UUID.randomUUID(), "甲", purpose, null, assigned, none, null),
					new FundProjects.Works(UUID.randomUUID(), "乙", (purpose != null) ? "PUBLIC" : null, null,
							new BigDecimal(100).subtract(assigned), none, null)));
		assertThat(TestRules.found(new IndustryShareRule(projects), FundForm.class, Map.of("source", source)))
			.hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "IN, RECEIVED", "OUT, DISBURSED", "USE, PAID", "RETURN, RETURNED", "REVERSAL, REVERSAL" })
	void whatWasFiledBeforeEntriesKnewStepsIsReadAsTheStepItWas(String before, FundingKind step) {
		ObjectNode form = JsonNodeFactory.instance.objectNode().put("kind", before);
		assertThat(new FundingEntryRegister().upgrade(1, form).get("kind").asString()).isEqualTo(step.name());
		assertThat(new FundingEntryRegister().upgrade(2, form)).isSameAs(form);
	}

	@Test
	void aReversalSaysTheSameButItsDayAndVoucher() {
		FundingEntryForm form = entry(FundingKind.PAID, "5.00", null);
		UUID id = UUID.randomUUID();
		FundingEntryForm reversal = new FundingEntryRegister().reversing(id, form);
		assertThat(reversal).isNotNull();
		assertThat(reversal.kind()).isEqualTo(FundingKind.REVERSAL);
		assertThat(reversal.reverses()).isEqualTo(id);
		assertThat(reversal.fund()).isEqualTo(form.fund());
		assertThat(reversal.amount()).isEqualTo(form.amount());
		assertThat(reversal.movedOn()).isNull();
		assertThat(new FundingEntryRegister().reversing(UUID.randomUUID(), reversal)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "100, 0, 0, 0, 0, 0.00, 100.00, 100.00", "100, 0, 30, 0, 0, 30.00, 70.00, 70.00",
			"100, 60, 30, 0, 0, 60.00, 40.00, 70.00", "100, 60, 30, 10, 0, 70.00, 30.00, 60.00",
			"100, 60, 30, 30, 30, 60.00, 40.00, 40.00" })
	void whatIsDisbursedOrPaidDirectlyAndReturnedIsOut(int received, int disbursed, int paid, int returned, int back,
			String out, String available, String unspent) {
		Map<String, Integer> sums = Map.of("received", received, "disbursed", disbursed, "paid", paid, "returned",
				returned, "handed_back", back);
		FundBalance balance = FundBalance.of((column) -> new BigDecimal(sums.getOrDefault(column, 0)));
		assertThat(balance.out()).hasToString(out);
		assertThat(balance.available()).hasToString(available);
		assertThat(balance.unspent()).hasToString(unspent);
	}

}
