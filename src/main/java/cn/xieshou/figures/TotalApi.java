package cn.xieshou.figures;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
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

	private final TotalViewAssembler assembler;

	private final FigureViewAssembler figures;

	private final Labels labels;

	TotalApi(FigureTotals totals, PairingTree tree, Access access, Periods periods, TotalViewAssembler assembler,
			FigureViewAssembler figures, Labels labels) {
		this.assembler = assembler;
		this.figures = figures;
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
	 * @param confirmed whether only what both sides have confirmed counts
	 * @param asKnownOn the moment whose books are asked for, now if none is named
	 */
	@GetMapping
	Map<String, @Nullable Object> total(@RequestParam String indicator,
			@RequestParam(required = false) @Nullable List<String> pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(defaultValue = "false") boolean confirmed,
			@RequestParam(required = false) @Nullable Instant asKnownOn) {
		List<PairingTree.Node> asked = (pairing != null) ? pairing.stream().map(this::node).distinct().toList()
				: this.totals.tops();
		Span span = (period != null) ? span(this.periods, period) : null;
		FigureTotal total = total(indicator, asked, span, confirmed, asKnownOn)
			.orElseThrow(() -> BadRequest.unknownValue("indicator", indicator));
		return json(total, span);
	}

	private Optional<FigureTotal> total(String indicator, List<PairingTree.Node> asked, @Nullable Span span,
			boolean confirmed, @Nullable Instant asKnownOn) {
		if (asKnownOn != null) {
			if (confirmed) {
				throw BadRequest.unknownValue("confirmed", "true");
			}
			return this.totals.known(indicator, asked, span, asKnownOn);
		}
		return confirmed ? this.totals.confirmed(indicator, asked, span) : (span != null)
				? this.totals.of(indicator, asked, span) : this.totals.of(indicator, asked, (Integer) null);
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
		List<String> reasons = this.assembler.reasons(total);
		json.put("reason", reasons.isEmpty() ? null : String.join(this.labels.text("figure.unlike.and"), reasons));
		json.put("reasons", total.reasons().stream().map((reason) -> reason(reason, total)).toList());
		json.put("scopeNote", total.scopeNote());
		json.put("basis", total.isAlike() && total.total().isForecast() ? Basis.FORECAST : Basis.ACTUAL);
		json.put("contained", total.contained().stream().map(this::contained).toList());
		json.put("doubtful", total.doubtful().stream().map((figure) -> doubtful(figure)).toList());
		json.put("expected", total.expected().stream().map(this::contained).toList());
		json.put("leftOut",
				total.leftOut()
					.stream()
					.map((left) -> Map.of("figure", left.figure().id(), "reason", this.labels.text(left.reason())))
					.toList());
		json.put("missing",
				total.gaps()
					.stream()
					.filter((gap) -> !gap.unconfirmed() && (gap.said() == null || gap.said().value() == null))
					.map((gap) -> gap.pairing().code())
					.toList());
		json.put("gaps", total.gaps().stream().map(this::gap).toList());
		json.put("absences", absences(total));
		json.put("coverage", Map.of("reported", total.reported(), "of", total.pairings()));
		return json;
	}

	private Map<String, @Nullable Object> contained(Figure figure) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("figure", figure.id());
		json.put("pairing", figure.pairing().code());
		json.put("value", figure.value());
		json.put("period", figure.period().text());
		json.put("basis", figure.basis());
		json.put("scopeNote", figure.statement().scopeNote());
		return json;
	}

	private Map<String, Object> doubtful(Figure figure) {
		return Map.of("figure", figure.id(), "reason", this.figures.doubt(figure));
	}

	private Map<String, Object> reason(Likeness.Reason reason, FigureTotal total) {
		return Map.of("code", reason.key().replaceFirst("^figure\\.(unlike\\.)?", ""), "text",
				this.assembler.reason(reason, total), "figures", reason.figures().stream().map(Figure::id).toList());
	}

	/** What a pairing says that the sum has nothing of. */
	private Map<String, @Nullable Object> gap(FigureTotal.Gap gap) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("pairing", gap.pairing().code());
		json.put("absence", (gap.said() == null) ? Absence.MISSING : gap.said().absence());
		json.put("figure", (gap.said() != null) ? gap.said().id() : null);
		json.put("reason", this.labels.text(gap.reason()));
		return json;
	}

	/** How many pairings are absent for which reason. */
	private static Map<String, Long> absences(FigureTotal total) {
		Map<String, Long> absences = new LinkedHashMap<>();
		for (FigureTotal.Gap gap : total.gaps()) {
			Absence absence = (gap.said() == null) ? Absence.MISSING : gap.said().absence();
			if (absence != null) {
				absences.merge(absence.code(), 1L, Long::sum);
			}
		}
		return absences;
	}

}
