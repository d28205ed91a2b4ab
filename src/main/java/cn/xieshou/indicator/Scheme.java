package cn.xieshou.indicator;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * An assessment scheme (考核方案): what is assessed in some years, with which weight and by
 * which indicators.
 * <p>
 * Rule: an item stands in a part once.
 */
@Entity
final class Scheme extends FormEntry<SchemeForm> {

	@Embedded
	private SchemeForm form;

	@SuppressWarnings("NullAway.Init")
	protected Scheme() {
	}

	@Override
	public SchemeForm form() {
		return this.form;
	}

	@Override
	protected void apply(SchemeForm form) {
		for (int i = 0; i < form.items().size(); i++) {
			SchemeItem item = form.items().get(i);
			if (form.items()
				.subList(0, i)
				.stream()
				.anyMatch(
						(one) -> one.item().equals(item.item()) && java.util.Objects.equals(one.part(), item.part()))) {
				throw Refusal.at("items[" + i + "].item", "schemes.itemTwice", item.item());
			}
		}
		this.form = form;
	}

}
