package cn.xieshou.gate;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

import cn.xieshou.web.BadRequest;

/**
 * Refuses files of who has not signed in before any of them is read (未登录不收文件): anyone who
 * looks for the token against forgery would read them all.
 */
class FilesOfTheSignedIn extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")
				&& SecurityContextHolder.getContext().getAuthentication() == null) {
			request.setAttribute(BadRequest.ATTRIBUTE,
					new BadRequest(HttpStatus.UNAUTHORIZED.value(), null, "access.signInNeeded"));
			response.sendError(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		chain.doFilter(request, response);
	}

}
