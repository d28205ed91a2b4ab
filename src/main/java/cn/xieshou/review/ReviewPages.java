package cn.xieshou.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
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

import cn.xieshou.filing.LineChoice;
import cn.xieshou.filing.QueueChoice;
import cn.xieshou.filing.Remark;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.BadRequest;
import cn.xieshou.web.NotFound;

/** The inbox of reviewers (审核待办): what waits, one of it beside, the decision. */
@Controller
class ReviewPages {

	private static final String REMARK = "remark.";

	private final InboxPage page;

	private final ReviewService reviews;

	private final IdempotentRequests requests;

	private final Labels labels;

	ReviewPages(InboxPage page, ReviewService reviews, IdempotentRequests requests, Labels labels) {
		this.page = page;
		this.reviews = reviews;
		this.requests = requests;
		this.labels = labels;
	}

	/** What is waiting to be decided; the chosen one beside the list. */
	@GetMapping("/review")
	String review(@RequestParam(required = false) @Nullable UUID id, @RequestParam(defaultValue = "0") int after,
			@RequestParam(required = false) @Nullable String only,
			@RequestParam(required = false) @Nullable Integer line, @RequestParam(defaultValue = "") String show,
			@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String due, @RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable String from, Model model) {
		if (!show.isEmpty() && !show.equals("all")) {
			throw BadRequest.unknownValue("show", show);
		}
		this.page.inbox(QueueChoice.of(type, pairing, due, sort, from), id, LineChoice.of(after, only, line),
				!show.isEmpty(), model);
		return "review/inbox";
	}

	/** Who may no longer see what was taken back sees what else waits. */
	private String afterwards(UUID id, QueueChoice choice, Model model) {
		try {
			this.page.inbox(choice, id, LineChoice.FIRST, false, model);
		}
		catch (NotFound ex) {
			this.page.inbox(choice, null, LineChoice.FIRST, false, model);
		}
		return "review/inbox";
	}

	/** The address of a decision, opened again after a sign-in or in another language. */
	@GetMapping("/review/{id}")
	String toReview(@PathVariable UUID id) {
		return "redirect:/review?id=" + id;
	}

	/** Decides: {@code approve}, {@code return} or {@code confirm}. */
	@PostMapping("/review/{id}")
	String decide(@PathVariable UUID id, @RequestParam String action, @RequestParam(defaultValue = "") String reason,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		QueueChoice choice = QueueChoice.of(parameters.getFirst("type"), parameters.getFirst("pairing"),
				parameters.getFirst("due"), parameters.getFirst("sort"), null);
		try {
			decide(id, action, reason.strip(), (version != null) ? id + " " + version : null, parameters);
		}
		catch (FormRejected ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem",
					ex.problems().stream().map(FormProblem::message).collect(Collectors.joining(" ")));
			model.addAttribute("reason", reason);
			return afterwards(id, choice, model);
		}
		catch (Refusal ex) {
			boolean missing = ex.key().equals("filing.reasonNeeded");
			response.setStatus((missing ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
			model.addAttribute("problem", this.labels.text(ex));
			model.addAttribute("reason", reason);
			return afterwards(id, choice, model);
		}
		flash.addFlashAttribute("done", action.equals("return") && step(parameters) > 0 ? "backTo" : action);
		String next = parameters.getFirst("next");
		String rest = InboxPage.rest(choice);
		return "redirect:/review" + ((next != null && !next.isEmpty()) ? "?id=" + UUID.fromString(next) + rest
				: rest.isEmpty() ? "" : "?" + rest.substring(1));
	}

	private void decide(UUID id, String action, String reason, @Nullable String key,
			MultiValueMap<String, String> parameters) {
		switch (action) {
			case "approve" -> press(id, action, key, null, this.reviews::approve);
			case "confirm" -> press(id, action, key, null, this.reviews::confirm);
			case "return" -> {
				ReturnNote back = new ReturnNote(reason(reason, remarks(parameters)), step(parameters),
						remarks(parameters));
				press(id, action, key, back.toString(), (filing) -> this.reviews.sendBack(filing, back));
			}
			default -> throw new Refusal("filing.unknownAction", action);
		}
	}

	/** Who has said what is wrong with single fields need not say it once more. */
	private String reason(String reason, List<Remark> remarks) {
		if (!PlainText.isVisible(reason)) {
			if (remarks.isEmpty()) {
				throw new Refusal("filing.reasonNeeded");
			}
			return this.labels.text("review.return.remarked", remarks.size());
		}
		if (reason.length() > ReturnCheck.LONGEST_REASON) {
			throw new Refusal("filing.reasonTooLong", ReturnCheck.LONGEST_REASON);
		}
		return reason;
	}

	private static int step(MultiValueMap<String, String> parameters) {
		String step = parameters.getFirst("step");
		if (step == null || step.isEmpty()) {
			return 0;
		}
		if (!step.matches("\\d")) {
			throw BadRequest.unknownValue("step", step);
		}
		return Integer.parseInt(step);
	}

	/** What is said of fields: {@code remark.1.name}, of the first line and its name. */
	private static List<Remark> remarks(MultiValueMap<String, String> parameters) {
		List<Remark> remarks = new ArrayList<>();
		parameters.forEach((name, values) -> {
			String text = values.isEmpty() ? "" : values.get(0).strip();
			if (name.startsWith(REMARK) && PlainText.isVisible(text)) {
				String[] at = name.substring(REMARK.length()).split("\\.", 2);
				if (at.length < 2 || !at[0].matches("\\d{1,4}")) {
					throw BadRequest.unknownValue("remark", name);
				}
				remarks.add(new Remark(Integer.parseInt(at[0]), at[1], text));
			}
		});
		return remarks;
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

}
