package cn.xieshou.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.list.BadListParameter;
import cn.xieshou.list.Listing;
import cn.xieshou.list.ScopedLists;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Days;
import cn.xieshou.values.Periods;

/** Reads what a package is asked for (审计包条件), as the actor who audits sees it. */
@Component
class DossierQueries {

	private static final Set<String> NAMES = Set.of("pairing", "period", "asKnownOn");

	private final PairingTree tree;

	private final Registers registers;

	private final Listing listing;

	private final Access access;

	private final Periods periods;

	DossierQueries(PairingTree tree, Registers registers, Listing listing, Access access, Periods periods) {
		this.tree = tree;
		this.registers = registers;
		this.listing = listing;
		this.access = access;
		this.periods = periods;
	}

	/**
	 * Reads what is asked for.
	 * @throws BadListParameter if it cannot be understood or the actor audits no such
	 * pairing
	 * @throws org.springframework.security.access.AccessDeniedException if the actor does
	 * not audit
	 */
	DossierQuery of(Map<String, List<String>> parameters) {
		Scope audited = this.access.scope(Permission.AUDIT);
		parameters.keySet().stream().filter((name) -> !NAMES.contains(name)).findFirst().ifPresent((name) -> {
			throw new BadListParameter("list.unknownParameter", name);
		});
		String called = one(parameters, "pairing");
		PairingTree.Node pairing = (called == null) ? null
				: this.tree.find(called)
					.filter((node) -> audited.contains(node.root(), node.id()))
					.orElseThrow(() -> new BadListParameter("list.badParameter", "pairing", called));
		String moment = moment(one(parameters, "asKnownOn"));
		String period = period(one(parameters, "period"));
		return new DossierQuery(pairing, period, moment, within(audited, pairing), this.registers.all()
			.stream()
			.sorted((first, second) -> first.code().compareTo(second.code()))
			.map((register) -> this.listing.query(register, ScopedLists.parameters(register, pairing, period, moment)))
			.toList());
	}

	/** A pairing and those below it, as far as they are audited. */
	private Scope within(Scope audited, PairingTree.@Nullable Node pairing) {
		if (pairing == null) {
			return audited;
		}
		if (pairing.isRoot()) {
			return new Scope(false, false, Set.of(pairing.id()), Set.of());
		}
		Set<UUID> below = new HashSet<>();
		this.tree.subtree(pairing.id()).forEach((node) -> below.add(node.id()));
		return new Scope(false, false, Set.of(), Set.copyOf(below));
	}

	private static @Nullable String one(Map<String, List<String>> parameters, String name) {
		List<String> values = parameters.getOrDefault(name, List.of());
		if (values.size() > 1) {
			throw new BadListParameter("list.repeated", name);
		}
		return (values.isEmpty() || values.get(0).isBlank()) ? null : values.get(0).strip();
	}

	private @Nullable String period(@Nullable String text) {
		try {
			if (text != null) {
				this.periods.span(text);
			}
			return text;
		}
		catch (IllegalArgumentException ex) {
			throw new BadListParameter("list.badParameter", "period", String.valueOf(text));
		}
	}

	private static @Nullable String moment(@Nullable String text) {
		try {
			return (text == null) ? null : Days.moment(text).toString();
		}
		catch (IllegalArgumentException ex) {
			throw new BadListParameter("list.badParameter", "asKnownOn", String.valueOf(text));
		}
	}

}
