package cn.xieshou.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.list.FacetGroups;
import cn.xieshou.register.Register;

/**
 * Answers from what is kept of records by facets and pairings (预先计数), where all
 * dimensions and conditions are of these: then no record is looked at, however many there
 * are.
 */
@Component
class KeptGroups {

	private final FacetGroups facets;

	private final PairingTree tree;

	private final Access access;

	KeptGroups(FacetGroups facets, PairingTree tree, Access access) {
		this.facets = facets;
		this.tree = tree;
		this.access = access;
	}

	/** The groups of a query, empty where records have to be looked at. */
	Optional<List<Group>> of(ExploreQuery query) {
		Register<?, ?> register = query.register();
		if (register == null || !register.isOfPairings() || query.measure().rule() == Measured.Rule.NONE
				|| query.measure().rule() == Measured.Rule.SUM_OF_KIND
				|| !query.dimensions().stream().allMatch((one) -> isKept(register, one))
				|| !query.where().keySet().stream().allMatch((one) -> isKept(register, one))) {
			return Optional.empty();
		}
		List<PairingTree.Node> wanted = wanted(query);
		Scope scope = this.access.scope(Permission.READ);
		boolean whole = wanted.stream()
			.allMatch((node) -> scope.everything() || scope.roots().contains(node.root())
					|| this.tree.subtree(node.id())
						.stream()
						.allMatch((below) -> scope.pairings().contains(below.id())));
		return whole ? this.facets.of(register, wanted.stream().map(PairingTree.Node::id).toList())
			.map((kept) -> groups(query, register, kept)) : Optional.empty();
	}

	private static boolean isKept(Register<?, ?> register, Dimension dimension) {
		return dimension == Dimension.PAIRING || dimension == Dimension.TYPE
				|| DimensionSql.facet(register, dimension).isPresent();
	}

	/**
	 * The pairings that are read: the largest within the scope, or the one that is asked
	 * for and those right below it.
	 */
	private List<PairingTree.Node> wanted(ExploreQuery query) {
		PairingTree.Node asked = query.pairing();
		if (asked != null) {
			return this.tree.subtree(asked.id())
				.stream()
				.filter((node) -> node.id().equals(asked.id()) || asked.id().equals(node.parent()))
				.toList();
		}
		Scope scope = this.access.scope(Permission.READ);
		if (scope.everything()) {
			return this.tree.roots();
		}
		List<PairingTree.Node> tops = new ArrayList<>();
		scope.roots().forEach((root) -> this.tree.find(root).ifPresent(tops::add));
		scope.pairings()
			.stream()
			.flatMap((id) -> this.tree.find(id).stream())
			.filter((node) -> !scope.roots().contains(node.root())
					&& (node.parent() == null || !scope.pairings().contains(node.parent())))
			.forEach(tops::add);
		return tops;
	}

	private List<Group> groups(ExploreQuery query, Register<?, ?> register, List<FacetGroups.Group> kept) {
		PairingTree.Node asked = query.pairing();
		boolean own = query.isOwn();
		Map<List<String>, Group> groups = new HashMap<>();
		for (FacetGroups.Group one : kept) {
			if (!matches(query, register, one)) {
				continue;
			}
			Group group = group(query, one);
			boolean below = asked != null && !one.scope().equals(asked.id());
			if (asked != null && below) {
				// what lies right below is told apart from the pairing itself
				merge(groups, keys(query, register, one, asked.id()), Group.NOTHING.minus(group));
			}
			if (!below || !own) {
				merge(groups, keys(query, register, one, one.scope()), group);
			}
		}
		return groups.values().stream().filter((group) -> group.records() > 0 || group.aggregates() > 0).toList();
	}

	private static void merge(Map<List<String>, Group> groups, List<String> keys, Group group) {
		groups.merge(keys, group.at(keys), Group::plus);
	}

	private static Group group(ExploreQuery query, FacetGroups.Group one) {
		boolean rows = one.total().isEmpty();
		boolean aggregates = one.total().equals("aggregate");
		boolean measured = one.total().equals(query.measure().key());
		return new Group(List.of(), rows ? one.parts() : 0, aggregates ? one.parts() : 0,
				measured ? one.amount() : java.math.BigDecimal.ZERO, measured ? one.parts() : 0,
				measured ? one.atLeast() : 0, measured ? one.atMost() : 0, measured ? one.about() : 0, null);
	}

	private static boolean matches(ExploreQuery query, Register<?, ?> register, FacetGroups.Group one) {
		return query.where()
			.entrySet()
			.stream()
			.allMatch((condition) -> DimensionSql.facet(register, condition.getKey())
				.map((at) -> condition.getValue().contains(one.facets().get(at)))
				.orElse(true));
	}

	private List<String> keys(ExploreQuery query, Register<?, ?> register, FacetGroups.Group one,
			@Nullable UUID pairing) {
		return query.dimensions()
			.stream()
			.map((dimension) -> (dimension == Dimension.TYPE) ? register.code()
					: DimensionSql.facet(register, dimension)
						.map((at) -> one.facets().get(at))
						.orElse(String.valueOf(pairing)))
			.toList();
	}

}
