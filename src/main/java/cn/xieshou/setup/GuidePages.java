package cn.xieshou.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.calendar.HolidayNotice;
import cn.xieshou.form.FormRejected;
import cn.xieshou.pairing.PairingCard;
import cn.xieshou.region.Regions;
import cn.xieshou.values.Refusal;

/**
 * The guided set-up (启用向导), a step a page. Business administrators fill it in; system and
 * security administrators see what is left for them to do.
 */
@Controller
@RequestMapping("/setup")
class GuidePages {

	private static final String CHOICE = "choice.";

	private final Access access;

	private final SetupFilings filings;

	private final SetupCheck check;

	private final PairRows rows;

	private final RegionNames names;

	private final PublishedPairs published;

	private final Guide guide;

	GuidePages(Access access, SetupFilings filings, SetupCheck check, PairRows rows, RegionNames names,
			PublishedPairs published, Guide guide) {
		this.access = access;
		this.filings = filings;
		this.check = check;
		this.rows = rows;
		this.names = names;
		this.published = published;
		this.guide = guide;
	}

	@GetMapping
	String show(@RequestParam(required = false) @Nullable String step, @ModelAttribute("form") GuideForm form,
			@RequestParam(defaultValue = "false") boolean fill, Model model) {
		requireReader();
		SetupStep present = (step != null) ? SetupStep.of(step) : this.guide.first();
		PairingCard top = top(form);
		if (present == SetupStep.PAIRINGS && fill && top != null) {
			model.addAttribute("form", form.withPairs(this.guide.below(top)));
		}
		return page(present, top, model);
	}

	@PostMapping
	String take(@RequestParam String step, @RequestParam(defaultValue = "file") String action,
			@ModelAttribute("form") GuideForm form, BindingResult errors,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		this.filings.requireMayFile();
		SetupStep present = SetupStep.of(step);
		PairingCard top = top(form);
		List<PairRow> read = (present == SetupStep.PAIRINGS && top != null)
				? this.rows.read(form.pairs(), top, choices(parameters)) : List.of();
		model.addAttribute("rows", read);
		if (!action.equals("preview")) {
			try {
				if (!errors.hasErrors()) {
					file(present, form, top, read);
					return "redirect:/setup?step=" + present.code();
				}
			}
			catch (Refusal refusal) {
				refusal.reportTo(errors);
			}
			catch (FormRejected rejected) {
				rejected.problems().forEach((problem) -> errors.reject(problem.code(), problem.message()));
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return page(present, top, model);
	}

	private void file(SetupStep step, GuideForm form, @Nullable PairingCard top, List<PairRow> read) {
		switch (step) {
			case PROGRAMME -> fileTop(form);
			case PAIRINGS -> {
				if (read.stream().anyMatch(PairRow::isOpen)) {
					throw Refusal.at("pairs", "setup.pairs.open", read.stream().filter(PairRow::isOpen).count());
				}
				List<PairRow> made = read.stream().filter(PairRow::isMade).toList();
				if (made.isEmpty()) {
					throw Refusal.at("pairs", "setup.pairs.none");
				}
				this.filings.below(require(top), made);
			}
			case REVIEW -> {
				if (form.template() == null) {
					throw Refusal.at("template", "setup.template.none");
				}
				this.filings.chains(require(top), form.template());
			}
			case CALENDAR -> this.filings.calendar(HolidayNotice.read(form.notice()));
			default -> throw new Refusal("setup.nothingToFile");
		}
	}

	private void fileTop(GuideForm form) {
		if (form.programme() == null) {
			throw Refusal.at("programme", "setup.programme.none");
		}
		this.filings.top(form.programme(), region("helper", form.helper()), region("helped", form.helped()),
				form.since());
	}

	private Regions.Division region(String field, String written) {
		RegionNames.Found found = this.names.find(written, null);
		if (found.region() == null) {
			throw found.offered().isEmpty() ? Refusal.at(field, "setup.region.unknown")
					: Refusal.at(field, "setup.region.unsure",
							found.offered().stream().map(this.guide::fullName).collect(Collectors.joining("、")));
		}
		return found.region();
	}

	private static PairingCard require(@Nullable PairingCard top) {
		if (top == null) {
			throw Refusal.at("top", "setup.top.none");
		}
		return top;
	}

	/** The pairing that is named, the only top one if none is. */
	private @Nullable PairingCard top(GuideForm form) {
		List<PairingCard> tops = this.guide.tops();
		return tops.stream()
			.filter((card) -> card.code().equals(form.top()))
			.findAny()
			.orElse((form.top().isEmpty() && !tops.isEmpty()) ? tops.get(0) : null);
	}

	private static Map<Integer, String> choices(MultiValueMap<String, String> parameters) {
		Map<Integer, String> choices = new HashMap<>();
		for (int number = 1; number <= PairRows.MOST; number++) {
			String choice = parameters.getFirst(CHOICE + number);
			if (choice != null && !choice.isBlank()) {
				choices.put(number, choice);
			}
		}
		return choices;
	}

	private void requireReader() {
		Actor actor = this.access.actor();
		if (!actor.may(Permission.ADMINISTER) && !actor.may(Permission.GRANT) && !this.filings.mayFile()) {
			throw new AccessDeniedException("Setting up is for administrators");
		}
	}

	private String page(SetupStep step, @Nullable PairingCard top, Model model) {
		model.addAttribute("step", step);
		model.addAttribute("marks", this.guide.marks());
		model.addAttribute("mayFile", this.filings.mayFile());
		model.addAttribute("waiting", this.guide.waiting());
		model.addAttribute("tops", this.guide.topOptions());
		model.addAttribute("top", top);
		switch (step) {
			case PROGRAMME -> model.addAttribute("programmes", this.guide.programmes())
				.addAttribute("suggestions", this.guide.suggestions());
			case PAIRINGS -> model.addAttribute("suggested",
					(top != null) ? this.published.below(top.assisting().get(0), top.assisted().get(0)).size() : 0);
			case REVIEW ->
				model.addAttribute("chains", this.check.chains()).addAttribute("templates", this.guide.templates());
			case PEOPLE -> model.addAttribute("people", this.guide.people());
			case CALENDAR -> model.addAttribute("years", this.guide.years());
			case CHECK -> model.addAttribute("items", this.check.items());
			default -> throw new IllegalStateException(step.name());
		}
		return "setup/guide";
	}

}
