package cn.xieshou.round;

import java.util.List;
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
import cn.xieshou.page.Link;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** The pages of rounds (轮次页面): the list, one round with its units, the acts on them. */
@Controller
@RequestMapping("/rounds")
class RoundPages {

	private static final int PAGE = 20;

	private final RoundLists lists;

	private final RoundService service;

	private final Rounds rounds;

	private final IdempotentRequests requests;

	private final Labels labels;

	RoundPages(RoundLists lists, RoundService service, Rounds rounds, IdempotentRequests requests, Labels labels) {
		this.lists = lists;
		this.service = service;
		this.rounds = rounds;
		this.requests = requests;
		this.labels = labels;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable UUID after, Model model) {
		List<RoundRow> found = this.lists.page(RoundFilter.ALL, after, PAGE + 1);
		model.addAttribute("rounds", found.stream().limit(PAGE).toList());
		model.addAttribute("next", (found.size() > PAGE) ? found.get(PAGE - 1).round().id() : null);
		model.addAttribute("first", after == null);
		model.addAttribute("opens", this.rounds.mayOpen());
		return "round/rounds";
	}

	@GetMapping("/{id}")
	String one(@PathVariable UUID id, Model model) {
		RoundRow row = this.lists.row(id);
		model.addAttribute("row", row);
		model.addAttribute("round", row.round());
		List<UnitRow> units = this.lists.units(row.round());
		model.addAttribute("units", units);
		model.addAttribute("asksRecords", units.stream().anyMatch((unit) -> !unit.records().isEmpty()));
		model.addAttribute("opens", this.rounds.mayOpen());
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("rounds"), "/rounds"), Link.here(row.title())));
		return "round/round";
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable UUID id, Model model, HttpServletResponse response, RedirectAttributes flash) {
		return act(id, "withdraw", Typed.NOTHING, () -> this.service.withdraw(id), new Answer(model, response, flash));
	}

	/** Gives all units more time. */
	@PostMapping("/{id}/extend")
	String extend(@PathVariable UUID id, @RequestParam String until, @RequestParam String reason, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		return act(id, "extend", new Typed(null, until, reason), () -> this.service.extend(id, day(until), reason),
				new Answer(model, response, flash));
	}

	/** Gives one unit more time. */
	@PostMapping("/{id}/except")
	String except(@PathVariable UUID id, @RequestParam String pairing, @RequestParam String until,
			@RequestParam String reason, Model model, HttpServletResponse response, RedirectAttributes flash) {
		return act(id, "except", new Typed(pairing, until, reason),
				() -> this.service.except(id, pairing, day(until), reason), new Answer(model, response, flash));
	}

	/** Reminds the units that have handed in nothing, and says how many. */
	@PostMapping("/{id}/remind")
	String remind(@PathVariable UUID id, Model model, HttpServletResponse response, RedirectAttributes flash) {
		return act(id, "remind", Typed.NOTHING, () -> flash.addFlashAttribute("reminded", this.service.remind(id)),
				new Answer(model, response, flash));
	}

	/**
	 * What was typed into the form of an act.
	 *
	 * @param pairing the unit
	 * @param until the last day
	 * @param reason why
	 */
	public record Typed(@Nullable String pairing, String until, String reason) {

		static final Typed NOTHING = new Typed(null, "", "");

	}

	/** Where an act is answered. */
	private record Answer(Model model, HttpServletResponse response, RedirectAttributes flash) {

	}

	/**
	 * Does what a form asks for; what is refused is told on the page, as it was typed.
	 */
	private String act(UUID id, String act, Typed typed, Runnable what, Answer answer) {
		try {
			this.requests.answer(new IdempotentRequest(null, act, null), Boolean.class, () -> {
				what.run();
				return true;
			});
			answer.flash().addFlashAttribute("done", act);
			return "redirect:/rounds/" + id;
		}
		catch (Refusal ex) {
			answer.response().setStatus(HttpStatus.CONFLICT.value());
			answer.model().addAttribute("problem", this.labels.text(ex));
			answer.model().addAttribute("act", act);
			answer.model().addAttribute("typed", typed);
			return one(id, answer.model());
		}
	}

	/** The address of an act, opened again after a sign-in or in another language. */
	@GetMapping({ "/{id}/withdraw", "/{id}/extend", "/{id}/except", "/{id}/remind" })
	String toRound(@PathVariable UUID id) {
		return "redirect:/rounds/" + id;
	}

	private static java.time.LocalDate day(String text) {
		try {
			return Days.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.at("until", "round.noDay");
		}
	}

}
