package cn.xieshou.region;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * A region (区划).
 * <p>
 * Rule: no region is above itself.
 */
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
		if (form.code().equals(form.parent())) {
			throw Refusal.at("parent", "regions.aboveItself");
		}
		this.form = form.completed();
	}

	@Override
	protected String searchText() {
		String pinyin = (this.form.pinyin() != null) ? this.form.pinyin() + " " : "";
		return super.searchText() + " " + this.form.code() + " " + pinyin + String.join(" ", this.form.formerNames());
	}

}
