package cn.xieshou.page;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import cn.xieshou.values.Labels;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** The course of a thing that comes along stage by stage. */
class StepTests {

	/** Stages of a house. */
	enum Stage implements Progress {

		GROUND, WALLS, ROOF, BURNT;

		@Override
		public int reached() {
			return ordinal();
		}

		@Override
		public boolean stalled() {
			return this == BURNT;
		}

	}

	@Test
	void whatIsNotOnRecordIsSaidToBeSo() {
		assertThat(course(Stage.WALLS)).containsExactly("Stage.GROUND UNRECORDED null", "Stage.WALLS PRESENT null",
				"Stage.ROOF AHEAD null");
	}

	@Test
	void theFurthestOnRecordCountsMoreThanAnEarlierState() {
		assertThat(course(Stage.GROUND, noted(Stage.WALLS, "2024-05"), noted(Stage.WALLS, null)))
			.containsExactly("Stage.GROUND UNRECORDED null", "Stage.WALLS PRESENT 2024-05", "Stage.ROOF AHEAD null");
	}

	@Test
	void afterTheEndNothingIsAhead() {
		assertThat(course(null, noted(Stage.GROUND, "2023"), noted(Stage.BURNT, "2024")))
			.containsExactly("Stage.GROUND REACHED 2023", "Stage.BURNT ENDED 2024");
		assertThat(course(Stage.BURNT)).containsExactly("Stage.BURNT ENDED null");
	}

	private static Step.Noted<Stage> noted(Stage stage, String on) {
		return new Step.Noted<>(stage, (on != null) ? Span.parse(on) : null, null);
	}

	@SafeVarargs
	private static List<String> course(Stage present, Step.Noted<Stage>... noted) {
		Labels labels = new AnnotationConfigApplicationContext(Labels.class).getBean(Labels.class);
		return Step.course(Stage.class, present, List.of(noted), labels)
			.stream()
			.map((step) -> step.label() + " " + step.state() + " " + step.when())
			.toList();
	}

}
