package cn.xieshou.audit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.page.Link;
import cn.xieshou.page.Option;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** The pages of the audit desk (审计工作台): samples, one sample, one working paper. */
@Controller
@RequestMapping("/audit")
class AuditPages {

	private static final int PAGE = 20;

	private final SampleService samples;

	private final SampleOrders orders;

	private final PaperService papers;

	private final SampleJson json;

	private final IdempotentRequests requests;

	private final Labels labels;

	AuditPages(SampleService samples, SampleOrders orders, PaperService papers, SampleJson json,
			IdempotentRequests requests, Labels labels) {
		this.samples = samples;
		this.orders = orders;
		this.papers = papers;
		this.json = json;
		this.requests = requests;
		this.labels = labels;
	}

	@GetMapping
	String desk(@RequestParam(required = false) @Nullable UUID after, Model model) {
		return show(new SampleOrders.Asked(null, "funding-entries", null, null, null, SampleMethod.RANDOM.name(), null,
				"25", null, null), List.of(), after, model);
	}

	/** Draws a sample. */
	@PostMapping("/samples")
	String draw(@ModelAttribute SampleOrders.Asked asked, Model model, HttpServletResponse response) {
		this.samples.audited();
		try {
			UUID drawn = this.requests.answer(new IdempotentRequest(null, "/audit/samples", asked), UUID.class,
					() -> this.samples.draw(this.orders.read(asked)).id());
			return "redirect:/audit/samples/" + drawn;
		}
		catch (FormRejected ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(asked, ex.problems(), null, model);
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(asked, List.of(new FormProblem(ex.field(), ex.key(), this.labels.text(ex))), null, model);
		}
	}

	private String show(SampleOrders.Asked asked, List<FormProblem> problems, @Nullable UUID after, Model model) {
		List<Sample> found = this.samples.page(after, PAGE + 1);
		boolean more = found.size() > PAGE;
		List<Sample> shown = more ? found.subList(0, PAGE) : found;
		model.addAttribute("asked", asked);
		model.addAttribute("problems", problems);
		model.addAttribute("wrong", problems.stream().map(FormProblem::field).toList());
		model.addAttribute("samples", shown);
		model.addAttribute("older", more ? shown.get(PAGE - 1).id() : null);
		model.addAttribute("first", after == null);
		model.addAttribute("types",
				this.orders.types()
					.stream()
					.map((register) -> new Option(register.code(), this.labels.text(register.code())))
					.toList());
		model.addAttribute("pairings",
				this.orders.pairings().stream().map((node) -> new Option(node.code(), node.name())).toList());
		model.addAttribute("methods", Option.of(this.labels, SampleMethod.values()));
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("web.nav.overview"), "/"), Link.here(this.labels.text("audit"))));
		return "audit/desk";
	}

	@GetMapping("/samples/{id}")
	String sample(@PathVariable UUID id, Model model) {
		Sample sample = this.samples.require(id);
		List<SampleItem> items = this.samples.items(sample);
		model.addAttribute("sample", sample);
		model.addAttribute("items", this.json.shown(sample, items));
		model.addAttribute("done", items.stream().filter((item) -> item.paper().state() != PaperState.OPEN).count());
		model.addAttribute("exceptions", items.stream()
			.filter((item) -> item.paper().marks().values().stream().anyMatch((mark) -> mark.tick() == Tick.EXCEPTION))
			.count());
		model.addAttribute("ticks", Tick.values());
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("audit"), "/audit"), Link.here(sample.name())));
		return "audit/sample";
	}

	/** The address of the form, opened again after a sign-in or in another language. */
	@GetMapping("/samples")
	String toDesk() {
		return "redirect:/audit";
	}

	@GetMapping("/samples/{id}/papers/{number}")
	String paper(@PathVariable UUID id, @PathVariable int number, Model model) {
		Sample sample = this.samples.require(id);
		SampleItem item = this.samples.item(sample, number);
		model.addAttribute("sample", sample);
		model.addAttribute("paper", this.json.shown(sample, List.of(item)).get(0));
		model.addAttribute("marks", item.paper().marks());
		model.addAttribute("checks", PaperCheck.values());
		model.addAttribute("ticks", Tick.values());
		model.addAttribute("open", item.paper().state() == PaperState.OPEN);
		model.addAttribute("waits", item.paper().state() == PaperState.DONE);
		model.addAttribute("longest", PaperService.LONGEST_NOTE);
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("audit"), "/audit"), new Link(sample.name(), "/audit/samples/" + id),
						Link.here(this.labels.text("audit.paper.number", number))));
		return "audit/paper";
	}

	@GetMapping({ "/samples/{id}/papers/{number}/submit", "/samples/{id}/papers/{number}/review",
			"/samples/{id}/papers/{number}/return" })
	String toPaper(@PathVariable UUID id, @PathVariable int number) {
		return "redirect:/audit/samples/" + id + "/papers/" + number;
	}

	/** Keeps marks: {@code tick.AMOUNT} and {@code note.AMOUNT} for each thing. */
	@PostMapping("/samples/{id}/papers/{number}")
	String mark(@PathVariable UUID id, @PathVariable int number, @RequestParam Map<String, String> typed, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		return act(id, number, "kept", () -> this.papers.mark(id, number, found(typed)), model, response, flash);
	}

	private static Map<PaperCheck, PaperService.Found> found(Map<String, String> typed) {
		Map<PaperCheck, PaperService.Found> found = new EnumMap<>(PaperCheck.class);
		for (PaperCheck subject : PaperCheck.values()) {
			Arrays.stream(Tick.values())
				.filter((tick) -> tick.name().equals(typed.get("tick." + subject.name())))
				.findAny()
				.ifPresent((tick) -> found.put(subject,
						new PaperService.Found(tick, typed.getOrDefault("note." + subject.name(), ""))));
		}
		return found;
	}

	/** Keeps marks and hands the paper on. */
	@PostMapping("/samples/{id}/papers/{number}/submit")
	String submit(@PathVariable UUID id, @PathVariable int number, @RequestParam Map<String, String> typed, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		return act(id, number, "done", () -> {
			Map<PaperCheck, PaperService.Found> found = found(typed);
			if (!found.isEmpty()) {
				this.papers.mark(id, number, found);
			}
			this.papers.submit(id, number);
		}, model, response, flash);
	}

	@PostMapping("/samples/{id}/papers/{number}/review")
	String review(@PathVariable UUID id, @PathVariable int number, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		return act(id, number, "reviewed", () -> this.papers.review(id, number, true), model, response, flash);
	}

	@PostMapping("/samples/{id}/papers/{number}/return")
	String giveBack(@PathVariable UUID id, @PathVariable int number, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		return act(id, number, "returned", () -> this.papers.review(id, number, false), model, response, flash);
	}

	private String act(UUID id, int number, String done, Runnable act, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		this.samples.audited();
		try {
			this.requests.answer(new IdempotentRequest(null, "/audit/samples/" + id + "/" + number, null),
					Boolean.class, () -> {
						act.run();
						return true;
					});
			flash.addFlashAttribute("done", done);
			return "redirect:/audit/samples/" + id + "/papers/" + number;
		}
		catch (Refusal ex) {
			response.setStatus(
					(ex.field() != null) ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
			model.addAttribute("problem", (ex.field() != null) ? this.labels.of(PaperCheck.valueOf(ex.field()))
					+ this.labels.text("audit.colon") + this.labels.text(ex) : this.labels.text(ex));
			return paper(id, number, model);
		}
	}

}
