package cn.xieshou.donation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;

/** The register of donations (社会帮扶捐赠台账). */
@Component
class DonationRegister extends FormRegister<Donation, DonationForm> {

	DonationRegister() {
		super("donations", "donation", Donation.class, DonationForm.class, Donation::new,
				Column.text("name").sortableByPinyin(), Column.choice("donorKind", DonorKind.class).facet(),
				Column.text("given").sortable(), Column.text("donor"), Column.text("receiver").subtitle(),
				Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("money", Column.Kind.QUANTITY).sortable().total(),
				Column.of("goodsValue", Column.Kind.QUANTITY).sortable().total(),
				Column.of("spent", Column.Kind.QUANTITY).total().hiddenByDefault());
	}

	/** Money and goods, each for itself. */
	@Override
	public List<Measure> measures(Donation donation) {
		List<Measure> measures = new ArrayList<>();
		amount(measures, donation.form().money(), "donation.money");
		amount(measures, donation.form().goodsValue(), "donation.goods");
		return measures;
	}

	private static void amount(List<Measure> measures, @Nullable Quantity amount, String indicator) {
		if (amount != null) {
			measures.add(new Measure(indicator, Period.of(PeriodKind.INSTANT, null), amount));
		}
	}

	/** The newest first. */
	@Override
	public String usualSort() {
		return "-given";
	}

}
