package cn.xieshou.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When recurring jobs run, and when what failed is tried again. */
class RhythmTests {

	private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

	@ParameterizedTest
	@CsvSource({ "0, 5", "1, 10", "2, 20", "3, 30", "1000, 30" })
	void aJobThatFindsNothingPausesTwiceAsLongUpToItsLongest(int idle, long seconds) {
		assertThat(new Rhythm.Every(Duration.ofSeconds(5), Duration.ofSeconds(30)).after(NOW, idle))
			.isEqualTo(NOW.plusSeconds(seconds));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-28T19:29:59Z, 2026-11-28T19:30:00Z", "2026-11-28T19:30:00Z, 2026-11-29T19:30:00Z",
			"2026-11-29T00:00:00Z, 2026-11-29T19:30:00Z" })
	void aNightlyJobRunsAtItsTimeInChina(Instant now, Instant next) {
		assertThat(new Rhythm.Nightly(LocalTime.of(3, 30)).after(now, 0)).isEqualTo(next);
	}

	@ParameterizedTest
	@CsvSource({ "0, 10", "1, 30", "2, 90", "3, 270", "4, 600", "40, 600" })
	void whatFailsIsTriedAgainAfterEverLongerPauses(int failures, long seconds) {
		assertThat(JobExecution.retryAt(NOW, failures, null)).isEqualTo(NOW.plusSeconds(seconds));
	}

	@Test
	void aNightlyJobThatKeepsFailingWaitsForTheNextNight() {
		Rhythm nightly = new Rhythm.Nightly(LocalTime.of(3, 30));
		assertThat(JobExecution.retryAt(NOW, JobExecution.TRIES - 1, nightly)).isEqualTo(nightly.after(NOW, 0));
	}

}
