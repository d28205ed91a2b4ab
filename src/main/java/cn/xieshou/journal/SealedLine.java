package cn.xieshou.journal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the journal as it was sealed, and as it is (封存的行).
 *
 * @param line its place in the chain, from 1
 * @param block the number of its block
 * @param id the line
 * @param sealed its digests when it was sealed
 * @param present its digests now, {@code null} if there is no such line any more
 */
record SealedLine(long line, long block, UUID id, Fingerprint sealed, @Nullable Fingerprint present) {

}
