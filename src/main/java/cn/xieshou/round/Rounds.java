package cn.xieshou.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.values.Days;
import cn.xieshou.web.NotFound;

/**
 * Who sees which rounds and sheets (轮次可见范围): business administrators all rounds and no
 * sheet, others those that ask a pairing which they may read.
 */
@Component
class Rounds {

	private final RoundStore store;

	private final PairingTree tree;

	private final Access access;

	private final Clock clock;

	Rounds(RoundStore store, PairingTree tree, Access access, Clock clock) {
		this.store = store;
		this.tree = tree;
		this.access = access;
		this.clock = clock;
	}

	LocalDate today() {
		return Days.today(this.clock);
	}

	Instant now() {
		return this.clock.instant();
	}

	/** Whether the actor opens rounds: they set what all pairings share. */
	boolean mayOpen() {
		return this.access.actor().may(Permission.ENTER)
				&& this.access.scope(Permission.ENTER).contains(PairingTree.COMMONS, null);
	}

	void requireMayOpen() {
		if (!mayOpen()) {
			throw new AccessDeniedException("Rounds are not opened by " + this.access.actor().username());
		}
	}

	/** The pairings whose rounds the actor sees, {@code null} for all rounds. */
	@Nullable Scope scope() {
		return mayOpen() ? null : this.access.scope(Permission.READ);
	}

	/**
	 * A round.
	 * @throws NotFound if there is none that the actor sees
	 */
	Round require(UUID id) {
		Scope scope = scope();
		return this.store.find(id)
			.filter((round) -> scope == null
					|| this.store.asks(id).stream().anyMatch((ask) -> scope.contains(ask.root(), ask.pairing())))
			.orElseThrow(() -> new NotFound("round " + id));
	}

	/**
	 * A pairing whose sheets the actor sees.
	 * @throws NotFound if there is none
	 */
	PairingTree.Node pairing(String called) {
		Scope scope = this.access.scope(Permission.READ);
		return this.tree.find(called)
			.filter((node) -> scope.contains(node.root(), node.id()))
			.orElseThrow(() -> new NotFound("pairing " + called));
	}

	/** Whether the actor fills in sheets of a pairing. */
	boolean mayEnter(PairingTree.Node pairing) {
		return this.access.actor().may(Permission.ENTER)
				&& this.access.scope(Permission.ENTER).contains(pairing.root(), pairing.id());
	}

	/**
	 * Whether the actor sees what is typed before it is in the books: who fills it in, or
	 * decides on it.
	 */
	boolean mayLook(PairingTree.Node pairing) {
		return List.of(Permission.ENTER, Permission.REVIEW, Permission.CONFIRM)
			.stream()
			.anyMatch((permission) -> this.access.actor().may(permission)
					&& this.access.scope(permission).contains(pairing.root(), pairing.id()));
	}

	void requireEnter(PairingTree.Node pairing) {
		this.access.require(Permission.ENTER, pairing.root(), pairing.id());
	}

}
