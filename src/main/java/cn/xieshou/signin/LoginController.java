package cn.xieshou.signin;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import cn.xieshou.values.Labels;

/** The sign-in page (登录). */
@Controller
class LoginController {

	private final ObjectProvider<PublishedAccounts> published;

	private final Labels labels;

	private final Passkeys passkeys;

	private final OuterIdentities outer;

	LoginController(ObjectProvider<PublishedAccounts> published, Labels labels, Passkeys passkeys,
			OuterIdentities outer) {
		this.outer = outer;
		this.passkeys = passkeys;
		this.published = published;
		this.labels = labels;
	}

	/** A published account in words. */
	record Shown(String username, String role, String scope) {

	}

	@GetMapping("/login")
	String login(Model model, HttpServletRequest request) {
		model.addAttribute("outer", this.outer.isOn());
		model.addAttribute("outerName", this.outer.name().orElse(null));
		model.addAttribute("passkey", this.passkeys.isOffered(request));
		this.published.ifAvailable((accounts) -> {
			List<Shown> shown = accounts.all()
				.stream()
				.map((one) -> new Shown(one.username(), this.labels.of(one.role()), scope(one)))
				.toList();
			model.addAttribute("accounts", shown);
			model.addAttribute("accountPassword", accounts.password());
		});
		return "signin/login";
	}

	private String scope(PublishedAccounts.Published account) {
		if (account.role().isOfCommons()) {
			return this.labels.text("account.commons");
		}
		return account.scope().isEmpty() ? this.labels.text("account.everything") : account.scope();
	}

}
