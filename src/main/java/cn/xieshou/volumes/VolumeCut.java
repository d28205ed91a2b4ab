package cn.xieshou.volumes;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * By what a volume is divided (分项): the whole, or a part by product, buyer, channel,
 * market or several of these. The parts of one volume are divided alike, so that nothing
 * is counted in two of them.
 */
enum VolumeCut {

	/** 总数. */
	WHOLE(),

	/** 按产品. */
	ITEM(Dimension.ITEM),

	/** 按买方. */
	BUYER(Dimension.BUYER),

	/** 按渠道. */
	CHANNEL(Dimension.CHANNEL),

	/** 按市场. */
	MARKET(Dimension.MARKET),

	/** 按产品、买方. */
	ITEM_BUYER(Dimension.ITEM, Dimension.BUYER),

	/** 按产品、渠道. */
	ITEM_CHANNEL(Dimension.ITEM, Dimension.CHANNEL),

	/** 按产品、市场. */
	ITEM_MARKET(Dimension.ITEM, Dimension.MARKET),

	/** 按买方、渠道. */
	BUYER_CHANNEL(Dimension.BUYER, Dimension.CHANNEL),

	/** 按买方、市场. */
	BUYER_MARKET(Dimension.BUYER, Dimension.MARKET),

	/** 按渠道、市场. */
	CHANNEL_MARKET(Dimension.CHANNEL, Dimension.MARKET),

	/** 按产品、买方、渠道. */
	ITEM_BUYER_CHANNEL(Dimension.ITEM, Dimension.BUYER, Dimension.CHANNEL),

	/** 按产品、买方、市场. */
	ITEM_BUYER_MARKET(Dimension.ITEM, Dimension.BUYER, Dimension.MARKET),

	/** 按产品、渠道、市场. */
	ITEM_CHANNEL_MARKET(Dimension.ITEM, Dimension.CHANNEL, Dimension.MARKET),

	/** 按买方、渠道、市场. */
	BUYER_CHANNEL_MARKET(Dimension.BUYER, Dimension.CHANNEL, Dimension.MARKET),

	/** 按产品、买方、渠道、市场. */
	ALL(Dimension.ITEM, Dimension.BUYER, Dimension.CHANNEL, Dimension.MARKET);

	/** What a part is told apart by. */
	enum Dimension {

		ITEM, BUYER, CHANNEL, MARKET

	}

	private final Set<Dimension> dimensions;

	VolumeCut(Dimension... dimensions) {
		this.dimensions = dimensions.length == 0 ? EnumSet.noneOf(Dimension.class)
				: EnumSet.copyOf(List.of(dimensions));
	}

	/** The cut of what a form says. */
	static VolumeCut of(VolumeForm form) {
		Set<Dimension> said = EnumSet.noneOf(Dimension.class);
		add(said, Dimension.ITEM, form.product() != null || form.item() != null);
		add(said, Dimension.BUYER, form.buyerOrganisation() != null || form.buyer() != null);
		add(said, Dimension.CHANNEL, form.channel() != null);
		add(said, Dimension.MARKET, form.market() != null || form.counterpart() != null);
		return Arrays.stream(values()).filter((cut) -> cut.dimensions.equals(said)).findAny().orElseThrow();
	}

	private static void add(Set<Dimension> said, Dimension dimension, boolean is) {
		if (is) {
			said.add(dimension);
		}
	}

}
