package cn.xieshou.identity;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Signs in over the provider by Spring Security's OpenID Connect (统一认证登录), if there is
 * one: state, nonce and PKCE are its own, the session is the house's.
 */
@Configuration(proxyBeanMethods = false)
class OuterSignInRules {

	@Bean
	Customizer<HttpSecurity> outerSignIn(ProviderSettings settings, KeptRequests kept, OuterSignInAnswers answers) {
		return (http) -> {
			if (settings.isOn()) {
				ClientRegistrationRepository provider = new SupplierClientRegistrationRepository(
						() -> new InMemoryClientRegistrationRepository(List.of(settings.registration())));
				DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
						provider);
				resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
				http.oauth2Login((login) -> {
					login.loginPage("/login")
						.clientRegistrationRepository(provider)
						.authorizedClientRepository(new NoClients())
						.authorizationEndpoint((endpoint) -> endpoint.authorizationRequestResolver(resolver)
							.authorizationRequestRepository(kept))
						.successHandler(answers)
						.failureHandler(answers);
					login.addObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {

						@Override
						public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
							filter.setAuthenticationManager(ofTheProvider());
							// The configurer sets that of all others, which would end the
							// session of who links
							filter.setSecurityContextRepository(new NullSecurityContextRepository());
							return filter;
						}

					});
					login.addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {

						@Override
						public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
							filter.setAuthenticationFailureHandler(answers);
							return filter;
						}

					});
				});
			}
		};
	}

	/** Passwords are not its business, nor outer identities that of passwords. */
	private static AuthenticationManager ofTheProvider() {
		return new ProviderManager(new OidcAuthorizationCodeAuthenticationProvider(
				new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService()));
	}

	/** Nothing is asked of the provider after a sign-in, so its tokens are not kept. */
	private static final class NoClients implements OAuth2AuthorizedClientRepository {

		@Override
		public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String provider,
				Authentication principal, HttpServletRequest request) {
			return null;
		}

		@Override
		public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
				HttpServletRequest request, HttpServletResponse response) {
		}

		@Override
		public void removeAuthorizedClient(String provider, Authentication principal, HttpServletRequest request,
				HttpServletResponse response) {
		}

	}

}
