package cn.xieshou.dashboard;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Programme;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureTotal;
import cn.xieshou.figures.FigureTotals;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.figures.Figures;
import cn.xieshou.indicator.Headline;
import cn.xieshou.indicator.HeadlineLevel;
import cn.xieshou.indicator.Headlines;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.page.Blank;
import cn.xieshou.page.Bullet;
import cn.xieshou.page.Chart;
import cn.xieshou.page.Fig;
import cn.xieshou.page.Kpi;
import cn.xieshou.page.Numbers;
import cn.xieshou.pairing.PairingCard;
import cn.xieshou.pairing.PairingCards;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Ratio;

/** Puts the overview together (总览), for what the reader may see. */
@Service
@Transactional(readOnly = true)
class Overviews {

	private static final int GOALS = 5;

	private static final int ATTENTION = 5;

	private static final int LINES = 6;

	private static final int LATEST = 6;

	private final Figures figures;

	private final FigureTotals totals;

	private final Headlines headlines;

	private final FigureViewAssembler assembler;

	private final PairingCards pairings;

	private final PairingTree tree;

	private final FlowMap flowMap;

	private final OverviewCharts charts;

	private final BooksState state;

	private final Labels labels;

	private final Clock clock;

	Overviews(Figures figures, FigureTotals totals, Headlines headlines, FigureViewAssembler assembler,
			PairingCards pairings, PairingTree tree, FlowMap flowMap, OverviewCharts charts, BooksState state,
			Labels labels, Clock clock) {
		this.figures = figures;
		this.totals = totals;
		this.headlines = headlines;
		this.assembler = assembler;
		this.pairings = pairings;
		this.tree = tree;
		this.flowMap = flowMap;
		this.charts = charts;
		this.state = state;
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
		List<UUID> all = this.tree.subtrees(nodes.stream().map(PairingTree.Node::id).toList());
		List<Headline> set = headlines(nodes);
		Map<Headline, FigureTotal> headlines = totals(set, nodes, year);
		List<Integer> years = this.figures.years(all);
		List<Figure> growing = List.of();
		Integer trendYear = year;
		for (Integer candidate : (year != null) ? List.of(year) : years) {
			growing = this.figures.withGrowth(all, candidate, LINES);
			trendYear = candidate;
			if (growing.size() > 2) {
				break;
			}
		}
		return new Overview(tops, chosen, years, year, this.state.newest(all).orElse(null),
				headlines.entrySet()
					.stream()
					.map((one) -> kpi(one.getKey(), one.getValue(), chosen, year, nodes))
					.toList(),
				flow(nodes), goals(all), attention(all, headlines), rows(set, nodes, year), this.charts.trend(growing),
				trendYear, this.charts.signed(all), this.figures.latest(all, LATEST));
	}

	/** The key figures of the only pairing, or of several together. */
	private List<Headline> headlines(List<PairingTree.Node> nodes) {
		List<Programme> programmes = this.pairings.of(nodes.stream().map(PairingTree.Node::id).toList())
			.stream()
			.map(PairingCard::programme)
			.distinct()
			.toList();
		return this.headlines.of((programmes.size() == 1) ? programmes.get(0) : null,
				(nodes.size() == 1) ? HeadlineLevel.of(nodes.get(0)) : HeadlineLevel.PROGRAMME);
	}

	private Map<Headline, FigureTotal> totals(List<Headline> set, Collection<PairingTree.Node> nodes,
			@Nullable Integer year) {
		Map<Headline, FigureTotal> totals = new LinkedHashMap<>();
		for (Headline headline : set) {
			this.totals.of(headline.indicator().code(), nodes, year).ifPresent((total) -> totals.put(headline, total));
		}
		return totals;
	}

	private Kpi kpi(Headline headline, FigureTotal total, PairingTree.@Nullable Node chosen, @Nullable Integer year,
			List<PairingTree.Node> nodes) {
		String address = "/figures/total?indicator=" + headline.indicator().code()
				+ ((chosen != null) ? "&pairing=" + chosen.code() : "") + ((year != null) ? "&year=" + year : "");
		Kpi kpi = Kpi.of(this.assembler.of(total, headline.title(LocaleContextHolder.getLocale()), address));
		boolean counted = !total.contained().isEmpty() && total.contained().stream().allMatch(Figure::isDerived);
		if (!counted && nodes.size() > 1) {
			kpi = kpi.covering(total.covered(), total.pairings());
		}
		List<String> notes = new ArrayList<>();
		if (!total.isAlike()) {
			notes.add(this.assembler.unlike(total));
		}
		else if (total.year() != null) {
			notes.add(this.labels.text("overview.year", String.valueOf(total.year())));
		}
		goal(total).ifPresent(notes::add);
		IndicatorCard note = headline.note();
		if (note != null) {
			this.totals.of(note.code(), nodes, year)
				.map((part) -> part.total().quantity())
				.filter(Objects::nonNull)
				.ifPresent((quantity) -> notes.add(this.labels.text("overview.kpi.note",
						headline.noteTitle(LocaleContextHolder.getLocale()), Numbers.parts(quantity).text())));
		}
		return notes.isEmpty() ? kpi : kpi.note(String.join(" · ", notes));
	}

	private Optional<String> goal(FigureTotal total) {
		return total.contained()
			.stream()
			.filter((figure) -> total.isSingle() && figure.completion().computed() != null)
			.map((figure) -> this.labels.text("overview.kpi.completed",
					Numbers.percent(Objects.requireNonNull(figure.completion().computed()))))
			.findAny();
	}

	private Chart flow(List<PairingTree.Node> nodes) {
		return this.flowMap.of(this.pairings.of(nodes.stream().map(PairingTree.Node::id).toList()));
	}

	private List<Overview.Goal> goals(Collection<UUID> pairings) {
		return this.figures.withTarget(pairings, GOALS).stream().map(this::goal).toList();
	}

	private Overview.Goal goal(Figure figure) {
		Figure.Goal target = Objects.requireNonNull(figure.completion().target());
		Ratio computed = figure.completion().computed();
		return new Overview.Goal(
				new Bullet(this.assembler.name(figure) + " · " + figure.pairing().name(), computed, ""),
				this.assembler.of(figure, this.assembler.name(figure)), Numbers.parts(target.value()).text(),
				target.derived());
	}

	/** What was found in the figures themselves, then what the pairings do not report. */
	private List<Overview.Attention> attention(Collection<UUID> pairings, Map<Headline, FigureTotal> headlines) {
		List<Overview.Attention> found = new ArrayList<>();
		for (Figure figure : this.figures.inDoubt(pairings, ATTENTION)) {
			boolean missing = figure.absence() != null;
			found.add(new Overview.Attention("warn",
					this.labels.text(missing ? "overview.attention.missing" : "overview.attention.doubt",
							this.assembler.name(figure)),
					missing ? this.labels.text("overview.attention.missing.why", figure.pairing().name())
							: String.valueOf(figure.doubt()),
					FigureViewAssembler.address(figure)));
		}
		for (Figure figure : this.figures.overdue(pairings, Days.today(this.clock), 2)) {
			found.add(new Overview.Attention("bad",
					this.labels.text("overview.attention.overdue", this.assembler.name(figure)),
					this.labels.text("overview.attention.overdue.why", String.valueOf(figure.period().text())),
					FigureViewAssembler.address(figure)));
		}
		List<String> unreported = headlines.entrySet()
			.stream()
			.filter((one) -> !one.getValue().missing().isEmpty())
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

	private List<Overview.Row> rows(List<Headline> set, List<PairingTree.Node> nodes, @Nullable Integer year) {
		List<Overview.Row> rows = new ArrayList<>();
		for (PairingCard card : this.pairings.of(nodes.stream().map(PairingTree.Node::id).toList())) {
			List<PairingTree.Node> one = List.of(this.tree.require(card.id()));
			Map<Headline, FigureTotal> headlines = totals(set, one, year);
			int reported = (int) headlines.values().stream().filter((total) -> total.covered() > 0).count();
			List<Figure> goals = this.figures.withTarget(List.of(card.id()), 1);
			rows.add(new Overview.Row(card.name(), card.code(), "Programme." + card.programme().name(),
					cell(this.totals.of("pairing.county", one, (Integer) null).orElse(null)),
					cell(this.totals.of("park.total", one, (Integer) null).orElse(null)),
					cell(this.totals.of("investment.in_place", one, year).orElse(null)),
					goals.isEmpty() ? null : goal(goals.get(0)).bullet(), reported, headlines.size()));
		}
		return rows;
	}

	private Fig cell(@Nullable FigureTotal total) {
		if (total == null || total.contained().isEmpty()) {
			return Fig.none("", Blank.NOT_REPORTED);
		}
		return this.assembler.of(total, this.assembler.indicator(total.contained().get(0)), "");
	}

}
