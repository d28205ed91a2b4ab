package cn.xieshou.setup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Programme;
import cn.xieshou.access.Reviewers;
import cn.xieshou.access.Role;
import cn.xieshou.filing.FilingLists;
import cn.xieshou.filing.FilingState;
import cn.xieshou.filing.FilingView;
import cn.xieshou.page.Option;
import cn.xieshou.pairing.PairingCard;
import cn.xieshou.pairing.PairingCards;
import cn.xieshou.region.Regions;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.WorkingDays;

/** What the pages of the set-up show (启用向导内容). */
@Component
class Guide {

	private static final List<Role> PEOPLE = List.of(Role.BUSINESS_ADMIN, Role.TEAM, Role.FINANCE, Role.REVIEWER,
			Role.CONFIRMER, Role.OFFICIAL, Role.AUDITOR);

	private static final int MOST_WAITING = 20;

	private final Access access;

	private final PairingTree tree;

	private final PairingCards cards;

	private final Regions regions;

	private final PublishedPairs published;

	private final Reviewers reviewers;

	private final SetupCheck check;

	private final FilingLists filings;

	private final WorkingDays days;

	private final Labels labels;

	private final Clock clock;

	Guide(Access access, PairingTree tree, PairingCards cards, Regions regions, PublishedPairs published,
			Reviewers reviewers, SetupCheck check, FilingLists filings, WorkingDays days, Labels labels, Clock clock) {
		this.access = access;
		this.tree = tree;
		this.cards = cards;
		this.regions = regions;
		this.published = published;
		this.reviewers = reviewers;
		this.check = check;
		this.filings = filings;
		this.days = days;
		this.labels = labels;
		this.clock = clock;
	}

	/** A step as the list of steps shows it. */
	record Mark(SetupStep step, boolean done, String note) {

	}

	/** How many hold a role. */
	record People(Role role, long count) {

	}

	/** A published pairing, with the address of the step that it fills in. */
	record Suggestion(String text, String address) {

	}

	/** How far the set-up has come. */
	List<Mark> marks() {
		Reviewers.Staff staff = this.reviewers.today();
		List<SetupCheck.Chain> chains = this.check.chains();
		long tops = this.tree.roots().size();
		long below = chains.size() - tops;
		long set = chains.stream().filter(SetupCheck.Chain::set).count();
		boolean held = !chains.isEmpty() && chains.stream().allMatch((chain) -> chain.unheld().isEmpty());
		long left = this.check.items().stream().filter((item) -> item.state() == SetupCheck.Item.State.MISSING).count();
		return List.of(new Mark(SetupStep.PROGRAMME, tops > 0, this.labels.text("setup.mark.programme", tops)),
				new Mark(SetupStep.PAIRINGS, below > 0, this.labels.text("setup.mark.pairings", below)),
				new Mark(SetupStep.REVIEW, set > 0 && set == chains.size(),
						this.labels.text("setup.mark.review", set, chains.size())),
				new Mark(SetupStep.PEOPLE, held && staff.count(Role.TEAM) > 0,
						this.labels.text("setup.mark.people", staff.count(Role.TEAM), staff.count(Role.REVIEWER))),
				new Mark(SetupStep.CALENDAR, this.days.isKnown(thisYear()),
						this.labels.text(
								this.days.isKnown(thisYear()) ? "setup.mark.calendar" : "setup.mark.noCalendar",
								String.valueOf(thisYear()))),
				new Mark(SetupStep.CHECK, left == 0, this.labels.text("setup.mark.check", left)));
	}

	/** The first step that is not done. */
	SetupStep first() {
		return marks().stream().filter((mark) -> !mark.done()).map(Mark::step).findFirst().orElse(SetupStep.CHECK);
	}

	/** What the set-up filed and nobody has decided yet. */
	List<FilingView.Summary> waiting() {
		if (!this.access.actor().may(Permission.ENTER)) {
			return List.of();
		}
		return Stream.of("pairings", "review-chains", "calendars")
			.flatMap((type) -> this.filings.list(FilingState.SUBMITTED, type, false, null, MOST_WAITING).stream())
			.toList();
	}

	List<PairingCard> tops() {
		return this.cards.maintained().stream().filter((card) -> card.parent() == null).toList();
	}

	List<Option> topOptions() {
		return tops().stream().map((card) -> new Option(card.code(), card.name())).toList();
	}

	List<Option> programmes() {
		return Option.of(this.labels, Programme.values());
	}

	List<Option> templates() {
		return Option.of(this.labels, ChainTemplate.values());
	}

	List<People> people() {
		Reviewers.Staff staff = this.reviewers.today();
		return PEOPLE.stream().map((role) -> new People(role, staff.count(role))).toList();
	}

	/**
	 * A year, and whether it is on record which of its days are off.
	 */
	record Year(String year, boolean known) {

	}

	/** The last year, this one and the next. */
	List<Year> years() {
		return IntStream.rangeClosed(thisYear() - 1, thisYear() + 1)
			.mapToObj((year) -> new Year(String.valueOf(year), this.days.isKnown(year)))
			.toList();
	}

	private int thisYear() {
		return Days.today(this.clock).getYear();
	}

	/**
	 * The published pairings of provinces and cities that are not on record, by
	 * programme.
	 */
	Map<Programme, List<Suggestion>> suggestions() {
		Map<Programme, List<Suggestion>> suggestions = new EnumMap<>(Programme.class);
		for (PublishedPairs.Pair pair : this.published.tops()) {
			if (this.tree.find(pair.helper() + "-" + pair.helped()).isEmpty()) {
				String text = this.labels.text(pair.verified() ? "setup.pair" : "setup.pair.weak",
						this.regions.shortName(pair.helper()), this.regions.shortName(pair.helped()));
				suggestions.computeIfAbsent(pair.programme(), (fresh) -> new ArrayList<>())
					.add(new Suggestion(text, "/setup?step=programme&programme=" + pair.programme() + "&helper="
							+ pair.helper() + "&helped=" + pair.helped() + "&since=" + pair.since()));
			}
		}
		return suggestions;
	}

	/** The published pairings below another, as two columns. */
	String below(PairingCard top) {
		return this.published.below(top.assisting().get(0), top.assisted().get(0))
			.stream()
			.map((pair) -> this.regions.name(pair.helper()) + "\t" + this.regions.name(pair.helped()))
			.collect(Collectors.joining("\n"));
	}

	String fullName(Regions.Division division) {
		return this.regions.fullName(division.code());
	}

}
