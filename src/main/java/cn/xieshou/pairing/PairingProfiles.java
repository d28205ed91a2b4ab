package cn.xieshou.pairing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigurePeriods;
import cn.xieshou.figures.FigureTotals;
import cn.xieshou.figures.KeyFigure;
import cn.xieshou.figures.KeyFigures;
import cn.xieshou.figures.ProfileFigures;
import cn.xieshou.figures.Shortlists;
import cn.xieshou.headline.Headline;
import cn.xieshou.headline.HeadlineLevel;
import cn.xieshou.headline.Headlines;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.RecordBriefs;
import cn.xieshou.page.Chart;
import cn.xieshou.region.Regions;
import cn.xieshou.values.Labels;
import cn.xieshou.values.RegionCode;

/** Puts the profile of a pairing together (结对档案). */
@Service
@Transactional(readOnly = true)
class PairingProfiles {

	/** The outlines that come with the portal, by the region whose counties they show. */
	private static final Map<String, String> OUTLINES = Map.of("440800", "zhanjiang", "440500", "shantou", "522700",
			"qiannan", "620000", "gansu");

	/** The map tells so many helpers apart by colour. */
	private static final int HUES = 6;

	/** How many lines the table of figures has at most; all are on their own list. */
	private static final int LINES = 24;

	/** So many records of a type are shown; all are on their list. */
	private static final int FIRST = 5;

	private final PairingCards cards;

	private final PairingTree tree;

	private final ProfileFigures figures;

	private final Shortlists shortlists;

	private final Headlines headlines;

	private final KeyFigures keyFigures;

	private final Regions regions;

	private final RecordBriefs briefs;

	private final Labels labels;

	PairingProfiles(PairingCards cards, PairingTree tree, ProfileFigures figures, Shortlists shortlists,
			Headlines headlines, KeyFigures keyFigures, Regions regions, RecordBriefs briefs, Labels labels) {
		this.cards = cards;
		this.tree = tree;
		this.figures = figures;
		this.shortlists = shortlists;
		this.headlines = headlines;
		this.keyFigures = keyFigures;
		this.regions = regions;
		this.briefs = briefs;
		this.labels = labels;
	}

	/**
	 * The profile; what only its overview shows is left out of the other tabs.
	 * @param called the id, code or name of the pairing
	 * @param asked the year that the figures are asked for, {@code null} for that which
	 * most is known of
	 * @return empty if the reader sees none that is called so
	 */
	Optional<PairingProfile> of(String called, ProfileTab tab, @Nullable Integer asked) {
		PairingTree.Node node = this.tree.find(called).orElse(null);
		if (node == null) {
			return Optional.empty();
		}
		List<UUID> path = this.tree.path(node.id()).stream().map(PairingTree.Node::id).toList();
		List<PairingTree.Node> children = this.tree.subtree(node.id())
			.stream()
			.filter((one) -> node.id().equals(one.parent()))
			.toList();
		Map<UUID, PairingCard> cards = new LinkedHashMap<>();
		this.cards.of(Stream.concat(path.stream(), children.stream().map(PairingTree.Node::id)).toList())
			.forEach((card) -> cards.put(card.id(), card));
		PairingCard card = cards.get(node.id());
		if (card == null) {
			return Optional.empty();
		}
		List<PairingCard> above = path.stream()
			.filter((id) -> !id.equals(node.id()))
			.map(cards::get)
			.filter(Objects::nonNull)
			.toList();
		List<PairingCard> below = children.stream().map((one) -> cards.get(one.id())).filter(Objects::nonNull).toList();
		boolean overview = tab == ProfileTab.OVERVIEW;
		FigurePeriods periods = overview ? this.shortlists.periodsOf(node) : FigurePeriods.NONE;
		Integer year = (asked != null) ? asked : periods.fullestOfTheLatest();
		List<Headline> set = overview ? this.headlines.of(card.programme(), HeadlineLevel.of(node)) : List.of();
		ProfileFigures.Shown figures = overview ? this.figures.of(indicators(set), node, asked, year, LINES) : null;
		return Optional.of(new PairingProfile(card, above,
				(figures != null) ? keyFigures(card, node, asked, set, figures.totals()) : List.of(), below,
				(overview || tab == ProfileTab.COUNTIES) ? enclaves(card, below) : Map.of(),
				overview ? map(card, below) : null, periods, asked, year,
				bySubject((figures != null) ? figures.main() : List.of()),
				this.briefs.of(overview ? List.of("documents") : tab.types(), card.code(), FIRST)));
	}

	/** The key figures of the pairing's programme and level, of the year asked for. */
	private List<KeyFigure> keyFigures(PairingCard card, PairingTree.Node node, @Nullable Integer year,
			List<Headline> set, FigureTotals.Totals totals) {
		String filter = "&pairing=" + card.code() + ((year != null) ? "&year=" + year : "");
		return set.stream().map((headline) -> this.keyFigures.of(headline, totals, List.of(node), filter)).toList();
	}

	/** The indicators that key figures and their notes are of. */
	private static Set<IndicatorCard> indicators(List<Headline> set) {
		Set<IndicatorCard> indicators = new LinkedHashSet<>();
		set.forEach((headline) -> Stream.of(headline.indicator(), headline.note())
			.filter(Objects::nonNull)
			.forEach(indicators::add));
		return indicators;
	}

	private static Map<String, List<Figure>> bySubject(List<Figure> figures) {
		return figures.stream()
			.collect(Collectors.groupingBy(Figure::subject, LinkedHashMap::new, Collectors.toList()));
	}

	/** What the counties have on the other side, in one look. */
	private Map<UUID, List<RecordBriefs.Line>> enclaves(PairingCard card, List<PairingCard> below) {
		return below.isEmpty() ? Map.of()
				: this.briefs.of("enclaves", card.code(), ListQuery.LARGEST_PAGE)
					.lines()
					.stream()
					.filter((line) -> line.pairing() != null)
					.collect(Collectors.groupingBy((line) -> Objects.requireNonNull(line.pairing())));
	}

	private @Nullable Chart map(PairingCard card, List<PairingCard> below) {
		String outline = card.assisted().isEmpty() ? null : OUTLINES.get(card.assisted().get(0).code());
		if (outline == null || below.isEmpty()) {
			return null;
		}
		List<RegionCode> helpers = below.stream().map((one) -> one.assisting().get(0)).distinct().toList();
		List<Map<String, Object>> items = new ArrayList<>();
		Chart.Table table = Chart.Table.of(this.labels.text("pairing.map"), this.labels.text("Side.ASSISTED"),
				this.labels.text("Side.ASSISTING"));
		for (PairingCard one : below) {
			String assisted = this.regions.name(one.assisted().get(0));
			String helper = this.regions.name(one.assisting().get(0));
			items.add(Map.of("name", assisted, "c", helpers.indexOf(one.assisting().get(0)) % HUES, "tip",
					assisted + " ← " + helper));
			table = table.row(assisted, helper);
		}
		return new Chart("regionmap", "h360", this.labels.text("pairing.map.label", below.size(), helpers.size()),
				Map.of("map", outline, "items", items), table,
				helpers.stream()
					.map((helper) -> this.labels.text("pairing.map.helped", this.regions.name(helper)))
					.toList());
	}

}
