package cn.xieshou.intake;

import cn.xieshou.indicator.IndicatorCard;

/**
 * An indicator of the catalogue that a phrase may mean (指标匹配): by how much of the name or
 * of a synonym is in it, among those whose unit can be the one of the number.
 *
 * @param card the indicator
 * @param confidence from 0 to 1
 */
record IndicatorMatch(IndicatorCard card, double confidence) {

	/** From which confidence on it is offered first. */
	static final double SURE = 0.6;

}
