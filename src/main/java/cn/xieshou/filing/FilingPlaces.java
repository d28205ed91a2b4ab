package cn.xieshou.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.access.Scope;
import cn.xieshou.access.StepHolder;
import cn.xieshou.approval.ReviewChains;
import cn.xieshou.approval.ReviewStep;
import cn.xieshou.register.Place;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.WorkingDays;

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

	/** The working days of the step that a filing with the alias {@code f} waits for. */
	static final String DAYS = "(f.steps -> (f.step - 1) ->> 'days')::int";

	private static final TypeReference<List<ReviewStep>> STEPS = new TypeReference<>() {
	};

	private final JdbcTemplate jdbc;

	private final Access access;

	private final PairingTree tree;

	private final ReviewChains chains;

	private final Registers registers;

	private final WorkingDays workingDays;

	private final JsonMapper json;

	FilingPlaces(JdbcTemplate jdbc, Access access, PairingTree tree, ReviewChains chains, Registers registers,
			WorkingDays workingDays, JsonMapper json) {
		this.jdbc = jdbc;
		this.access = access;
		this.tree = tree;
		this.chains = chains;
		this.registers = registers;
		this.workingDays = workingDays;
		this.json = json;
	}

	/**
	 * A pairing that is touched.
	 *
	 * @param passedStep up to which review step it has been agreed to
	 * @param steps the review steps there
	 */
	private record Touched(@Nullable UUID pairing, int passedStep, List<ReviewStep> steps) {

		/** Who decides there at a step, {@code null} if it has none so far. */
		@Nullable StepHolder holder(int step) {
			return (step > 0 && step <= this.steps.size()) ? this.steps.get(step - 1).holder() : null;
		}

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
		Scope scope = scope(this.access.actor(), entering(filing), filing);
		if (touched.isEmpty()) {
			require(scope, filing, filing.getPairingId());
		}
		touched.forEach((pairing) -> require(scope, filing, pairing));
	}

	private static void require(Scope scope, Filing filing, @Nullable UUID pairing) {
		if (!scope.contains(filing.getRootId(), pairing)) {
			throw new AccessDeniedException("Entering is not granted for " + pairing);
		}
	}

	/**
	 * Where somebody may do something with what a filing is about.
	 * @throws AccessDeniedException if nowhere
	 */
	Scope scope(Actor actor, Permission permission, Filing filing) {
		return this.access.scope(actor, permission, isOfPlaces(filing));
	}

	/** What writing a filing needs. */
	Permission entering(Filing filing) {
		return this.registers.require(filing.getType()).entering();
	}

	/** Whether a filing is about pairings themselves. */
	private boolean isOfPlaces(Filing filing) {
		return this.registers.require(filing.getType()).isPlace();
	}

	/** The pairings that a filing touches, empty if only the one it is filed under. */
	public List<UUID> touched(Filing filing) {
		return read(filing).stream().map(Touched::pairing).toList();
	}

	private List<Touched> read(Filing filing) {
		if (!filing.moves()) {
			return List.of();
		}
		return this.jdbc.query(
				"select pairing_id, passed_step, steps from filing_place where root_id = ? and filing_id = ?",
				(row, index) -> new Touched(row.getObject("pairing_id", UUID.class), row.getInt("passed_step"),
						this.json.readValue(row.getString("steps"), STEPS)),
				filing.getRootId(), filing.getId());
	}

	/** Whether a scope holds the filing's pairing or one that it touches. */
	@Transactional(readOnly = true)
	public boolean lieWithin(Scope scope, Filing filing) {
		return scope.contains(filing.getRootId(), filing.getPairingId())
				|| touched(filing).stream().anyMatch((pairing) -> scope.contains(filing.getRootId(), pairing));
	}

	/** Whether a scope holds all that the filing touches. */
	boolean lieWhollyWithin(Scope scope, Filing filing) {
		List<UUID> touched = touched(filing);
		return touched.isEmpty() ? scope.contains(filing.getRootId(), filing.getPairingId())
				: touched.stream().allMatch((pairing) -> scope.contains(filing.getRootId(), pairing));
	}

	/** The same as a condition on a filing with the alias {@code f}. */
	static Condition within(Scope scope) {
		return touching(scope, "");
	}

	/** Filings with the alias {@code f} that wait for somebody with that scope. */
	static Condition waitingWithin(Scope scope, StepHolder holder) {
		Condition waiting = new Condition(" and %s.waits_for = '" + holder.name() + "'", List.of());
		return touching(scope, waiting.sql());
	}

	private static Condition touching(Scope scope, String further) {
		Condition filed = scope.where("f");
		Condition touched = scope.where("p");
		List<Object> arguments = new ArrayList<>(filed.arguments());
		arguments.addAll(touched.arguments());
		return new Condition("(" + filed.sql() + further.formatted("f") + " or exists (select 1 from filing_place p"
				+ " where p.root_id = f.root_id and p.filing_id = f.id and " + touched.sql() + further.formatted("p")
				+ "))", arguments);
	}

	/**
	 * The review steps that a filing passes: those that it was handed in under, while it
	 * is open those that it would be now; never empty.
	 */
	@Transactional(readOnly = true)
	public List<ReviewStep> steps(Filing filing) {
		if (!filing.getState().isOpen() && !filing.getSteps().isEmpty()) {
			return filing.getSteps();
		}
		if (isOfPlaces(filing)) {
			return ReviewChains.OF_COMMONS;
		}
		return touched(filing).stream()
			.map(this.chains::of)
			.reduce((one, other) -> (other.size() > one.size()) ? other : one)
			.orElseGet(() -> this.chains.of(filing.getPairingId()));
	}

	/** Whether the actor may decide on a filing at the step that it waits for. */
	@Transactional(readOnly = true)
	public boolean holdsStep(Filing filing) {
		StepHolder holder = filing.getWaitsFor();
		if (holder != null) {
			return this.access.holdsStep(holder, filing.getRootId(), filing.getPairingId());
		}
		int step = filing.getStep();
		return read(filing).stream().anyMatch((place) -> waits(place, step) && holds(filing, place, step));
	}

	/**
	 * The latest review step that the actor holds and that is already passed where they
	 * hold it, 0 if there is none.
	 */
	@Transactional(readOnly = true)
	public int stepMissed(Filing filing) {
		List<Touched> touched = read(filing);
		if (touched.isEmpty()) {
			touched = List.of(new Touched(filing.getPairingId(), filing.getStep() - 1, filing.getSteps()));
		}
		for (int step = filing.getStep(); step > 0; step--) {
			for (Touched place : touched) {
				if (place.passedStep() >= step && holds(filing, place, step)) {
					return step;
				}
			}
		}
		return 0;
	}

	private boolean holds(Filing filing, Touched place, int step) {
		StepHolder holder = place.holder(step);
		return holder != null && this.access.holdsStep(holder, filing.getRootId(), place.pairing());
	}

	private static boolean waits(Touched place, int step) {
		return place.passedStep() < step && place.holder(step) != null;
	}

	/** Begins the review from its first step, by the steps that are set now. */
	public void submit(Filing filing, Instant at) {
		filing.submit(steps(filing), at);
		if (filing.moves()) {
			touched(filing).forEach((pairing) -> this.jdbc.update(
					"update filing_place set passed_step = 0, steps = ?::jsonb"
							+ " where root_id = ? and filing_id = ? and pairing_id = ?",
					this.json.writeValueAsString(this.chains.of(pairing)), filing.getRootId(), filing.getId(),
					pairing));
		}
		await(filing);
	}

	/** Goes on to the next step. */
	public void next(Filing filing, Instant at) {
		filing.next(at);
		await(filing);
	}

	/** Goes back to an earlier step, which is then decided again everywhere. */
	public void backTo(Filing filing, int step, Instant at) {
		filing.backTo(step, at);
		if (filing.moves()) {
			this.jdbc.update(
					"update filing_place set passed_step = least(passed_step, ?) where root_id = ? and filing_id = ?",
					step - 1, filing.getRootId(), filing.getId());
		}
		await(filing);
	}

	/**
	 * Keeps by when the present step is to be decided, and at each pairing that is
	 * touched who decides there.
	 */
	private void await(Filing filing) {
		filing.isDueOn(this.workingDays.lastDay(filing.getWaitingSince(), filing.days()));
		if (filing.moves()) {
			this.jdbc.update(
					"update filing_place set waits_for = steps -> ? ->> 'holder' where root_id = ? and filing_id = ?",
					filing.getStep() - 1, filing.getRootId(), filing.getId());
		}
	}

	/**
	 * Notes that the actor agrees at the present step.
	 * @return whether the step is passed everywhere
	 */
	public boolean agree(Filing filing) {
		int step = filing.getStep();
		List<Touched> waiting = read(filing).stream().filter((place) -> waits(place, step)).toList();
		List<UUID> agreed = waiting.stream()
			.filter((place) -> holds(filing, place, step))
			.map(Touched::pairing)
			.toList();
		if (!agreed.isEmpty()) {
			this.jdbc.update(
					"update filing_place set passed_step = ?, waits_for = null where root_id = ? and filing_id = ?"
							+ " and pairing_id = any(?)",
					step, filing.getRootId(), filing.getId(), agreed.toArray(UUID[]::new));
		}
		return agreed.size() == waiting.size();
	}

}
