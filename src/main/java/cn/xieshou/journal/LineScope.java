package cn.xieshou.journal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;

/**
 * Which lines of which chains a scope holds (日志范围): of whole trees all of them, of single
 * pairings those about something of theirs.
 */
@Component
class LineScope {

	private final JournalChain chain;

	private final PairingTree tree;

	private final List<LinesWithin> rooms;

	LineScope(JournalChain chain, PairingTree tree, List<LinesWithin> rooms) {
		this.chain = chain;
		this.tree = tree;
		this.rooms = rooms;
	}

	/** The roots of the chains of which a scope holds something. */
	Set<UUID> roots(Scope scope) {
		Set<UUID> roots = new LinkedHashSet<>();
		if (scope.everything()) {
			roots.addAll(this.chain.roots());
			roots.addAll(this.chain.rootsThatWait());
			return roots;
		}
		roots.addAll(scope.roots());
		scope.pairings().forEach((pairing) -> this.tree.find(pairing).ifPresent((node) -> roots.add(node.root())));
		return roots;
	}

	/**
	 * The condition that a line of the books in the chain of a root is within a scope.
	 * @return on the alias {@code l}
	 */
	Condition lines(Scope scope, UUID root) {
		Condition books = new Condition("l.duty is null", List.of());
		if (scope.everything() || scope.roots().contains(root)) {
			return books;
		}
		List<Object> arguments = new ArrayList<>();
		List<String> parts = new ArrayList<>(List.of("false"));
		this.rooms.stream().map((room) -> room.within(scope)).forEach((condition) -> {
			parts.add(condition.sql());
			arguments.addAll(condition.arguments());
		});
		return books.and(new Condition("(" + String.join(" or ", parts) + ")", arguments));
	}

}
