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

}
