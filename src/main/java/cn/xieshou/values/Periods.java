package cn.xieshou.values;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import cn.xieshou.values.grammar.PeriodGrammar;

/**
 * Reads periods as people write them today (时期读取), 2024年1—11月 or {@code 2024-11/YTD}:
 * forms, conditions and addresses ask here, so that one reads what the others do.
 */
@Component
public class Periods {

	private final Clock clock;

	Periods(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Reads a period; 去年, 近三年 and the like count from today.
	 * @throws IllegalArgumentException if the text is none
	 */
	public Period read(String text) {
		return PeriodGrammar.read(text, Days.today(this.clock)).period();
	}

	/**
	 * Reads the stretch of the calendar that a period says.
	 * @throws IllegalArgumentException if the text is none
	 */
	public Span span(String text) {
		Period period = read(text);
		if (period.span() == null) {
			throw new IllegalArgumentException("No stretch of the calendar");
		}
		return period.span();
	}

	/**
	 * Reads a limit in time: a day, or the first or last one of a period.
	 * @param first whether it begins there
	 * @throws IllegalArgumentException if the text is no period, or one without end
	 */
	public LocalDate bound(String text, boolean first) {
		Span span = span(text);
		LocalDate day = first ? span.startsOn() : span.endsOn();
		if (day == null) {
			throw new IllegalArgumentException("An open stretch has no last day");
		}
		return day;
	}

}
