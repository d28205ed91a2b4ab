package cn.xieshou.findings;

import java.time.LocalDate;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.access.Access;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.BadRequest;

/** The page of findings (数据发现): the list, one beside it, what is done about it. */
@Controller
@RequestMapping("/findings")
class FindingPages {

	private static final int PAGE = 30;

	private static final List<String> TABS = List.of("due", "mine", "explained", "mended", "all");

	private final Findings findings;

	private final FindingService service;

	private final FindingOwners owners;

	private final FindingViewAssembler assembler;

	private final IdempotentRequests requests;

	private final FindingStrip strip;

	private final Access access;

	private final Labels labels;

	FindingPages(Findings findings, FindingService service, FindingOwners owners, FindingViewAssembler assembler,
			IdempotentRequests requests, FindingStrip strip, Access access, Labels labels) {
		this.findings = findings;
		this.service = service;
		this.owners = owners;
		this.assembler = assembler;
		this.requests = requests;
		this.strip = strip;
		this.access = access;
		this.labels = labels;
	}

	/** What the list is narrowed to. */
	public record Asked(@Nullable String tab, @Nullable String severity, @Nullable String rule,
			@Nullable String pairing, @Nullable UUID after, @Nullable UUID id) {

		static final Asked ALL = new Asked(null, null, null, null, null, null);

		static Asked of(UUID id) {
			return new Asked("all", null, null, null, null, id);
		}

		boolean isNarrow() {
			return text(this.severity) || text(this.rule) || text(this.pairing);
		}

		/** The same list, or one finding of it, in a tab. */
		public String link(String tab, @Nullable UUID after, @Nullable UUID id) {
			UriComponentsBuilder address = UriComponentsBuilder.fromPath("/findings").queryParam("tab", tab);
			return with(with(narrowed(address), "after", (after != null) ? after.toString() : null), "id",
					(id != null) ? id.toString() : null)
				.encode()
				.toUriString();
		}

		/** The same list as a file. */
		public String file(String extension) {
			return narrowed(UriComponentsBuilder.fromPath("/findings." + extension)).encode().toUriString();
		}

		private UriComponentsBuilder narrowed(UriComponentsBuilder address) {
			return with(with(with(address, "severity", this.severity), "rule", this.rule), "pairing", this.pairing);
		}

		private static UriComponentsBuilder with(UriComponentsBuilder address, String name, @Nullable String value) {
			return (value != null && !value.isBlank()) ? address.queryParam(name, value) : address;
		}

		private static boolean text(@Nullable String text) {
			return text != null && !text.isBlank();
		}

	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String tab,
			@RequestParam(required = false) @Nullable String severity,
			@RequestParam(required = false) @Nullable String rule,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable UUID after, @RequestParam(required = false) @Nullable UUID id,
			Model model) {
		return show(new Asked(tab, severity, rule, pairing, after, id), model);
	}

	/** The address of a finding, as programs know it. */
	@GetMapping("/{id}")
	String one(@PathVariable UUID id) {
		return "redirect:/findings?tab=all&id=" + id;
	}

	private String show(Asked asked, Model model) {
		String tab = (asked.tab() == null || asked.tab().isBlank()) ? "due" : asked.tab();
		if (!TABS.contains(tab)) {
			throw BadRequest.unknownValue("tab", tab);
		}
		List<Finding> found = this.findings.list(filter(tab, asked), asked.after(), PAGE + 1);
		List<Finding> shown = found.stream().limit(PAGE).toList();
		Finding chosen = (asked.id() != null) ? this.findings.require(asked.id())
				: shown.stream().findFirst().orElse(null);
		model.addAttribute("tab", tab);
		model.addAttribute("tabs", TABS);
		model.addAttribute("asked", asked);
		model.addAttribute("severities", List.of("fatal", "warning", "info"));
		model.addAttribute("narrow", asked.isNarrow());
		List<Finding> all = (chosen == null || shown.contains(chosen)) ? shown
				: Stream.concat(shown.stream(), Stream.of(chosen)).toList();
		List<FindingViewAssembler.Face> faces = this.assembler.faces(all);
		model.addAttribute("rows", faces.subList(0, shown.size()));
		model.addAttribute("next", (found.size() > PAGE) ? shown.get(PAGE - 1).id() : null);
		model.addAttribute("mayRun", this.owners.mayRun());
		this.strip.show(model);
		if (chosen != null) {
			model.addAttribute("chosen", faces.get(all.indexOf(chosen)));
			model.addAttribute("steps", this.assembler.steps(this.findings.acts(chosen)));
			boolean assigns = this.owners.mayAssign(chosen);
			model.addAttribute("offered", assigns ? this.owners.offered(chosen) : List.of());
			model.addAttribute("mayAssign", assigns);
			model.addAttribute("mayExplain", this.owners.mayExplain(chosen));
			model.addAttribute("ownerNow", (chosen.course().owner() != null) ? chosen.course().owner().username() : "");
		}
		return "findings/findings";
	}

	private FindingFilter filter(String tab, Asked asked) {
		List<FindingState> states = switch (tab) {
			case "due" -> List.of(FindingState.OPEN, FindingState.ASSIGNED);
			case "mine" -> List.of(FindingState.ASSIGNED);
			case "explained" -> List.of(FindingState.EXPLAINED);
			case "mended" -> List.of(FindingState.MENDED);
			default -> null;
		};
		return new FindingFilter(FindingFilter.rule(asked.rule()), FindingFilter.severity(asked.severity()), states,
				tab.equals("mine") ? this.access.actor().id() : null, this.findings.pairing(asked.pairing()));
	}

	/** Asks somebody to answer. */
	@PostMapping("/{id}/assign")
	String assign(@PathVariable UUID id, @RequestParam(defaultValue = "") String owner,
			@RequestParam(defaultValue = "") String due, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		model.addAttribute("owner", owner);
		model.addAttribute("due", due);
		return act(id, "assign", owner + "\n" + due, () -> this.service.assign(id, owner, day(due)), model, response,
				flash);
	}

	/** Says why it is so. */
	@PostMapping("/{id}/explain")
	String explain(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		model.addAttribute("text", text);
		return act(id, "explain", text, () -> this.service.explain(id, text), model, response, flash);
	}

	/** Has all records looked at. */
	@PostMapping("/run")
	String run(RedirectAttributes flash) {
		this.requests.answer(new IdempotentRequest(null, "/findings/run", null), Boolean.class, () -> {
			this.service.run();
			return true;
		});
		flash.addFlashAttribute("done", "run");
		return "redirect:/findings";
	}

	/** The addresses of acts, opened again after a sign-in or in another language. */
	@GetMapping("/run")
	String toList() {
		return "redirect:/findings";
	}

	@GetMapping({ "/{id}/assign", "/{id}/explain" })
	String toFinding(@PathVariable UUID id) {
		return "redirect:/findings?tab=all&id=" + id;
	}

	/**
	 * Does what a form asks for; what is refused is told on the page, as it was typed.
	 */
	private String act(UUID id, String act, String content, Runnable what, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		try {
			this.requests.answer(new IdempotentRequest(null, "/findings/" + id + "/" + act, content), Boolean.class,
					() -> {
						what.run();
						return true;
					});
			flash.addFlashAttribute("done", act);
			return "redirect:/findings?tab=all&id=" + id;
		}
		catch (FormRejected ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", String.join(" ", ex.problems().stream().map(FormProblem::message).toList()));
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("problem", this.labels.text(ex));
		}
		return show(Asked.of(id), model);
	}

	private @Nullable LocalDate day(String text) {
		try {
			return text.isBlank() ? null : Days.parse(text.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new FormRejected(List.of(new FormProblem("due", "finding.noDay", this.labels.text("finding.noDay"))));
		}
	}

}
