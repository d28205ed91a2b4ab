package cn.xieshou.confirmation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.web.BadRequest;

/**
 * The opinion of the partner on a year (协作双方意见): what both sides have confirmed of it,
 * what they disputed, how that was settled and what is open.
 */
@Service
@Transactional(readOnly = true)
class Opinions {

	/** So many differences of a year are listed. */
	static final int LISTED = 500;

	private final DifferenceStore differences;

	private final PairingTree tree;

	private final Access access;

	private final RecordVisibility records;

	private final JdbcTemplate jdbc;

	Opinions(DifferenceStore differences, PairingTree tree, Access access, RecordVisibility records,
			JdbcTemplate jdbc) {
		this.differences = differences;
		this.tree = tree;
		this.access = access;
		this.records = records;
		this.jdbc = jdbc;
	}

	/**
	 * The opinion on a year of a pairing and those below it.
	 *
	 * @param pairings how much there is of each state, by pairing
	 * @param differences what was disputed
	 */
	record Opinion(PairingTree.Node pairing, int year, List<OfPairing> pairings, List<Difference> differences) {

	}

	/** How much there is of each state at a pairing. */
	record OfPairing(PairingTree.Node pairing, Map<ConfirmationState, Integer> counts) {

		int of(ConfirmationState state) {
			return this.counts.getOrDefault(state, 0);
		}

		public int confirmed() {
			return of(ConfirmationState.CONFIRMED);
		}

		public int stated() {
			return of(ConfirmationState.STATED);
		}

		public int disputed() {
			return of(ConfirmationState.DISPUTED);
		}

		public int apart() {
			return of(ConfirmationState.APART);
		}

	}

	/** The pairings that the reader may ask for, those at the top first. */
	List<PairingTree.Node> choices() {
		Scope scope = this.access.scope(Permission.READ);
		return this.tree.roots()
			.stream()
			.flatMap((root) -> this.tree.subtree(root.id()).stream())
			.filter((node) -> scope.contains(node.root(), node.id()))
			.toList();
	}

	/**
	 * The opinion on a year.
	 * @param called the pairing, {@code null} for the first that the reader may see
	 */
	@Nullable Opinion of(@Nullable String called, int year) {
		List<PairingTree.Node> choices = choices();
		PairingTree.Node pairing = (called == null || called.isBlank()) ? choices.stream().findFirst().orElse(null)
				: choices.stream()
					.filter((node) -> node.code().equals(called) || node.id().toString().equals(called))
					.findAny()
					.orElseThrow(() -> BadRequest.unknownValue("pairing", called));
		if (pairing == null) {
			return null;
		}
		UUID[] below = this.tree.subtree(pairing.id()).stream().map(PairingTree.Node::id).toArray(UUID[]::new);
		Map<UUID, Map<ConfirmationState, Integer>> counts = new LinkedHashMap<>();
		this.jdbc.query("""
				select c.pairing_id, c.state, count(*) as lines from confirmation c
				where c.root_id = ? and c.pairing_id = any(?) and c.year = ? and c.present group by 1, 2
				""", (row) -> {
			counts
				.computeIfAbsent(row.getObject("pairing_id", UUID.class),
						(fresh) -> new EnumMap<>(ConfirmationState.class))
				.put(ConfirmationState.valueOf(row.getString("state")), row.getInt("lines"));
		}, pairing.root(), below, year);
		List<OfPairing> pairings = this.tree.subtree(pairing.id())
			.stream()
			.filter((node) -> counts.containsKey(node.id()))
			.map((node) -> new OfPairing(node, counts.getOrDefault(node.id(), Map.of())))
			.toList();
		return new Opinion(pairing, year, pairings,
				this.differences.list(new Condition("d.root_id = ? and d.pairing_id = any(?) and d.year = ?",
						List.of(pairing.root(), below, year))
					.and(this.records.rowsOfTypes("d.type", "d.record_id")), "d.state, d.id", LISTED));
	}

}
