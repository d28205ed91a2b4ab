package cn.xieshou.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Span;

/**
 * What of a table is asked for (报表条件).
 *
 * @param pairing the pairing with all below it, {@code null} for all that the reader sees
 * @param period the period of the report, {@code null} for none
 * @param asKnownOn the moment whose books are asked for as it was written, {@code null}
 * for now
 */
record ReportQuery(PairingTree.@Nullable Node pairing, @Nullable Span period, @Nullable String asKnownOn) {

	/** As parameters of an address. */
	Map<String, List<String>> parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		if (this.pairing != null) {
			parameters.put("pairing", List.of(this.pairing.code()));
		}
		if (this.period != null) {
			parameters.put("period", List.of(this.period.toString()));
		}
		if (this.asKnownOn != null) {
			parameters.put("asKnownOn", List.of(this.asKnownOn));
		}
		return parameters;
	}

}
