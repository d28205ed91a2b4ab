package cn.xieshou.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Reviewers;
import cn.xieshou.access.Role;
import cn.xieshou.approval.ReviewChains;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorLevels;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.Register;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;
import cn.xieshou.values.WorkingDays;

/** Reads what somebody says of a round (读开轮表单). */
@Component
class RoundReader {

	/** The usual term in working days. */
	private static final int TERM = 5;

	/** So many values fit into one filing. */
	private static final int MOST_VALUES = 1000;

	private final Indicators indicators;

	private final IndicatorLevels levels;

	private final PairingTree tree;

	private final ReviewChains chains;

	private final Reviewers reviewers;

	private final WorkingDays days;

	private final Rounds rounds;

	private final Labels labels;

	private final AskedRecords records;

	RoundReader(Indicators indicators, IndicatorLevels levels, PairingTree tree, ReviewChains chains,
			Reviewers reviewers, WorkingDays days, Rounds rounds, Labels labels, AskedRecords records) {
		this.indicators = indicators;
		this.levels = levels;
		this.tree = tree;
		this.chains = chains;
		this.reviewers = reviewers;
		this.days = days;
		this.rounds = rounds;
		this.labels = labels;
		this.records = records;
	}

	/**
	 * A round that could be opened.
	 * @throws FormRejected with all that is wrong
	 */
	RoundDraft read(RoundForm form) {
		List<FormProblem> problems = new ArrayList<>();
		Span period = period(form, problems);
		RoundKind kind = kind(period, form.kind(), problems);
		LocalDate opens = day("opensOn", form.opensOn(), this.rounds.today(), problems);
		LocalDate today = this.rounds.today();
		LocalDate closes = day("closesOn", form.closesOn(),
				this.days.after(opens.isBefore(today) ? today : opens, TERM), problems);
		if (period != null && opens.isBefore(period.startsOn())) {
			problems.add(problem("period", "round.notBegun", period, period.startsOn()));
		}
		if (closes.isBefore(opens)) {
			problems.add(problem("closesOn", "round.closesFirst"));
		}
		if (closes.isBefore(today)) {
			problems.add(problem("closesOn", "round.closedAlready"));
		}
		Set<IndicatorCard> cards = cards(form, problems);
		Set<PairingTree.Node> nodes = pairings(form, problems);
		List<RoundAsk> asks = asks(cards, nodes, Objects.requireNonNullElse(form.side(), ReportingSide.BOTH));
		if (problems.isEmpty() && asks.isEmpty()) {
			problems.add(problem("indicators", "round.nothingAsked"));
		}
		int columns = (kind != null && kind.hasYearToDate()) ? 2 : 1;
		if (cards.size() * columns > MOST_VALUES) {
			problems.add(problem("indicators", "round.tooMany", MOST_VALUES / columns));
		}
		List<String> types = types(form, problems);
		requireSeen(form.name(), problems);
		if (!problems.isEmpty() || period == null || kind == null) {
			throw new FormRejected(problems);
		}
		return new RoundDraft(Objects.requireNonNullElseGet(blank(form.name()), () -> name(period, kind)), kind, period,
				opens, closes, blank(form.note()), asks, types);
	}

	/** A name that is written in signs nobody sees is none, and not left out either. */
	private void requireSeen(@Nullable String name, List<FormProblem> problems) {
		if (name != null && !name.isBlank()
				&& (!PlainText.isVisible(name) || PlainText.firstForbiddenInLine(name.strip()).isPresent())) {
			problems.add(problem("name", "round.nameUnseen"));
		}
	}

	/** What a round is called as a rule, in Chinese as all names of the books. */
	static String name(Span period, RoundKind kind) {
		String text = period.toString();
		return switch (kind) {
			case MONTH -> text.replaceFirst("^(\\d{4})-0?(\\d+)$", "$1年$2月月报");
			case QUARTER -> text.replaceFirst("^(\\d{4})Q(\\d)$", "$1年第$2季度季报");
			case YEAR -> text + "年年报";
		};
	}

	static @Nullable String blank(@Nullable String text) {
		return (text == null || !PlainText.isVisible(text)) ? null : text.strip();
	}

	private @Nullable Span period(RoundForm form, List<FormProblem> problems) {
		try {
			return Span.parse(Objects.requireNonNullElse(form.period(), ""));
		}
		catch (RuntimeException ex) {
			problems.add(problem("period", "round.noPeriod"));
			return null;
		}
	}

	private @Nullable RoundKind kind(@Nullable Span period, @Nullable String said, List<FormProblem> problems) {
		if (period == null) {
			return null;
		}
		try {
			return RoundKind.of(period, said);
		}
		catch (Refusal ex) {
			problems.add(new FormProblem(ex.field(), ex.key(), this.labels.text(ex)));
			return null;
		}
	}

	private LocalDate day(String field, @Nullable String text, LocalDate usual, List<FormProblem> problems) {
		String said = blank(text);
		try {
			return (said != null) ? Days.parse(said) : usual;
		}
		catch (IllegalArgumentException ex) {
			problems.add(problem(field, "round.noDay"));
			return usual;
		}
	}

	private Set<IndicatorCard> cards(RoundForm form, List<FormProblem> problems) {
		Set<IndicatorCard> cards = new LinkedHashSet<>();
		for (String called : form.calledIndicators()) {
			IndicatorCard card = this.indicators.find(called).orElse(null);
			if (card == null) {
				problems.add(problem("indicators", "round.unknownIndicator", PlainText.forLog(called, 60)));
			}
			else if (card.isDerived()) {
				problems.add(problem("indicators", "round.computed", card.name()));
			}
			else if (!cards.add(card)) {
				problems.add(problem("indicators", "round.indicatorTwice", card.name()));
			}
		}
		if (cards.isEmpty() && problems.isEmpty()) {
			problems.add(problem("indicators", "round.noIndicator"));
		}
		return cards;
	}

	private List<String> types(RoundForm form, List<FormProblem> problems) {
		List<String> possible = this.records.possible().stream().map(Register::code).toList();
		List<String> types = form.calledTypes().stream().distinct().toList();
		types.stream()
			.filter((type) -> !possible.contains(type))
			.forEach((type) -> problems.add(problem("types", "round.unknownType", PlainText.forLog(type, 60))));
		return types;
	}

	private Set<PairingTree.Node> pairings(RoundForm form, List<FormProblem> problems) {
		Set<PairingTree.Node> nodes = new LinkedHashSet<>();
		Reviewers.Staff staff = this.reviewers.today();
		for (String called : form.calledPairings()) {
			PairingTree.Node node = this.tree.find(called).orElse(null);
			if (node == null) {
				problems.add(problem("pairings", "round.unknownPairing", PlainText.forLog(called, 60)));
			}
			else if (!isReviewed(node, staff)) {
				problems.add(problem("pairings", "round.unreviewed", node.name()));
			}
			else if (form.side() == ReportingSide.ASSISTING && !staff.holds(Role.CONFIRMER, node.id())) {
				problems.add(problem("pairings", "round.unsupported", node.name()));
			}
			else if (!nodes.add(node)) {
				problems.add(problem("pairings", "round.pairingTwice", node.name()));
			}
		}
		if (nodes.isEmpty() && problems.isEmpty()) {
			problems.add(problem("pairings", "round.noPairing"));
		}
		return nodes;
	}

	/** Whether somebody decides at every step that a sheet of the pairing would pass. */
	boolean isReviewed(PairingTree.Node node, Reviewers.Staff staff) {
		return this.chains.of(node.id()).stream().allMatch((step) -> staff.holds(step.holder(), node.id()));
	}

	private List<RoundAsk> asks(Set<IndicatorCard> cards, Set<PairingTree.Node> nodes, ReportingSide side) {
		List<RoundAsk> asks = new ArrayList<>();
		for (PairingTree.Node node : nodes) {
			for (IndicatorCard card : cards) {
				if (card.level().isShared() || this.levels.isUnder(card.level(), node.id())) {
					asks.add(new RoundAsk(node.root(), node.id(), card.id(), side));
				}
			}
		}
		return asks;
	}

	private FormProblem problem(String field, String key, Object... arguments) {
		return new FormProblem(field, key, this.labels.text(key, arguments));
	}

}
