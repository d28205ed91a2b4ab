package cn.xieshou.bulletin;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of bulletins (简报台账). */
@Component
class BulletinRegister extends FormRegister<Bulletin, BulletinForm> {

	BulletinRegister() {
		super("bulletins", "bulletin", Bulletin.class, BulletinForm.class, Bulletin::new,
				Column.text("name").sortableByPinyin(), Column.text("issue").subtitle(),
				Column.choice("state", BulletinState.class).facet(), Column.text("publisher"),
				Column.of("publishedOn", Column.Kind.DATE).sortable(), Column.record("document", "documents"));
	}

	/** The newest first. */
	@Override
	public String usualSort() {
		return "-publishedOn";
	}

}
