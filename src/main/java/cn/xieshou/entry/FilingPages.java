package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

import cn.xieshou.filing.FilingState;
import cn.xieshou.filing.FilingView;
import cn.xieshou.filing.FilingViewAssembler;
import cn.xieshou.filing.FilingLists;
import cn.xieshou.filing.FilingViews;
import cn.xieshou.filing.LineChoice;
import cn.xieshou.filing.Origin;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.page.Link;
import cn.xieshou.register.Records;
import cn.xieshou.review.ReviewService;
import cn.xieshou.values.Labels;
import cn.xieshou.web.BadRequest;

/** Writing filings on pages (填报页面): the list of one's own, one filing. */
@Controller
class FilingPages {

	/** So many problems are told at once, with how many there are besides. */
	private static final int PROBLEMS = 10;

	private final ReviewService reviews;

	private final IdempotentRequests requests;

	private final FilingViews views;

	private final FilingLists lists;

	private final FilingViewAssembler assembler;

	private final Records records;

	private final Labels labels;

	FilingPages(ReviewService reviews, IdempotentRequests requests, FilingViews views, FilingLists lists,
			FilingViewAssembler assembler, Records records, Labels labels) {
		this.reviews = reviews;
		this.requests = requests;
		this.views = views;
		this.lists = lists;
		this.assembler = assembler;
		this.records = records;
		this.labels = labels;
	}

	@GetMapping("/filings")
	String list(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable UUID after, Model model) {
		FilingState wanted = wanted(state);
		List<FilingView.Summary> found = (wanted != null) ? this.lists.list(wanted, null, true, after, 21)
				: this.lists.notReturned(after, 21);
		List<FilingView.Summary> shown = new ArrayList<>();
		if (wanted == null && after == null) {
			shown.addAll(this.lists.returned());
		}
		shown.addAll(found.stream().limit(20).toList());
		model.addAttribute("rows", this.assembler.rows(shown));
		model.addAttribute("returns", this.lists.returns(shown.stream().map(FilingView.Summary::id).toList()));
		model.addAttribute("next", (found.size() > 20) ? found.get(19).id() : null);
		model.addAttribute("first", after == null);
		model.addAttribute("state", wanted);
		model.addAttribute("states", FilingState.values());
		model.addAttribute("types", types());
		return "entry/list";
	}

	private static @Nullable FilingState wanted(@Nullable String state) {
		if (state == null || state.isBlank()) {
			return null;
		}
		FilingState wanted = FilingState.find(state).orElse(null);
		if (wanted == null) {
			throw BadRequest.unknownValue("state", state);
		}
		return wanted;
	}

	/** The record types that somebody may write filings of, by their names. */
	private List<Link> types() {
		return this.records.enterable()
			.stream()
			.map((register) -> new Link(this.labels.text(register.code()), "/filings/new?type=" + register.code()))
			.toList();
	}

	@GetMapping("/filings/{id}")
	String one(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after,
			@RequestParam(required = false) @Nullable String only,
			@RequestParam(required = false) @Nullable Integer line, Model model) {
		model.addAttribute("filing", this.assembler.of(id, LineChoice.of(after, only, line)));
		return "entry/one";
	}

	/** The page of one's own filing, with the sentences typed so far. */
	private String typed(UUID id, LineChoice choice, Map<String, String> explanations, Model model) {
		FilingViewAssembler.Face filing = this.assembler.of(id, choice);
		Map<String, String> elsewhere = new LinkedHashMap<>(explanations);
		filing.marks().forEach(elsewhere::remove);
		model.addAttribute("filing", filing);
		model.addAttribute("explanations", explanations);
		model.addAttribute("otherExplanations", elsewhere.entrySet());
		return "entry/one";
	}

	/**
	 * Does what a button says; pressed twice, it does it once.
	 * @param key by what to tell, {@code null} if nothing does
	 */
	private void press(UUID id, String act, @Nullable String key, @Nullable String content, Consumer<UUID> action) {
		this.requests.answer(new IdempotentRequest((key != null) ? act + " " + key : null, act + " " + id, content),
				UUID.class, () -> {
					action.accept(id);
					return id;
				});
	}

	private static @Nullable String key(UUID id, @Nullable Integer version) {
		return (version != null) ? id + " " + version : null;
	}

	/** Shows other lines of a filing that is about to be handed in. */
	@PostMapping(path = "/filings/{id}/submit", params = "turn")
	String turn(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after,
			@RequestParam(required = false) @Nullable String only,
			@RequestParam(required = false) @Nullable Integer line,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		return typed(id, LineChoice.of(after, only, line), EntryReader.explanations(parameters), model);
	}

	/** Hands a filing in; what it still lacks, its form says. */
	@PostMapping(path = "/filings/{id}/submit", params = "!turn")
	String submit(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		Map<String, String> explanations = EntryReader.explanations(parameters);
		Origin origin = this.views.view(id).origin();
		if (origin != null) {
			return "redirect:" + origin.href();
		}
		try {
			press(id, "submit", key(id, version), explanations.toString(),
					(filing) -> this.reviews.submit(filing, explanations));
		}
		catch (FormRejected ex) {
			FilingView view = this.views.view(id);
			if (EntryPages.hasForm(view)) {
				return "redirect:/filings/" + id + "/edit?check=true";
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems", ex.problems().stream().limit(PROBLEMS).toList());
			model.addAttribute("more", Math.max(0, ex.problems().size() - PROBLEMS));
			return typed(id, this.views.unexplained(view, explanations.keySet()), explanations, model);
		}
		flash.addFlashAttribute("done", "submitted");
		return "redirect:/filings/" + id;
	}

	@PostMapping("/filings/{id}/withdraw")
	String withdraw(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version,
			RedirectAttributes flash) {
		press(id, "withdraw", key(id, version), null, this.reviews::withdraw);
		flash.addFlashAttribute("done", "withdrawn");
		return "redirect:/filings/" + id;
	}

	/** The address of an act, opened again after a sign-in or in another language. */
	@GetMapping({ "/filings/{id}/submit", "/filings/{id}/withdraw" })
	String toFiling(@PathVariable UUID id) {
		return "redirect:/filings/" + id;
	}

}
