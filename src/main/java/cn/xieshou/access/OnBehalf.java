package cn.xieshou.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Does in the background what somebody asked for, as that person and with the grants that
 * they have at that moment (以本人身份).
 */
@Component
public class OnBehalf {

	private final Accounts accounts;

	private final JdbcClient jdbc;

	OnBehalf(Accounts accounts, JdbcClient jdbc) {
		this.accounts = accounts;
		this.jdbc = jdbc;
	}

	/**
	 * Works as the owner of an account.
	 * @throws AccessDeniedException if it can no longer be signed in with
	 */
	public void run(UUID account, Runnable work) {
		run(account, (actor) -> work.run());
	}

	/** The same where the work asks who that is. */
	public void run(UUID account, Consumer<Actor> work) {
		Actor actor = this.jdbc.sql("select username from account where id = ?")
			.param(account)
			.query(String.class)
			.optional()
			.flatMap(this.accounts::actor)
			.orElseThrow(() -> new AccessDeniedException("The account cannot be signed in with"));
		SecurityContextHolder.setContext(
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of())));
		try {
			work.accept(actor);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
