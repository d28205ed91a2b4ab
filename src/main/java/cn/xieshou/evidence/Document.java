package cn.xieshou.evidence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * A document (文件).
 * <p>
 * Rule: it does not cease before it applies, and does not replace itself; only an
 * agreement is signed.
 */
@Entity
final class Document extends FormEntry<DocumentForm> {

	@Embedded
	private DocumentForm form;

	@SuppressWarnings("NullAway.Init")
	protected Document() {
	}

	@Override
	public DocumentForm form() {
		return this.form;
	}

	@Override
	protected void apply(DocumentForm form) {
		if (form.validFrom() != null && form.validTo() != null && form.validTo().isBefore(form.validFrom())) {
			throw Refusal.at("validTo", "documents.ceasesBefore", form.validFrom(), form.validTo());
		}
		if (getId().equals(form.replaces())) {
			throw Refusal.at("replaces", "documents.replacesItself");
		}
		if (form.status() == DocumentStatus.SIGNED && form.kind() != DocumentKind.AGREEMENT) {
			throw Refusal.at("status", "documents.signedWithoutAgreement");
		}
		this.form = form;
	}

	@Override
	protected String searchText() {
		return super.searchText() + " " + this.form.code() + " " + this.form.number();
	}

}
