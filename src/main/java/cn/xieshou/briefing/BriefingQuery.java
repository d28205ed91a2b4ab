package cn.xieshou.briefing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Span;

/**
 * What a document is about (文稿范围).
 *
 * @param pairing the pairing
 * @param period the stretch of time
 * @param asKnownOn the moment whose books are told, {@code null} for now
 */
record BriefingQuery(PairingTree.Node pairing, Span period, @Nullable Instant asKnownOn) {

}
