package cn.xieshou.account;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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

import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignIns;
import cn.xieshou.page.Option;
import cn.xieshou.signin.CurrentSignIn;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.signin.TokenForm;
import cn.xieshou.signin.Tokens;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** The tokens that one has given to programs (我的令牌). */
@Controller
@RequestMapping("/account/tokens")
class TokenPages {

	private final Tokens tokens;

	private final Labels labels;

	TokenPages(Tokens tokens, Labels labels) {
		this.tokens = tokens;
		this.labels = labels;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("form", TokenForm.empty());
		return show(null, model);
	}

	/** Shows a token this once, so the answer is no redirect. */
	@StepUp
	@PostMapping
	String make(@Valid @ModelAttribute("form") TokenForm form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		if (!errors.hasErrors()) {
			try {
				SignIn signIn = CurrentSignIn.require();
				SignIns.Issued issued = this.tokens.make(signIn.actor(), Tokens.origin(request), signIn.secondFactor(),
						form);
				response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
				model.addAttribute("form", TokenForm.empty());
				return show(issued.token(), model);
			}
			catch (Refusal refusal) {
				refusal.reportTo(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(null, model);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable UUID id) {
		this.tokens.end(CurrentSignIn.require().actor(), id);
		return "redirect:/account/tokens";
	}

	private String show(@Nullable String secret, Model model) {
		model.addAttribute("tokens", this.tokens.of(CurrentSignIn.require().actor().id()));
		model.addAttribute("scopes", Option.of(this.labels, TokenForm.Access.values()));
		model.addAttribute("secret", secret);
		return "account/tokens";
	}

}
