package cn.xieshou.publicity;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of notices to the public (公告公示台账). */
@Component
class PublicNoticeRegister extends FormRegister<PublicNotice, PublicNoticeForm> {

	PublicNoticeRegister() {
		super("public-notices", "public_notice", PublicNotice.class, PublicNoticeForm.class, PublicNotice::new,
				Column.text("name").sortableByPinyin(), Column.choice("kind", NoticeKind.class).facet(),
				Column.choice("tier", NoticeTier.class).facet(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("beginsOn", Column.Kind.DATE).sortable(), Column.of("endsOn", Column.Kind.DATE).sortable(),
				Column.record("project", "projects"), Column.record("fund", "funds").hiddenByDefault(),
				Column.of("amount", Column.Kind.QUANTITY).sortable(), Column.text("implementer").subtitle(),
				Column.text("shownAt").hiddenByDefault());
	}

	/** The newest first. */
	@Override
	public String usualSort() {
		return "-beginsOn";
	}

}
