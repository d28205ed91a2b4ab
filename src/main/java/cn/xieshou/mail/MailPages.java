package cn.xieshou.mail;

import java.util.Optional;
import java.util.UUID;

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
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.values.Refusal;

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
		model.addAttribute("form", new MailForm(wanted().map(MailWishes.Wanted::address).orElse("")));
		return page(model);
	}

	@PostMapping
	String set(@Valid @ModelAttribute("form") MailForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		if (!errors.hasErrors()) {
			try {
				ask(form.address());
				return "redirect:/account/mail";
			}
			catch (Refusal refusal) {
				refusal.reportTo(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(model);
	}

	private void ask(String address) {
		UUID account = this.access.actor().id();
		if (address.isEmpty()) {
			this.wishes.end(account);
			return;
		}
		this.wishes.ask(account, address).ifPresent((secret) -> {
			if (!this.mailer.confirmation(address, secret)) {
				this.wishes.notSent(account);
				throw Refusal.at("address", "mail.notSent");
			}
		});
	}

	/** Where the link leads: a button, since programs open links of letters too. */
	@GetMapping("/confirm")
	String confirm(@RequestParam String code, Model model) {
		model.addAttribute("code", code);
		return form(model);
	}

	@PostMapping("/confirm")
	String confirmed(@RequestParam String code) {
		if (!this.wishes.confirm(this.access.actor().id(), code)) {
			throw new Refusal("mail.linkUsed");
		}
		return "redirect:/account/mail";
	}

	private Optional<MailWishes.Wanted> wanted() {
		return this.wishes.wanted(this.access.actor().id());
	}

	private String page(Model model) {
		model.addAttribute("wanted", wanted().orElse(null));
		return "mail/mail";
	}

}
