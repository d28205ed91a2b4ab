package cn.xieshou.snapshots;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.register.Registers;
import cn.xieshou.web.BadRequest;

/** Reads which changes are asked for (变更条件). */
@Component
class ChangeRequests {

	private final Snapshots snapshots;

	private final PairingTree tree;

	private final Registers registers;

	private final Access access;

	ChangeRequests(Snapshots snapshots, PairingTree tree, Registers registers, Access access) {
		this.snapshots = snapshots;
		this.tree = tree;
		this.registers = registers;
		this.access = access;
	}

	/**
	 * What is asked for, by the names of the parameters.
	 *
	 * @param from a moment or a snapshot
	 * @param to the same, now if none is said
	 * @param pairing a pairing with all below it
	 * @param type a type of records
	 * @param after where the page begins
	 */
	record Asked(@Nullable String from, @Nullable String to, @Nullable String pairing, @Nullable String type,
			@Nullable String after) {

		Asked {
			from = said(from);
			to = said(to);
			pairing = said(pairing);
			type = said(type);
			after = said(after);
		}

		private static @Nullable String said(@Nullable String text) {
			return (text == null || text.isBlank()) ? null : text.strip();
		}

	}

	/**
	 * Reads it.
	 * @throws BadRequest if something cannot be understood
	 */
	ChangeQuery read(Asked asked) {
		this.access.scope(Permission.READ);
		if (asked.from() == null) {
			throw new BadRequest("from", "snapshots.noFrom");
		}
		java.time.Instant from = this.snapshots.moment("from", asked.from());
		java.time.Instant to = (asked.to() != null) ? this.snapshots.moment("to", asked.to()) : this.snapshots.now();
		if (from.isAfter(to)) {
			throw new BadRequest("to", "snapshots.backwards");
		}
		if (asked.type() != null && this.registers.find(asked.type()).isEmpty()) {
			throw BadRequest.unknownValue("type", asked.type());
		}
		return new ChangeQuery(from, to, within(asked.pairing()), asked.type(), ChangeQuery.Key.read(asked.after()));
	}

	/** The pairing and all below it; one that the reader may not see is none. */
	private Scope within(@Nullable String called) {
		if (called == null) {
			return Scope.EVERYTHING;
		}
		PairingTree.Node node = this.tree.find(called)
			.filter((one) -> this.access.sees(one.root(), one.id()))
			.orElseThrow(() -> BadRequest.unknownValue("pairing", called));
		if (node.isRoot()) {
			return new Scope(false, false, Set.of(node.id()), Set.of());
		}
		Set<UUID> below = new HashSet<>();
		this.tree.subtree(node.id()).forEach((one) -> below.add(one.id()));
		return new Scope(false, false, Set.of(), Set.copyOf(below));
	}

}
