package cn.xieshou.evidence;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of documents (文件库). */
@Component
class DocumentRegister extends FormRegister<Document, DocumentForm> {

	DocumentRegister() {
		super("documents", "document", Document.class, DocumentForm.class, Document::new,
				Column.text("title").from("t.name").sortableByPinyin(), Column.text("code").hiddenByDefault(),
				Column.choice("kind", DocumentKind.class).facet(), Column.text("number").hiddenByDefault(),
				Column.text("publisher").subtitle(), Column.text("published").sortable(),
				Column.of("region", Column.Kind.REGION).hiddenByDefault(),
				Column.records("bodies", "organisations").hiddenByDefault(),
				Column.choice("status", DocumentStatus.class).facet(), Column.text("edition").hiddenByDefault(),
				Column.text("family").facet().hiddenByDefault(), Column.texts("fields").hiddenByDefault(),
				Column.of("validFrom", Column.Kind.DATE).sortable(),
				Column.of("validTo", Column.Kind.DATE).hiddenByDefault(),
				Column.record("replaces", "documents").hiddenByDefault(),
				Column.of("statedMeasures", Column.Kind.QUANTITY).hiddenByDefault());
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
