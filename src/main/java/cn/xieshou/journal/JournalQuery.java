package cn.xieshou.journal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of the journal are asked for (日志筛选); what is {@code null} or empty leaves
 * out nothing.
 *
 * @param actor the account name of who acted
 * @param act what was done
 * @param from the first day
 * @param to the last day
 * @param address the network address
 * @param request the id of the request
 * @param record what it is about: a record or a figure, with the filings that changed it,
 * or a filing, a file, an account
 */
record JournalQuery(@Nullable String actor, @Nullable Act act, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable String address, @Nullable String request, @Nullable UUID record) {

	JournalQuery(@Nullable String actor, @Nullable Act act, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable String address, @Nullable String request, @Nullable UUID record) {
		this.actor = said(actor);
		this.act = act;
		this.from = from;
		this.to = to;
		this.address = said(address);
		this.request = said(request);
		this.record = record;
	}

	private static @Nullable String said(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** Whether nothing is left out. */
	public boolean isEmpty() {
		return parameters().isEmpty();
	}

	/** The conditions that there are, by the names of their parameters. */
	Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		put(parameters, "actor", this.actor);
		put(parameters, "act", this.act);
		put(parameters, "from", this.from);
		put(parameters, "to", this.to);
		put(parameters, "address", this.address);
		put(parameters, "request", this.request);
		put(parameters, "record", this.record);
		return parameters;
	}

	private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.put(name, value.toString());
		}
	}

}
