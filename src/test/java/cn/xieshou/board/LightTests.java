package cn.xieshou.board;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import cn.xieshou.board.Programmes.Light;

import static org.assertj.core.api.Assertions.assertThat;

/** Which light a task has. */
class LightTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

	@Test
	void whatIsPastItsDayIsRedWhateverItsState() {
		assertThat(Programmes.light("DOING", true, null, TODAY)).isEqualTo(Light.RED);
	}

	@Test
	void whatIsDueWithinThirtyDaysOrWasReopenedIsAmber() {
		assertThat(Programmes.light("DOING", false, TODAY.plusDays(30), TODAY)).isEqualTo(Light.AMBER);
		assertThat(Programmes.light("DOING", false, TODAY.plusDays(31), TODAY)).isEqualTo(Light.GREEN);
		assertThat(Programmes.light("REOPENED", false, null, TODAY)).isEqualTo(Light.AMBER);
	}

	@Test
	void ofWhatNobodySaysAnythingThereIsNoLight() {
		assertThat(Programmes.light(null, false, null, TODAY)).isEqualTo(Light.NONE);
		assertThat(Programmes.light("OPEN", false, null, TODAY)).isEqualTo(Light.NONE);
	}

	@Test
	void agesMeetWithoutGapOrOverlap() {
		Funnel.Age[] ages = Funnel.Age.values();
		for (int at = 1; at < ages.length; at++) {
			LocalDate to = ages[at].to(TODAY);
			assertThat(to).isNotNull();
			assertThat(ages[at - 1].from(TODAY)).isEqualTo(to.plusDays(1));
		}
		assertThat(ages[0].to(TODAY)).isNull();
		assertThat(ages[1].to(TODAY)).isEqualTo(TODAY.minusMonths(6));
		assertThat(ages[2].to(TODAY)).isEqualTo(TODAY.minusMonths(12));
		assertThat(ages[3].to(TODAY)).isEqualTo(TODAY.minusMonths(24));
	}

}
