package cn.xieshou.briefing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

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

import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.list.BadListParameter;
import cn.xieshou.page.Link;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.BadRequest;

/**
 * The pages of documents (简报页面): which there are, one being written, its numbers today.
 */
@Controller
@RequestMapping("/briefings")
class BriefingPages {

	private static final int PAGE = 20;

	private final Briefings briefings;

	private final BriefingKinds kinds;

	private final BriefingQueries queries;

	private final BriefingViewAssembler assembler;

	private final IdempotentRequests requests;

	private final Labels labels;

	BriefingPages(Briefings briefings, BriefingKinds kinds, BriefingQueries queries, BriefingViewAssembler assembler,
			IdempotentRequests requests, Labels labels) {
		this.briefings = briefings;
		this.kinds = kinds;
		this.queries = queries;
		this.assembler = assembler;
		this.requests = requests;
		this.labels = labels;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable UUID after, Model model) {
		List<Kept> found = this.briefings.page(after, PAGE + 1);
		List<Kept> shown = found.subList(0, Math.min(PAGE, found.size()));
		model.addAttribute("briefings", shown.stream().map(this.assembler::listed).toList());
		model.addAttribute("older", (found.size() > PAGE) ? shown.get(PAGE - 1).id() : null);
		model.addAttribute("first", after == null);
		model.addAttribute("kinds", this.kinds.all().stream().map(BriefingKind::code).toList());
		model.addAttribute("choices", this.queries.choices());
		model.addAttribute("key", UUID.randomUUID());
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("reports"), "/reports"), Link.here(this.labels.text("briefing"))));
		return "briefing/list";
	}

	/** Begins a document. */
	@PostMapping
	String start(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String pairing,
			@RequestParam(defaultValue = "") String period, @RequestParam(required = false) @Nullable String key,
			Model model, HttpServletResponse response) {
		try {
			String id = this.requests.answer(new IdempotentRequest(key, "/briefings", List.of(kind, pairing, period)),
					String.class,
					() -> this.briefings
						.start(kind, this.queries.of(Map.of("pairing", List.of(pairing), "period", List.of(period))))
						.id()
						.toString());
			return "redirect:/briefings/" + id;
		}
		catch (BadListParameter ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", this.labels.text(new Refusal(ex.key(), ex.arguments())));
			model.addAttribute("period", period);
			model.addAttribute("pairing", pairing);
			model.addAttribute("kind", kind);
			return list(null, model);
		}
	}

	@GetMapping("/{id}")
	String one(@PathVariable UUID id, @RequestParam(defaultValue = "1") int chapter, Model model) {
		return show(this.briefings.require(id), chapter, model);
	}

	private String show(Kept kept, int chapter, Model model) {
		if (chapter < 1 || chapter > kept.text().chapters().size()) {
			throw BadRequest.unknownValue("chapter", String.valueOf(chapter));
		}
		model.addAttribute("view", this.assembler.of(kept, chapter));
		model.addAttribute("longestReason", Briefings.LONGEST_REASON);
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("briefing"), "/briefings"), Link.here(kept.text().title())));
		return "briefing/briefing";
	}

	/** Keeps a chapter. */
	@PostMapping("/{id}/chapters/{number}")
	String write(@PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "0") int version,
			@RequestParam(defaultValue = "") String text, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		try {
			this.briefings.write(id, version, number, text);
			flash.addFlashAttribute("done", "write");
			return "redirect:/briefings/" + id + "?chapter=" + number;
		}
		catch (Refusal refusal) {
			model.addAttribute("typed", text);
			return refused(refusal, id, number, model, response);
		}
	}

	/** Hands on, gives back, answers for findings or issues. */
	@PostMapping("/{id}/acts")
	String act(@PathVariable UUID id, @RequestParam(defaultValue = "") String act,
			@RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String reason, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		try {
			switch (act) {
				case "submit" -> this.briefings.submit(id, version);
				case "return" -> this.briefings.giveBack(id, version);
				case "authorise" -> this.briefings.authorise(id, version, reason);
				case "issue" -> this.briefings.issue(id, version);
				default -> throw BadRequest.unknownValue("act", act);
			}
			flash.addFlashAttribute("done", act);
			return "redirect:/briefings/" + id;
		}
		catch (Refusal refusal) {
			model.addAttribute("reason", reason);
			return refused(refusal, id, 1, model, response);
		}
	}

	/** The addresses of acts, opened again after a sign-in or in another language. */
	@GetMapping({ "/{id}/acts", "/{id}/chapters/{number}" })
	String again(@PathVariable UUID id) {
		return "redirect:/briefings/" + id;
	}

	private String refused(Refusal refusal, UUID id, int chapter, Model model, HttpServletResponse response) {
		response.setStatus(
				(refusal.field() != null) ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
		model.addAttribute("problem", this.labels.text(refusal));
		return show(this.briefings.require(id), chapter, model);
	}

	/** The numbers of a document today, by the code on its pages. */
	@GetMapping("/numbers")
	String numbers(@RequestParam(defaultValue = "") String code, Model model) {
		Kept kept = this.briefings.require(code.strip());
		model.addAttribute("listed", this.assembler.listed(kept));
		model.addAttribute("numbers", this.assembler.today(kept));
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("briefing"), "/briefings"),
						new Link(kept.text().title(), "/briefings/" + kept.id()),
						Link.here(this.labels.text("briefing.numbers"))));
		return "briefing/numbers";
	}

}
