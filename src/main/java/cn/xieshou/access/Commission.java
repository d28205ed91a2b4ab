package cn.xieshou.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Lets who confirms for the helping side enter what that side is asked for (受托填报): at one
 * pairing, and only while that is being kept or handed in. Nothing else is entered by
 * them.
 */
@Component
public class Commission {

	private final Access access;

	Commission(Access access) {
		this.access = access;
	}

	/**
	 * Enters at a pairing for the side of the actor.
	 * @throws AccessDeniedException if they neither enter nor confirm there
	 */
	public <T> T entering(PairingTree.Node pairing, Supplier<T> work) {
		Actor actor = this.access.actor();
		if (reaches(actor, Permission.ENTER, pairing)) {
			return work.get();
		}
		if (!reaches(actor, Permission.CONFIRM, pairing)) {
			throw new AccessDeniedException("Nothing is asked of " + actor.username() + " there");
		}
		SecurityContext before = SecurityContextHolder.getContext();
		Authentication present = before.getAuthentication();
		SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
				commissioned(actor, pairing), null, (present != null) ? present.getAuthorities() : List.of())));
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

	private boolean reaches(Actor actor, Permission permission, PairingTree.Node pairing) {
		return actor.may(permission) && this.access.scope(actor, permission).contains(pairing.root(), pairing.id());
	}

	private static Actor commissioned(Actor actor, PairingTree.Node pairing) {
		List<Grant> grants = new ArrayList<>(actor.grants());
		grants.add(new Grant(Role.TEAM, pairing.id(), null));
		return new Actor(actor.id(), actor.username(), actor.displayName(), actor.unit(), List.copyOf(grants),
				actor.clearance());
	}

}
