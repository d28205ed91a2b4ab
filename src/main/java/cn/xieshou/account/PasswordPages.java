package cn.xieshou.account;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import cn.xieshou.access.Actor;
import cn.xieshou.access.SignIn;
import cn.xieshou.credential.AccountAges;
import cn.xieshou.signin.CurrentSignIn;
import cn.xieshou.credential.PasswordRules;
import cn.xieshou.credential.Passwords;
import cn.xieshou.stepup.StepUps;
import cn.xieshou.values.Refusal;

/**
 * The page of the own password (我的密码), the only one that is open to who has a password
 * past its age.
 */
@Controller
@RequestMapping("/account/password")
class PasswordPages {

	private final OwnAccount own;

	private final Passwords passwords;

	private final PasswordRules rules;

	private final StepUps stepUps;

	private final AccountAges ages;

	PasswordPages(OwnAccount own, Passwords passwords, PasswordRules rules, StepUps stepUps, AccountAges ages) {
		this.own = own;
		this.passwords = passwords;
		this.rules = rules;
		this.stepUps = stepUps;
		this.ages = ages;
	}

	@GetMapping
	String ask(@RequestParam(defaultValue = "false") boolean changed, Model model) {
		model.addAttribute("form", PasswordForm.empty());
		model.addAttribute("changed", changed);
		return show(model);
	}

	@PostMapping
	String change(@Valid @ModelAttribute("form") PasswordForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		SignIn signIn = CurrentSignIn.require();
		if (!errors.hasErrors()) {
			try {
				change(signIn, form);
				redirect.addAttribute("changed", true);
				return "redirect:/account/password";
			}
			catch (Refusal refusal) {
				refusal.reportTo(errors);
			}
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(model);
	}

	/**
	 * The rules come before the code, which serves once.
	 * @throws Refusal at the field that it concerns
	 */
	private void change(SignIn signIn, PasswordForm form) {
		Actor actor = signIn.actor();
		if (signIn.standing().published()) {
			throw new Refusal("password.published");
		}
		if (!form.password().equals(form.again())) {
			throw Refusal.at("again", "setup.notAgain");
		}
		this.stepUps.requirePassword(signIn, form.current());
		String hash = this.passwords.hash(actor.id(), form.password(),
				List.of(actor.username(), actor.displayName(), actor.unit(), PasswordRules.BRAND));
		if (this.stepUps.way(signIn) == StepUps.Way.CODE) {
			this.stepUps.require(signIn, false, new StepUps.Proof(form.proof(), "", false));
		}
		this.own.changePassword(signIn, hash, form.tokens());
	}

	private String show(Model model) {
		SignIn signIn = CurrentSignIn.require();
		model.addAttribute("rules", this.rules);
		model.addAttribute("way", this.stepUps.way(signIn));
		model.addAttribute("published", signIn.standing().published());
		model.addAttribute("setAt", signIn.standing().passwordSetAt());
		model.addAttribute("days", this.ages.passwordDays(signIn.standing()).stream().boxed().findFirst().orElse(null));
		model.addAttribute("past", this.ages.isPasswordPast(signIn.standing()));
		model.addAttribute("ending", this.ages.isPasswordEnding(signIn.standing()));
		return "account/password";
	}

}
