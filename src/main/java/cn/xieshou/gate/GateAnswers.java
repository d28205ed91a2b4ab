package cn.xieshou.gate;

import cn.xieshou.signin.Asked;
import cn.xieshou.signin.ConditionDenied;
import cn.xieshou.signin.Cookies;
import cn.xieshou.signin.GateProblems;
import cn.xieshou.signin.ReturnAddresses;
import cn.xieshou.signin.SignInContexts;
import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.access.PlaceDenied;
import cn.xieshou.web.ErrorAnswers;

/**
 * What the gate answers to who may not pass (拦截答复). The API and the scripts of pages get
 * a problem: 401 for nobody, 403 for somebody. A reader gets a page: nobody the sign-in,
 * which leads back to where the reader was, somebody a page that says what is missing.
 */
@Component
class GateAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final ReturnAddresses returns;

	private final Cookies cookies;

	private final GateProblems problems;

	GateAnswers(ReturnAddresses returns, Cookies cookies, GateProblems problems) {
		this.returns = returns;
		this.cookies = cookies;
		this.problems = problems;
	}

	/** Nobody is signed in; the address asked for is saved before. */
	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		signIn(request, response);
	}

	private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (Asked.isApi(request) || Asked.isByScript(request)) {
			response.setHeader("WWW-Authenticate", "Bearer");
			this.problems.answer(request, response, HttpStatus.UNAUTHORIZED,
					(request.getAttribute(SignInContexts.USELESS) instanceof String useless) ? useless
							: Asked.isApi(request) ? "access.signInNeeded" : "access.signInExpired");
			return;
		}
		boolean expired = this.cookies.read(request, Cookies.SESSION).isPresent() || !request.getMethod().equals("GET");
		response.sendRedirect(request.getContextPath() + (expired ? "/login?expired" : "/login"));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException, ServletException {
		boolean stale = exception instanceof CsrfException;
		String path = request.getRequestURI().substring(request.getContextPath().length());
		boolean forNobody = path.equals("/login") || path.startsWith("/login/") || path.startsWith("/setup/");
		if (stale && !isSignedIn() && !forNobody) {
			leave(request, response, path);
			return;
		}
		request.setAttribute(RefusalFilter.DENIED, String.valueOf(exception.getMessage()));
		if (exception instanceof ConditionDenied denied) {
			answer(request, response, denied.key());
			return;
		}
		if (Asked.isApi(request) || Asked.isByScript(request)) {
			this.problems.answer(request, response, HttpStatus.FORBIDDEN, stale ? "access.error.stale.what"
					: (exception instanceof PlaceDenied) ? "access.placeDenied" : "access.forbidden");
		}
		else if (stale) {
			ErrorAnswers.offerBack(request, ReturnAddresses.page(request));
			ErrorAnswers.send(request, response, HttpStatus.FORBIDDEN.value(), "access.error.stale");
		}
		else {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
	}

	/** The page of the password is all that is open to who must set another. */
	private void answer(HttpServletRequest request, HttpServletResponse response, String key) throws IOException {
		if (key.equals(ConditionDenied.PASSWORD_PAST) && !Asked.isApi(request) && !Asked.isByScript(request)
				&& !Asked.hasBearer(request)) {
			response.sendRedirect(request.getContextPath() + "/account/password");
		}
		else {
			this.problems.answer(request, response, HttpStatus.FORBIDDEN, key);
		}
	}

	/**
	 * A post by nobody: a sign-out has nothing left to do, all else begins with a
	 * sign-in.
	 */
	private void leave(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
		if (path.equals("/logout")) {
			response.sendRedirect(request.getContextPath() + "/login?logout");
			return;
		}
		this.returns.saveRequest(request, response);
		signIn(request, response);
	}

	private static boolean isSignedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getPrincipal() instanceof Actor;
	}

}
