package cn.xieshou.register;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;

/**
 * Where a record belongs (归属).
 *
 * @param record the record
 * @param path the pairings from the top down to its own, empty for what belongs to none
 */
public record Place(UUID record, List<UUID> path) {

	/** In a pairing of the tree, or in none. */
	public static Place of(UUID record, @Nullable UUID pairing, PairingTree tree) {
		return new Place(record,
				(pairing != null) ? tree.path(pairing).stream().map(PairingTree.Node::id).toList() : List.of());
	}

	/** The top-level pairing, the commons where there is none. */
	public UUID root() {
		return this.path.isEmpty() ? PairingTree.COMMONS : this.path.get(0);
	}

	/** The pairing, {@code null} where there is none. */
	public @Nullable UUID pairing() {
		return this.path.isEmpty() ? null : this.path.get(this.path.size() - 1);
	}

}
