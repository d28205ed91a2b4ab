package cn.xieshou.access;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The gate in front of every address: denied unless named here, strict headers, CSRF on
 * all writes but those that carry a token of their own. Roles and scopes are
 * {@link Access}'s business behind it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

	/** Nothing from elsewhere, nothing inline. */
	static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
			+ " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	@Bean
	SecurityFilterChain gate(HttpSecurity http, SignInContexts contexts, SignInAttempts attempts, SignInAnswers answers,
			SessionCsrfTokens csrfTokens) throws Exception {
		RequestMatcher withToken = (request) -> hasBearer(request) || isTokenRequest(request);
		return http
			.authorizeHttpRequests((requests) -> requests
				.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers("/login", "/error", "/webjars/**", "/maps/**", "/*.css", "/*.js", "/*.svg",
						"/favicon.ico", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
				.permitAll()
				.requestMatchers("/api/v1/tokens", "/v3/api-docs/**", "/v3/api-docs.yaml")
				.permitAll()
				.requestMatchers("/actuator/**")
				.hasRole(Role.SYSTEM_ADMIN.name())
				.anyRequest()
				.authenticated())
			.authenticationProvider(attempts)
			.securityContext((context) -> context.securityContextRepository(contexts))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache((cache) -> cache.requestCache(new CookieRequestCache()))
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens)
				.csrfTokenRequestHandler(new AddressedCsrfTokens())
				.ignoringRequestMatchers(withToken))
			.formLogin((form) -> form.loginPage("/login")
				.securityContextRepository(contexts)
				.successHandler(answers)
				.failureHandler(answers))
			.logout((logout) -> logout.logoutSuccessUrl("/login?logout").addLogoutHandler(answers))
			.httpBasic((basic) -> basic.disable())
			.exceptionHandling(
					(exceptions) -> exceptions.defaultAuthenticationEntryPointFor(answers, SecurityRules::isApi)
						.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
								(request) -> !isApi(request))
						.defaultAccessDeniedHandlerFor(answers, SecurityRules::isApi))
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				.permissionsPolicyHeader(
						(policy) -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
				.frameOptions((frame) -> frame.deny())
				.contentTypeOptions(Customizer.withDefaults()))
			.build();
	}

	static boolean isApi(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/api/");
	}

	private static boolean hasBearer(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return header != null && header.startsWith("Bearer ");
	}

	private static boolean isTokenRequest(HttpServletRequest request) {
		return request.getRequestURI().equals("/api/v1/tokens");
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
