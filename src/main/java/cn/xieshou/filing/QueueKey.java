package cn.xieshou.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.web.BadRequest;

/**
 * The place of a filing in the queue of reviewers (待办位置), as an address says it.
 *
 * @param due by when it is to be decided, {@code null} if no day is set
 * @param since since when it waits
 * @param id the filing
 */
public record QueueKey(@Nullable LocalDate due, Instant since, UUID id) {

	private static final Pattern TEXT = Pattern.compile("(-|\\d{4}-\\d{2}-\\d{2}),(\\d{1,17}),([0-9a-f-]{36})");

	/** Reads what {@link #toString} wrote, {@code null} for nothing. */
	public static @Nullable QueueKey read(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		Matcher parts = TEXT.matcher(text);
		try {
			if (parts.matches()) {
				return new QueueKey(parts.group(1).equals("-") ? null : LocalDate.parse(parts.group(1)),
						Instant.EPOCH.plus(Long.parseLong(parts.group(2)), ChronoUnit.MICROS),
						UUID.fromString(parts.group(3)));
			}
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			// it is told below
		}
		throw BadRequest.unknownValue("from", text);
	}

	/** What comes after it, on the alias {@code f}. */
	Condition after(boolean oldest, String due) {
		Object at = this.since.atOffset(ZoneOffset.UTC);
		return oldest ? new Condition("(f.waiting_since, f.id) > (?, ?)", Arrays.asList(at, this.id))
				: (this.due == null)
						? new Condition("(" + due + ", f.waiting_since, f.id) > ('infinity'::date, ?, ?)",
								Arrays.asList(at, this.id))
						: new Condition("(" + due + ", f.waiting_since, f.id) > (?, ?, ?)",
								Arrays.asList(this.due, at, this.id));
	}

	@Override
	public String toString() {
		return ((this.due != null) ? this.due : "-") + "," + ChronoUnit.MICROS.between(Instant.EPOCH, this.since) + ","
				+ this.id;
	}

}
