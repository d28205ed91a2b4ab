package cn.xieshou.evidence;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

/**
 * A document (文件).
 * <p>
 * Rule: it does not cease before it applies, and does not replace itself.
 */
@Entity
class Document extends RegisterEntry {

	private @Nullable String code;

	@Enumerated(EnumType.STRING)
	private DocumentKind kind;

	private @Nullable String number;

	private @Nullable String publisher;

	private @Nullable Span published;

	private @Nullable String family;

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validTo;

	private @Nullable UUID replacesId;

	private @Nullable String remark;

	@SuppressWarnings("NullAway.Init")
	protected Document() {
	}

	@SuppressWarnings("NullAway.Init")
	Document(DocumentForm form) {
		super(form.title());
		fill(form);
	}

	void revise(DocumentForm form) {
		rename(form.title());
		fill(form);
	}

	private void fill(DocumentForm form) {
		if (form.validFrom() != null && form.validTo() != null && form.validTo().isBefore(form.validFrom())) {
			throw Refusal.at("validTo", "documents.ceasesBefore", form.validFrom(), form.validTo());
		}
		if (form.replaces() != null && form.replaces().equals(getId())) {
			throw Refusal.at("replaces", "documents.replacesItself");
		}
		this.code = form.code();
		this.kind = form.kind();
		this.number = form.number();
		this.publisher = form.publisher();
		this.published = form.published();
		this.family = form.family();
		this.validFrom = form.validFrom();
		this.validTo = form.validTo();
		this.replacesId = form.replaces();
		this.remark = form.remark();
	}

	DocumentForm toForm() {
		return new DocumentForm(getPairingId(), getName(), this.code, this.kind, this.number, this.publisher,
				this.published, this.family, this.validFrom, this.validTo, this.replacesId, this.remark, getRef());
	}

	@Override
	protected String searchText() {
		return super.searchText() + " " + this.code + " " + this.number;
	}

}
