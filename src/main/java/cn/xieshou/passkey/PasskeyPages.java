package cn.xieshou.passkey;

import jakarta.servlet.http.HttpServletRequest;
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

import cn.xieshou.access.SignIn;
import cn.xieshou.signin.CurrentSignIn;
import cn.xieshou.credential.SecondFactors;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.values.Refusal;

/**
 * The passkeys that one has (我的通行密钥): which there are, how one is added and taken away.
 */
@Controller
@RequestMapping("/account/passkeys")
class PasskeyPages {

	private final WebAuthnPasskeys passkeys;

	private final SecondFactors factors;

	PasskeyPages(WebAuthnPasskeys passkeys, SecondFactors factors) {
		this.passkeys = passkeys;
		this.factors = factors;
	}

	@GetMapping
	String list(Model model, HttpServletRequest request) {
		model.addAttribute("form", new PasskeyForm(null));
		return show(model, request);
	}

	/** Asks the browser for a key, which is then sent to {@link #add}. */
	@StepUp(whole = true)
	@PostMapping("/new")
	String propose(@Valid @ModelAttribute("form") PasskeyForm form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(model, request);
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("options", this.passkeys.propose(requireOwn().actor(), request, response));
		return "passkey/new";
	}

	@StepUp(whole = true)
	@PostMapping
	String add(@Valid @ModelAttribute("form") PasskeyForm form, BindingResult errors,
			@RequestParam(defaultValue = "") String made, HttpServletRequest request) {
		if (errors.hasErrors()) {
			throw new Refusal("passkeys.notMade");
		}
		this.passkeys.add(requireOwn().actor(), form.name(), made, request);
		return "redirect:/account/passkeys";
	}

	@StepUp(whole = true)
	@PostMapping("/remove")
	String remove(@RequestParam(defaultValue = "") String id) {
		this.passkeys.remove(CurrentSignIn.require().actor(), id);
		return "redirect:/account/passkeys";
	}

	/** Who loses the device needs another way in. */
	private SignIn requireOwn() {
		SignIn signIn = CurrentSignIn.require();
		if (signIn.standing().published()) {
			throw new Refusal("factors.published");
		}
		if (!this.factors.isSet(signIn.actor().id())) {
			throw new Refusal("passkeys.authenticatorFirst");
		}
		return signIn;
	}

	private String show(Model model, HttpServletRequest request) {
		SignIn signIn = CurrentSignIn.require();
		model.addAttribute("passkeys", this.passkeys.of(signIn.actor().id()));
		model.addAttribute("published", signIn.standing().published());
		model.addAttribute("offered", this.passkeys.isOffered(request));
		return "passkey/passkeys";
	}

}
