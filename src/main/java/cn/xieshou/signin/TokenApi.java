package cn.xieshou.signin;

import java.io.IOException;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Actor;
import cn.xieshou.access.SignIns;

/** Tokens for programs (接口令牌): name and password in, a secret out that ends by itself. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenApi {

	private final SignInAttempts attempts;

	private final SignIns signIns;

	private final SignInAnswers answers;

	TokenApi(SignInAttempts attempts, SignIns signIns, SignInAnswers answers) {
		this.answers = answers;
		this.attempts = attempts;
		this.signIns = signIns;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Token issue(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
		UsernamePasswordAuthenticationToken attempt = UsernamePasswordAuthenticationToken
			.unauthenticated(credentials.username(), credentials.password());
		attempt.setDetails(this.answers.details(request, credentials.code()));
		Authentication who = this.attempts.authenticate(attempt);
		Actor actor = (Actor) java.util.Objects.requireNonNull(who.getPrincipal());
		SignIns.Issued issued = this.signIns.issue(actor.id(), SignIns.Channel.API);
		return new Token(issued.token(), issued.expiresAt());
	}

	@ExceptionHandler
	void refused(AuthenticationException exception, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.answers.onAuthenticationFailure(request, response, exception);
	}

	/**
	 * Who asks.
	 *
	 * @param username the account
	 * @param password its password
	 * @param code of the second factor, where the account has one
	 */
	record Credentials(@NotBlank @Size(max = 60) String username, @NotBlank @Size(max = 200) String password,
			@Nullable @Size(max = 40) String code) {

	}

	/**
	 * The answer.
	 *
	 * @param token the secret for {@code Authorization: Bearer}
	 * @param expiresAt when it ends
	 */
	record Token(String token, Instant expiresAt) {

	}

}
