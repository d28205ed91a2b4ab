package cn.xieshou.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that the overview opens with (关键指标): the indicator of each, and one shown
 * small below it.
 */
enum Headline {

	PAIRINGS("pairing.roots", "pairing.county"), PARKS("park.cobuilt", "park.total"),
	IN_PLACE("investment.in_place", null), TRANSFERRED("project.transfer_received", null),
	SALES("consumption.purchase_and_assisted_sales", null),
	EMPLOYED("labour.placed_out_of_province", "labour.placed_out_of_province.formerly_poor");

	private final String indicator;

	private final @Nullable String note;

	Headline(String indicator, @Nullable String note) {
		this.indicator = indicator;
		this.note = note;
	}

	String indicator() {
		return this.indicator;
	}

	@Nullable String note() {
		return this.note;
	}

}
