package cn.xieshou.evidence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a document applies on 1 July 2026. */
class ValidityTests {

	@ParameterizedTest(name = "{0} {1} to {2}, replaced from {3}: {4}")
	@CsvSource({ ", 2026-07-01, , , IN_FORCE", "EFFECTIVE, 2026-01-01, 2026-07-01, , IN_FORCE",
			", 2026-07-02, , , NOT_YET", ", 2025-01-01, 2026-06-30, , CEASED",
			"REVISED, 2025-01-01, , 2026-07-01, CEASED", "REVISED, 2025-01-01, , 2026-07-02, IN_FORCE",
			"REPEALED, 2025-01-01, , , UNKNOWN", "EFFECTIVE, , , , UNKNOWN", "DRAFTING, , , , NOT_YET",
			"CONSULTATION, 2026-01-01, , , NOT_YET" })
	void followsFromDaysAndLaterVersions(@Nullable DocumentStatus status, @Nullable LocalDate from,
			@Nullable LocalDate to, @Nullable LocalDate replacedFrom, Validity validity) {
		assertThat(Validity.on(LocalDate.of(2026, 7, 1), status, from, to, replacedFrom)).isEqualTo(validity);
	}

}
