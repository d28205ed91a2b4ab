package cn.xieshou.round;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.page.Link;
import cn.xieshou.values.Labels;
import cn.xieshou.web.BadRequest;

/** The page on which the rounds of a year are opened (报送日历页面). */
@Controller
@RequestMapping("/rounds/calendar")
class RoundCalendarPages {

	private static final int YEARS_AHEAD = 2;

	private final RoundCalendar calendar;

	private final Rounds rounds;

	private final IdempotentRequests requests;

	private final Labels labels;

	RoundCalendarPages(RoundCalendar calendar, Rounds rounds, IdempotentRequests requests, Labels labels) {
		this.calendar = calendar;
		this.rounds = rounds;
		this.requests = requests;
		this.labels = labels;
	}

	@GetMapping
	String calendar(@RequestParam(required = false) @Nullable Integer year, Model model) {
		int shown = year(year);
		model.addAttribute("year", shown);
		model.addAttribute("thisYear", this.rounds.today().getYear());
		model.addAttribute("press", UUID.randomUUID());
		model.addAttribute("proposals", this.calendar.of(shown));
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("rounds"), "/rounds"),
				Link.here(this.labels.text("rounds.calendar"))));
		return "round/calendar";
	}

	/** Opens the rounds that are chosen. */
	@PostMapping
	String open(@RequestParam int year, @RequestParam(required = false) @Nullable Set<String> period,
			@RequestParam(required = false) @Nullable UUID press, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		int shown = year(year);
		Set<String> chosen = (period != null) ? period : Set.of();
		try {
			Integer opened = this.requests.answer(
					new IdempotentRequest((press != null) ? "calendar " + press : null, "calendar " + shown, chosen),
					Integer.class, () -> this.calendar.open(shown, chosen));
			flash.addFlashAttribute("opened", opened);
			return "redirect:/rounds/calendar?year=" + shown;
		}
		catch (FormRejected ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems",
					ex.problems().stream().map(FormProblem::message).distinct().collect(Collectors.joining("；")));
			return calendar(shown, model);
		}
	}

	private int year(@Nullable Integer said) {
		this.rounds.requireMayOpen();
		int now = this.rounds.today().getYear();
		if (said != null && (said < now - 1 || said > now + YEARS_AHEAD)) {
			throw BadRequest.unknownValue("year", String.valueOf(said));
		}
		return (said != null) ? said : now;
	}

}
