package cn.xieshou.account;

import java.util.Base64;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import cn.xieshou.access.SignIn;
import cn.xieshou.credential.Authenticator;
import cn.xieshou.signin.CurrentSignIn;
import cn.xieshou.credential.SecondFactors;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.values.Refusal;

/**
 * The page of the own second factor (我的第二因子): another authenticator, new recovery codes.
 */
@Controller
@RequestMapping("/account/factors")
class FactorPages {

	private final OwnAccount own;

	private final SecondFactors factors;

	FactorPages(OwnAccount own, SecondFactors factors) {
		this.own = own;
		this.factors = factors;
	}

	/**
	 * An authenticator to be.
	 *
	 * @param proposed its secret, encrypted, as the page carries it
	 * @param code the code that it shows
	 */
	record Proposal(String proposed, String code) {

		Proposal(@Nullable String proposed, @Nullable String code) {
			this.proposed = (proposed != null) ? proposed : "";
			this.code = (code != null) ? code : "";
		}

		byte[] secret() {
			return Base64.getUrlDecoder().decode(this.proposed);
		}

	}

	@GetMapping
	String show(Model model) {
		SignIn signIn = CurrentSignIn.require();
		model.addAttribute("published", signIn.standing().published());
		model.addAttribute("since", this.factors.since(signIn.actor().id()).orElse(null));
		model.addAttribute("codesLeft", this.factors.recoveryCodesLeft(signIn.actor().id()));
		return "account/factors";
	}

	@StepUp(whole = true)
	@PostMapping("/authenticator/new")
	String propose(Model model, HttpServletResponse response) {
		SignIn signIn = requireOwn();
		Proposal proposal = new Proposal(Base64.getUrlEncoder().withoutPadding().encodeToString(this.factors.propose()),
				"");
		model.addAttribute("form", proposal);
		return ask(signIn, proposal, model, response);
	}

	@StepUp(whole = true)
	@PostMapping("/authenticator")
	String set(@ModelAttribute("form") Proposal proposal, BindingResult errors, Model model,
			HttpServletResponse response) {
		SignIn signIn = requireOwn();
		if (this.factors.confirms(proposal.code(), proposal.secret())) {
			return codes(this.own.setAuthenticator(signIn, proposal.secret(), proposal.code()), model, response);
		}
		errors.rejectValue("code", "setup.wrongCode");
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return ask(signIn, proposal, model, response);
	}

	@StepUp(whole = true)
	@PostMapping("/recovery-codes")
	String renew(Model model, HttpServletResponse response) {
		SignIn signIn = requireOwn();
		if (!this.factors.isSet(signIn.actor().id())) {
			throw new Refusal("factors.none");
		}
		return codes(this.own.renewRecoveryCodes(signIn), model, response);
	}

	private static SignIn requireOwn() {
		SignIn signIn = CurrentSignIn.require();
		if (signIn.standing().published()) {
			throw new Refusal("factors.published");
		}
		return signIn;
	}

	private String ask(SignIn signIn, Proposal proposal, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("authenticator",
				Authenticator.of(this.factors.text(proposal.secret()), signIn.actor().username()));
		return "account/authenticator";
	}

	private String codes(List<String> codes, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("codes", codes);
		return "account/recovery";
	}

}
