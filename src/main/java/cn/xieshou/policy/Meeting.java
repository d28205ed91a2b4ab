package cn.xieshou.policy;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * A joint meeting or a standing mechanism (党政联席会议、协调机制).
 * <p>
 * Rule: a mechanism runs and a meeting is held; only a meeting that was not called off
 * decides, each decision has a number of its own, and says on which day it was carried
 * out if and only if it was.
 */
@Entity
final class Meeting extends FormEntry<MeetingForm> {

	@Embedded
	private MeetingForm form;

	@SuppressWarnings("NullAway.Init")
	protected Meeting() {
	}

	@Override
	public MeetingForm form() {
		return this.form;
	}

	@Override
	protected void apply(MeetingForm form) {
		if (getId().equals(form.mechanism())) {
			throw Refusal.at("mechanism", "meetings.underItself");
		}
		boolean mechanism = form.nature() == MeetingNature.MECHANISM;
		if (form.state() == (mechanism ? MeetingState.HELD : MeetingState.RUNNING)) {
			throw Refusal.at("state", "meetings.stateOfTheOther", form.nature(), form.state());
		}
		if (mechanism && form.heldOn() != null) {
			throw Refusal.at("heldOn", "meetings.mechanismIsNotHeld");
		}
		boolean mayDecide = !mechanism && form.state() != MeetingState.PLANNED && form.state() != MeetingState.ENDED;
		if (!form.decisions().isEmpty() && !mayDecide) {
			throw Refusal.at("decisions", "meetings.decidedWithoutMeeting");
		}
		Set<Integer> numbers = new HashSet<>();
		for (Decision decision : form.decisions()) {
			if (!numbers.add(decision.number())) {
				throw Refusal.at("decisions", "meetings.numberTwice", decision.number());
			}
			if ((decision.state() == DecisionState.DONE) != (decision.doneOn() != null)) {
				throw Refusal.at("decisions", "meetings.doneAndDay", decision.number());
			}
		}
		this.form = form;
	}

}
