package cn.xieshou.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;

import cn.xieshou.access.SignIn;

import static org.assertj.core.api.Assertions.assertThat;

/** How long passwords serve and accounts may lie idle, by preset. */
class AccountAgesTests {

	private static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");

	private static AccountAges ages(String preset) {
		return new AccountAges(new PasswordRules(preset, PasswordEncoderFactories.createDelegatingPasswordEncoder(),
				new LeakedPasswords("")), Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private static SignIn.Standing aged(int days) {
		Instant then = NOW.minus(Duration.ofDays(days));
		return new SignIn.Standing(false, then, then);
	}

	@ParameterizedTest
	@CsvSource({ "0, false, false, 90", "82, false, false, 8", "84, false, true, 6", "90, false, true, 0",
			"91, true, true, 0" })
	void aPasswordServesNinetyDaysAndIsSaidToEndAWeekBefore(int days, boolean past, boolean ending, long left) {
		AccountAges ages = ages("mlps3");
		assertThat(ages.isPasswordPast(aged(days))).isEqualTo(past);
		assertThat(ages.isPasswordEnding(aged(days))).isEqualTo(ending);
		assertThat(ages.passwordDays(aged(days))).hasValue(left);
		assertThat(ages.isIdle(aged(days))).isEqualTo(days > 90);
	}

	@Test
	void nothingAgesByItselfWhereThePresetIsThatOfAsvs() {
		AccountAges ages = ages("asvs");
		assertThat(ages.isPasswordPast(aged(4000))).isFalse();
		assertThat(ages.isIdle(aged(4000))).isFalse();
		assertThat(ages.passwordDays(aged(4000))).isEmpty();
	}

}
