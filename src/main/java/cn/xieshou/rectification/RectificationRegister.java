package cn.xieshou.rectification;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of issues and their mending (问题整改台账). */
@Component
class RectificationRegister extends FormRegister<Rectification, RectificationForm> {

	RectificationRegister() {
		super("rectifications", "rectification", Rectification.class, RectificationForm.class, Rectification::new,
				Column.text("name").sortableByPinyin(), Column.choice("state", RectificationState.class).facet(),
				Column.choice("source", IssueSource.class).facet(),
				Column.choice("category", IssueCategory.class).facet().hiddenByDefault(),
				Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("amount", Column.Kind.QUANTITY).sortable().total(),
				Column.of("due", Column.Kind.DATE).sortable(), Column.text("responsible").subtitle(),
				Column.record("project", "projects").hiddenByDefault(),
				Column.record("fund", "funds").hiddenByDefault());
	}

}
