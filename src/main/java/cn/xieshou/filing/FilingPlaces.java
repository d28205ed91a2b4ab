package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.access.Scope;
import cn.xieshou.register.Place;
import cn.xieshou.values.Refusal;

/**
 * The pairings that a filing touches (填报单涉及的结对). A filing that moves a record from one
 * pairing to another is permitted, reviewed and seen at both: a review step is passed
 * only when holders of that step have agreed for every pairing touched; one who holds it
 * for several agrees for all of them at once. Such a filing is filed under the lowest
 * pairing above all it touches. Every other filing is reviewed where it is filed, and has
 * no rows here.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FilingPlaces {

	private final JdbcTemplate jdbc;

	private final Access access;

	private final PairingTree tree;

	private final ReviewSteps steps;

	FilingPlaces(JdbcTemplate jdbc, Access access, PairingTree tree, ReviewSteps steps) {
		this.jdbc = jdbc;
		this.access = access;
		this.tree = tree;
		this.steps = steps;
	}

	/** A pairing that is touched, and up to which review step it has been agreed to. */
	private record Touched(@Nullable UUID pairing, int passedStep) {

	}

	/**
	 * Makes sure that a record may move from one place to another at all.
	 * @throws Refusal if it would leave its tree of pairings, or if it is a pairing,
	 * whose records are counted for the pairings above it
	 */
	public static void requireMovable(Place from, Place to) {
		if (from.path().equals(to.path())) {
			return;
		}
		if (Objects.equals(from.pairing(), to.pairing())) {
			throw Refusal.at("parent", "filing.parentStays");
		}
		if (!from.root().equals(to.root())) {
			throw Refusal.at("pairing", "filing.otherRoot");
		}
	}

	/**
	 * Files a filing where its lines belong, if its author may write at each place.
	 * @param places where the records belong after and before, in the order of the lines
	 * @param moves whether any of them changes its place
	 */
	public void belongsTo(Filing filing, List<Place> places, boolean moves) {
		List<UUID> roots = places.stream().map(Place::root).distinct().toList();
		if (roots.size() > 1) {
			throw new Refusal("filing.severalRoots");
		}
		UUID root = roots.get(0);
		Place first = places.get(0);
		boolean same = places.stream().allMatch((place) -> Objects.equals(place.pairing(), first.pairing()));
		if (moves) {
			filing.belongsTo(root, lowestAbove(places));
		}
		else {
			filing.belongsTo(root, (same || root.equals(PairingTree.COMMONS)) ? first.pairing() : root);
		}
	}

	private static UUID lowestAbove(List<Place> places) {
		List<UUID> common = new ArrayList<>(places.get(0).path());
		places.forEach((place) -> common.retainAll(place.path()));
		return common.get(common.size() - 1);
	}

	/** Keeps which pairings a filing touches, and no others. */
	void keep(Filing filing, Collection<UUID> pairings) {
		if (filing.moves()) {
			this.jdbc.update("delete from filing_place where root_id = ? and filing_id = ?", filing.getRootId(),
					filing.getId());
		}
		filing.touches(pairings.size());
		this.jdbc.batchUpdate("insert into filing_place (root_id, filing_id, pairing_id) values (?, ?, ?)", pairings,
				100, (insert, pairing) -> {
					insert.setObject(1, filing.getRootId());
					insert.setObject(2, filing.getId());
					insert.setObject(3, pairing);
				});
	}

	/**
	 * Makes sure that the author may write at every place that a filing touches.
	 * @throws AccessDeniedException if not
	 */
	public void requireEnter(Filing filing, Collection<UUID> touched) {
		if (touched.isEmpty()) {
			this.access.require(Permission.ENTER, filing.getRootId(), filing.getPairingId());
		}
		touched.forEach((pairing) -> this.access.require(Permission.ENTER, filing.getRootId(), pairing));
	}

	/** The pairings that a filing touches, empty if only the one it is filed under. */
	public List<UUID> touched(Filing filing) {
		return read(filing).stream().map(Touched::pairing).toList();
	}

	private List<Touched> read(Filing filing) {
		if (!filing.moves()) {
			return List.of();
		}
		return this.jdbc.query("select pairing_id, passed_step from filing_place where root_id = ? and filing_id = ?",
				(row, index) -> new Touched(row.getObject("pairing_id", UUID.class), row.getInt("passed_step")),
				filing.getRootId(), filing.getId());
	}

	/** Whether a scope holds the filing's pairing or one that it touches. */
	@Transactional(readOnly = true)
	public boolean lieWithin(Scope scope, Filing filing) {
		return scope.contains(filing.getRootId(), filing.getPairingId())
				|| touched(filing).stream().anyMatch((pairing) -> scope.contains(filing.getRootId(), pairing));
	}

	/** The same as a condition on a filing with the alias {@code f}. */
	static Condition within(Scope scope) {
		return touching(scope, "");
	}

	/** Filings with the alias {@code f} at a step that somebody with that scope holds. */
	static Condition waitingWithin(Scope scope, int step) {
		return new Condition("f.step = " + step, List.of()).and(touching(scope, " and p.passed_step < " + step));
	}

	private static Condition touching(Scope scope, String further) {
		Condition filed = scope.where("f");
		Condition touched = scope.where("p");
		List<Object> arguments = new ArrayList<>(filed.arguments());
		arguments.addAll(touched.arguments());
		return new Condition(
				"(" + filed.sql() + " or exists (select 1 from filing_place p where"
						+ " p.root_id = f.root_id and p.filing_id = f.id and " + touched.sql() + further + "))",
				arguments);
	}

	/** The names of the review steps that a filing passes; never empty. */
	@Transactional(readOnly = true)
	public List<String> steps(Filing filing) {
		return touched(filing).stream()
			.map(this.steps::of)
			.reduce((one, other) -> (other.size() > one.size()) ? other : one)
			.orElseGet(() -> this.steps.of(filing.getPairingId()));
	}

	/** Whether the actor may decide on a filing at the step that it waits for. */
	@Transactional(readOnly = true)
	public boolean holdsStep(Filing filing) {
		List<Touched> touched = read(filing);
		if (touched.isEmpty()) {
			return this.access.holdsStep(filing.getStep(), filing.getRootId(), filing.getPairingId());
		}
		return touched.stream().anyMatch((place) -> waits(place, filing.getStep()) && holds(filing, place));
	}

	/**
	 * The latest review step that the actor holds and that is already passed where they
	 * hold it, 0 if there is none.
	 */
	@Transactional(readOnly = true)
	public int stepMissed(Filing filing) {
		List<Touched> touched = read(filing);
		if (touched.isEmpty()) {
			touched = List.of(new Touched(filing.getPairingId(), filing.getStep() - 1));
		}
		for (int step = filing.getStep(); step > 0; step--) {
			for (Touched place : touched) {
				if (place.passedStep() >= step && this.access.holdsStep(step, filing.getRootId(), place.pairing())) {
					return step;
				}
			}
		}
		return 0;
	}

	private boolean holds(Filing filing, Touched place) {
		return this.access.holdsStep(filing.getStep(), filing.getRootId(), place.pairing());
	}

	private boolean waits(Touched place, int step) {
		return place.passedStep() < step && this.steps.of(place.pairing()).size() >= step;
	}

	/** Begins the review from its first step. */
	public void submitted(Filing filing) {
		pass(filing, 0, touched(filing));
	}

	/**
	 * Notes that the actor agrees at the present step.
	 * @return whether the step is passed everywhere
	 */
	public boolean agree(Filing filing) {
		int step = filing.getStep();
		List<Touched> waiting = read(filing).stream().filter((place) -> waits(place, step)).toList();
		List<UUID> agreed = waiting.stream().filter((place) -> holds(filing, place)).map(Touched::pairing).toList();
		pass(filing, step, agreed);
		return agreed.size() == waiting.size();
	}

	private void pass(Filing filing, int step, List<UUID> pairings) {
		if (!pairings.isEmpty()) {
			this.jdbc.update(
					"update filing_place set passed_step = ? where root_id = ? and filing_id = ?"
							+ " and pairing_id = any(?)",
					step, filing.getRootId(), filing.getId(), pairings.toArray(UUID[]::new));
		}
	}

}
