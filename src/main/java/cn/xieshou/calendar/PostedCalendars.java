package cn.xieshou.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.xieshou.register.Posted;
import cn.xieshou.values.WorkingDays;

/**
 * The working days by the calendars that are posted (已入账的工作日历); where none says anything,
 * Monday to Friday.
 */
@Component
class PostedCalendars implements WorkingDays, Posted.Observer {

	/** How late another node may learn of a change. */
	private static final Duration KEPT = Duration.ofSeconds(10);

	private static final TypeReference<List<SetDays>> DAYS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	/** Kept for a while, since every list of filings asks for it. */
	private final LoadingCache<String, Known> known = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.build((all) -> read());

	PostedCalendars(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	private record Known(Map<LocalDate, DayKind> days, Set<Integer> years) {

	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		DayKind set = this.known.get("all").days().get(day);
		return (set != null) ? set == DayKind.WORK
				: day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	@Override
	public boolean isKnown(int year) {
		return this.known.get("all").years().contains(year);
	}

	private Known read() {
		Map<LocalDate, DayKind> days = new HashMap<>();
		Set<Integer> years = new HashSet<>();
		this.jdbc.sql("select year, days from calendar order by year").query((row) -> {
			years.add(row.getInt("year"));
			this.json.readValue(row.getString("days"), DAYS)
				.forEach((set) -> set.days().forEach((day) -> days.put(day, set.kind())));
		});
		return new Known(days, years);
	}

	@Override
	public void posted(Posted posting) {
		if (posting.register() instanceof WorkCalendarRegister) {
			posting.afterwards(this.known::invalidateAll);
		}
	}

}
