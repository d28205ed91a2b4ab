package cn.xieshou.pairing;

import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.RegionCode;

/**
 * A pairing (结对关系): regions that help and regions that are helped, within a programme,
 * below another pairing or at the top.
 * <p>
 * Rule: each side has a region, none is on both, and no pairing is above itself.
 */
@Entity
final class Pairing extends FormEntry<PairingForm> {

	@Embedded
	private PairingForm form;

	private RegionCode assistingRegion;

	private RegionCode assistedRegion;

	@SuppressWarnings("NullAway.Init")
	protected Pairing() {
	}

	@Override
	public PairingForm form() {
		return this.form;
	}

	@Override
	protected void apply(PairingForm form) {
		if (form.parent() != null && form.parent().equals(getId())) {
			throw Refusal.at("parent", "pairings.aboveItself");
		}
		this.assistingRegion = lead(form, Side.ASSISTING);
		this.assistedRegion = lead(form, Side.ASSISTED);
		List<RegionCode> helping = form.regions(Side.ASSISTING);
		form.regions(Side.ASSISTED).stream().filter(helping::contains).findAny().ifPresent((both) -> {
			throw Refusal.at("members", "pairings.bothSides", both);
		});
		this.form = form.completed(this.assistingRegion + "-" + this.assistedRegion);
	}

	/** The region that a side is called by, the first still taking part. */
	private static RegionCode lead(PairingForm form, Side side) {
		return form.regions(side)
			.stream()
			.findFirst()
			.orElseThrow(() -> Refusal.at("members", "pairings.sideEmpty", side));
	}

	@Override
	protected String searchText() {
		return super.searchText() + " " + this.form.code();
	}

}
