package cn.xieshou.identity;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.UUID;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A real provider of OpenID Connect on a port of its own: Spring Security's authorization
 * server, which insists on PKCE, with two people.
 */
final class TestProvider {

	static final String CLIENT = "xieshou";

	static final String SECRET = "between-portal-and-provider";

	/** How it says that it has seen a second factor. */
	static final String TWO_FACTORS = "urn:house:two-factors";

	private TestProvider() {
	}

	/**
	 * Starts one.
	 * @param port where
	 * @param portal the port of the portal whose readers it signs in
	 */
	static ConfigurableApplicationContext start(int port, int portal) {
		return new SpringApplicationBuilder(Server.class).web(WebApplicationType.SERVLET)
			.properties("spring.config.location=optional:classpath:/nowhere/", "spring.main.banner-mode=off",
					"server.port=" + port, "provider.portal=" + portal, "server.servlet.session.cookie.name=PROVIDER")
			.run();
	}

	/** Not found by the portal's scan, since it is no component. */
	@EnableWebSecurity
	@EnableWebMvc
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			SecurityFilterAutoConfiguration.class })
	static class Server {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) throws Exception {
			return http.oauth2AuthorizationServer((server) -> server.oidc(Customizer.withDefaults()))
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService people() {
			return new InMemoryUserDetailsManager(User.withUsername("he-1").password("{noop}house").roles("P").build(),
					User.withUsername("he-2").password("{noop}house").roles("TWO").build());
		}

		@Bean
		RegisteredClientRepository clients(Environment environment) {
			return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
				.clientId(CLIENT)
				.clientSecret("{noop}" + SECRET)
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(
						"http://localhost:" + environment.getProperty("provider.portal") + "/login/oauth2/code/sso")
				.scope("openid")
				.clientSettings(ClientSettings.builder().requireProofKey(true).build())
				.build());
		}

		/** Of who has two factors there it says so. */
		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> factors() {
			return (context) -> {
				if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
						&& context.getPrincipal().getName().equals("he-2")) {
					context.getClaims().claim("acr", TWO_FACTORS);
				}
			};
		}

		@Bean
		KeyPair pair() throws Exception {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return generator.generateKeyPair();
		}

		@Bean
		JWKSource<SecurityContext> keys(KeyPair pair) {
			return new ImmutableJWKSet<>(new JWKSet(
					new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey((RSAPrivateKey) pair.getPrivate())
						.keyID("test")
						.build()));
		}

		@Bean
		JwtDecoder decoder(KeyPair pair) {
			return NimbusJwtDecoder.withPublicKey((RSAPublicKey) pair.getPublic()).build();
		}

		@Bean
		AuthorizationServerSettings settings(Environment environment) {
			return AuthorizationServerSettings.builder()
				.issuer("http://localhost:" + environment.getProperty("server.port"))
				.build();
		}

	}

}
