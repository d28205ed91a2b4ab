package cn.xieshou.region;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A region (区划). */
@Entity
final class Region extends FormEntry<RegionForm> {

	@Embedded
	private RegionForm form;

	@SuppressWarnings("NullAway.Init")
	protected Region() {
	}

	@Override
	public RegionForm form() {
		return this.form;
	}

	@Override
	protected void apply(RegionForm form) {
		this.form = form.completed();
	}

	@Override
	protected String searchText() {
		return super.searchText() + " " + this.form.code() + " " + this.form.pinyin() + " "
				+ String.join(" ", this.form.formerNames());
	}

}
