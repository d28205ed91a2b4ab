package cn.xieshou.reconciliation;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a reconciliation (对账操作).
 *
 * @param act what
 * @param lines the lines that it is done with
 * @param entries the entries
 * @param link what belongs together already
 * @param text why, for what is explained
 */
record ReconciliationAct(@NotNull Kind act, @Nullable @Size(max = 200) List<@NotNull UUID> lines,
		@Nullable @Size(max = 200) List<@NotNull UUID> entries, @Nullable UUID link,
		@Nullable @Size(max = 300) String text) {

	/** What can be done. */
	enum Kind {

		/** Find again what belongs together (自动配对). */
		@JsonProperty("match")
		MATCH,

		/** Put lines and entries together (配对). */
		@JsonProperty("pair")
		PAIR,

		/** Part what was put together (拆开). */
		@JsonProperty("unpair")
		UNPAIR,

		/** Say why nothing is opposite, or why the two sides differ (说明). */
		@JsonProperty("explain")
		EXPLAIN,

		/** Finish it (完成对账). */
		@JsonProperty("finish")
		FINISH

	}

	List<UUID> saidLines() {
		return (this.lines != null) ? this.lines.stream().distinct().toList() : List.of();
	}

	List<UUID> saidEntries() {
		return (this.entries != null) ? this.entries.stream().distinct().toList() : List.of();
	}

}
