package cn.xieshou.trace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureTotal;
import cn.xieshou.figures.FigureTotals;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.figures.Figures;
import cn.xieshou.filing.FilingVisibility;
import cn.xieshou.filing.Sources;
import cn.xieshou.page.Link;
import cn.xieshou.question.Questions;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/** Where a figure comes from (溯源): a page, and the same as the inside of a drawer. */
@Controller
@RequestMapping("/figures")
class FigurePages {

	private final FigureTraces traces;

	private final Figures figures;

	private final FigureTotals totals;

	private final FigureViewAssembler assembler;

	private final ClaimViewAssembler claims;

	private final ClaimLines lines;

	private final Questions questions;

	private final FilingVisibility filings;

	private final PairingTree tree;

	private final Labels labels;

	FigurePages(FigureTraces traces, Figures figures, FigureTotals totals, FigureViewAssembler assembler,
			ClaimViewAssembler claims, ClaimLines lines, Questions questions, FilingVisibility filings,
			PairingTree tree, Labels labels) {
		this.traces = traces;
		this.figures = figures;
		this.totals = totals;
		this.assembler = assembler;
		this.claims = claims;
		this.lines = lines;
		this.questions = questions;
		this.filings = filings;
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
			@RequestParam(required = false) @Nullable UUID of, @RequestParam(required = false) @Nullable String panel,
			@RequestParam(required = false) @Nullable Instant asKnownOn, Model model) {
		FigureTrace trace = this.traces.of(id, asKnownOn, after);
		show(trace, model);
		model.addAttribute("asKnownOn", asKnownOn);
		if (of != null) {
			ClaimLines.Line share = this.lines.share(trace.figure(), this.figures.require(of, asKnownOn));
			model.addAttribute("share", share);
			model.addAttribute("claims", Stream.concat(this.lines.lines(trace).stream(), Stream.of(share)).toList());
		}
		return (panel != null) ? "trace/trace-panel" : "trace/trace";
	}

	/** Asks about a figure, or answers. */
	@PostMapping("/{id}/questions")
	String ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Model model,
			HttpServletResponse response) {
		FigureTrace trace = this.traces.of(id, null, null);
		try {
			this.questions.ask(trace.figure().pairing().root(), id,
					trace.revisions().isEmpty() ? null : trace.revisions().get(0).version(), text);
			return "redirect:/figures/" + id + "#ask";
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			show(trace, model);
			model.addAttribute("formErrors", true);
			model.addAttribute("questionText", text);
			model.addAttribute("questionRefused", this.labels.text(ex));
			return "trace/trace";
		}
	}

	private void show(FigureTrace trace, Model model) {
		Figure figure = trace.figure();
		Sources.Line filing = figure.filing();
		model.addAttribute("trace", trace);
		model.addAttribute("figure", figure);
		model.addAttribute("name", this.assembler.name(figure));
		model.addAttribute("claims", this.lines.lines(trace));
		model.addAttribute("bases", this.claims.bases(figure));
		model.addAttribute("bounds", this.claims.bounds(figure));
		model.addAttribute("citation", this.claims.citation(figure,
				ServletUriComponentsBuilder.fromCurrentContextPath().path("/figures/" + figure.id()).toUriString()));
		model.addAttribute("recordAddress", (filing != null && this.filings.sees(filing.filing()))
				? "/filings/" + filing.filing() : "/figures/" + figure.id() + "#records");
		model.addAttribute("questions", this.questions.of(figure.pairing().root(), figure.id()));
		model.addAttribute("longestQuestion", Questions.LONGEST);
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("web.nav.overview"), "/"),
						new Link(figure.pairing().name(), "/pairings/" + figure.pairing().code()),
						Link.here(this.labels.text("figure.trace"))));
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
		return (panel != null) ? "trace/total-panel" : "trace/total";
	}

}
