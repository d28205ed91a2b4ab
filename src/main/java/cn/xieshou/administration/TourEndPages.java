package cn.xieshou.administration;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.values.Refusal;

/** The page where a team asks for the end of its own grants (派驻结束). */
@Controller
@RequestMapping("/account/tour")
class TourEndPages {

	private final TourEnd tour;

	TourEndPages(TourEnd tour) {
		this.tour = tour;
	}

	@GetMapping
	String show(@RequestParam(required = false) @Nullable UUID grant, Model model) {
		model.addAttribute("asking", grant);
		model.addAttribute("form", TourEndForm.empty());
		return page(model);
	}

	@PostMapping("/{grant}")
	String ask(@PathVariable UUID grant, @Valid @ModelAttribute("form") TourEndForm form, BindingResult errors,
			Model model, HttpServletResponse response) {
		this.tour.own();
		if (!errors.hasErrors() && form.lastDay() != null) {
			try {
				this.tour.ask(grant, form.lastDay(), form.reason());
				return "redirect:/account/tour";
			}
			catch (Refusal refusal) {
				refusal.reportTo(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("asking", grant);
		return page(model);
	}

	private String page(Model model) {
		model.addAttribute("own", this.tour.own());
		return "administration/tour";
	}

}
