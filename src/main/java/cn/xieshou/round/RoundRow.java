package cn.xieshou.round;

import org.jspecify.annotations.Nullable;

/**
 * A round in a list (轮次行).
 *
 * @param round the round
 * @param title what it is called in the language of the reader
 * @param state how far it has come
 * @param indicators how many indicators it asks
 * @param side who is asked, {@code null} if nobody is
 * @param recovery how many sheets came in
 * @param daysLeft how many days are left, negative when it is over
 */
public record RoundRow(Round round, String title, RoundState state, int indicators, @Nullable ReportingSide side,
		Recovery recovery, int daysLeft) {

}
