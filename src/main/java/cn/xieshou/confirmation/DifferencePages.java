package cn.xieshou.confirmation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import cn.xieshou.filing.Draft;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.BadRequest;

/** The page on which the two sides settle their differences (两地对账). */
@Controller
@RequestMapping("/differences")
class DifferencePages {

	private static final int LONGEST_REASON = 1000;

	private static final int WAITING = 50;

	private static final Set<String> TABS = Set.of("open", "mine", "settled");

	private final Confirmations confirmations;

	private final Disputes disputes;

	private final Answers answers;

	private final Differences differences;

	private final DifferenceViewAssembler assembler;

	private final IdempotentRequests requests;

	private final Labels labels;

	DifferencePages(Confirmations confirmations, Disputes disputes, Answers answers, Differences differences,
			DifferenceViewAssembler assembler, IdempotentRequests requests, Labels labels) {
		this.confirmations = confirmations;
		this.disputes = disputes;
		this.answers = answers;
		this.differences = differences;
		this.assembler = assembler;
		this.requests = requests;
		this.labels = labels;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "open") String tab, @RequestParam(required = false) @Nullable UUID id,
			Model model) {
		if (!TABS.contains(tab)) {
			throw BadRequest.unknownValue("tab", tab);
		}
		return show(tab, id, model);
	}

	private String show(String tab, @Nullable UUID id, Model model) {
		List<Difference> found = this.differences.list(switch (tab) {
			case "mine" -> Differences.Choice.MINE;
			case "settled" -> Differences.Choice.SETTLED;
			default -> Differences.Choice.OPEN;
		}, Differences.LISTED);
		Difference chosen = (id != null) ? this.differences.require(id) : found.stream().findFirst().orElse(null);
		model.addAttribute("tab", tab);
		model.addAttribute("tabs", List.of("open", "mine", "settled"));
		model.addAttribute("rows", found.stream().map(this.assembler::row).toList());
		model.addAttribute("chosen", (chosen != null) ? this.assembler.face(chosen) : null);
		model.addAttribute("counts", this.differences.counts());
		model.addAttribute("most", ConfirmationStore.COUNTED);
		model.addAttribute("waiting", this.differences.waiting(WAITING).stream().map(this.assembler::line).toList());
		return "confirmation/differences";
	}

	/**
	 * Answers a difference.
	 * @param seen the number that the page showed, which is what is accepted
	 */
	@PostMapping("/{id}/answer")
	String answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String way,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String value,
			@RequestParam(defaultValue = "") String document, @RequestParam(defaultValue = "") String seen,
			@RequestParam Map<String, String> all, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		List<Draft.Cited> cited = TypedEvidence.of(document, all);
		return attempt(() -> {
			WayOut found = WayOut.find(way).orElseThrow(() -> new Refusal("difference.wayNeeded"));
			String said = said(reason);
			String number = (found == WayOut.ACCEPT) ? seen : value;
			String content = String.join("\n", way, said, number, String.valueOf(cited));
			this.requests.answer(new IdempotentRequest(null, "/differences/" + id, content), Boolean.class, () -> {
				this.answers.answer(id, found, said, text(number), cited);
				return true;
			});
			flash.addFlashAttribute("done", "answered");
			return "redirect:/differences?id=" + id;
		}, () -> show("open", id, model), reason, value, document, cited, way, model, response);
	}

	/** The address of an act, opened again after a sign-in or in another language. */
	@GetMapping("/{id}/answer")
	String toDifference(@PathVariable UUID id) {
		return "redirect:/differences?id=" + id;
	}

	/** Where a line is disputed. */
	@GetMapping("/dispute")
	String dispute(@RequestParam UUID filing, @RequestParam(defaultValue = "1") int line, Model model) {
		model.addAttribute("disputed", this.assembler.line(this.disputes.look(filing, line)));
		model.addAttribute("filing", filing);
		model.addAttribute("line", line);
		return "confirmation/dispute";
	}

	@PostMapping("/dispute")
	String dispute(@RequestParam UUID filing, @RequestParam(defaultValue = "1") int line,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String value,
			@RequestParam(defaultValue = "") String document, @RequestParam Map<String, String> all, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		List<Draft.Cited> cited = TypedEvidence.of(document, all);
		return attempt(() -> {
			String said = said(reason);
			UUID difference = this.requests.answer(
					new IdempotentRequest(null, "/differences/dispute " + filing + " " + line, said), UUID.class,
					() -> this.disputes.dispute(filing, line, said, text(value), cited));
			flash.addFlashAttribute("done", "disputed");
			return "redirect:/differences?id=" + difference;
		}, () -> dispute(filing, line, model), reason, value, document, cited, "", model, response);
	}

	/** Confirms what is ticked, each line under the name of the actor. */
	@PostMapping("/confirm")
	String confirm(@RequestParam(required = false) @Nullable List<String> line, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		return attempt(() -> {
			List<Confirmations.Line> lines = (line != null) ? line.stream().map(DifferencePages::line).toList()
					: List.of();
			if (lines.isEmpty()) {
				throw new Refusal("confirmation.nothing");
			}
			if (lines.size() > Confirmations.MOST) {
				throw new Refusal("confirmation.tooMany", Confirmations.MOST);
			}
			this.requests.answer(new IdempotentRequest(null, "/differences/confirm", String.join(" ", line)),
					Boolean.class, () -> {
						this.confirmations.confirm(lines);
						return true;
					});
			flash.addFlashAttribute("done", "confirmed");
			flash.addFlashAttribute("doneCount", lines.size());
			return "redirect:/differences";
		}, () -> show("open", null, model), "", "", "", List.of(), "", model, response);
	}

	@GetMapping("/confirm")
	String toList() {
		return "redirect:/differences";
	}

	/**
	 * Does what a form asks for; what is refused is told on the page, as it was typed.
	 */
	private String attempt(Supplier<String> act, Supplier<String> page, String reason, String value, String document,
			List<Draft.Cited> cited, String way, Model model, HttpServletResponse response) {
		String problem;
		try {
			return act.get();
		}
		catch (FormRejected ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			problem = String.join(" ", ex.problems().stream().map(FormProblem::message).toList());
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			problem = this.labels.text(ex);
		}
		model.addAttribute("problem", problem);
		model.addAttribute("reason", reason);
		model.addAttribute("value", value);
		model.addAttribute("document", document);
		model.addAttribute("files", this.assembler.files(cited));
		model.addAttribute("way", way);
		return page.get();
	}

	private static Confirmations.Line line(String key) {
		String[] parts = key.split(":");
		try {
			return new Confirmations.Line(Ids.parse(parts[0]), Integer.parseInt(parts[1]));
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw BadRequest.unknownValue("line", key);
		}
	}

	private static String said(String reason) {
		if (!PlainText.isVisible(reason)) {
			throw new Refusal("difference.reasonNeeded");
		}
		if (reason.strip().length() > LONGEST_REASON) {
			throw new Refusal("difference.reasonTooLong", LONGEST_REASON);
		}
		return reason.strip();
	}

	private static @Nullable JsonNode text(String value) {
		return value.isBlank() ? null : StringNode.valueOf(value.strip());
	}

}
