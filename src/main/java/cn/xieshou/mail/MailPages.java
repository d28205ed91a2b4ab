package cn.xieshou.mail;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import cn.xieshou.access.Access;

/** The page where somebody asks for the daily letter (邮件提醒). */
@Controller
@RequestMapping("/account/mail")
class MailPages {

	private final Access access;

	private final MailWishes wishes;

	private final Mailer mailer;

	MailPages(Access access, MailWishes wishes, Mailer mailer) {
		this.access = access;
		this.wishes = wishes;
		this.mailer = mailer;
	}

	@ModelAttribute("on")
	boolean isOn() {
		return this.mailer.isOn();
	}

	@GetMapping
	String form(Model model) {
		String address = this.wishes.address(this.access.actor().id()).orElse("");
		model.addAttribute("form", new MailForm(address));
		model.addAttribute("wanted", !address.isEmpty());
		return "mail/mail";
	}

	@PostMapping
	String set(@Valid @ModelAttribute("form") MailForm form, BindingResult errors, HttpServletResponse response) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "mail/mail";
		}
		this.wishes.set(this.access.actor().id(), form.address());
		return "redirect:/account/mail";
	}

}
