package cn.xieshou.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.administration.StandIns;
import cn.xieshou.values.Days;
import cn.xieshou.values.Refusal;

/** Asking that somebody holds one's review steps for some days (代审). */
@Controller
@RequestMapping("/review/stand-ins")
class StandInPages {

	private final StandIns standIns;

	private final Access access;

	private final Clock clock;

	StandInPages(StandIns standIns, Access access, Clock clock) {
		this.standIns = standIns;
		this.access = access;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		this.access.scope(Permission.REVIEW);
		LocalDate today = Days.today(this.clock);
		model.addAttribute("form", new StandInForm("", today, null, ""));
		return show(model);
	}

	private String show(Model model) {
		model.addAttribute("standIns", this.standIns.present());
		return "review/stand-ins";
	}

	@PostMapping
	String ask(@Valid @ModelAttribute("form") StandInForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		this.access.scope(Permission.REVIEW);
		if (!errors.hasErrors()) {
			try {
				this.standIns.ask(form.username(), form.startsOn(), form.endsOn(), form.reason());
				return "redirect:/review/stand-ins";
			}
			catch (Refusal refusal) {
				refusal.reportTo(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(model);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable UUID id) {
		this.access.scope(Permission.REVIEW);
		this.standIns.end(id);
		return "redirect:/review/stand-ins";
	}

}
