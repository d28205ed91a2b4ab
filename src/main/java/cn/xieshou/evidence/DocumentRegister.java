package cn.xieshou.evidence;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of documents (文件库). */
@Component
class DocumentRegister extends FormRegister<Document, DocumentForm> {

	DocumentRegister() {
		super("documents", "document", Document.class, DocumentForm.class, Document::new,
				Column.text("title").from("t.name").sortableByPinyin(), Column.text("code").spare(),
				Column.choice("kind", DocumentKind.class).facet(), Column.text("number").spare(),
				Column.text("publisher").beneath(), Column.text("published").sortable(),
				Column.of("region", Column.Kind.REGION).spare(), Column.records("bodies", "organisations").spare(),
				Column.choice("status", DocumentStatus.class).facet(), Column.text("edition").spare(),
				Column.text("family").facet().spare(), Column.texts("fields").spare(),
				Column.of("validFrom", Column.Kind.DATE).sortable(), Column.of("validTo", Column.Kind.DATE).spare(),
				Column.record("replaces", "documents").spare(),
				Column.of("statedMeasures", Column.Kind.QUANTITY).spare());
	}

	@Override
	public String codeColumn() {
		return "code";
	}

	@Override
	public String parentColumn() {
		return "replaces_id";
	}

}
