package cn.xieshou.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope;
import cn.xieshou.list.ListQuery;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

/**
 * What a package is asked for (审计包范围).
 *
 * @param pairing the pairing with all below it, {@code null} for all that the reader sees
 * @param period the period that what has one is limited to, {@code null} for all
 * @param asKnownOn the moment whose books are asked for, {@code null} for now
 * @param within the pairings whose records are in it
 * @param lists the lists that it holds, those that all pairings share included
 */
record DossierQuery(PairingTree.@Nullable Node pairing, @Nullable String period, @Nullable String asKnownOn,
		Scope within, List<ListQuery> lists) {

	/**
	 * What a list is asked for; of what belongs to no pairing all of it, and of what has
	 * no period, too.
	 */
	static Map<String, List<String>> parameters(Register<?, ?> register, PairingTree.@Nullable Node pairing,
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
