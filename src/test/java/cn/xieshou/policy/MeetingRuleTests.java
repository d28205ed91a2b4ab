package cn.xieshou.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import cn.xieshou.register.Measure;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rules of a meeting and of a mechanism. */
class MeetingRuleTests {

	final MeetingRegister register = new MeetingRegister();

	static MeetingForm form(MeetingNature nature, @Nullable MeetingState state, @Nullable String heldOn,
			Decision... decisions) {
		return new MeetingForm(UUID.randomUUID(), "党政联席会议", nature, MeetingKind.JOINT_CONFERENCE, null, null, state,
				null, null, List.of(), List.of(), List.of(), null, (heldOn != null) ? Span.parse(heldOn) : null, null,
				null, List.of(), List.of(decisions), List.of(), List.of(), List.of(), List.of(), null, null);
	}

	static Decision decision(int number, DecisionState state, @Nullable LocalDate doneOn) {
		return new Decision(number, "共建园区启动区年内开工", null, null, state, doneOn, null, null);
	}

	@Test
	void aMechanismRunsAndAMeetingIsHeld() {
		refuses("meetings.stateOfTheOther", form(MeetingNature.MECHANISM, MeetingState.HELD, null));
		refuses("meetings.stateOfTheOther", form(MeetingNature.MEETING, MeetingState.RUNNING, null));
		refuses("meetings.mechanismIsNotHeld", form(MeetingNature.MECHANISM, null, "2026-03"));
		assertThat(this.register.create(form(MeetingNature.MEETING, MeetingState.HELD, "2026-03"))).isNotNull();
	}

	@Test
	void onlyAMeetingThatWasHeldDecides() {
		Decision decision = decision(1, DecisionState.OPEN, null);
		refuses("meetings.decidedWithoutMeeting", form(MeetingNature.MECHANISM, null, null, decision));
		refuses("meetings.decidedWithoutMeeting", form(MeetingNature.MEETING, MeetingState.PLANNED, null, decision));
		assertThat(this.register.create(form(MeetingNature.MEETING, MeetingState.HELD, null, decision))).isNotNull();
	}

	@Test
	void eachDecisionHasItsNumberAndADayIfAndOnlyIfItWasCarriedOut() {
		LocalDate day = LocalDate.of(2026, 6, 30);
		refuses("meetings.numberTwice", form(MeetingNature.MEETING, MeetingState.HELD, null,
				decision(1, DecisionState.OPEN, null), decision(1, DecisionState.DOING, null)));
		refuses("meetings.doneAndDay",
				form(MeetingNature.MEETING, MeetingState.HELD, null, decision(1, DecisionState.DONE, null)));
		refuses("meetings.doneAndDay",
				form(MeetingNature.MEETING, MeetingState.HELD, null, decision(1, DecisionState.DOING, day)));
	}

	@Test
	void meetingsCountInTheirYearAndMechanismsWhileTheyStand() {
		assertThat(counts(form(MeetingNature.MEETING, MeetingState.HELD, "2026-03-15")))
			.containsExactly("meeting.total 2026");
		assertThat(counts(form(MeetingNature.MEETING, MeetingState.PLANNED, "2027"))).isEmpty();
		assertThat(counts(form(MeetingNature.MECHANISM, null, null))).containsExactly("meeting.mechanisms null");
		assertThat(counts(form(MeetingNature.MECHANISM, MeetingState.PLANNED, null))).isEmpty();
	}

	private List<String> counts(MeetingForm form) {
		return this.register.measures(this.register.create(form))
			.stream()
			.map((Measure measure) -> measure.indicator() + " " + measure.period().text())
			.toList();
	}

	private void refuses(String key, MeetingForm form) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.register.create(form)).withMessage(key);
	}

}
