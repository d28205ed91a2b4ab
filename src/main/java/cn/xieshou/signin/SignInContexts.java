package cn.xieshou.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import cn.xieshou.access.Actor;
import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignIns;

/**
 * Finds out who sends a request, by cookie or {@code Authorization: Bearer}, and
 * remembers in a cookie who has just signed in. Each sign-in gets a new secret, so that
 * none can be fixed beforehand.
 */
@Component
public class SignInContexts implements SecurityContextRepository {

	/** The request attribute with the key that says why a sign-in serves for nothing. */
	public static final String USELESS = SignInContexts.class.getName() + ".useless";

	private final SignIns signIns;

	private final SignInConditions conditions;

	private final Cookies cookies;

	SignInContexts(SignIns signIns, SignInConditions conditions, Cookies cookies) {
		this.signIns = signIns;
		this.conditions = conditions;
		this.cookies = cookies;
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		return new Deferred(request);
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return load(holder.getRequest());
	}

	private SecurityContext load(HttpServletRequest request) {
		return token(request).flatMap(this.signIns::find)
			.filter((signIn) -> serves(signIn, request))
			.<SecurityContext>map((signIn) -> {
				List<String> roles = signIn.actor().roles().stream().map((role) -> "ROLE_" + role).toList();
				UsernamePasswordAuthenticationToken who = UsernamePasswordAuthenticationToken
					.authenticated(signIn.actor(), null, AuthorityUtils.createAuthorityList(roles));
				who.setDetails(signIn);
				return new SecurityContextImpl(who);
			})
			.orElseGet(SecurityContextHolder::createEmptyContext);
	}

	private boolean serves(SignIn signIn, HttpServletRequest request) {
		Optional<String> useless = this.conditions.uselessness(signIn, request.getRemoteAddr());
		useless.ifPresentOrElse((key) -> request.setAttribute(USELESS, key), () -> this.signIns.use(signIn));
		return useless.isEmpty();
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		Authentication authentication = context.getAuthentication();
		this.cookies.read(request, Cookies.SESSION).ifPresent(this.signIns::end);
		if (authentication != null && authentication.getPrincipal() instanceof Actor who) {
			SignIns.Issued issued = this.signIns.begin(who, origin(request),
					authentication.getAuthorities().contains(SignInAttempts.SECOND_FACTOR));
			this.cookies.send(request, response, Cookies.SESSION, issued.token(), SignIns.BROWSER);
		}
		else {
			this.cookies.erase(request, response, Cookies.SESSION);
		}
	}

	/**
	 * Notes that the holder of the session of this request has just proven again who they
	 * are; from now on the session has another secret.
	 * @param whole whether by password and second factor both
	 */
	public void proven(SignIn signIn, boolean whole) {
		ServletRequestAttributes exchange = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		HttpServletRequest request = exchange.getRequest();
		HttpServletResponse response = Objects.requireNonNull(exchange.getResponse());
		String present = this.cookies.read(request, Cookies.SESSION).orElseThrow();
		this.cookies.send(request, response, Cookies.SESSION, this.signIns.prove(signIn.id(), present, whole),
				SignIns.BROWSER);
	}

	static SignIn.Origin origin(HttpServletRequest request) {
		return new SignIn.Origin(request.getRemoteAddr(),
				Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return token(request).isPresent();
	}

	/** The secret sent along, from either channel. */
	Optional<String> token(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null && Asked.hasBearer(request)) {
			return Optional.of(header.substring(Asked.BEARER.length()));
		}
		return this.cookies.read(request, Cookies.SESSION);
	}

	/** Looks the sender up once, and only if somebody asks. */
	private final class Deferred implements DeferredSecurityContext {

		private final HttpServletRequest request;

		private @Nullable SecurityContext context;

		/** The database is away: who asks again need not wait again. */
		private @Nullable DataAccessException failure;

		Deferred(HttpServletRequest request) {
			this.request = request;
		}

		@Override
		public SecurityContext get() {
			if (this.failure != null) {
				throw this.failure;
			}
			if (this.context == null) {
				try {
					this.context = load(this.request);
				}
				catch (DataAccessException ex) {
					this.failure = ex;
					throw ex;
				}
			}
			return this.context;
		}

		@Override
		public boolean isGenerated() {
			return get().getAuthentication() == null;
		}

	}

}
