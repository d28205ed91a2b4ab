package cn.xieshou.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

/**
 * A team that one side sends (工作队).
 * <p>
 * A tour ends after it begins; a person is posted within the team's tour.
 */
@Entity
final class Team extends FormEntry<TeamForm> {

	@Embedded
	private TeamForm form;

	/** The first day of the tour at the earliest. */
	private @Nullable LocalDate beginsOn;

	/** The last day of the tour at the latest. */
	private @Nullable LocalDate endsOn;

	@SuppressWarnings("NullAway.Init")
	protected Team() {
	}

	@Override
	public TeamForm form() {
		return this.form;
	}

	@Override
	protected void apply(TeamForm form) {
		LocalDate first = (form.begins() != null) ? form.begins().startsOn() : null;
		LocalDate last = last(form.ends());
		if (isAfter(first, last)) {
			throw Refusal.at("ends", "teams.endsBeforeItBegins");
		}
		for (Assignment one : form.assignments()) {
			boolean outside = isAfter(first, one.from()) || isAfter(first, one.to()) || isAfter(one.from(), last)
					|| isAfter(one.to(), last);
			if (outside || isAfter(one.from(), one.to())) {
				throw Refusal.at("assignments", "teams.assignmentOutsideTour", one.person());
			}
		}
		this.form = form;
		this.beginsOn = first;
		this.endsOn = last;
	}

	private static @Nullable LocalDate last(@Nullable Span ends) {
		return (ends != null) ? ends.endsOn() : null;
	}

	private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
		return one != null && other != null && one.isAfter(other);
	}

	/**
	 * The last day of each account that is posted, {@link LocalDate#MAX} while that is
	 * open; of an account with several posts the latest.
	 */
	static Map<String, LocalDate> lastDays(TeamForm form) {
		Map<String, LocalDate> days = new HashMap<>();
		for (Assignment one : form.assignments()) {
			if (one.account() != null) {
				LocalDate to = (one.to() != null) ? one.to() : last(form.ends());
				days.merge(one.account(), (to != null) ? to : LocalDate.MAX, (a, b) -> a.isAfter(b) ? a : b);
			}
		}
		return days;
	}

}
