package cn.xieshou.pairing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Posted;

/** The tree of pairings (结对树), kept in memory: some thousand nodes at most. */
@Service
class Pairings implements PairingTree, Posted.Observer {

	/** How late another node may learn of a change. */
	private static final Duration KEPT = Duration.ofSeconds(2);

	private final JdbcClient jdbc;

	private final LoadingCache<String, Tree> known = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.build((all) -> read());

	Pairings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The tree as read.
	 *
	 * @param byId all nodes, by id, in the order of their codes
	 * @param byCode the same by code
	 * @param below the nodes right below each
	 * @param lacking what was looked for and is not there, as what has been voided
	 */
	private record Tree(Map<UUID, Node> byId, Map<String, Node> byCode, Map<UUID, List<Node>> below,
			Set<UUID> lacking) {

	}

	@Override
	public Optional<Node> find(UUID id) {
		return Optional.ofNullable(treeWith(id).byId.get(id));
	}

	@Override
	public Optional<Node> find(String called) {
		Node byCode = tree().byCode.get(called);
		if (byCode != null) {
			return Optional.of(byCode);
		}
		return tree().byId.values()
			.stream()
			.filter((node) -> node.name().equals(called) || node.id().toString().equals(called))
			.findFirst();
	}

	@Override
	public List<Node> subtree(UUID id) {
		List<Node> nodes = new ArrayList<>();
		Tree tree = treeWith(id);
		Node top = tree.byId.get(id);
		if (top != null) {
			collect(tree, top, nodes);
		}
		return nodes;
	}

	private static void collect(Tree tree, Node node, List<Node> nodes) {
		nodes.add(node);
		tree.below.getOrDefault(node.id(), List.of()).forEach((below) -> collect(tree, below, nodes));
	}

	@Override
	public List<Node> path(UUID id) {
		List<Node> path = new ArrayList<>();
		Tree tree = treeWith(id);
		for (Node node = tree.byId.get(id); node != null; node = parent(tree, node)) {
			path.add(0, node);
		}
		return path;
	}

	private static @Nullable Node parent(Tree tree, Node node) {
		return (node.parent() != null) ? tree.byId.get(node.parent()) : null;
	}

	@Override
	public List<Node> roots() {
		return tree().byId.values().stream().filter(Node::isRoot).toList();
	}

	/**
	 * The tree as kept; within a transaction that posts pairings, as that sees it, which
	 * is not kept, since it may yet be rolled back.
	 */
	private Tree tree() {
		return TransactionSynchronizationManager.hasResource(this) ? read() : this.known.get("all");
	}

	/**
	 * The tree, read again once if it lacks a pairing, which another node may just have
	 * posted.
	 */
	private Tree treeWith(UUID id) {
		Tree tree = tree();
		if (tree.byId.containsKey(id) || tree.lacking.contains(id)) {
			return tree;
		}
		this.known.invalidateAll();
		Tree fresh = tree();
		fresh.lacking.addAll(tree.lacking);
		if (!fresh.byId.containsKey(id)) {
			fresh.lacking.add(id);
		}
		return fresh;
	}

	private Tree read() {
		List<Node> nodes = this.jdbc
			.sql("select id, root_id as root, parent_id as parent, code, name from pairing order by code")
			.query(Node.class)
			.list();
		Tree tree = new Tree(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(), ConcurrentHashMap.newKeySet());
		for (Node node : nodes) {
			tree.byId.put(node.id(), node);
			tree.byCode.put(node.code(), node);
			if (node.parent() != null) {
				tree.below.computeIfAbsent(node.parent(), (parent) -> new ArrayList<>()).add(node);
			}
		}
		return tree;
	}

	@Override
	public void posted(Posted posting) {
		if (posting.register() instanceof PairingRegister && !TransactionSynchronizationManager.hasResource(this)) {
			TransactionSynchronizationManager.bindResource(this, true);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					TransactionSynchronizationManager.unbindResource(Pairings.this);
					Pairings.this.known.invalidateAll();
				}
			});
		}
	}

}
