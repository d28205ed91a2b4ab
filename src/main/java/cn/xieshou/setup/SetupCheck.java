package cn.xieshou.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Reviewers;
import cn.xieshou.access.Role;
import cn.xieshou.approval.ReviewChains;
import cn.xieshou.approval.ReviewStep;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.WorkingDays;

/** Says what is set up and what is still missing (启用检查); forbids nothing. */
@Component
class SetupCheck {

	/** Pairings beyond are counted, not named. */
	private static final int MOST_NAMED = 5;

	private final PairingTree tree;

	private final ReviewChains chains;

	private final Reviewers reviewers;

	private final WorkingDays days;

	private final Labels labels;

	private final Clock clock;

	SetupCheck(PairingTree tree, ReviewChains chains, Reviewers reviewers, WorkingDays days, Labels labels,
			Clock clock) {
		this.tree = tree;
		this.chains = chains;
		this.reviewers = reviewers;
		this.days = days;
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * What was looked at.
	 *
	 * @param text what was found
	 * @param state whether all is well, something is missing, or something is advised
	 * @param step where that is mended, {@code null} where all is well
	 */
	record Item(String text, State state, @org.jspecify.annotations.Nullable SetupStep step) {

		/** Whether all is well. */
		enum State {

			OK, MISSING, ADVISED

		}

	}

	/** The review steps of a pairing. */
	record Chain(PairingTree.Node pairing, List<ReviewStep> steps, boolean set, boolean inherited,
			List<ReviewStep> unheld) {

	}

	/** The review steps of all pairings, those above before those below. */
	List<Chain> chains() {
		Reviewers.Staff staff = this.reviewers.today();
		return this.tree.roots()
			.stream()
			.flatMap((root) -> this.tree.subtree(root.id()).stream())
			.map((node) -> chain(node, staff))
			.toList();
	}

	private Chain chain(PairingTree.Node node, Reviewers.Staff staff) {
		ReviewChains.Found found = this.chains.found(node.id());
		return new Chain(node, found.steps(), found.set(), !node.id().equals(found.setAt()),
				found.steps().stream().filter((step) -> !staff.holds(step.holder(), node.id())).toList());
	}

	List<Item> items() {
		List<Item> items = new ArrayList<>();
		List<Chain> chains = chains();
		Reviewers.Staff staff = this.reviewers.today();
		items.add(chains.isEmpty() ? missing(SetupStep.PROGRAMME, "setup.check.noPairing")
				: ok("setup.check.pairings", chains.size()));
		if (!chains.isEmpty()) {
			items.add(chains.stream().allMatch(Chain::set) ? ok("setup.check.chains") : advised(SetupStep.REVIEW,
					"setup.check.noChain", chains.stream().filter((chain) -> !chain.set()).count()));
			items.add(unheld(chains));
			items.add(withoutTeam(chains, staff));
		}
		long business = staff.count(Role.BUSINESS_ADMIN);
		items.add((business > 1) ? ok("setup.check.business", business)
				: advised(SetupStep.PEOPLE, (business == 1) ? "setup.check.oneBusiness" : "setup.check.noBusiness"));
		items.add(calendar());
		return items;
	}

	/** The days off of a year are made known in November of the year before. */
	private Item calendar() {
		LocalDate today = Days.today(this.clock);
		int last = today.getYear() + ((today.getMonth() == Month.DECEMBER) ? 1 : 0);
		return IntStream.rangeClosed(today.getYear(), last)
			.filter((year) -> !this.days.isKnown(year))
			.mapToObj((year) -> advised(SetupStep.CALENDAR, "setup.check.noCalendar", String.valueOf(year)))
			.findFirst()
			.orElseGet(() -> ok("setup.check.calendar", String.valueOf(last)));
	}

	private Item unheld(List<Chain> chains) {
		List<String> named = chains.stream()
			.filter((chain) -> !chain.unheld().isEmpty())
			.map((chain) -> this.labels.text("setup.check.unheldAt", chain.pairing().name(), names(chain.unheld())))
			.toList();
		return named.isEmpty() ? ok("setup.check.held")
				: missing(SetupStep.PEOPLE, "setup.check.unheld", listed(named), named.size());
	}

	private String names(List<ReviewStep> steps) {
		return String.join("、",
				steps.stream()
					.map((step) -> step.name().isEmpty() ? this.labels.of(step.holder()) : step.name())
					.toList());
	}

	private Item withoutTeam(List<Chain> chains, Reviewers.Staff staff) {
		List<String> named = chains.stream()
			.map(Chain::pairing)
			.filter((node) -> this.tree.subtree(node.id()).size() == 1 && !staff.holds(Role.TEAM, node.id()))
			.map(PairingTree.Node::name)
			.toList();
		return named.isEmpty() ? ok("setup.check.teams")
				: missing(SetupStep.PEOPLE, "setup.check.noTeam", listed(named), named.size());
	}

	private String listed(List<String> named) {
		String first = String.join(this.labels.text("setup.check.and"),
				named.subList(0, Math.min(MOST_NAMED, named.size())));
		return (named.size() > MOST_NAMED) ? this.labels.text("setup.check.more", first, named.size() - MOST_NAMED)
				: first;
	}

	private Item ok(String key, Object... arguments) {
		return new Item(this.labels.text(key, arguments), Item.State.OK, null);
	}

	private Item missing(SetupStep step, String key, Object... arguments) {
		return new Item(this.labels.text(key, arguments), Item.State.MISSING, step);
	}

	private Item advised(SetupStep step, String key, Object... arguments) {
		return new Item(this.labels.text(key, arguments), Item.State.ADVISED, step);
	}

}
