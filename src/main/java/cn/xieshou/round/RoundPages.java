package cn.xieshou.round;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
		List<RoundRow> found = this.lists.page(after, PAGE + 1);
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
	String withdraw(@PathVariable UUID id) {
		return act(id, "withdraw", () -> this.service.withdraw(id));
	}

	/** Gives all units more time. */
	@PostMapping("/{id}/extend")
	String extend(@PathVariable UUID id, @RequestParam String until, @RequestParam String reason) {
		return act(id, "extend", () -> this.service.extend(id, day(until), reason));
	}

	/** Gives one unit more time. */
	@PostMapping("/{id}/except")
	String except(@PathVariable UUID id, @RequestParam String pairing, @RequestParam String until,
			@RequestParam String reason) {
		return act(id, "except", () -> this.service.except(id, pairing, day(until), reason));
	}

	/** Reminds the units that have handed in nothing. */
	@PostMapping("/{id}/remind")
	String remind(@PathVariable UUID id) {
		return act(id, "remind", () -> this.service.remind(id));
	}

	private String act(UUID id, String act, Runnable what) {
		this.requests.answer(new IdempotentRequest(null, act, null), Boolean.class, () -> {
			what.run();
			return true;
		});
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
