package cn.xieshou.passkey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import cn.xieshou.signin.FurtherSignIns;

/** Signs in by a passkey alone (通行密钥登录), which is two factors in one. */
@Controller
@RequestMapping("/login/passkey")
class PasskeySignIn {

	private final WebAuthnPasskeys passkeys;

	private final FurtherSignIns signIns;

	PasskeySignIn(WebAuthnPasskeys passkeys, FurtherSignIns signIns) {
		this.passkeys = passkeys;
		this.signIns = signIns;
	}

	/** What the browser is to sign, for a sign-in and for a step-up. */
	@PostMapping("/options")
	void options(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.getOutputStream().write(this.passkeys.ask(request, response).getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping
	void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		Optional<UUID> account = this.passkeys.accountOf(request);
		if (account.isPresent()) {
			this.signIns.finish(account.get(), true, request, response);
		}
		else {
			response.sendRedirect(request.getContextPath() + "/login?passkey");
		}
	}

}
