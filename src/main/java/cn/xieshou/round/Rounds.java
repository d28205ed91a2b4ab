package cn.xieshou.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.values.Days;
import cn.xieshou.web.BadRequest;
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

	/**
	 * The same as a filter of rounds, where who opens rounds names any pairing.
	 * @throws BadRequest if there is none
	 */
	PairingTree.Node seen(String called) {
		Scope scope = scope();
		return this.tree.find(called)
			.filter((node) -> scope == null || scope.contains(node.root(), node.id()))
			.orElseThrow(() -> BadRequest.unknownValue("pairing", called));
	}

	/**
	 * Whether the actor fills in what a side of a pairing is asked: for the supporting
	 * side who confirms for it, for the other one who enters and does not.
	 */
	boolean mayFill(PairingTree.Node pairing, ReportingSide asked) {
		boolean supports = reaches(Permission.CONFIRM, pairing);
		return asked.isAssisting() ? supports : (!supports && reaches(Permission.ENTER, pairing));
	}

	/**
	 * Whether the actor sees what is typed before it is in the books: who fills it in;
	 * who decides on it and the other side once it is handed in.
	 */
	boolean mayLook(PairingTree.Node pairing, ReportingSide asked, SheetState state) {
		return mayFill(pairing, asked) || (state == SheetState.SUBMITTED && (reaches(Permission.REVIEW, pairing)
				|| reaches(Permission.CONFIRM, pairing) || reaches(Permission.ENTER, pairing)));
	}

	/**
	 * What is asked of the side of somebody, on rows of what rounds ask.
	 * @return empty if nothing can be
	 */
	Optional<Condition> askedOf(Actor actor, String alias) {
		List<String> any = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		Map.of(Permission.ENTER, "<>", Permission.CONFIRM, "=").forEach((permission, operator) -> {
			Scope scope = actor.may(permission) ? this.access.scope(actor, permission) : Scope.NOTHING;
			if (scope.hasPairings()) {
				Condition within = scope.where(alias);
				any.add("(" + within.sql() + " and " + alias + ".side " + operator + " 'ASSISTING')");
				arguments.addAll(within.arguments());
			}
		});
		return any.isEmpty() ? Optional.empty()
				: Optional.of(new Condition("(" + String.join(" or ", any) + ")", List.copyOf(arguments)));
	}

	/**
	 * Whether the actor answers a sheet for the supporting side with numbers of its own.
	 */
	boolean mayAnswer(PairingTree.Node pairing, ReportingSide asked) {
		return !asked.isAssisting() && reaches(Permission.CONFIRM, pairing);
	}

	/** Whether the actor writes records of its own. */
	boolean mayEnter() {
		return this.access.actor().may(Permission.ENTER);
	}

	/** Whether the actor uploads files. */
	boolean mayUpload() {
		return mayEnter() || this.access.actor().may(Permission.CONFIRM);
	}

	private boolean reaches(Permission permission, PairingTree.Node pairing) {
		return this.access.actor().may(permission)
				&& this.access.scope(permission).contains(pairing.root(), pairing.id());
	}

	/**
	 * Makes sure that the actor fills in what a side of a pairing is asked.
	 * @throws AccessDeniedException if not
	 */
	void requireFill(PairingTree.Node pairing, ReportingSide asked) {
		if (!mayFill(pairing, asked)) {
			throw new AccessDeniedException("What " + asked + " is asked is not filled in by "
					+ this.access.actor().username() + " at " + pairing.code());
		}
	}

}
