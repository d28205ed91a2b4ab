package cn.xieshou.asset;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

/**
 * An asset that came of a project (帮扶项目资产登记).
 * <p>
 * Rules: a contract does not end before it begins, a year has one income, and what
 * belongs to households is not registered to a village, town or county.
 */
@Entity
final class Asset extends FormEntry<AssetForm> {

	@Embedded
	private AssetForm form;

	@SuppressWarnings("NullAway.Init")
	protected Asset() {
	}

	@Override
	public AssetForm form() {
		return this.form;
	}

	@Override
	protected void apply(AssetForm form) {
		if (form.contractFrom() != null && form.contractUntil() != null
				&& form.contractUntil().isBefore(form.contractFrom())) {
			throw Refusal.at("contractUntil", "assets.contractEndsBeforeStart");
		}
		if (form.kind() == AssetKind.HOUSEHOLD && form.ownerTier() != null && form.ownerTier() != AssetTier.HOUSEHOLD) {
			throw Refusal.at("ownerTier", "assets.ofHouseholds");
		}
		Set<Span> years = new HashSet<>();
		for (AssetIncome income : form.incomes()) {
			if (income.year() != null && !years.add(income.year())) {
				throw Refusal.at("incomes", "assets.yearTwice", income.year());
			}
		}
		this.form = form;
	}

}
