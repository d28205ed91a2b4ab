package cn.xieshou.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;

/**
 * What a board is asked for (看板条件).
 *
 * @param board the board, the end of its address
 * @param pairing the pairing to which, or below which, records belong, {@code null} for
 * all
 * @param after the place after which a page of its list begins, {@code null} for the
 * first
 * @param refused what could not be read, in words
 */
record Asked(String board, PairingTree.@Nullable Node pairing, @Nullable String after, List<String> refused) {

	/** The address of the board as it is asked for, from its beginning. */
	String address() {
		return "/boards/" + this.board + ((this.pairing != null) ? "?pairing=" + this.pairing.code() : "");
	}

	/** The address of the page after a place. */
	String after(String place) {
		return address() + ((this.pairing != null) ? "&" : "?") + "after=" + place;
	}

	/**
	 * The address of a list of the same pairing.
	 * @param conditions names and values in turn
	 */
	String list(String type, String... conditions) {
		Map<String, String> all = new LinkedHashMap<>();
		if (this.pairing != null) {
			all.put("pairing", this.pairing.code());
		}
		for (int at = 0; at < conditions.length; at += 2) {
			all.put(conditions[at], conditions[at + 1]);
		}
		String query = all.entrySet()
			.stream()
			.map((one) -> one.getKey() + "=" + one.getValue())
			.collect(Collectors.joining("&"));
		return "/" + type + (query.isEmpty() ? "" : "?" + query);
	}

}
