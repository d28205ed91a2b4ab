package cn.xieshou.cooperation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Span;

/**
 * The editions of the series that an event belongs to, on its page (历届). Growth is
 * computed only from one edition to that of the next year; what covers several years or
 * is in doubt compares with nothing.
 */
@Component
class EditionsPanel implements DetailPanel {

	/** A series has an edition a year; so many are shown. */
	private static final int SHOWN = 60;

	private final EventRegister register;

	private final Records records;

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	EditionsPanel(EventRegister register, Records records, JdbcTemplate jdbc, Access access,
			RecordVisibility visibility) {
		this.register = register;
		this.records = records;
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
	}

	/**
	 * An edition.
	 *
	 * @param whole whether it is the series as a whole
	 * @param growth of the amount signed over the edition of the year before,
	 * {@code null} if the two do not compare
	 */
	record Edition(UUID id, String name, boolean whole, EventForm form, @Nullable Ratio growth) {

	}

	/** The editions of a series, and the one whose page it is. */
	record Content(List<Edition> editions, UUID present) {

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record record) {
		if (!register.code().equals(this.register.code())) {
			return null;
		}
		UUID series = Objects.requireNonNullElse(((EventForm) record).series(), entry.getId());
		List<Event> events = events(series);
		if (events.size() < 2) {
			return null;
		}
		List<Edition> editions = new ArrayList<>();
		for (Event event : events) {
			editions.add(new Edition(event.getId(), event.getName(), event.getId().equals(series), event.form(),
					growth(event, events, series)));
		}
		return new Content(editions, entry.getId());
	}

	private List<Event> events(UUID series) {
		Condition scope = this.access.scope(Permission.READ).where("t").and(this.visibility.rows("events", "t.id"));
		List<Object> arguments = new ArrayList<>(List.of(series, series));
		arguments.addAll(scope.arguments());
		List<UUID> ids = this.jdbc.queryForList("select t.id from event t where (t.id = ? or t.series_id = ?) and "
				+ scope.sql() + " order by t.held, t.id limit " + SHOWN, UUID.class, arguments.toArray());
		return this.records.find(this.register, ids)
			.values()
			.stream()
			.sorted(Comparator.comparing((Event event) -> event.getId().equals(series))
				.thenComparing((event) -> event.form().held(), Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(Event::getName))
			.toList();
	}

	private static @Nullable Ratio growth(Event event, List<Event> events, UUID series) {
		Integer year = year(event, series);
		if (year == null) {
			return null;
		}
		List<Event> sameYear = of(year, events, series);
		List<Event> before = of(year - 1, events, series);
		if (sameYear.size() != 1 || before.size() != 1) {
			return null;
		}
		Quantity later = event.form().signedAmount();
		Quantity earlier = before.get(0).form().signedAmount();
		boolean comparable = later != null && earlier != null && later.unit().isComparableWith(earlier.unit());
		return comparable ? Ratio.growth(Objects.requireNonNull(later), Objects.requireNonNull(earlier)) : null;
	}

	private static List<Event> of(int year, List<Event> events, UUID series) {
		return events.stream().filter((event) -> Objects.equals(year(event, series), year)).toList();
	}

	/**
	 * The year of an edition, {@code null} for what is none, spans several or is in
	 * doubt.
	 */
	private static @Nullable Integer year(Event event, UUID series) {
		Span held = event.form().held();
		boolean inDoubt = event.form().doubt() != null;
		if (event.getId().equals(series) || held == null || held.endsOn() == null || inDoubt) {
			return null;
		}
		int year = held.startsOn().getYear();
		return (held.endsOn().getYear() == year) ? year : null;
	}

	@Override
	public String template() {
		return "cooperation/parts :: editions";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

}
