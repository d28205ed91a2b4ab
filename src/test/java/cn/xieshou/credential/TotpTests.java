package cn.xieshou.credential;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes are those of RFC 6238, in force for a step before and after, each once. */
class TotpTests {

	private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

	private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);

	/** The last six digits of appendix B. */
	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
			"20000000000, 353130" })
	void codesAreThoseOfTheStandard(long second, String code) {
		assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "-2, false", "-1, true", "0, true", "1, true", "2, false" })
	void aClockMayBeOneStepOff(int steps, boolean accepted) {
		String code = Totp.code(SECRET, Totp.step(NOW) + steps);
		assertThat(Totp.stepOf(code, SECRET, NOW, Long.MIN_VALUE, 1).isPresent()).isEqualTo(accepted);
	}

	@ParameterizedTest
	@CsvSource({ "-1, false", "0, true", "1, false" })
	void withTheStricterPresetACodeServesThirtySecondsOnly(int steps, boolean accepted) {
		String code = Totp.code(SECRET, Totp.step(NOW) + steps);
		int tolerance = new PasswordRules("asvs", null, new LeakedPasswords("")).clockTolerance();
		assertThat(Totp.stepOf(code, SECRET, NOW, Long.MIN_VALUE, tolerance).isPresent()).isEqualTo(accepted);
	}

	@Test
	void aCodeServesOnceAndNoEarlierOneAfterIt() {
		long step = Totp.step(NOW);
		assertThat(Totp.stepOf(Totp.code(SECRET, step), SECRET, NOW, step, 1)).isEmpty();
		assertThat(Totp.stepOf(Totp.code(SECRET, step - 1), SECRET, NOW, step, 1)).isEmpty();
		assertThat(Totp.stepOf(Totp.code(SECRET, step + 1), SECRET, NOW, step, 1)).hasValue(step + 1);
	}

}
