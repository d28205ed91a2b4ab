package cn.xieshou.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import cn.xieshou.TestRules;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What may be said of a team's people and tour. */
class TeamRulesTests {

	final TeamRegister register = new TeamRegister();

	Team team(@Nullable String begins, @Nullable String ends, Assignment... assignments) {
		return team(begins, ends, null, null, assignments);
	}

	Team team(@Nullable String begins, @Nullable String ends, @Nullable String headcount, @Nullable String personTimes,
			Assignment... assignments) {
		return this.register.create(new TeamForm(UUID.randomUUID(), "驻县工作队", TeamKind.WORK_TEAM, null,
				(headcount != null) ? Quantity.parse(headcount) : null,
				(personTimes != null) ? Quantity.parse(personTimes) : null, null, null, null,
				(begins != null) ? Span.parse(begins) : null, (ends != null) ? Span.parse(ends) : null,
				List.of(assignments), List.of(), List.of(), List.of(), List.of(), List.of(), null, null));
	}

	static Assignment post(String account, @Nullable String from, @Nullable String to) {
		return new Assignment("周队员", account, "队员", (from != null) ? LocalDate.parse(from) : null,
				(to != null) ? LocalDate.parse(to) : null);
	}

	@Test
	void aTourEndsAfterItBegins() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> team("2023-07", "2023-06"))
			.withMessage("teams.endsBeforeItBegins");
		assertThat(team("2023", "2023-06").form().ends()).hasToString("2023-06");
	}

	@Test
	void aPersonIsPostedWithinTheTour() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> team("2023-07", "2025-06", post("zhou", "2023-07-01", "2025-07-01")))
			.withMessage("teams.assignmentOutsideTour");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> team(null, null, post("zhou", "2024-07-01", "2024-06-30")))
			.withMessage("teams.assignmentOutsideTour");
	}

	@Test
	void anAccountEndsWithItsLatestPostOrWithTheTour() {
		assertThat(Team.lastDays(team(null, "2025-06", post("zhou", null, null), post("wu", null, "2024-12-31"),
				post("wu", null, "2025-03-31"))
			.form())).containsEntry("zhou", LocalDate.of(2025, 6, 30)).containsEntry("wu", LocalDate.of(2025, 3, 31));
		assertThat(Team.lastDays(team("2023", null, post("zhou", null, null)).form())).containsEntry("zhou",
				LocalDate.MAX);
	}

	@Test
	void thereAreNeverMorePeopleThanPostings() {
		assertThat(TestRules.found(new PostingsRule(), team(null, null, "12人", "9人次").form(), null))
			.containsExactly("teams.fewerPostingsThanPeople");
		assertThat(TestRules.found(new PostingsRule(), team(null, null, "12名", "超9人次").form(), null)).isEmpty();
	}

}
