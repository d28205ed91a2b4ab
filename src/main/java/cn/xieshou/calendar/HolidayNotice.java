package cn.xieshou.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Refusal;

/**
 * The notice by which the days off of a year are made known (放假通知), read from its text: a
 * line for each holiday, {@code 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。}
 *
 * @param year the year
 * @param title the title of the notice, {@code null} if the text has none
 * @param days what it says of days
 */
public record HolidayNotice(int year, @Nullable String title, List<Days> days) {

	private static final Pattern TITLE = Pattern.compile("\\S*关于\\s*(\\d{4})\\s*年部分节假日安排的通知");

	private static final Pattern LINE = Pattern.compile("(?:[一二三四五六七八九十]+、)?\\s*([^：:。\\s]{2,20})[：:](.*)");

	private static final String DAY = "(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:（[^）]*）)?";

	private static final Pattern OFF = Pattern
		.compile(DAY + "(?:至(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:（[^）]*）)?)?放假[^。]*");

	private static final Pattern WORKED = Pattern.compile("[^。]*上班");

	private static final Pattern WORK = Pattern.compile(DAY);

	private static final Pattern COUNT = Pattern.compile("(?:共|放假)(\\d{1,2})天");

	/**
	 * Days of which it says something.
	 *
	 * @param occasion for what
	 * @param kind whether people work
	 * @param from the first day
	 * @param to the last day
	 */
	public record Days(String occasion, DayKind kind, LocalDate from, LocalDate to) {

	}

	/**
	 * Reads a notice.
	 * @throws Refusal if it names no year or nothing off, or a line contradicts itself
	 */
	public static HolidayNotice read(String text) {
		Matcher title = TITLE.matcher(text);
		if (!title.find()) {
			throw Refusal.at("notice", "calendars.noYear");
		}
		int year = Integer.parseInt(title.group(1));
		List<Days> days = new ArrayList<>();
		for (String line : text.split("\\R")) {
			Matcher matched = LINE.matcher(line.strip());
			if (matched.matches() && line.contains("放假")) {
				days.addAll(holiday(year, matched.group(1), matched.group(2)));
			}
		}
		if (days.isEmpty()) {
			throw Refusal.at("notice", "calendars.noDays");
		}
		return new HolidayNotice(year, title.group(), days);
	}

	private static List<Days> holiday(int year, String occasion, String said) {
		Matcher off = OFF.matcher(said);
		if (!off.find()) {
			throw Refusal.at("notice", "calendars.unreadable", occasion);
		}
		LocalDate from = day(year, off.group(1), off.group(2), off.group(3), occasion);
		LocalDate to = (off.group(6) == null) ? from : day(from.getYear(), off.group(4),
				(off.group(5) != null) ? off.group(5) : off.group(2), off.group(6), occasion);
		Matcher count = COUNT.matcher(off.group());
		if (to.isBefore(from)
				|| (count.find() && from.plusDays(Integer.parseInt(count.group(1)) - 1).compareTo(to) != 0)) {
			throw Refusal.at("notice", "calendars.miscounted", occasion);
		}
		List<Days> days = new ArrayList<>(List.of(new Days(occasion, DayKind.OFF, from, to)));
		Matcher worked = WORKED.matcher(said);
		while (worked.find()) {
			Matcher work = WORK.matcher(worked.group());
			while (work.find()) {
				LocalDate day = day(year, work.group(1), work.group(2), work.group(3), occasion);
				days.add(new Days(occasion, DayKind.WORK, day, day));
			}
		}
		return days;
	}

	private static LocalDate day(int year, @Nullable String ownYear, String month, String day, String occasion) {
		try {
			return LocalDate.of((ownYear != null) ? Integer.parseInt(ownYear) : year, Integer.parseInt(month),
					Integer.parseInt(day));
		}
		catch (DateTimeException ex) {
			throw Refusal.at("notice", "calendars.unreadable", occasion);
		}
	}

}
