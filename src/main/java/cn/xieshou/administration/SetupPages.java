package cn.xieshou.administration;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import cn.xieshou.access.Role;
import cn.xieshou.signin.PasswordRules;
import cn.xieshou.signin.Passwords;
import cn.xieshou.signin.SecondFactors;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * The page behind a one-time link (一次性链接页): who opens it sets a password and a second
 * factor of their own, and gets recovery codes.
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

	private final Labels labels;

	SetupPages(FirstRun firstRun, FirstRunLinks told, OneTimeLinks links, Passwords passwords, PasswordRules rules,
			SecondFactors factors, Labels labels) {
		this.firstRun = firstRun;
		this.told = told;
		this.links = links;
		this.passwords = passwords;
		this.rules = rules;
		this.factors = factors;
		this.labels = labels;
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
	String complete(@PathVariable String secret, @Valid @ModelAttribute("form") SetupForm form, BindingResult errors,
			Model model, HttpServletResponse response) {
		OneTimeLink link = link(secret);
		if (!form.password().equals(form.again())) {
			errors.rejectValue("again", "setup.notAgain");
		}
		if (!errors.hasFieldErrors("code") && !this.factors.confirms(form.code(), link.factor())) {
			errors.rejectValue("code", "setup.wrongCode");
		}
		if (!errors.hasErrors()) {
			try {
				String hash = this.passwords.hash(null, form.password(),
						List.of(form.username(), form.displayName(), form.unit(), "xieshou", "携手"));
				List<String> codes = this.firstRun.complete(secret, form, hash);
				return done(codes, model, response);
			}
			catch (Refusal refusal) {
				refusal.reportTo(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(secret, link, model, response);
	}

	private OneTimeLink link(String secret) {
		return this.links.find(secret)
			.filter((link) -> link.role() != null)
			.orElseThrow(() -> new NotFound("one-time link"));
	}

	private String show(String secret, OneTimeLink link, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		Role role = Objects.requireNonNull(link.role());
		model.addAttribute("secret", secret);
		model.addAttribute("role", role);
		model.addAttribute("places", places(role));
		model.addAttribute("rules", this.rules);
		model.addAttribute("authenticator",
				Authenticator.of(this.factors.text(link.factor()), this.labels.of(role, Locale.CHINESE)));
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
		List<Role> missing = this.firstRun.missing();
		if (missing.isEmpty()) {
			this.told.forget();
		}
		model.addAttribute("codes", codes);
		model.addAttribute("missing", missing);
		return "administration/recovery";
	}

}
