package cn.xieshou.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import cn.xieshou.page.PublicAddress;

/** The one provider of outer identities that an operator may name (统一身份认证设置). */
@Component
class ProviderSettings {

	/** What the provider is called in addresses. */
	static final String ID = "sso";

	private final String issuer;

	private final String clientId;

	private final String clientSecret;

	private final String name;

	private final Set<String> trusted;

	private final PublicAddress address;

	ProviderSettings(@Value("${xieshou.oidc.issuer:}") String issuer,
			@Value("${xieshou.oidc.client-id:}") String clientId,
			@Value("${xieshou.oidc.client-secret:}") String clientSecret, @Value("${xieshou.oidc.name:}") String name,
			@Value("${xieshou.oidc.trusted-factors:}") String trusted, PublicAddress address) {
		this.issuer = issuer.strip();
		this.clientId = clientId.strip();
		this.clientSecret = clientSecret.strip();
		this.name = name.strip();
		this.trusted = Arrays.stream(trusted.split("[\\s,]+"))
			.filter((one) -> !one.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
		this.address = address;
		if (isOn() && (this.clientId.isEmpty() || this.clientSecret.isEmpty())) {
			throw new IllegalArgumentException(
					"XIESHOU_OIDC_ISSUER 要与 XIESHOU_OIDC_CLIENT_ID、XIESHOU_OIDC_CLIENT_SECRET"
							+ " 一起设置 / needs XIESHOU_OIDC_CLIENT_ID and XIESHOU_OIDC_CLIENT_SECRET");
		}
	}

	boolean isOn() {
		return !this.issuer.isEmpty();
	}

	/** What readers call it; empty if the operator gave no name. */
	Optional<String> name() {
		return Optional.of(this.name).filter((text) -> !text.isEmpty());
	}

	/** Asks the provider for its addresses. */
	ClientRegistration registration() {
		String portal = (this.address.url() != null) ? this.address.url().toString() : "{baseUrl}";
		return ClientRegistrations.fromIssuerLocation(this.issuer)
			.registrationId(ID)
			.clientId(this.clientId)
			.clientSecret(this.clientSecret)
			.scope(OidcScopes.OPENID)
			.redirectUri(portal + "/login/oauth2/code/" + ID)
			.build();
	}

	/**
	 * Whether the provider says that it has seen a second factor, in a way that the
	 * operator trusts ({@code acr}, {@code amr}).
	 */
	boolean isTrusted(OidcUser user) {
		String acr = user.getAuthenticationContextClass();
		Collection<String> amr = (user.getAuthenticationMethods() != null) ? user.getAuthenticationMethods()
				: List.of();
		return Stream.concat(Stream.ofNullable(acr), amr.stream()).anyMatch(this.trusted::contains);
	}

}
