package cn.xieshou.headline;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * The key figures that the pages of a programme and level open with (关键指标).
 * <p>
 * Rule: an indicator is among them once.
 */
@Entity
@Table(name = "headline")
final class HeadlineSet extends FormEntry<HeadlineForm> {

	@Embedded
	private HeadlineForm form;

	@SuppressWarnings("NullAway.Init")
	protected HeadlineSet() {
	}

	@Override
	public HeadlineForm form() {
		return this.form;
	}

	@Override
	protected void apply(HeadlineForm form) {
		Set<UUID> seen = new HashSet<>();
		for (int i = 0; i < form.items().size(); i++) {
			if (!seen.add(form.items().get(i).indicator())) {
				throw Refusal.at("items[" + i + "].indicator", "headlines.itemTwice", i + 1);
			}
		}
		this.form = form;
	}

}
