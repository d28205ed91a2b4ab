package cn.xieshou.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import cn.xieshou.values.Days;

/** When a recurring job runs next (周期). */
sealed interface Rhythm {

	/**
	 * When to run next.
	 * @param now when the last run ended
	 * @param idle how many runs before it, itself included, found nothing to do
	 */
	Instant after(Instant now, int idle);

	/** With a pause after each run, a longer one after runs that found nothing. */
	record Every(Duration pause, Duration longest) implements Rhythm {

		@Override
		public Instant after(Instant now, int idle) {
			Duration next = this.pause.multipliedBy(1L << Math.min(idle, 20));
			return now.plus((next.compareTo(this.longest) < 0) ? next : this.longest);
		}

	}

	/** Daily at a time of day in China. */
	record Nightly(LocalTime at) implements Rhythm {

		@Override
		public Instant after(Instant now, int idle) {
			ZonedDateTime today = now.atZone(Days.ZONE).with(this.at);
			return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
		}

	}

}
