package cn.xieshou.identity;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.SignIn;
import cn.xieshou.signin.Ceremonies;
import cn.xieshou.signin.CurrentSignIn;
import cn.xieshou.signin.FurtherSignIns;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * The pages of outer identities (统一认证): linking the own account, and the code after it.
 */
@Controller
class IdentityPages {

	private final ProviderSettings settings;

	private final OuterIdentityStore identities;

	private final FurtherSignIns signIns;

	private final Ceremonies ceremonies;

	IdentityPages(ProviderSettings settings, OuterIdentityStore identities, FurtherSignIns signIns,
			Ceremonies ceremonies) {
		this.settings = settings;
		this.identities = identities;
		this.signIns = signIns;
		this.ceremonies = ceremonies;
	}

	@GetMapping("/account/identity")
	String show(@RequestParam(required = false) @Nullable String linked,
			@RequestParam(required = false) @Nullable String taken, Model model) {
		model.addAttribute("linked", linked != null);
		model.addAttribute("taken", taken != null);
		return show(false, model);
	}

	/**
	 * Shows the way to the provider: a form may not lead to another host, a link may.
	 */
	@StepUp(whole = true)
	@PostMapping("/account/identity/link")
	String link(Model model) {
		if (CurrentSignIn.require().standing().published()) {
			throw new Refusal("factors.published");
		}
		return show(true, model);
	}

	@StepUp(whole = true)
	@PostMapping("/account/identity/unlink")
	String unlink() {
		this.identities.unlink(CurrentSignIn.require().actor());
		return "redirect:/account/identity";
	}

	private String show(boolean proven, Model model) {
		SignIn signIn = CurrentSignIn.require();
		model.addAttribute("on", this.settings.isOn());
		model.addAttribute("name", this.settings.name().orElse(null));
		model.addAttribute("published", signIn.standing().published());
		model.addAttribute("since", this.identities.since(signIn.actor().id()).orElse(null));
		model.addAttribute("proven", proven);
		return "identity/identity";
	}

	@GetMapping("/login/code")
	String askCode() {
		if (!this.settings.isOn()) {
			throw new NotFound("code");
		}
		return "identity/code";
	}

	/** The code serves once with what the provider said; who errs begins anew. */
	@PostMapping("/login/code")
	void takeCode(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		Optional<UUID> account = this.ceremonies.take(request, OuterSignInAnswers.CODE).map(UUID::fromString);
		if (account.isPresent()) {
			this.signIns.finish(account.get(), false, request, response);
		}
		else {
			response.sendRedirect(request.getContextPath() + "/login?outer=expired");
		}
	}

}
