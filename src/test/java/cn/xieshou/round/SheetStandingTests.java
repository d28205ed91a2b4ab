package cn.xieshou.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.filing.FilingState;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** When a sheet may be filled in, and whether it came in time. */
class SheetStandingTests {

	private static final UUID ID = new UUID(0, 9);

	private static final Round ROUND = round(null);

	private static Round round(@Nullable LocalDate extendedTo) {
		return new Round(ID, 1, "2026年11月月报", RoundKind.MONTH, Span.parse("2026-11"), day("2026-12-01"),
				day("2026-12-08"), extendedTo, (extendedTo != null) ? "台风" : null, null, "温主管", Instant.EPOCH, null);
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	private static SheetStanding standing(@Nullable FilingState filing, @Nullable String submittedOn,
			@Nullable String exceptedUntil, @Nullable String restatement) {
		return new SheetStanding(ID, ID, 1, ID, filing, ID, null,
				(submittedOn != null) ? Instant.parse(submittedOn + "T04:00:00Z") : null,
				(exceptedUntil != null) ? day(exceptedUntil) : null, (exceptedUntil != null) ? "补数" : null, restatement,
				null);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-30, WAITING, NOT_DUE", "2026-12-01, OPEN, NOT_DUE", "2026-12-08, OPEN, NOT_DUE",
			"2026-12-09, LOCKED, MISSED" })
	void itIsOpenWithinItsTermAndLockedAfterwards(String today, SheetState state, Timeliness timeliness) {
		SheetStanding untouched = SheetStanding.untouched(ID, ID);
		assertThat(untouched.state(ROUND, day(today))).isEqualTo(state);
		assertThat(untouched.timeliness(ROUND, day(today))).isEqualTo(timeliness);
	}

	@Test
	void anExtensionIsInTimeAndAnExceptionIsLate() {
		Round extended = round(day("2026-12-15"));
		SheetStanding inTime = standing(FilingState.SUBMITTED, "2026-12-12", null, null);
		assertThat(inTime.timeliness(extended, day("2026-12-20"))).isEqualTo(Timeliness.IN_TIME);
		SheetStanding excepted = standing(null, null, "2026-12-12", null);
		assertThat(excepted.state(ROUND, day("2026-12-12"))).isEqualTo(SheetState.OPEN);
		assertThat(excepted.state(ROUND, day("2026-12-13"))).isEqualTo(SheetState.LOCKED);
		SheetStanding late = standing(FilingState.POSTED, "2026-12-12", "2026-12-12", null);
		assertThat(late.timeliness(ROUND, day("2026-12-20"))).isEqualTo(Timeliness.LATE);
	}

	@Test
	void whatCameBackOpensWhateverTheDay() {
		SheetStanding returned = standing(FilingState.RETURNED, "2026-12-07", null, null);
		assertThat(returned.state(ROUND, day("2027-01-20"))).isEqualTo(SheetState.RETURNED);
		assertThat(returned.timeliness(ROUND, day("2027-01-20"))).isEqualTo(Timeliness.IN_TIME);
	}

	@Test
	void whatIsPostedIsChangedByRestatingOnly() {
		assertThat(standing(FilingState.POSTED, "2026-12-07", null, null).state(ROUND, day("2026-12-07")))
			.isEqualTo(SheetState.POSTED);
		assertThat(standing(null, "2026-12-07", null, "漏报").state(ROUND, day("2027-03-01")))
			.isEqualTo(SheetState.RESTATING);
		assertThat(standing(FilingState.WITHDRAWN, "2026-12-07", null, "漏报").state(ROUND, day("2027-03-01")))
			.isEqualTo(SheetState.RESTATING);
		assertThat(standing(FilingState.POSTED, "2026-12-07", null, "漏报").state(ROUND, day("2027-03-01")))
			.isEqualTo(SheetState.POSTED);
		assertThat(List.of(SheetState.values()).stream().filter(SheetState::isEditable))
			.containsExactly(SheetState.OPEN, SheetState.RETURNED, SheetState.RESTATING);
	}

	@Test
	void aRecoveryCountsEverySheetOnce() {
		List<SheetStanding> touched = List.of(standing(FilingState.POSTED, "2026-12-07", null, null),
				standing(FilingState.POSTED, "2026-12-09", "2026-12-10", null), standing(null, null, null, null));
		assertThat(Recovery.of(ROUND, 5, touched, day("2026-12-08"))).isEqualTo(new Recovery(1, 1, 3, 0));
		assertThat(Recovery.of(ROUND, 5, touched, day("2026-12-20"))).isEqualTo(new Recovery(1, 1, 0, 3));
	}

}
