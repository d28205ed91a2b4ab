package cn.xieshou.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Periods;
import cn.xieshou.values.Span;
import cn.xieshou.web.BadRequest;

/** Totals over pairings by program (跨结对合计): a sum only of what is alike. */
@RestController
@RequestMapping("/api/v1/totals")
class TotalApi {

	private final FigureTotals totals;

	private final PairingTree tree;

	private final Access access;

	private final Periods periods;

	private final Labels labels;

	TotalApi(FigureTotals totals, PairingTree tree, Access access, Periods periods, Labels labels) {
		this.totals = totals;
		this.tree = tree;
		this.access = access;
		this.periods = periods;
		this.labels = labels;
	}

	/**
	 * A total.
	 * @param indicator the code of an indicator
	 * @param pairing the pairings, the topmost that the reader may see if none is named
	 * @param period the period, the latest of each if none is named
	 */
	@GetMapping
	Map<String, @Nullable Object> total(@RequestParam String indicator,
			@RequestParam(required = false) @Nullable List<String> pairing,
			@RequestParam(required = false) @Nullable String period) {
		List<PairingTree.Node> asked = (pairing != null) ? pairing.stream().map(this::node).distinct().toList()
				: this.totals.tops();
		Span span = (period != null) ? span(this.periods, period) : null;
		FigureTotal total = ((span != null) ? this.totals.of(indicator, asked, span)
				: this.totals.of(indicator, asked, (Integer) null))
			.orElseThrow(() -> BadRequest.unknownValue("indicator", indicator));
		return json(total, span);
	}

	private PairingTree.Node node(String called) {
		Scope scope = this.access.scope(Permission.READ);
		return this.tree.find(called)
			.filter((node) -> scope.contains(node.root(), node.id()))
			.orElseThrow(() -> BadRequest.unknownValue("pairing", called));
	}

	static Span span(Periods periods, String period) {
		try {
			return periods.span(period);
		}
		catch (IllegalArgumentException ex) {
			throw BadRequest.unknownValue("period", period);
		}
	}

	private Map<String, @Nullable Object> json(FigureTotal total, @Nullable Span period) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("indicator", total.indicator().code());
		json.put("period",
				(period != null) ? period.toString() : (total.year() != null) ? String.valueOf(total.year()) : null);
		json.put("alike", total.isAlike());
		json.put("sum", total.total().quantity());
		json.put("spread", total.spread());
		String reason = total.reason();
		json.put("reason", (reason != null) ? this.labels.text(reason) : null);
		List<Map<String, @Nullable Object>> contained = new ArrayList<>();
		for (Figure figure : total.contained()) {
			Map<String, @Nullable Object> one = new LinkedHashMap<>();
			one.put("figure", figure.id());
			one.put("pairing", figure.pairing().code());
			one.put("value", figure.value());
			one.put("period", figure.period().text());
			contained.add(one);
		}
		json.put("contained", contained);
		json.put("leftOut",
				total.leftOut()
					.stream()
					.map((left) -> Map.of("figure", left.figure().id(), "reason", this.labels.text(left.reason())))
					.toList());
		json.put("missing", total.missing().stream().map(PairingTree.Node::code).toList());
		json.put("coverage", Map.of("reported", total.covered(), "of", total.pairings()));
		return json;
	}

}
