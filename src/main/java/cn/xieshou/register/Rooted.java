package cn.xieshou.register;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An entity that belongs to one tree of pairings, or to the commons (归属). */
public interface Rooted {

	UUID getId();

	/** The top-level pairing, or {@code PairingTree.COMMONS}. */
	UUID getRootId();

	/** The pairing; {@code null} if it belongs to none. */
	@Nullable UUID getPairingId();

}
