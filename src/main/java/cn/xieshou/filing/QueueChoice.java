package cn.xieshou.filing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.web.BadRequest;

/**
 * Which of the filings that wait are looked at, and in which order (待办筛选).
 *
 * @param type only of a record type
 * @param pairing only of a pairing and those below it, by its code
 * @param due only what is due so
 * @param oldest whether what waits the longest comes first, instead of what is due first
 * @param from after which of them the page begins, {@code null} for the first
 */
public record QueueChoice(@Nullable String type, @Nullable String pairing, @Nullable Due due, boolean oldest,
		@Nullable QueueKey from) {

	private static final int SOON = 2;

	private static final String OLDEST = "since";

	/** All of them, what is due first before the rest. */
	public static final QueueChoice ALL = new QueueChoice(null, null, null, false, null);

	/** By when something is due. */
	public enum Due {

		/** Its day is over. */
		OVER,

		/** Today. */
		TODAY,

		/** Within two days. */
		SOON;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		Condition condition(LocalDate today) {
			return switch (this) {
				case OVER -> new Condition("f.due_on < ?", List.of(today));
				case TODAY -> new Condition("f.due_on = ?", List.of(today));
				case SOON ->
					new Condition("f.due_on between ? and ?", List.of(today, today.plusDays(QueueChoice.SOON)));
			};
		}

	}

	/** Reads what an address says; what is empty is not chosen. */
	public static QueueChoice of(@Nullable String type, @Nullable String pairing, @Nullable String due,
			@Nullable String sort, @Nullable String from) {
		if (sort != null && !sort.isBlank() && !OLDEST.equals(sort) && !"due".equals(sort)) {
			throw BadRequest.unknownValue("sort", sort);
		}
		return new QueueChoice(given(type), given(pairing), due(given(due)), OLDEST.equals(sort), QueueKey.read(from));
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	private static @Nullable Due due(@Nullable String text) {
		return (text == null) ? null
				: Arrays.stream(Due.values())
					.filter((due) -> due.code().equals(text))
					.findAny()
					.orElseThrow(() -> BadRequest.unknownValue("due", text));
	}

	/** Whether something is left out. */
	public boolean filters() {
		return this.type != null || this.pairing != null || this.due != null;
	}

	/** What an address says to choose the same, without the page. */
	public Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		if (this.type != null) {
			parameters.put("type", this.type);
		}
		if (this.pairing != null) {
			parameters.put("pairing", this.pairing);
		}
		if (this.due != null) {
			parameters.put("due", this.due.code());
		}
		if (this.oldest) {
			parameters.put("sort", OLDEST);
		}
		return parameters;
	}

}
