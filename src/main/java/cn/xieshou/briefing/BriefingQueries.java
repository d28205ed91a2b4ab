package cn.xieshou.briefing;

import java.time.Instant;
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

/** Reads what a document is about (文稿条件读取), within the reader's scope. */
@Component
class BriefingQueries {

	private static final List<String> NAMES = List.of("pairing", "period", "asKnownOn");

	private final PairingTree tree;

	private final Access access;

	private final Periods periods;

	BriefingQueries(PairingTree tree, Access access, Periods periods) {
		this.tree = tree;
		this.access = access;
		this.periods = periods;
	}

	/**
	 * Reads what is asked for.
	 * @throws BadListParameter if it cannot be understood, pairing or period is not said,
	 * or the reader sees no such pairing
	 */
	BriefingQuery of(Map<String, List<String>> parameters) {
		parameters.keySet().stream().filter((name) -> !NAMES.contains(name)).findFirst().ifPresent((name) -> {
			throw new BadListParameter("list.unknownParameter", name);
		});
		return new BriefingQuery(pairing(one(parameters, "pairing")), period(one(parameters, "period")),
				moment(one(parameters, "asKnownOn")));
	}

	private static @Nullable String one(Map<String, List<String>> parameters, String name) {
		List<String> values = parameters.getOrDefault(name, List.of());
		if (values.size() > 1) {
			throw new BadListParameter("list.repeated", name);
		}
		return (values.isEmpty() || values.get(0).isBlank()) ? null : values.get(0).strip();
	}

	private PairingTree.Node pairing(@Nullable String called) {
		Scope scope = this.access.scope(Permission.READ);
		if (called == null) {
			throw new BadListParameter("briefing.noPairing", "pairing");
		}
		return this.tree.find(called)
			.filter((node) -> scope.contains(node.root(), node.id()))
			.orElseThrow(() -> new BadListParameter("list.badParameter", "pairing", called));
	}

	private Span period(@Nullable String text) {
		if (text == null) {
			throw new BadListParameter("briefing.noPeriod", "period");
		}
		try {
			return this.periods.span(text);
		}
		catch (IllegalArgumentException ex) {
			throw new BadListParameter("list.badParameter", "period", text);
		}
	}

	private static @Nullable Instant moment(@Nullable String text) {
		try {
			return (text == null) ? null : Days.moment(text);
		}
		catch (IllegalArgumentException ex) {
			throw new BadListParameter("list.badParameter", "asKnownOn", String.valueOf(text));
		}
	}

	/** All pairings that the reader may see, each after the one above it. */
	List<PairingTree.Node> choices() {
		Scope scope = this.access.scope(Permission.READ);
		return this.tree.roots()
			.stream()
			.flatMap((root) -> this.tree.subtree(root.id()).stream())
			.filter((node) -> scope.contains(node.root(), node.id()))
			.toList();
	}

}
