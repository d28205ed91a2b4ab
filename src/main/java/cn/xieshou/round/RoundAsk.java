package cn.xieshou.round;

import java.util.UUID;

/**
 * An indicator that a pairing is asked for (所问).
 *
 * @param root the root of the pairing
 * @param pairing the pairing
 * @param indicator the indicator
 * @param side who reports it
 */
record RoundAsk(UUID root, UUID pairing, UUID indicator, ReportingSide side) {

}
