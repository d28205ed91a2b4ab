package cn.xieshou.donation;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

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

	/** The newest first. */
	@Override
	public String usualSort() {
		return "-given";
	}

}
