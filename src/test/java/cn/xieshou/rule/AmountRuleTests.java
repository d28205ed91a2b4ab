package cn.xieshou.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestForms;
import cn.xieshou.TestRules;
import cn.xieshou.register.Refers;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.CreditCode;
import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/** What rules find in the amounts of any form, and of the rows within. */
class AmountRuleTests {

	/** A form with amounts, codes and rows. */
	record Said(@Refers("pairings") @Nullable UUID pairing, @Nullable String ref, @Nullable Quantity amount,
			@Nullable CreditCode code, @Nullable String number, List<Row> rows) implements RegisterForm {

	}

	record Row(@Nullable String number, @Nullable Quantity amount) {

	}

	@ParameterizedTest
	@CsvSource({ "91350100万元, true", "850万元, false", "91350101万元, false", "913501.5万元, false" })
	void noAmountIsTheBeginningOfACode(String amount, boolean found) {
		Map<String, Object> says = Map.of("amount", Quantity.parse(amount), "code",
				CreditCode.of("91350100M000100Y43"));
		assertThat(TestRules.found(new CodeAsAmountRule(), Said.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "13800138000, 13800138001元, false", "13800138123, 13800138123元, true",
			"2023-123456, 2023123456元, true", "100000, 100000元, false", "协议第123456号的款, 123456元, false" })
	void noAmountIsANumberOfThePhoneOrTheDocumentOfItsRow(String number, String amount, boolean found) {
		Row row = new Row(number, Quantity.parse(amount));
		assertThat(TestRules.found(new CodeAsAmountRule(), Said.class, Map.of("rows", List.of(row))))
			.hasSize(found ? 1 : 0);
		assertThat(TestRules.found(new CodeAsAmountRule(), Said.class,
				Map.of("number", number, "rows", List.of(new Row(null, Quantity.parse(amount))))))
			.as("beside another row")
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "17.58亿元, false", "17.5801亿元, false", "17.58010亿元, false", "17.580000001亿元, true", "1.123456万元, false",
			"1.1234567万元, true", "1.12元, false", "1.125元, true", "1.12345亩, false" })
	void anAmountHasNoMoreDecimalsThanItsUnitBears(String amount, boolean found) {
		assertThat(TestRules.found(new DecimalsRule(), Said.class, Map.of("amount", Quantity.parse(amount))))
			.hasSize(found ? 1 : 0);
		assertThat(TestRules.found(new DecimalsRule(), Said.class,
				Map.of("rows", List.of(new Row(null, Quantity.parse(amount))))))
			.hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "12户, false", "12.5户, true", "0.35万人, false", "0.00005万人, true", "超12.5户, false", "-3人, true",
			"12.5亩, false" })
	void whatIsCountedIsWholeAndNotBelowZero(String amount, boolean found) {
		assertThat(TestRules.found(new RecordCountRule(), Said.class, Map.of("amount", Quantity.parse(amount))))
			.hasSize(found ? 1 : 0);
		assertThat(TestRules.hits(new RecordCountRule(),
				TestForms.of(Said.class, "行", Map.of("rows", List.of(new Row(null, Quantity.parse(amount))))), null))
			.allMatch((hit) -> "rows[0].amount".equals(hit.field()))
			.hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "yiYuan, 4", "wanYuan, 6", "yuan, 2" })
	void theLimitsAreThoseOfTheCatalogue(String parameter, int decimals) {
		assertThat(new DecimalsRule().card().limit(parameter)).isEqualTo(BigDecimal.valueOf(decimals));
	}

}
