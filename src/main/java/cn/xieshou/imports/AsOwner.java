package cn.xieshou.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.values.Refusal;

/**
 * Does in the background what somebody asked for, as that person and with the grants that
 * they have at that moment (以本人身份).
 */
@Component
class AsOwner {

	private final Accounts accounts;

	private final JdbcClient jdbc;

	AsOwner(Accounts accounts, JdbcClient jdbc) {
		this.accounts = accounts;
		this.jdbc = jdbc;
	}

	/**
	 * Does something as an account, in the language in which files are written.
	 * @throws Refusal if the account may no longer do it
	 */
	void run(UUID account, Runnable work) {
		Actor actor = this.jdbc.sql("select username from account where id = ?")
			.param(account)
			.query(String.class)
			.optional()
			.flatMap(this.accounts::actor)
			.orElseThrow(() -> new Refusal("imports.ownerGone"));
		SecurityContextHolder.setContext(
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of())));
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		try {
			work.run();
		}
		catch (AccessDeniedException ex) {
			throw new Refusal("imports.ownerGone");
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
			SecurityContextHolder.clearContext();
		}
	}

}
