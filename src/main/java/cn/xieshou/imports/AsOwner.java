package cn.xieshou.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.values.Refusal;

/**
 * Does in the background what somebody asked for, as that person and with the grants that
 * they have at that moment (以本人身份). What is refused to them fails the import.
 */
@Component
class AsOwner {

	private final Accounts accounts;

	private final JdbcClient jdbc;

	private final ImportStore store;

	private final InBothLanguages words;

	private final TransactionTemplate transaction;

	AsOwner(Accounts accounts, JdbcClient jdbc, ImportStore store, InBothLanguages words,
			TransactionTemplate transaction) {
		this.accounts = accounts;
		this.jdbc = jdbc;
		this.store = store;
		this.words = words;
		this.transaction = transaction;
	}

	/** Works on an import in the language in which files are written. */
	void run(ImportBatch batch, Consumer<Actor> work) {
		try {
			as(batch.owner(), work);
		}
		catch (Refusal refusal) {
			this.transaction.executeWithoutResult((status) -> this.store.fails(batch.id(),
					this.words.text(refusal, Locale.CHINESE), this.words.text(refusal, Locale.ENGLISH)));
		}
	}

	private void as(UUID account, Consumer<Actor> work) {
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
			work.accept(actor);
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
