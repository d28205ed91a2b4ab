package cn.xieshou.rule;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

import cn.xieshou.register.RegisterForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/** Of the limits that were set for a rule that of the day holds. */
class RuleLimitTests {

	private static final RuleCard CARD = RuleCard.warning("Q001", RegisterForm.class).with("times", 20).with("days", 7);

	/** What was set, the newest first. */
	private static final String[][] SET = { { "Q001", "times", "2024-01-01", "50" },
			{ "Q001", "times", "2022-07-01", "30" }, { "Q002", "times", "2020-01-01", "99" } };

	private static RuleParameters limits(String now) {
		JdbcTemplate jdbc = mock(JdbcTemplate.class);
		willAnswer((call) -> {
			RowCallbackHandler reader = call.getArgument(1);
			for (String[] set : SET) {
				ResultSet row = mock(ResultSet.class);
				given(row.getString("rule")).willReturn(set[0]);
				given(row.getString("parameter")).willReturn(set[1]);
				given(row.getObject("valid_from", LocalDate.class)).willReturn(LocalDate.parse(set[2]));
				given(row.getBigDecimal("value")).willReturn(new BigDecimal(set[3]));
				reader.processRow(row);
			}
			return null;
		}).given(jdbc).query(anyString(), any(RowCallbackHandler.class));
		return new RuleParameters(jdbc, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
	}

	@ParameterizedTest
	@CsvSource({ "2022-06-30, 20,", "2022-07-01, 30, 2022-07-01", "2023-12-31, 30, 2022-07-01",
			"2024-01-01, 50, 2024-01-01", "2099-01-01, 50, 2024-01-01" })
	void aLimitHoldsFromItsDayUntilTheNextOne(LocalDate day, BigDecimal value, @Nullable LocalDate since) {
		assertThat(limits("2026-01-01T00:00:00Z").of(CARD, "times", day))
			.isEqualTo(new RuleParameters.Limit(value, since));
	}

	@ParameterizedTest
	@CsvSource({ "2023-12-31T15:59:59Z, 30", "2023-12-31T16:00:00Z, 50" })
	void whatSaysNoDayIsHeldToTheLimitOfTodayInChina(String now, BigDecimal value) {
		assertThat(limits(now).of(CARD, "times", null).value()).isEqualTo(value);
	}

	@Test
	void aLimitOfAnotherParameterOrRuleChangesNothing() {
		RuleParameters limits = limits("2026-01-01T00:00:00Z");
		assertThat(limits.of(CARD, "days", null)).isEqualTo(new RuleParameters.Limit(new BigDecimal(7), null));
		RuleCard other = RuleCard.warning("Q003", RegisterForm.class).with("times", 4);
		assertThat(limits.of(other, "times", null).value()).isEqualByComparingTo("4");
	}

	@Test
	void linesAreHeldToTheCatalogueUntilTheyAreHeldToWhatWasSet() {
		RuleBatch<RegisterForm> batch = new RuleBatch<>();
		LocalDate day = LocalDate.parse("2024-05-01");
		assertThat(batch.limit(CARD, "times", day)).isEqualByComparingTo("20");
		batch.heldTo(limits("2026-01-01T00:00:00Z"));
		assertThat(batch.limit(CARD, "times", day)).isEqualByComparingTo("50");
		assertThat(batch.limit(CARD, "times", LocalDate.parse("2023-05-01"))).isEqualByComparingTo("30");
	}

}
