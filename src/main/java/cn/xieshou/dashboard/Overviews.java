package cn.xieshou.dashboard;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Programme;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigurePeriods;
import cn.xieshou.figures.FigureTotal;
import cn.xieshou.figures.FigureTotals;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.figures.KeyFigures;
import cn.xieshou.figures.Shortlist;
import cn.xieshou.figures.Shortlists;
import cn.xieshou.figures.TotalViewAssembler;
import cn.xieshou.headline.Headline;
import cn.xieshou.headline.HeadlineLevel;
import cn.xieshou.headline.Headlines;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.page.Blank;
import cn.xieshou.page.Bullet;
import cn.xieshou.page.Fig;
import cn.xieshou.pairing.PairingCard;
import cn.xieshou.pairing.PairingCards;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/** Puts the overview together (总览), for what the reader may see. */
@Service
@Transactional(readOnly = true)
class Overviews {

	/** The columns of the table of pairings. */
	private static final List<String> COLUMNS = List.of("pairing.county", "park.total", "investment.in_place");

	private final Shortlists shortlists;

	private final FigureTotals totals;

	private final Headlines headlines;

	private final Indicators indicators;

	private final FigureViewAssembler assembler;

	private final TotalViewAssembler totalAssembler;

	private final PairingCards pairings;

	private final PairingTree tree;

	private final FlowMap flowMap;

	private final KeyFigures keyFigures;

	private final SpanTables spans;

	private final BooksState state;

	private final Glances glances;

	private final Labels labels;

	private final Clock clock;

	Overviews(Shortlists shortlists, FigureTotals totals, Headlines headlines, Indicators indicators,
			FigureViewAssembler assembler, TotalViewAssembler totalAssembler, PairingCards pairings, PairingTree tree,
			FlowMap flowMap, KeyFigures keyFigures, SpanTables spans, BooksState state, Glances glances, Labels labels,
			Clock clock) {
		this.shortlists = shortlists;
		this.totals = totals;
		this.headlines = headlines;
		this.indicators = indicators;
		this.assembler = assembler;
		this.totalAssembler = totalAssembler;
		this.pairings = pairings;
		this.tree = tree;
		this.flowMap = flowMap;
		this.keyFigures = keyFigures;
		this.spans = spans;
		this.state = state;
		this.glances = glances;
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * The overview.
	 * @param scope the code of the pairing to narrow it to, {@code null} for all
	 * @param year the year to take it for, {@code null} for the latest
	 */
	Overview of(@Nullable String scope, @Nullable Integer year) {
		List<PairingTree.Node> tops = this.totals.tops();
		PairingTree.Node chosen = tops.stream().filter((top) -> top.code().equals(scope)).findAny().orElse(null);
		List<PairingTree.Node> nodes = (chosen != null) ? List.of(chosen) : tops;
		List<PairingCard> cards = this.pairings.of(nodes.stream().map(PairingTree.Node::id).toList());
		List<Headline> set = headlines(nodes, cards);
		FigureTotals.Totals totals = this.totals.of(indicators(set), nodes, year);
		Map<Headline, FigureTotal> headlines = new LinkedHashMap<>();
		set.forEach((headline) -> headlines.put(headline, totals.of(headline.indicator(), nodes)));
		FigurePeriods periods = this.shortlists.periods(nodes);
		Shortlist picked = this.shortlists.of(nodes, year, periods.known(), Days.today(this.clock));
		String filter = ((chosen != null) ? "&pairing=" + chosen.code() : "") + ((year != null) ? "&year=" + year : "");
		List<Overview.Goal> goals = picked.goals().stream().map(this::goal).toList();
		List<Overview.Row> rows = rows(set, cards, totals, picked, year);
		return new Overview(tops, chosen, periods, year, this.state.newest(nodes).orElse(null),
				this.glances.of(goals, rows, totals, nodes, periods, (chosen != null) ? chosen.code() : null, year),
				set.stream().map((headline) -> this.keyFigures.of(headline, totals, nodes, filter)).toList(),
				this.flowMap.of(cards), goals, attention(picked, headlines), rows, picked.growth(),
				Change.of(picked.growth()), this.spans.of(nodes, year), picked.newest());
	}

	/** All that the page adds up. */
	private List<IndicatorCard> indicators(List<Headline> set) {
		Set<IndicatorCard> cards = new LinkedHashSet<>();
		set.forEach((headline) -> {
			cards.add(headline.indicator());
			if (headline.note() != null) {
				cards.add(headline.note());
			}
		});
		COLUMNS.forEach((code) -> this.indicators.find(code).ifPresent(cards::add));
		return List.copyOf(cards);
	}

	/** The key figures of the only pairing, or of several together. */
	private List<Headline> headlines(List<PairingTree.Node> nodes, List<PairingCard> cards) {
		List<Programme> programmes = cards.stream().map(PairingCard::programme).distinct().toList();
		return this.headlines.of((programmes.size() == 1) ? programmes.get(0) : null,
				(nodes.size() == 1) ? HeadlineLevel.of(nodes.get(0)) : HeadlineLevel.PROGRAMME);
	}

	private Overview.Goal goal(Figure figure) {
		return new Overview.Goal(new Bullet(this.assembler.name(figure) + " · " + figure.pairing().name(),
				figure.completion().computed(), ""), figure);
	}

	/** What was found in the figures themselves, then what the pairings do not report. */
	private List<Overview.Attention> attention(Shortlist picked, Map<Headline, FigureTotal> headlines) {
		List<Overview.Attention> found = new ArrayList<>();
		for (Figure figure : picked.doubtful()) {
			boolean missing = figure.absence() != null;
			found.add(new Overview.Attention("warn",
					this.labels.text(missing ? "overview.attention.missing" : "overview.attention.doubt",
							this.assembler.name(figure)),
					missing ? this.labels.text("overview.attention.missing.why", figure.pairing().name())
							: String.valueOf(figure.doubt()),
					FigureViewAssembler.address(figure)));
		}
		for (Figure figure : picked.overdue()) {
			found.add(new Overview.Attention("bad",
					this.labels.text("overview.attention.overdue", this.assembler.name(figure)),
					this.labels.text("overview.attention.overdue.why", String.valueOf(figure.period().text())),
					FigureViewAssembler.address(figure)));
		}
		List<String> unreported = headlines.entrySet()
			.stream()
			.filter((one) -> one.getValue().gaps().stream().anyMatch(FigureTotal.Gap::isUnreported))
			.map((one) -> one.getKey().title(LocaleContextHolder.getLocale()))
			.toList();
		if (!unreported.isEmpty()) {
			found.add(
					new Overview.Attention("info", this.labels.text("overview.attention.unreported", unreported.size()),
							this.labels.text("overview.attention.unreported.why",
									String.join(this.labels.text("overview.and"), unreported)),
							"#pairings-h"));
		}
		return found;
	}

	private List<Overview.Row> rows(List<Headline> set, List<PairingCard> cards, FigureTotals.Totals totals,
			Shortlist picked, @Nullable Integer year) {
		List<Overview.Row> rows = new ArrayList<>();
		for (PairingCard card : cards) {
			List<PairingTree.Node> one = List.of(this.tree.require(card.id()));
			int reported = (int) set.stream()
				.filter((headline) -> totals.of(headline.indicator(), one).covered() > 0)
				.count();
			Figure foremost = picked.foremost().get(card.id());
			List<FigureTotal> columns = COLUMNS.stream()
				.flatMap((code) -> this.indicators.find(code).stream())
				.map((column) -> totals.of(column, one))
				.toList();
			FigureTotal inPlace = total(columns, 2);
			rows.add(new Overview.Row(card.name(), card.code(), "Programme." + card.programme().name(),
					cell(total(columns, 0), card, year), cell(total(columns, 1), card, year), cell(inPlace, card, year),
					(inPlace != null && inPlace.isSingle()) ? inPlace.contained().get(0) : null,
					(foremost != null) ? goal(foremost) : null, reported, set.size()));
		}
		return rows;
	}

	/** The total of a column, {@code null} if the catalogue does not have it any more. */
	private static @Nullable FigureTotal total(List<FigureTotal> totals, int column) {
		return totals.stream()
			.filter((total) -> total.indicator().code().equals(COLUMNS.get(column)))
			.findAny()
			.orElse(null);
	}

	private Fig cell(@Nullable FigureTotal total, PairingCard card, @Nullable Integer year) {
		if (total == null) {
			return Fig.none("", Blank.NOT_REPORTED);
		}
		return this.totalAssembler.of(total, total.indicator().name(LocaleContextHolder.getLocale()),
				"/figures/total?indicator=" + total.indicator().code() + "&pairing=" + card.code()
						+ ((year != null) ? "&year=" + year : ""));
	}

}
