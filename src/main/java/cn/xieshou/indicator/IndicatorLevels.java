package cn.xieshou.indicator;

import java.util.UUID;

/**
 * Which pairings are under a level of the catalogue (目录继承); the room of pairings knows.
 */
public interface IndicatorLevels {

	/** Whether a pairing is under a level, which passes its indicators on to it. */
	boolean isUnder(IndicatorLevel level, UUID pairing);

}
