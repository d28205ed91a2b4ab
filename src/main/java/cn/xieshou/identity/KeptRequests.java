package cn.xieshou.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

import cn.xieshou.signin.Ceremonies;
import cn.xieshou.signin.CurrentSignIn;
import cn.xieshou.stepup.StepUps;

/**
 * What must be the same when a reader comes back from the provider (往返请求): state, nonce
 * and the secret of PKCE, and whose account is to be linked, if one is.
 */
@Component
class KeptRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	private static final String KIND = "outer";

	/** The parameter of who is signed in and wants to link the account. */
	static final String LINK = "link";

	private static final String LINKED = KeptRequests.class.getName() + ".account";

	private final Ceremonies ceremonies;

	private final StepUps stepUps;

	private final JsonMapper json;

	KeptRequests(Ceremonies ceremonies, StepUps stepUps, JsonMapper json) {
		this.ceremonies = ceremonies;
		this.stepUps = stepUps;
		this.json = json;
	}

	/**
	 * The same as kept.
	 *
	 * @param account whose account is to be linked, {@code null} for a sign-in
	 */
	record Kept(String address, String client, String redirect, String state, String nonce, String verifier,
			@Nullable UUID account) {

	}

	/** Whose account the reader who came back wants to link; empty for a sign-in. */
	static Optional<UUID> linked(HttpServletRequest request) {
		return Optional.ofNullable((request.getAttribute(LINKED) instanceof UUID account) ? account : null);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		throw new UnsupportedOperationException("A request is taken once");
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request,
			HttpServletResponse response) {
		if (asked != null) {
			Kept kept = new Kept(asked.getAuthorizationUri(), asked.getClientId(),
					Objects.requireNonNull(asked.getRedirectUri()), Objects.requireNonNull(asked.getState()),
					Objects.requireNonNull(asked.getAttribute(OidcParameterNames.NONCE)),
					Objects.requireNonNull(asked.getAttribute(PkceParameterNames.CODE_VERIFIER)), account(request));
			this.ceremonies.begin(request, response, KIND, this.json.writeValueAsString(kept));
		}
	}

	/** Only who has just proven again who they are links the own account. */
	private @Nullable UUID account(HttpServletRequest request) {
		return (request.getParameter(LINK) == null) ? null
				: CurrentSignIn.find()
					.filter((signIn) -> signIn.isBrowser() && this.stepUps.way(signIn, true) == StepUps.Way.NONE)
					.map((signIn) -> signIn.actor().id())
					.orElse(null);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		return this.ceremonies.take(request, KIND).map((text) -> {
			Kept kept = this.json.readValue(text, Kept.class);
			request.setAttribute(LINKED, kept.account());
			return OAuth2AuthorizationRequest.authorizationCode()
				.authorizationUri(kept.address())
				.clientId(kept.client())
				.redirectUri(kept.redirect())
				.scopes(Set.of("openid"))
				.state(kept.state())
				.attributes(Map.of(OAuth2ParameterNames.REGISTRATION_ID, ProviderSettings.ID, OidcParameterNames.NONCE,
						kept.nonce(), PkceParameterNames.CODE_VERIFIER, kept.verifier()))
				.build();
		}).orElse(null);
	}

}
