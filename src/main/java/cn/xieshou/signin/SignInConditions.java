package cn.xieshou.signin;

import cn.xieshou.credential.AccountAges;
import cn.xieshou.credential.PasswordRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Role;
import cn.xieshou.access.SignIn;

/**
 * What a session or token serves for (登录状态的条件), whatever its account is granted: some
 * serve for nothing, some for reading, and one with a password past its age for setting
 * another.
 */
@Component
public class SignInConditions implements AuthorizationManager<RequestAuthorizationContext> {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	/** What is open to who must set another password first. */
	private static final RequestMatcher PASSWORD = new OrRequestMatcher(
			PathPatternRequestMatcher.pathPattern("/account/password"),
			PathPatternRequestMatcher.pathPattern("/logout"));

	private final AuthorizationManager<RequestAuthorizationContext> somebody = AuthenticatedAuthorizationManager
		.authenticated();

	private final AccountAges ages;

	private final PasswordRules rules;

	private final boolean demo;

	/** Where the three administrators may come from, everywhere if empty. */
	private final List<IpAddressMatcher> administrators;

	SignInConditions(AccountAges ages, PasswordRules rules, @Value("${xieshou.demo:false}") boolean demo,
			@Value("${xieshou.admin-networks:}") List<String> administrators) {
		this.ages = ages;
		this.rules = rules;
		this.demo = demo;
		this.administrators = administrators.stream().map(IpAddressMatcher::new).toList();
	}

	/** Why it serves for nothing; empty if it does not. */
	Optional<String> uselessness(SignIn signIn, String address) {
		if (!signIn.terms().networks().isEmpty() && signIn.terms()
			.networks()
			.stream()
			.noneMatch((network) -> new IpAddressMatcher(network).matches(address))) {
			return Optional.of("access.tokenElsewhere");
		}
		if (!this.demo && !signIn.secondFactor() && (this.rules.isFactorOfAll()
				|| signIn.actor().grants().stream().anyMatch((grant) -> grant.role().needsSecondFactor()))) {
			return Optional.of("access.factorNeeded");
		}
		if (!this.administrators.isEmpty()
				&& signIn.actor().grants().stream().anyMatch((grant) -> grant.role().isAdministrator())
				&& this.administrators.stream().noneMatch((network) -> network.matches(address))) {
			return Optional.of("access.administratorElsewhere");
		}
		return this.ages.isIdle(signIn.standing()) ? Optional.of("access.accountIdle") : Optional.empty();
	}

	@Override
	public @Nullable AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		CurrentSignIn.of(authentication.get()).ifPresent((signIn) -> require(signIn, context));
		return this.somebody.authorize(authentication, context);
	}

	private void require(SignIn signIn, RequestAuthorizationContext context) {
		if (signIn.terms().readOnly() && !READING.contains(context.getRequest().getMethod())) {
			throw new ConditionDenied("access.tokenReadOnly");
		}
		if (this.ages.isPasswordPast(signIn.standing()) && !PASSWORD.matches(context.getRequest())) {
			throw new ConditionDenied(ConditionDenied.PASSWORD_PAST);
		}
	}

	/** The same, and a role. */
	public AuthorizationManager<RequestAuthorizationContext> and(Role role) {
		AuthorizationManager<RequestAuthorizationContext> held = AuthorityAuthorizationManager.hasRole(role.name());
		return AuthorizationManagers.allOf(this, held);
	}

}
