package cn.xieshou.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

/**
 * Asks lists of whatever types for a pairing, a period and a moment (按结对、期间和时刻取台账), each
 * in the terms that it knows.
 */
public final class ScopedLists {

	private ScopedLists() {
	}

	/**
	 * What a list is asked for; of what belongs to no pairing all of it, and of what has
	 * no period, too.
	 */
	public static Map<String, List<String>> parameters(Register<?, ?> register, PairingTree.@Nullable Node pairing,
			@Nullable String period, @Nullable String asKnownOn) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		if (pairing != null && (register.isOfPairings() || register.isPlace())) {
			parameters.put("pairing", List.of(pairing.code()));
		}
		if (period != null) {
			dated(register).ifPresent((column) -> {
				if (column.kind() == Column.Kind.PERIOD) {
					parameters.put(column.key(), List.of(period));
				}
				else {
					parameters.put(column.key() + ".from", List.of(period));
					parameters.put(column.key() + ".to", List.of(period));
				}
			});
		}
		if (asKnownOn != null) {
			parameters.put("asKnownOn", List.of(asKnownOn));
		}
		return parameters;
	}

	/**
	 * The column that says when it was: the one that its list goes by, or its period.
	 */
	private static Optional<Column> dated(Register<?, ?> register) {
		String usual = register.usualSort().replaceFirst("^-", "");
		return register.columns()
			.stream()
			.filter((column) -> (column.key().equals(usual) && column.kind() == Column.Kind.DATE)
					|| (column.key().equals(usual) && column.kind() == Column.Kind.PERIOD)
					|| (column.key().equals("period") && column.kind() == Column.Kind.PERIOD))
			.findFirst();
	}

}
