package cn.xieshou.figures;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FigurePeriodsTests {

	@Test
	void yearsThatHaveNotBegunAreNotLookedBackAt() {
		Map<String, Long> counted = Map.of("year 2024", 5L, "year 2025", 4L, "year 2026", 4L);
		assertThat(FigurePeriods.of(counted, 2025).known()).containsExactly(2025, 2024);
		assertThat(FigurePeriods.of(counted, 2026).known()).containsExactly(2026, 2025, 2024);
	}

	@Test
	void howSureFiguresAreIsCounted() {
		FigurePeriods periods = FigurePeriods.of(Map.of("year 2024", 2L, "ends 2025", 3L, "ends ", 4L, "sure exact", 9L,
				"sure about", 2L, "sure bound", 3L, "sure not", 1L), 2026);
		assertThat(periods.years()).containsOnlyKeys(2024);
		assertThat(periods.ending()).containsOnlyKeys(2025);
		assertThat(periods.undated()).isEqualTo(4);
		assertThat(periods.certainty()).isEqualTo(new FigurePeriods.Certainty(9, 2, 3, 1));
		assertThat(periods.certainty().all()).isEqualTo(15);
		assertThat(FigurePeriods.NONE.certainty().all()).isZero();
	}

}
