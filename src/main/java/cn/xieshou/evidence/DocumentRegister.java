package cn.xieshou.evidence;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of documents (文件库). */
@Component
class DocumentRegister extends FormRegister<Document, DocumentForm> {

	DocumentRegister() {
		super("documents", "document", Document.class, DocumentForm.class, Document::new,
				Column.text("title").from("t.name").sortableByPinyin(),
				Column.choice("kind", DocumentKind.class).facet(), Column.text("publisher").subtitle(),
				Column.text("published").sortable(), Column.choice("status", DocumentStatus.class).facet(),
				Column.text("family").facet().hiddenByDefault(), Column.of("validFrom", Column.Kind.DATE).sortable());
	}

	@Override
	public String codeColumn() {
		return "code";
	}

	@Override
	public boolean isCitable() {
		return true;
	}

	@Override
	public boolean isNameableBelow() {
		return true;
	}

	@Override
	public String parentColumn() {
		return "replaces_id";
	}

}
