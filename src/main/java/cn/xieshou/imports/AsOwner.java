package cn.xieshou.imports;

import java.util.Locale;
import java.util.function.Consumer;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Actor;
import cn.xieshou.access.OnBehalf;
import cn.xieshou.values.Refusal;

/**
 * Works on an import as its sender (以发送人身份), in the language in which files are written.
 * What is refused to them fails the import.
 */
@Component
class AsOwner {

	private final OnBehalf onBehalf;

	private final ImportStore store;

	private final InBothLanguages words;

	private final TransactionTemplate transaction;

	AsOwner(OnBehalf onBehalf, ImportStore store, InBothLanguages words, TransactionTemplate transaction) {
		this.onBehalf = onBehalf;
		this.store = store;
		this.words = words;
		this.transaction = transaction;
	}

	void run(ImportBatch batch, Consumer<Actor> work) {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		try {
			this.onBehalf.run(batch.owner(), work);
		}
		catch (Refusal refusal) {
			fails(batch, refusal);
		}
		catch (AccessDeniedException ex) {
			fails(batch, new Refusal("imports.ownerGone"));
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	private void fails(ImportBatch batch, Refusal refusal) {
		this.transaction.executeWithoutResult((status) -> this.store.fails(batch.id(),
				this.words.text(refusal, Locale.CHINESE), this.words.text(refusal, Locale.ENGLISH)));
	}

}
