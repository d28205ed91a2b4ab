package cn.xieshou.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.list.BadListParameter;
import cn.xieshou.values.Days;
import cn.xieshou.values.Periods;
import cn.xieshou.values.Span;

/** Reads what of a table is asked for (报表条件读取), within the reader's scope. */
@Component
class ReportQueries {

	private static final List<String> NAMES = List.of("pairing", "period", "asKnownOn");

	private final PairingTree tree;

	private final Access access;

	private final Periods periods;

	ReportQueries(PairingTree tree, Access access, Periods periods) {
		this.tree = tree;
		this.access = access;
		this.periods = periods;
	}

	/**
	 * Reads what is asked for.
	 * @throws BadListParameter if it cannot be understood or the reader sees no such
	 * pairing
	 */
	ReportQuery of(Map<String, List<String>> parameters) {
		parameters.keySet().stream().filter((name) -> !NAMES.contains(name)).findFirst().ifPresent((name) -> {
			throw new BadListParameter("list.unknownParameter", name);
		});
		return new ReportQuery(pairing(one(parameters, "pairing")), period(one(parameters, "period")),
				moment(one(parameters, "asKnownOn")));
	}

	private static @Nullable String one(Map<String, List<String>> parameters, String name) {
		List<String> values = parameters.getOrDefault(name, List.of());
		if (values.size() > 1) {
			throw new BadListParameter("list.repeated", name);
		}
		return (values.isEmpty() || values.get(0).isBlank()) ? null : values.get(0).strip();
	}

	private PairingTree.@Nullable Node pairing(@Nullable String called) {
		Scope scope = this.access.scope(Permission.READ);
		return (called == null) ? null
				: this.tree.find(called)
					.filter((node) -> scope.contains(node.root(), node.id()))
					.orElseThrow(() -> new BadListParameter("list.badParameter", "pairing", called));
	}

	private @Nullable Span period(@Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			return this.periods.span(text);
		}
		catch (IllegalArgumentException ex) {
			throw new BadListParameter("list.badParameter", "period", text);
		}
	}

	private static @Nullable String moment(@Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			Days.moment(text);
			return text;
		}
		catch (IllegalArgumentException ex) {
			throw new BadListParameter("list.badParameter", "asKnownOn", text);
		}
	}

	/** The pairings right below one, or the pairing itself where there are none. */
	List<PairingTree.Node> below(PairingTree.Node pairing) {
		Scope scope = this.access.scope(Permission.READ);
		List<PairingTree.Node> below = this.tree.subtree(pairing.id())
			.stream()
			.filter((node) -> pairing.id().equals(node.parent()) && scope.contains(node.root(), node.id()))
			.toList();
		return below.isEmpty() ? List.of(pairing) : below;
	}

	/** All pairings that the reader may see, each after the one above it. */
	List<PairingTree.Node> choices() {
		Scope scope = this.access.scope(Permission.READ);
		List<PairingTree.Node> choices = new ArrayList<>();
		for (PairingTree.Node root : this.tree.roots()) {
			this.tree.subtree(root.id())
				.stream()
				.filter((node) -> scope.contains(node.root(), node.id()))
				.forEach(choices::add);
		}
		return choices;
	}

}
