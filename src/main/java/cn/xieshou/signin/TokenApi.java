package cn.xieshou.signin;

import cn.xieshou.credential.AccountAges;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Actor;
import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignInRow;
import cn.xieshou.access.SignIns;

/** Tokens for programs (接口令牌): name and password in, a secret out that ends by itself. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenApi {

	private final SignInAttempts attempts;

	private final SignIns signIns;

	private final AccountAges ages;

	private final Tokens tokens;

	private final SignInAnswers answers;

	TokenApi(SignInAttempts attempts, SignIns signIns, AccountAges ages, Tokens tokens, SignInAnswers answers) {
		this.attempts = attempts;
		this.signIns = signIns;
		this.ages = ages;
		this.tokens = tokens;
		this.answers = answers;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Token issue(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
		UsernamePasswordAuthenticationToken attempt = UsernamePasswordAuthenticationToken
			.unauthenticated(credentials.username(), credentials.password());
		attempt.setDetails(this.answers.details(request, credentials.code()));
		Authentication who = this.attempts.authenticate(attempt);
		if (who.getDetails() instanceof SignIn.Standing standing && this.ages.isPasswordPast(standing)) {
			throw new PasswordPast();
		}
		Actor actor = (Actor) Objects.requireNonNull(who.getPrincipal());
		boolean secondFactor = who.getAuthorities().contains(SignInAttempts.SECOND_FACTOR);
		SignIn.Origin origin = SignInContexts.origin(request);
		SignIns.Issued issued = (credentials.name() != null)
				? this.tokens.make(actor, origin, secondFactor, credentials.terms())
				: this.signIns.issueToken(actor.id(), origin, secondFactor, null, SignIn.Terms.NONE, SignIns.API);
		return new Token(issued.token(), issued.expiresAt());
	}

	/** The caller's own, the latest used first. */
	@GetMapping
	List<Listed> list() {
		return this.tokens.of(CurrentSignIn.require().actor().id()).stream().map(Listed::of).toList();
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@PathVariable UUID id) {
		this.tokens.end(CurrentSignIn.require().actor(), id);
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
	 * @param name what the token is for; one without a name ends after half a day
	 * @param scope what a token with a name may do, {@code READ} unless it says otherwise
	 * @param networks where a token with a name may be used, everywhere unless it says so
	 * @param days after how many days a token with a name ends
	 */
	record Credentials(@NotBlank @Size(max = 60) String username, @NotBlank @Size(max = 200) String password,
			@Nullable @Size(max = 40) String code,
			@Nullable @Size(min = 1, max = 60) @Pattern(regexp = TokenForm.LINE) String name,
			TokenForm.@Nullable Access scope,
			@Nullable @Size(max = 10) List<@NotBlank @Size(max = 60) @Pattern(regexp = Tokens.NETWORK) String> networks,
			@Nullable @Min(1) @Max(TokenForm.LONGEST) Integer days) {

		TokenForm terms() {
			return new TokenForm(this.name, this.scope,
					String.join(" ", Objects.requireNonNullElse(this.networks, List.of())), this.days);
		}

	}

	/**
	 * A token without its secret.
	 *
	 * @param id what it is ended by
	 * @param name what it is for, {@code null} if it was got for a password alone
	 * @param scope what it may do
	 * @param networks where it may be used, empty for everywhere
	 * @param seenAt when it was last used, to the minute
	 */
	record Listed(UUID id, @Nullable String name, TokenForm.Access scope, List<String> networks, Instant createdAt,
			Instant seenAt, Instant expiresAt) {

		static Listed of(SignInRow row) {
			return new Listed(row.id(), row.name(),
					row.terms().readOnly() ? TokenForm.Access.READ : TokenForm.Access.ACCOUNT, row.networks(),
					row.createdAt(), row.seenAt(), row.expiresAt());
		}

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
