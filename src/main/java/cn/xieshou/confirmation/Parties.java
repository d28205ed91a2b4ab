package cn.xieshou.confirmation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Reviewers;
import cn.xieshou.access.Role;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;

/**
 * On which side of a pairing somebody is (对账双方): who confirms for the helping side there
 * is of the helping side; who else enters or reviews there is of the other one.
 */
@Component
class Parties {

	private final Access access;

	private final Reviewers staff;

	Parties(Access access, Reviewers staff) {
		this.access = access;
		this.staff = staff;
	}

	/** On which side an account is, pairing by pairing. */
	Function<UUID, Party> ofAccount(UUID account) {
		Predicate<UUID> helping = this.staff.holding(account, Role.CONFIRMER);
		return (pairing) -> helping.test(pairing) ? Party.HELPING : Party.HELPED;
	}

	/** The side for which the actor confirms at a pairing, {@code null} if for none. */
	@Nullable Party confirms(UUID root, @Nullable UUID pairing) {
		return within(Permission.CONFIRM, root, pairing) ? Party.HELPING
				: within(Permission.REVIEW, root, pairing) ? Party.HELPED : null;
	}

	/** The side for which the actor answers at a pairing, {@code null} if for none. */
	@Nullable Party answers(UUID root, @Nullable UUID pairing) {
		Party confirms = confirms(root, pairing);
		return (confirms == null && within(Permission.ENTER, root, pairing)) ? Party.HELPED : confirms;
	}

	/** Whether the actor reviews at a pairing. */
	boolean reviews(UUID root, @Nullable UUID pairing) {
		return within(Permission.REVIEW, root, pairing);
	}

	/**
	 * Makes sure that the actor confirms or disputes what a side has stated.
	 * @throws AccessDeniedException if not
	 */
	void requireOther(Party stated, UUID root, @Nullable UUID pairing) {
		if (pairing == null || root.equals(PairingTree.COMMONS) || confirms(root, pairing) != stated.other()) {
			throw new AccessDeniedException("Nothing to confirm there");
		}
	}

	/**
	 * Makes sure that the actor answers for a side.
	 * @throws AccessDeniedException if not
	 */
	void requireAnswering(Party side, UUID root, @Nullable UUID pairing) {
		if (answers(root, pairing) != side) {
			throw new AccessDeniedException("Nothing to answer there");
		}
	}

	/** Where the actor confirms for a side, as a condition on an alias. */
	Condition confirming(Actor actor, Party side, String alias) {
		return where(actor, (side == Party.HELPING) ? Permission.CONFIRM : Permission.REVIEW, alias);
	}

	/** Where the actor answers for a side, as a condition on an alias. */
	Condition answering(Actor actor, Party side, String alias) {
		if (side == Party.HELPING) {
			return where(actor, Permission.CONFIRM, alias);
		}
		Condition enters = where(actor, Permission.ENTER, alias);
		Condition reviews = where(actor, Permission.REVIEW, alias);
		List<Object> arguments = new ArrayList<>(enters.arguments());
		arguments.addAll(reviews.arguments());
		return new Condition("(" + enters.sql() + " or " + reviews.sql() + ")", List.copyOf(arguments));
	}

	private Condition where(Actor actor, Permission permission, String alias) {
		return actor.may(permission) ? this.access.scope(actor, permission).where(alias) : Scope.NOTHING.where(alias);
	}

	private boolean within(Permission permission, UUID root, @Nullable UUID pairing) {
		return this.access.actor().may(permission) && this.access.scope(permission).contains(root, pairing);
	}

}
