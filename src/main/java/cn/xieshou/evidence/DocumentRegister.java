package cn.xieshou.evidence;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

/** The register of documents (文件库). */
@Component
class DocumentRegister implements Register<Document, DocumentForm> {

	@Override
	public String code() {
		return "documents";
	}

	@Override
	public Class<Document> entityType() {
		return Document.class;
	}

	@Override
	public Class<DocumentForm> formType() {
		return DocumentForm.class;
	}

	@Override
	public String table() {
		return "document";
	}

	@Override
	public String codeColumn() {
		return "code";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.text("title").from("t.name"), Column.text("code"),
				Column.choice("kind", DocumentKind.class).facet(), Column.text("number"), Column.text("publisher"),
				Column.text("published"), Column.text("family").facet(), Column.of("validFrom", Column.Kind.DATE),
				Column.of("validTo", Column.Kind.DATE));
	}

	@Override
	public DocumentForm form(Document document) {
		return document.toForm();
	}

	@Override
	public Document create(DocumentForm form) {
		return new Document(form);
	}

	@Override
	public void revise(Document document, DocumentForm form) {
		document.revise(form);
	}

}
