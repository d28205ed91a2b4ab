package cn.xieshou.identity;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.identity.OuterIdentityStore.Identity;
import cn.xieshou.signin.Ceremonies;
import cn.xieshou.signin.FurtherSignIns;

/**
 * Where a reader goes on who comes back from the provider (统一认证的答复): into the account
 * that is linked, by way of the own second factor unless the provider has seen one that
 * the operator trusts; or back to the sign-in page, in words.
 */
@Component
class OuterSignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	/** What keeps whose code is asked for. */
	static final String CODE = "outer-code";

	private static final Logger log = LoggerFactory.getLogger(OuterSignInAnswers.class);

	private final ProviderSettings settings;

	private final OuterIdentityStore identities;

	private final FurtherSignIns signIns;

	private final Ceremonies ceremonies;

	OuterSignInAnswers(ProviderSettings settings, OuterIdentityStore identities, FurtherSignIns signIns,
			Ceremonies ceremonies) {
		this.settings = settings;
		this.identities = identities;
		this.signIns = signIns;
		this.ceremonies = ceremonies;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		SecurityContextHolder.clearContext();
		OidcUser user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
		Identity identity = new Identity(Objects.requireNonNull(user.getIssuer()).toString(),
				Objects.requireNonNull(user.getSubject()));
		Optional<UUID> linking = KeptRequests.linked(request);
		if (linking.isPresent()) {
			Optional<Actor> present = this.signIns.present(request).filter((actor) -> actor.id().equals(linking.get()));
			boolean linked = present.isPresent() && this.identities.link(present.get(), identity);
			response.sendRedirect(request.getContextPath() + "/account/identity?" + (linked ? "linked" : "taken"));
			return;
		}
		Optional<UUID> account = this.identities.use(identity);
		if (account.isEmpty()) {
			refuse(request, response, "unknown");
		}
		else if (this.settings.isTrusted(user)) {
			this.signIns.finish(account.get(), true, request, response);
		}
		else if (this.signIns.needsCode(account.get())) {
			this.ceremonies.begin(request, response, CODE, account.get().toString());
			response.sendRedirect(request.getContextPath() + "/login/code");
		}
		else {
			this.signIns.finish(account.get(), false, request, response);
		}
	}

	/**
	 * The provider is away, the reader was not let in there, or what came back is wrong.
	 */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		log.info("Sign-in by the outer identity failed: {}", exception.toString());
		boolean away = request.getRequestURI().contains("/oauth2/authorization/");
		refuse(request, response, away ? "away" : "failed");
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, String why)
			throws IOException {
		response.sendRedirect(request.getContextPath() + "/login?outer=" + why);
	}

}
