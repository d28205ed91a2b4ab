package cn.xieshou.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.figures.Figures;
import cn.xieshou.figures.Implied;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.RecordBriefs;
import cn.xieshou.page.Chart;
import cn.xieshou.page.Kpi;
import cn.xieshou.page.Numbers;
import cn.xieshou.region.Regions;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.RegionCode;

/** Puts the profile of a pairing together (结对档案). */
@Service
@Transactional(readOnly = true)
class PairingProfiles {

	/** The outlines that come with the portal, by the region whose counties they show. */
	private static final Map<String, String> OUTLINES = Map.of("440800", "zhanjiang", "440500", "shantou", "522700",
			"qiannan", "620000", "gansu");

	private static final int STRIP = 5;

	/** The map tells so many helpers apart by colour. */
	private static final int HUES = 6;

	/**
	 * About how many lines the table of figures has at most, and at least if there are as
	 * many.
	 */
	private static final int LINES = 24;

	private static final int FEWEST_LINES = 8;

	/** More figures than a profile shows at once are on their own list. */
	private static final int MOST = 400;

	private final PairingCards cards;

	private final PairingTree tree;

	private final Figures figures;

	private final FigureViewAssembler assembler;

	private final Regions regions;

	private final RecordBriefs briefs;

	private final Labels labels;

	PairingProfiles(PairingCards cards, PairingTree tree, Figures figures, FigureViewAssembler assembler,
			Regions regions, RecordBriefs briefs, Labels labels) {
		this.cards = cards;
		this.tree = tree;
		this.figures = figures;
		this.assembler = assembler;
		this.regions = regions;
		this.briefs = briefs;
		this.labels = labels;
	}

	/** The profile; what only its overview shows is left out of the other tabs. */
	PairingProfile of(PairingCard card, ProfileTab tab) {
		boolean overview = tab == ProfileTab.OVERVIEW;
		List<Figure> all = overview ? this.figures.ofPairing(card.id(), MOST) : List.of();
		Integer year = all.stream()
			.filter((figure) -> figure.period().kind() == PeriodKind.YEAR && figure.period().endsOn() != null)
			.map((figure) -> Objects.requireNonNull(figure.period().endsOn()).getYear())
			.max(Integer::compareTo)
			.orElse(null);
		List<PairingCard> below = this.cards.below(card.id());
		List<PairingCard> above = this.cards.of(this.tree.path(card.id())
			.stream()
			.map(PairingTree.Node::id)
			.filter((id) -> !id.equals(card.id()))
			.toList());
		return new PairingProfile(card, above, strip(all), below,
				(overview || tab == ProfileTab.COUNTIES) ? enclaves(card, below) : Map.of(),
				overview ? map(card, below) : null, year, bySubject(all, year));
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

	/** Figures with a target first, then those that grew, then the rest of the latest. */
	private List<Kpi> strip(List<Figure> all) {
		Set<Figure> chosen = new LinkedHashSet<>();
		all.stream().filter((figure) -> figure.completion().target() != null).forEach(chosen::add);
		all.stream().filter((figure) -> figure.growth().stated() != null).forEach(chosen::add);
		all.stream()
			.filter((figure) -> figure.value() != null && figure.period().endsOn() != null)
			.forEach(chosen::add);
		return chosen.stream().limit(STRIP).map(this::kpi).toList();
	}

	private Kpi kpi(Figure figure) {
		Kpi kpi = Kpi.of(this.assembler.of(figure, this.assembler.indicator(figure)));
		Ratio growth = growth(figure);
		if (growth != null) {
			kpi = kpi.growth(growth);
		}
		if (figure.completion().computed() != null) {
			kpi = kpi.completion(figure.completion().computed());
		}
		else if (growth == null) {
			kpi = kpi.note(this.assembler.period(figure));
		}
		return kpi;
	}

	private static @Nullable Ratio growth(Figure figure) {
		return figure.growth().known();
	}

	private Map<String, List<PairingProfile.FigureLine>> bySubject(List<Figure> all, @Nullable Integer year) {
		Map<String, List<PairingProfile.FigureLine>> bySubject = new LinkedHashMap<>();
		all.stream()
			.sorted(Comparator.comparing((Figure figure) -> isMain(figure) ? 0 : 1))
			.filter((figure) -> figure.period().kind() == PeriodKind.YEAR && figure.period().endsOn() != null
					&& Objects.equals(figure.period().endsOn().getYear(), year))
			.forEach((figure) -> bySubject.computeIfAbsent(figure.subject(), (subject) -> new ArrayList<>())
				.add(line(figure)));
		return mainOf(bySubject);
	}

	/** A figure with a target, a growth or a rank says more than a bare one. */
	private static boolean isMain(Figure figure) {
		return figure.completion().target() != null || figure.growth().stated() != null
				|| figure.growth().computed() != null || figure.rank().stated() != null;
	}

	/**
	 * The subjects with a main figure, or the first ones where there is none; the rest is
	 * on the list of all.
	 */
	private static Map<String, List<PairingProfile.FigureLine>> mainOf(
			Map<String, List<PairingProfile.FigureLine>> bySubject) {
		Map<String, List<PairingProfile.FigureLine>> shown = new LinkedHashMap<>();
		int lines = 0;
		for (Map.Entry<String, List<PairingProfile.FigureLine>> subject : bySubject.entrySet()) {
			boolean main = subject.getValue().stream().anyMatch((line) -> isMain(line.figure()));
			if (lines < LINES && (main || lines < FEWEST_LINES)) {
				shown.put(subject.getKey(), subject.getValue());
				lines += subject.getValue().size();
			}
		}
		return shown;
	}

	private static PairingProfile.FigureLine line(Figure figure) {
		Quantity earlier = figure.growth().earlier();
		if (earlier != null) {
			return new PairingProfile.FigureLine(figure, Numbers.grouped(earlier.value()), false);
		}
		Quantity implied = (figure.value() != null && figure.growth().stated() != null && figure.value().isExact())
				? Implied.earlier(figure.value(), figure.growth().stated()) : null;
		return new PairingProfile.FigureLine(figure, (implied != null) ? Numbers.parts(implied).number() : null, true);
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
