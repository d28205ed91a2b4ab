package cn.xieshou.intake;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Period;

/**
 * What a text speaks of where it does not say so itself (默认背景).
 *
 * @param document the document that it is, {@code null} if nobody says
 * @param pairing the pairing that it reports on, {@code null} if nobody says
 * @param period the period that it reports on
 * @param on the day as of which it speaks
 */
record IntakeContext(@Nullable String document, PairingTree.@Nullable Node pairing, Period period, LocalDate on) {

}
