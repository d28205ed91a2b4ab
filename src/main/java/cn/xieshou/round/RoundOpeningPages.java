package cn.xieshou.round;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.page.Link;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * The pages on which a round is opened or changed (开轮页面), with what it asks of people.
 */
@Controller
@RequestMapping("/rounds")
class RoundOpeningPages {

	private final RoundService service;

	private final RoundReader reader;

	private final RoundMatrix matrix;

	private final RoundDefaults defaults;

	private final Burdens burdens;

	private final Rounds rounds;

	private final IdempotentRequests requests;

	private final Labels labels;

	RoundOpeningPages(RoundService service, RoundReader reader, RoundMatrix matrix, RoundDefaults defaults,
			Burdens burdens, Rounds rounds, IdempotentRequests requests, Labels labels) {
		this.service = service;
		this.reader = reader;
		this.matrix = matrix;
		this.defaults = defaults;
		this.burdens = burdens;
		this.rounds = rounds;
		this.requests = requests;
		this.labels = labels;
	}

	@GetMapping("/new")
	String fresh(@RequestParam(defaultValue = "month") String kind, Model model) {
		this.rounds.requireMayOpen();
		return form(null, this.defaults.of(kind), Map.of(), model);
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable UUID id, Model model) {
		this.rounds.requireMayOpen();
		return form(id, this.defaults.of(this.rounds.require(id)), Map.of(), model);
	}

	/** What a round would ask, while it is being filled in. */
	@PostMapping("/burden")
	String burden(@RequestParam MultiValueMap<String, String> parameters, Model model) {
		this.rounds.requireMayOpen();
		model.addAttribute("burden", burden(RoundDefaults.read(parameters), null).orElse(null));
		return "round/burden";
	}

	/**
	 * Opens a round, or changes one that is not open yet.
	 * @param id the round that is changed, {@code null} for a new one
	 * @param act {@code open}, or anything else to count again what it asks
	 */
	@PostMapping
	String take(@RequestParam(required = false) @Nullable UUID id, @RequestParam(defaultValue = "open") String act,
			@RequestParam(required = false) @Nullable UUID press,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		this.rounds.requireMayOpen();
		RoundForm form = RoundDefaults.read(parameters);
		if (!act.equals("open")) {
			return form(id, form, Map.of(), model);
		}
		Map<String, String> problems = new LinkedHashMap<>();
		try {
			if (!Boolean.TRUE.equals(form.acknowledged())) {
				throw Refusal.at("acknowledged", "round.notAcknowledged");
			}
			String key = (press != null) ? "round " + press : null;
			UUID opened = this.requests.answer(new IdempotentRequest(key, "open", form), UUID.class, () -> {
				if (id != null) {
					this.service.change(id, form);
					return id;
				}
				return this.service.open(form);
			});
			return "redirect:/rounds/" + opened;
		}
		catch (FormRejected ex) {
			for (FormProblem problem : ex.problems()) {
				problems.putIfAbsent(String.valueOf(problem.field()), problem.message());
			}
		}
		catch (Refusal ex) {
			problems.put(String.valueOf(ex.field()), this.labels.text(ex));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(id, form, problems, model);
	}

	private Optional<Burden> burden(RoundForm form, @Nullable UUID own) {
		try {
			return Optional.of(this.burdens.of(this.reader.read(form), own));
		}
		catch (FormRejected ex) {
			return Optional.empty();
		}
	}

	private String form(@Nullable UUID id, RoundForm form, Map<String, String> problems, Model model) {
		Set<String> indicators = new HashSet<>(form.calledIndicators());
		Set<String> pairings = new HashSet<>(form.calledPairings());
		model.addAttribute("id", id);
		model.addAttribute("form", form);
		model.addAttribute("press", UUID.randomUUID());
		model.addAttribute("problems", problems);
		model.addAttribute("domains", this.matrix.domains(indicators));
		model.addAttribute("programmes", this.matrix.programmes(pairings));
		model.addAttribute("types", this.matrix.types(new HashSet<>(form.calledTypes())));
		model.addAttribute("sides", ReportingSide.values());
		model.addAttribute("burden", burden(form, id).orElse(null));
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("rounds"), "/rounds"),
				Link.here(this.labels.text((id != null) ? "round.change" : "rounds.open"))));
		return "round/open";
	}

}
