package cn.xieshou.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Days;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/**
 * How long a team stays and who is posted, on its page (任期与人员): people and postings
 * apart, days computed.
 */
@Component
class TourPanel implements DetailPanel {

	private final TeamRegister register;

	private final Clock clock;

	TourPanel(TeamRegister register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	/** Where a tour stands today (任期状态). */
	enum TourState {

		/** It has not begun (尚未开始). */
		AHEAD,

		/** It lasts (任期中). */
		RUNNING,

		/** It is over (已结束). */
		OVER

	}

	/**
	 * A tour.
	 *
	 * @param days how many days it lasts, the first and the last counted; {@code null}
	 * while one of them is not known
	 * @param exact whether both days are known to the day; else it lasts as long at most
	 * @param standing where it stands today, {@code null} without a beginning
	 * @param daysLeft how many days are left, {@code null} unless it lasts and its end is
	 * known
	 */
	record Tour(@Nullable Span begins, @Nullable Span ends, @Nullable Long days, boolean exact,
			@Nullable TourState standing, @Nullable Long daysLeft) {

		static Tour of(@Nullable Span begins, @Nullable Span ends, LocalDate today) {
			LocalDate first = (begins != null) ? begins.startsOn() : null;
			LocalDate last = (ends != null) ? ends.endsOn() : null;
			boolean exact = begins != null && ends != null && begins.kind() == PeriodKind.DAY
					&& ends.kind() == PeriodKind.DAY;
			TourState standing = null;
			if (last != null && last.isBefore(today)) {
				standing = TourState.OVER;
			}
			else if (first != null) {
				standing = first.isAfter(today) ? TourState.AHEAD : TourState.RUNNING;
			}
			Long left = (standing == TourState.RUNNING && last != null) ? ChronoUnit.DAYS.between(today, last) : null;
			return new Tour(begins, ends,
					(first != null && last != null) ? ChronoUnit.DAYS.between(first, last) + 1 : null, exact, standing,
					left);
		}

	}

	/**
	 * A post.
	 *
	 * @param from the first day, the team's where the post names none
	 * @param to the last day, the team's where the post names none
	 * @param ownFrom whether the post itself names the first day
	 * @param ownTo whether the post itself names the last day
	 */
	record Post(String person, @Nullable String role, @Nullable String from, @Nullable String to, boolean ownFrom,
			boolean ownTo, boolean over) {

	}

	/** What the panel shows. */
	record Content(Tour tour, @Nullable Quantity headcount, @Nullable Quantity personTimes, List<Post> posts) {

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record record) {
		if (!register.code().equals(this.register.code())) {
			return null;
		}
		TeamForm form = (TeamForm) record;
		if (form.begins() == null && form.ends() == null && form.headcount() == null && form.personTimes() == null
				&& form.assignments().isEmpty()) {
			return null;
		}
		LocalDate today = Days.today(this.clock);
		return new Content(Tour.of(form.begins(), form.ends(), today), form.headcount(), form.personTimes(),
				form.assignments().stream().map((one) -> post(one, form, today)).toList());
	}

	private static Post post(Assignment one, TeamForm form, LocalDate today) {
		LocalDate last = (one.to() != null) ? one.to() : (form.ends() != null) ? form.ends().endsOn() : null;
		return new Post(one.person(), one.role(), text((one.from() != null) ? one.from() : form.begins()),
				text((one.to() != null) ? one.to() : form.ends()), one.from() != null, one.to() != null,
				last != null && last.isBefore(today));
	}

	private static @Nullable String text(@Nullable Object day) {
		return (day != null) ? day.toString() : null;
	}

	@Override
	public String template() {
		return "organisation/parts :: tour";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("begins", "ends", "headcount", "personTimes", "assignments");
	}

}
