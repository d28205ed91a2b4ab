package cn.xieshou.administration;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.SmartValidator;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import cn.xieshou.access.Role;
import cn.xieshou.credential.Authenticator;
import cn.xieshou.credential.PasswordRules;
import cn.xieshou.credential.Passwords;
import cn.xieshou.credential.SecondFactors;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.ErrorAnswers;
import cn.xieshou.web.NotFound;

/**
 * The page behind a one-time link (一次性链接页): who opens it sets a password and a second
 * factor of their own, and gets recovery codes; or the password alone, where the link
 * says that the second factor stays.
 */
@Controller
@RequestMapping("/setup/{secret}")
class SetupPages {

	private final FirstRun firstRun;

	private final FirstRunLinks told;

	private final OneTimeLinks links;

	private final Passwords passwords;

	private final PasswordRules rules;

	private final SecondFactors factors;

	private final AccountService accounts;

	private final AccountDirectory directory;

	private final SmartValidator validator;

	SetupPages(FirstRun firstRun, FirstRunLinks told, OneTimeLinks links, Passwords passwords, PasswordRules rules,
			SecondFactors factors, AccountService accounts, AccountDirectory directory, SmartValidator validator) {
		this.firstRun = firstRun;
		this.told = told;
		this.accounts = accounts;
		this.directory = directory;
		this.validator = validator;
		this.links = links;
		this.passwords = passwords;
		this.rules = rules;
		this.factors = factors;
	}

	/** One of the three, and whether somebody is it by now. */
	record Place(Role role, boolean taken, boolean mine) {

	}

	@GetMapping
	String ask(@PathVariable String secret, Model model, HttpServletResponse response) {
		OneTimeLink link = link(secret);
		model.addAttribute("form", SetupForm.empty());
		return show(secret, link, model, response);
	}

	@PostMapping
	String complete(@PathVariable String secret, @ModelAttribute("form") SetupForm form, BindingResult errors,
			Model model, HttpServletResponse response) {
		OneTimeLink link = link(secret);
		check(link, form, errors);
		try {
			String hash = errors.hasFieldErrors("password") ? "" : hash(link, form);
			if (!errors.hasErrors()) {
				return done(finish(secret, link, form, hash), model, response);
			}
		}
		catch (Refusal refusal) {
			refusal.reportTo(errors);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(secret, link, model, response);
	}

	private void check(OneTimeLink link, SetupForm form, BindingResult errors) {
		if (link.role() != null) {
			this.validator.validate(form, errors, SetupForm.Identity.class);
		}
		this.validator.validate(form, errors);
		if (!link.keepsFactor()) {
			this.validator.validate(form, errors, SetupForm.Factor.class);
		}
		if (!form.password().equals(form.again())) {
			errors.rejectValue("again", "setup.notAgain");
		}
		if (!link.keepsFactor() && !errors.hasFieldErrors("code")
				&& !this.factors.confirms(form.code(), link.factor())) {
			errors.rejectValue("code", "setup.wrongCode");
		}
	}

	/** Who has none that serves is told what became of it, not that they erred. */
	@ExceptionHandler(NotFound.class)
	void gone(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ErrorAnswers.send(request, response, HttpStatus.NOT_FOUND.value(), "setup.gone");
	}

	/**
	 * What is kept of the password, asked for whatever else is wrong, so that a weak one
	 * is said together with a wrong code.
	 */
	private String hash(OneTimeLink link, SetupForm form) {
		AccountRow account = (link.role() == null) ? account(link) : null;
		List<String> own = (account != null) ? List.of(account.username(), account.displayName(), account.unit())
				: List.of(form.username(), form.displayName(), form.unit());
		return this.passwords.hash((account != null) ? account.id() : null, form.password(),
				Stream.concat(own.stream(), Stream.of(PasswordRules.BRAND)).toList());
	}

	/** The recovery codes of who has set password and second factor. */
	private List<String> finish(String secret, OneTimeLink link, SetupForm form, String hash) {
		return (link.role() != null) ? this.firstRun.complete(secret, form, hash)
				: this.accounts.complete(secret, form, hash);
	}

	private OneTimeLink link(String secret) {
		return this.links.find(secret).orElseThrow(() -> new NotFound("one-time link"));
	}

	private AccountRow account(OneTimeLink link) {
		return this.directory.find(Objects.requireNonNull(link.account())).orElseThrow();
	}

	private String show(String secret, OneTimeLink link, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("secret", secret);
		model.addAttribute("rules", this.rules);
		Role role = link.role();
		AccountRow account = (role == null) ? account(link) : null;
		model.addAttribute("title",
				(role != null) ? "setup.title" : link.keepsFactor() ? "setup.title.password" : "setup.title.account");
		model.addAttribute("keeps", link.keepsFactor());
		model.addAttribute("role", role);
		model.addAttribute("account", account);
		model.addAttribute("places", (role != null) ? places(role) : List.of());
		model.addAttribute("authenticator", Authenticator.of(this.factors.text(link.factor()),
				(account != null) ? account.username() : Objects.requireNonNull(role).name()));
		return "administration/setup";
	}

	private List<Place> places(Role mine) {
		List<Role> missing = this.firstRun.missing();
		return FirstRun.ADMINISTRATORS.stream()
			.map((role) -> new Place(role, !missing.contains(role), role == mine))
			.toList();
	}

	/** Shown this once; asking for the page again finds the link used. */
	private String done(List<String> codes, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		List<Role> missing = this.firstRun.isDone() ? List.of() : this.firstRun.missing();
		if (missing.isEmpty()) {
			this.told.forget();
		}
		model.addAttribute("codes", codes);
		model.addAttribute("missing", missing);
		return "administration/recovery";
	}

}
