package cn.xieshou.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.statement.Basis;
import cn.xieshou.values.Periods;
import cn.xieshou.values.Span;
import cn.xieshou.web.BadRequest;

/**
 * Cells by program (数据格): what indicators come to for pairings and periods, and how many
 * of the pairings right below report it.
 */
@RestController
@RequestMapping("/api/v1/cells")
class CellApi {

	private static final int INDICATORS = 100;

	private static final int PAIRINGS = 100;

	private static final int PERIODS = 24;

	private static final List<Basis> BASES = List.of(Basis.ACTUAL, Basis.FORECAST);

	private final Cells cells;

	private final KnownFigures known;

	private final Indicators indicators;

	private final PairingTree tree;

	private final Access access;

	private final Periods periods;

	CellApi(Cells cells, KnownFigures known, Indicators indicators, PairingTree tree, Access access, Periods periods) {
		this.cells = cells;
		this.known = known;
		this.indicators = indicators;
		this.tree = tree;
		this.access = access;
		this.periods = periods;
	}

	/** What one cell is found by. */
	private record Key(UUID indicator, UUID pairing, @Nullable Span period) {

		static Key of(Cell cell) {
			return new Key(cell.indicator().id(), cell.pairing().id(), cell.asked());
		}

	}

	/**
	 * Cells.
	 * @param indicator codes of indicators
	 * @param pairing pairings
	 * @param period periods
	 * @param asKnownOn the moment whose books are asked for, now if none is named
	 */
	@GetMapping
	Map<String, Object> cells(@RequestParam List<String> indicator, @RequestParam List<String> pairing,
			@RequestParam List<String> period, @RequestParam(required = false) @Nullable Instant asKnownOn) {
		Set<IndicatorCard> cards = new java.util.LinkedHashSet<>();
		few("indicator", indicator, INDICATORS).forEach((code) -> cards
			.add(this.indicators.find(code).orElseThrow(() -> BadRequest.unknownValue("indicator", code))));
		List<PairingTree.Node> nodes = few("pairing", pairing, PAIRINGS).stream().map(this::node).distinct().toList();
		List<Span> spans = few("period", period, PERIODS).stream()
			.map((one) -> TotalApi.span(this.periods, one))
			.distinct()
			.toList();
		Set<PairingTree.Node> all = new HashSet<>(nodes);
		nodes.forEach((node) -> all.addAll(below(node)));
		Map<Key, Cell> found = new HashMap<>();
		Map<Key, Cells.Absent> absent = new HashMap<>();
		if (asKnownOn != null) {
			cards.forEach((card) -> known(this.known.reported(card, all, asKnownOn), spans, found, absent));
		}
		else {
			this.cells.of(cards, all, spans, BASES).forEach((cell) -> found.put(Key.of(cell), cell));
			this.cells.absences(cards, nodes, spans)
				.forEach((one) -> absent.put(new Key(one.indicator(), one.pairing(), one.asked()), one));
		}
		List<Map<String, @Nullable Object>> cells = new ArrayList<>();
		for (IndicatorCard card : cards) {
			for (PairingTree.Node node : nodes) {
				spans.forEach((span) -> json(card, node, span, found, absent).ifPresent(cells::add));
			}
		}
		return Map.of("cells", cells);
	}

	/** The cells that figures of one indicator give, the foremost of each. */
	private static void known(List<Figure> figures, List<Span> spans, Map<Key, Cell> found,
			Map<Key, Cells.Absent> absent) {
		for (Span span : spans) {
			figures.stream()
				.filter((figure) -> FigureChoice.counts(figure) && FigureChoice.isOf(figure, span))
				.sorted(FigureChoice.ORDER)
				.forEach((figure) -> found.putIfAbsent(new Key(figure.indicator().id(), figure.pairing().id(), span),
						new Cell(figure.indicator(), figure.pairing(), figure.period(), figure.basis(),
								figure.statement().kind(), figure.id(), Objects.requireNonNull(figure.value()), span)));
			figures.stream()
				.filter((figure) -> figure.absence() != null && FigureChoice.isOf(figure, span))
				.forEach((figure) -> absent.putIfAbsent(new Key(figure.indicator().id(), figure.pairing().id(), span),
						new Cells.Absent(figure.indicator().id(), figure.pairing().id(), span, figure.id(),
								Objects.requireNonNull(figure.absence()))));
		}
	}

	private static List<String> few(String parameter, List<String> values, int most) {
		if (values.size() > most) {
			throw new BadRequest(parameter, "web.parameter.many", parameter, most);
		}
		return values;
	}

	private PairingTree.Node node(String called) {
		Scope scope = this.access.scope(Permission.READ);
		return this.tree.find(called)
			.filter((node) -> scope.contains(node.root(), node.id()))
			.orElseThrow(() -> BadRequest.unknownValue("pairing", called));
	}

	private List<PairingTree.Node> below(PairingTree.Node node) {
		return this.tree.subtree(node.id()).stream().filter((one) -> node.id().equals(one.parent())).toList();
	}

	/**
	 * A cell that neither the pairing nor one right below it says anything of is left
	 * out.
	 */
	private java.util.Optional<Map<String, @Nullable Object>> json(IndicatorCard card, PairingTree.Node node, Span span,
			Map<Key, Cell> found, Map<Key, Cells.Absent> absences) {
		Cell own = found.get(new Key(card.id(), node.id(), span));
		List<PairingTree.Node> below = below(node);
		long reported = below.stream()
			.map((one) -> found.get(new Key(card.id(), one.id(), span)))
			.filter((cell) -> cell != null && cell.subject().isOfPlace())
			.count();
		Cells.Absent absent = (own == null) ? absences.get(new Key(card.id(), node.id(), span)) : null;
		if (own == null && absent == null && reported == 0) {
			return java.util.Optional.empty();
		}
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("indicator", card.code());
		json.put("pairing", node.code());
		json.put("period", span.toString());
		json.put("subject", (own != null) ? own.subject() : null);
		json.put("figure", (own != null) ? own.figure() : (absent != null) ? absent.figure() : null);
		json.put("value", (own != null) ? own.value() : null);
		json.put("absence", (absent != null) ? absent.absence() : null);
		json.put("valuePeriod", (own != null) ? own.period().text() : null);
		json.put("coverage", below.isEmpty() ? Map.of("reported", (own != null) ? 1 : 0, "of", 1)
				: Map.of("reported", reported, "of", below.size()));
		return java.util.Optional.of(json);
	}

}
