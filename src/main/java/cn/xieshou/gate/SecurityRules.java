package cn.xieshou.gate;

import cn.xieshou.signin.Asked;
import cn.xieshou.signin.ReturnAddresses;
import cn.xieshou.signin.SignInAnswers;
import cn.xieshou.signin.SignInAttempts;
import cn.xieshou.signin.SignInConditions;
import cn.xieshou.signin.SignInContexts;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Access;
import cn.xieshou.access.Role;
import cn.xieshou.page.PublicAddress;
import cn.xieshou.signin.GateProblems;
import cn.xieshou.web.BodyLimit;
import cn.xieshou.web.StartState;

import org.springframework.util.unit.DataSize;

/**
 * The gate in front of every address: denied unless named here, strict headers, CSRF on
 * all writes but those that carry a token of their own. Roles and scopes are
 * {@link Access}'s business behind it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

	/** Nothing from elsewhere, nothing inline. */
	static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
			+ " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; report-uri " + PolicyReports.ADDRESS
			+ "; report-to policy";

	private static final String[] STATIC = { "/webjars/**", "/maps/**", "/*.css", "/*.js", "/*.svg", "/favicon.ico" };

	/** What security administrators opened to everybody, to be read only. */
	private static final String[] OPEN = { "/open", "/open/**" };

	private static final String[] HEALTH = { "/actuator/health", "/actuator/health/liveness",
			"/actuator/health/readiness" };

	/** What a one-time link opens; whoever has one proves who they are by it. */
	static final String LINKS = "/setup/*";

	private static final long HSTS_SECONDS = Duration.ofDays(365).toSeconds();

	/** Pages are kept by the browser; who signs in or out leaves none to the next. */
	private static final HeaderWriter FORGETTING = new DelegatingRequestMatcherHeaderWriter(
			(request) -> request.getMethod().equals("POST")
					&& Set.of("/login", "/login/passkey", "/login/code", "/logout")
						.contains(request.getRequestURI().substring(request.getContextPath().length())),
			new StaticHeadersWriter("Clear-Site-Data", "\"cache\""));

	@Bean
	SecurityFilterChain gate(HttpSecurity http, SignInContexts contexts, SignInAttempts attempts, SignInAnswers signIn,
			SignInConditions conditions, GateAnswers answers, SessionCsrfTokens csrfTokens, ReturnAddresses returns)
			throws Exception {
		RequestMatcher withToken = (request) -> Asked.hasBearer(request) || Asked.isForToken(request);
		return http
			.authorizeHttpRequests((requests) -> requests
				.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers("/login", "/login/passkey/**", "/login/code", LINKS, "/error", "/v3/api-docs/**",
						"/v3/api-docs.yaml")
				.permitAll()
				.requestMatchers(HttpMethod.POST, "/api/v1/tokens", PolicyReports.ADDRESS)
				.permitAll()
				.requestMatchers(STATIC)
				.permitAll()
				.requestMatchers(HttpMethod.GET, OPEN)
				.permitAll()
				.requestMatchers(HEALTH)
				.permitAll()
				.requestMatchers("/actuator/**")
				.access(conditions.and(Role.SYSTEM_ADMIN))
				.anyRequest()
				.access(conditions))
			// No parent, which would check every wrong password a second time
			.authenticationManager(new ProviderManager(attempts))
			.securityContext((context) -> context.securityContextRepository(contexts))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache((cache) -> cache.requestCache(returns))
			.addFilterBefore(new FilesOfTheSignedIn(), CsrfFilter.class)
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens)
				.csrfTokenRequestHandler(new AddressedCsrfTokens())
				.ignoringRequestMatchers(withToken)
				.ignoringRequestMatchers(PolicyReports.ADDRESS))
			.formLogin((form) -> form.loginPage("/login")
				.securityContextRepository(contexts)
				.authenticationDetailsSource(signIn::details)
				.successHandler(signIn)
				.failureHandler(signIn))
			.logout((logout) -> logout.logoutSuccessUrl("/login?logout").addLogoutHandler(signIn))
			.httpBasic((basic) -> basic.disable())
			.exceptionHandling(
					(exceptions) -> exceptions.authenticationEntryPoint(answers).accessDeniedHandler(answers))
			.build();
	}

	/** Headers of every answer. */
	@Bean
	Customizer<HttpSecurity> headers(PublicAddress address,
			@Value("${xieshou.hsts-subdomains:true}") boolean withSubdomains) {
		return (http) -> http.headers((headers) -> {
			headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				.permissionsPolicyHeader(
						(policy) -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
				.frameOptions((frame) -> frame.deny())
				.contentTypeOptions(Customizer.withDefaults())
				.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
				.crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
				.addHeaderWriter(FORGETTING)
				.addHeaderWriter(
						new StaticHeadersWriter("Reporting-Endpoints", "policy=\"" + PolicyReports.ADDRESS + "\""));
			if (address.isSecure()) {
				headers.httpStrictTransportSecurity((hsts) -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE)
					.includeSubDomains(withSubdomains)
					.maxAgeInSeconds(HSTS_SECONDS));
			}
		});
	}

	/** Around the chain: what waits for the start, and what the journal learns. */
	@Bean
	Customizer<HttpSecurity> frame(StartState start, FirstRunState firstRun, ApplicationEventPublisher events,
			TransactionTemplate transaction, RequestRates rates, GateProblems problems) {
		return (http) -> http.addFilterAfter(new StartGate(start, firstRun), HeaderWriterFilter.class)
			.addFilterAfter(new RefusalFilter(events, transaction), SecurityContextHolderFilter.class)
			.addFilterAfter(new RateGate(rates, problems), AuthorizationFilter.class);
	}

	/** What is answered to everybody at any time: static files and probes. */
	static RequestMatcher alwaysOpen() {
		return oneOf(Stream.of(STATIC, HEALTH).flatMap(Stream::of));
	}

	/** What was opened to everybody. */
	static RequestMatcher openToEverybody() {
		return oneOf(Stream.of(OPEN));
	}

	private static RequestMatcher oneOf(Stream<String> patterns) {
		return new OrRequestMatcher(patterns.<RequestMatcher>map(SecurityRules::path).toList());
	}

	static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

	/** Who has not signed in yet has a name and a password to say. */
	@Bean
	BodyLimit signInPageLimit() {
		return new BodyLimit("/login", DataSize.ofKilobytes(64), false);
	}

	@Bean
	BodyLimit linkLimit() {
		return new BodyLimit("/setup", DataSize.ofKilobytes(64), false);
	}

	@Bean
	BodyLimit policyReportLimit() {
		return new BodyLimit(PolicyReports.ADDRESS, DataSize.ofKilobytes(64), false);
	}

	@Bean
	BodyLimit tokenLimit() {
		return new BodyLimit("/api/v1/tokens", DataSize.ofKilobytes(64), false);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
