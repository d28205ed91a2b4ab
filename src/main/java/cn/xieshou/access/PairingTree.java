package cn.xieshou.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The tree of pairings, as far as scopes and names need it. */
public interface PairingTree {

	/**
	 * Stands in for the root of what belongs to no pairing: catalogue, regions, national
	 * documents.
	 */
	UUID COMMONS = new UUID(0, 0);

	Optional<Node> find(UUID id);

	/** By id, code or full name. */
	Optional<Node> find(String idOrCodeOrName);

	/** The node and all below it. */
	List<Node> subtree(UUID id);

	/** From the root down to the node itself. */
	List<Node> path(UUID id);

	/** The top-level pairings. */
	List<Node> roots();

	default Node require(UUID id) {
		return find(id).orElseThrow(() -> new IllegalStateException("No pairing " + id));
	}

	/** The ids of all given nodes and of what is below them. */
	default List<UUID> subtrees(Collection<UUID> ids) {
		return ids.stream().flatMap((id) -> subtree(id).stream()).map(Node::id).distinct().toList();
	}

	/**
	 * A pairing in the tree.
	 *
	 * @param id the pairing
	 * @param root its top-level pairing, itself for a root
	 * @param parent the pairing above, {@code null} for a root
	 * @param code its code, {@code 440104-440823}
	 * @param name its name, {@code 越秀区—遂溪县}
	 */
	record Node(UUID id, UUID root, @Nullable UUID parent, String code, String name) {

		public boolean isRoot() {
			return this.parent == null;
		}

	}

}
