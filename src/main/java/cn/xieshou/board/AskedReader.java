package cn.xieshou.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;

/**
 * Reads what a board is asked for and says which rows that means (看板条件): those of the
 * reader's scope in the pairing and below it.
 */
@Component
class AskedReader {

	private static final Set<String> KNOWN = Set.of("pairing", "after", "lang");

	/** So much of a value is said again. */
	private static final int LONGEST_SHOWN = 60;

	private final PairingTree tree;

	private final Access access;

	private final RecordVisibility visibility;

	private final Labels labels;

	AskedReader(PairingTree tree, Access access, RecordVisibility visibility, Labels labels) {
		this.tree = tree;
		this.access = access;
		this.visibility = visibility;
		this.labels = labels;
	}

	/** What cannot be read is left out, and said. */
	Asked read(String board, MultiValueMap<String, String> parameters) {
		List<String> refused = new ArrayList<>();
		parameters.keySet()
			.stream()
			.filter((name) -> !KNOWN.contains(name))
			.forEach((name) -> refused.add(this.labels.text("list.unknownParameter", shown(name))));
		String called = parameters.getFirst("pairing");
		PairingTree.Node pairing = null;
		if (called != null && !called.isBlank()) {
			pairing = pairing(called.strip()).orElse(null);
			if (pairing == null) {
				refused.add(this.labels.text("list.badParameter", this.labels.text("entry.pairing"), shown(called)));
			}
		}
		String after = parameters.getFirst("after");
		return new Asked(board, pairing, (after != null && !after.isBlank()) ? after.strip() : null, refused);
	}

	private static String shown(String text) {
		return PlainText.forLog(text, LONGEST_SHOWN);
	}

	private Optional<PairingTree.Node> pairing(String called) {
		return this.tree.find(called)
			.filter((node) -> this.tree.subtree(node.id())
				.stream()
				.anyMatch((below) -> this.access.scope(Permission.READ).contains(below.root(), below.id())));
	}

	/** The top-level pairings of which the reader sees something, to choose from. */
	List<PairingTree.Node> choices() {
		return this.tree.roots()
			.stream()
			.filter((root) -> this.tree.subtree(root.id())
				.stream()
				.anyMatch((below) -> this.access.scope(Permission.READ).contains(below.root(), below.id())))
			.toList();
	}

	/** Which rows of a type a reader sees of what is asked for. */
	Condition rows(Asked asked, String type, String alias) {
		Condition seen = this.access.scope(Permission.READ).where(alias).and(this.visibility.rows(type, alias + ".id"));
		return seen.and(of(asked.pairing(), alias));
	}

	private Condition of(PairingTree.@Nullable Node pairing, String alias) {
		if (pairing == null) {
			return Condition.ALWAYS;
		}
		if (pairing.isRoot()) {
			return new Condition(alias + ".root_id = ?", List.of(pairing.id()));
		}
		UUID[] below = this.tree.subtree(pairing.id()).stream().map(PairingTree.Node::id).toArray(UUID[]::new);
		return new Condition(alias + ".pairing_id = any(?)", List.of((Object) below));
	}

}
