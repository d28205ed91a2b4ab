package cn.xieshou.figures;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.PairingTree;
import cn.xieshou.page.Link;
import cn.xieshou.values.Labels;
import cn.xieshou.web.NotFound;

/** Where a figure comes from (溯源): a page, and the same as the inside of a drawer. */
@Controller
@RequestMapping("/figures")
class FigurePages {

	private final FigureTraces traces;

	private final FigureTotals totals;

	private final FigureViewAssembler assembler;

	private final PairingTree tree;

	private final Labels labels;

	FigurePages(FigureTraces traces, FigureTotals totals, FigureViewAssembler assembler, PairingTree tree,
			Labels labels) {
		this.traces = traces;
		this.totals = totals;
		this.assembler = assembler;
		this.tree = tree;
		this.labels = labels;
	}

	/** Figures are listed as indicator values. */
	@GetMapping
	String list() {
		return "redirect:/indicator-values";
	}

	@GetMapping("/{id}")
	String trace(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after,
			@RequestParam(required = false) @Nullable String panel, Model model) {
		FigureTrace trace = this.traces.of(id, null, after);
		model.addAttribute("trace", trace);
		model.addAttribute("figure", trace.figure());
		model.addAttribute("name", this.assembler.name(trace.figure()));
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("web.nav.overview"), "/"),
						new Link(trace.figure().pairing().name(), "/pairings/" + trace.figure().pairing().code()),
						Link.here(this.labels.text("figure.trace"))));
		return (panel != null) ? "figures/trace-panel" : "figures/trace";
	}

	/** What a total over pairings contains and leaves out. */
	@GetMapping("/total")
	String total(@RequestParam String indicator, @RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable String panel, Model model) {
		List<PairingTree.Node> tops = this.totals.tops();
		List<PairingTree.Node> asked = (pairing == null) ? tops
				: tops.stream()
					.flatMap((top) -> this.tree.subtree(top.id()).stream())
					.filter((node) -> node.code().equals(pairing))
					.toList();
		FigureTotal total = this.totals.of(indicator, asked, year).orElseThrow(() -> new NotFound(indicator));
		model.addAttribute("total", total);
		model.addAttribute("name",
				total.indicator().name(org.springframework.context.i18n.LocaleContextHolder.getLocale()));
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.overview"), "/"),
				Link.here(this.labels.text("figure.trace"))));
		return (panel != null) ? "figures/total-panel" : "figures/total";
	}

}
