package cn.xieshou.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * The one policy (权限策略): who may do what where. Every query of records and every command
 * passes here; what no grant permits is forbidden.
 */
@Service
public class Access {

	private final PairingTree tree;

	private final SubstituteReviewers substitutes;

	Access(PairingTree tree, SubstituteReviewers substitutes) {
		this.tree = tree;
		this.substitutes = substitutes;
	}

	/** Who acts. */
	public Actor actor() {
		return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
	}

	public Optional<Actor> find() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof Actor actor) ? Optional.of(actor)
				: Optional.empty();
	}

	/**
	 * Where the actor may do it.
	 * @throws AccessDeniedException if nowhere
	 */
	public Scope scope(Permission permission) {
		return scope(actor(), permission);
	}

	/**
	 * Where the actor may do it with records of a kind.
	 * @param places whether they are the pairings themselves, all of which are for
	 * business administrators to maintain
	 * @throws AccessDeniedException if nowhere
	 */
	public Scope scope(Permission permission, boolean places) {
		return scope(actor(), permission, places);
	}

	/** The same for somebody. */
	public Scope scope(Actor actor, Permission permission, boolean places) {
		Scope scope = scope(actor, permission);
		return (places && actor.grants(permission).stream().anyMatch(Grant::isOverCommons)) ? Scope.EVERYTHING : scope;
	}

	/**
	 * Where somebody may do it.
	 * @throws AccessDeniedException if nowhere
	 */
	public Scope scope(Actor actor, Permission permission) {
		List<Grant> grants = actor.grants(permission);
		if (grants.isEmpty()) {
			throw new AccessDeniedException(permission + " is not granted to " + actor.username());
		}
		return within(grants, permission.isReading());
	}

	/**
	 * Where the actor may write filings of whatever types; which of them, each type asks.
	 * @throws AccessDeniedException if nowhere
	 */
	public Scope entering() {
		List<Grant> grants = actor().grants().stream().filter((grant) -> grant.role().enters()).toList();
		if (grants.isEmpty()) {
			throw new AccessDeniedException("Entering is not granted to " + actor().username());
		}
		return within(grants, false);
	}

	/** What belongs to no pairing is read by all, and written by who is granted that. */
	private Scope within(List<Grant> grants, boolean reading) {
		if (grants.stream().anyMatch(Grant::isEverywhere)) {
			return Scope.EVERYTHING;
		}
		Set<UUID> roots = new HashSet<>();
		Set<UUID> pairings = new HashSet<>();
		for (UUID pairing : grants.stream().map(Grant::pairing).filter(Objects::nonNull).toList()) {
			this.tree.find(pairing).ifPresent((node) -> {
				if (node.isRoot()) {
					roots.add(node.id());
				}
				else {
					this.tree.subtree(node.id()).forEach((below) -> pairings.add(below.id()));
				}
			});
		}
		boolean commons = grants.stream().anyMatch(Grant::isOverCommons)
				|| (reading && !(roots.isEmpty() && pairings.isEmpty()));
		return new Scope(false, commons, Set.copyOf(roots), Set.copyOf(pairings));
	}

	/**
	 * Makes sure that the actor may do it there.
	 * @throws AccessDeniedException if not
	 */
	public void require(Permission permission, UUID root, @Nullable UUID pairing) {
		if (!scope(permission).contains(root, pairing)) {
			throw new AccessDeniedException(permission + " is not granted for " + pairing);
		}
	}

	/**
	 * Makes sure that the actor may do it at a pairing that they named. One that there is
	 * not gets the same answer as one where they may not; only who may do it everywhere
	 * passes, and learns from the caller that there is none.
	 * @param named the pairing, {@code null} if there is none that is called so
	 * @throws PlaceDenied if they may not do it there
	 */
	public void requirePlace(Permission permission, PairingTree.@Nullable Node named) {
		Scope scope = scope(permission);
		if (!scope.everything() && (named == null || !scope.contains(named.root(), named.id()))) {
			throw new PlaceDenied(permission);
		}
	}

	/**
	 * Up to which grade of data the actor reads and takes away; what the portal does by
	 * itself is not limited.
	 */
	public Clearance clearance() {
		return find().map(Actor::clearance).orElse(Clearance.CORE);
	}

	/** Whether the actor may see records there. */
	public boolean sees(UUID root, @Nullable UUID pairing) {
		return actor().may(Permission.READ) && scope(Permission.READ).contains(root, pairing);
	}

	/** Whether the actor decides at such a review step there. */
	public boolean holdsStep(StepHolder holder, UUID root, @Nullable UUID pairing) {
		Scope held = stepsHeld().get(holder);
		return held != null && held.contains(root, pairing);
	}

	/** At which review steps the actor decides, and where. */
	public Map<StepHolder, Scope> stepsHeld() {
		Map<StepHolder, List<Grant>> held = new EnumMap<>(StepHolder.class);
		for (Grant grant : actor().grants(Permission.REVIEW)) {
			StepHolder holder = StepHolder.of(grant);
			if (holder != null) {
				held.computeIfAbsent(holder, (fresh) -> new ArrayList<>()).add(grant);
			}
		}
		Map<StepHolder, Scope> scopes = new EnumMap<>(StepHolder.class);
		held.forEach((holder, grants) -> scopes.put(holder,
				(holder == StepHolder.BUSINESS) ? Scope.EVERYTHING : within(grants, false)));
		if (!scopes.containsKey(StepHolder.BUSINESS) && scopes.containsValue(Scope.EVERYTHING)
				&& this.substitutes.areNeeded()) {
			scopes.put(StepHolder.BUSINESS, Scope.EVERYTHING);
		}
		return scopes;
	}

}
