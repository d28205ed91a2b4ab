package cn.xieshou.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree.Node;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.access.Scope;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Total;
import cn.xieshou.values.Unit;

/**
 * How many records a list has, how often the values of its facets occur and what its
 * columns add up to (列表计数), within the reader's scope: from the facetCounts where the
 * conditions allow it, else from at most {@link #COUNTED} records.
 */
@Service
@Transactional(readOnly = true)
public class ListCounts {

	/** Records are counted up to here where counting needs to look at them. */
	static final int COUNTED = 10_000;

	/** Beyond so many pairings they are looked for, not chosen from a list. */
	private static final int CHOICES = 60;

	private final Listing listing;

	private final FacetCounts facetCounts;

	private final Access access;

	private final PairingTree tree;

	private final Registers registers;

	private final JdbcTemplate jdbc;

	ListCounts(Listing listing, FacetCounts facetCounts, Access access, PairingTree tree, Registers registers,
			JdbcTemplate jdbc) {
		this.registers = registers;
		this.listing = listing;
		this.facetCounts = facetCounts;
		this.access = access;
		this.tree = tree;
		this.jdbc = jdbc;
	}

	/** Counts a list. */
	public ListSummary of(ListQuery query) {
		this.listing.planForValues(query);
		Register<?, ?> register = query.register();
		Set<String> chosen = new LinkedHashSet<>(register.facets().stream().map(Column::key).toList());
		boolean shared = this.listing.shared(register).isPresent();
		if (!shared) {
			chosen.add("pairing");
		}
		Scope scope = this.access.scope(Permission.READ, register.isPlace());
		List<Node> pairings = (shared ? List.<String>of() : query.given("pairing")).stream()
			.flatMap((called) -> this.tree.find(called).stream())
			.toList();
		if (query.asKnownOn() == null && this.facetCounts.isCounted(register)
				&& chosen.containsAll(query.filters().keySet())
				&& pairings.stream().allMatch((node) -> lies(node, scope)) && this.listing.isWhole(register)) {
			return fromFacetCounts(query, scope, pairings);
		}
		Condition seenBy = query.conditionWithout(chosen);
		if (!isMore(query, seenBy)) {
			return looked(query, look(query, seenBy), pairings);
		}
		Condition asked = query.condition();
		if (asked.equals(seenBy) || isMore(query, asked)) {
			return new ListSummary(COUNTED, 0, true, Map.of(), Map.of());
		}
		List<FacetCount> counted = look(query, asked);
		return new ListSummary(rows(counted), aggregates(counted), false, Map.of(), totals(register, counted));
	}

	/**
	 * How many records of some types a pairing and those below have; {@code null} where
	 * that is not kept, or the reader does not see them all.
	 */
	@Nullable Map<String, Long> rows(Collection<String> types, Node pairing) {
		return lies(pairing, this.access.scope(Permission.READ)) ? this.facetCounts
			.rows(types.stream().<Register<?, ?>>map(this.registers::require).toList(), pairing.id()) : null;
	}

	/** Whether conditions leave more records than are looked at. */
	private boolean isMore(ListQuery query, Condition filters) {
		Condition condition = this.listing.scoped(query).and(filters);
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select count(*) > %d from (select 1 from %s where %s limit %d) t".formatted(COUNTED,
						this.listing.from(query), condition.sql(), COUNTED + 1),
				Boolean.class, this.listing.arguments(query, condition)));
	}

	private boolean lies(Node node, Scope scope) {
		return scope.everything() || scope.roots().contains(node.root())
				|| this.tree.subtree(node.id()).stream().allMatch((below) -> scope.pairings().contains(below.id()));
	}

	private ListSummary fromFacetCounts(ListQuery query, Scope scope, List<Node> pairings) {
		List<UUID> whole = whole(scope);
		List<UUID> base = pairings.isEmpty() ? whole : outermost(pairings);
		List<Node> choices = choices(scope, pairings);
		Set<UUID> wanted = new LinkedHashSet<>(base);
		wanted.addAll(whole);
		choices.forEach((choice) -> wanted.add(choice.id()));
		Map<UUID, List<FacetCount>> byScope = new HashMap<>();
		this.facetCounts.read(query.register(), wanted)
			.forEach((facetCount) -> byScope.computeIfAbsent(facetCount.scope(), (scopeId) -> new ArrayList<>())
				.add(facetCount));
		List<FacetCount> seen = base.stream().flatMap((id) -> byScope.getOrDefault(id, List.of()).stream()).toList();
		Map<String, Long> byPairing = new LinkedHashMap<>();
		Predicate<FacetCount> asked = asked(query, null);
		for (Node choice : choices) {
			byPairing.put(choice.code(),
					rows(byScope.getOrDefault(choice.id(), List.of()).stream().filter(asked).toList()));
		}
		return summary(query, seen, byPairing);
	}

	private ListSummary looked(ListQuery query, List<FacetCount> seen, List<Node> pairings) {
		Set<UUID> within = new HashSet<>(this.tree.subtrees(pairings.stream().map(Node::id).toList()));
		Map<UUID, Long> rows = new HashMap<>();
		Predicate<FacetCount> asked = asked(query, null);
		seen.stream().filter(asked).filter(FacetCount::countsRows).forEach((facetCount) -> {
			this.tree.path(facetCount.scope()).forEach((node) -> rows.merge(node.id(), facetCount.parts(), Long::sum));
		});
		Map<String, Long> byPairing = new LinkedHashMap<>();
		choices(this.access.scope(Permission.READ, query.register().isPlace()), pairings)
			.forEach((choice) -> byPairing.put(choice.code(), rows.getOrDefault(choice.id(), 0L)));
		return summary(query,
				pairings.isEmpty() ? seen
						: seen.stream().filter((facetCount) -> within.contains(facetCount.scope())).toList(),
				byPairing);
	}

	private ListSummary summary(ListQuery query, List<FacetCount> seen, Map<String, Long> byPairing) {
		Register<?, ?> register = query.register();
		Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
		if (!byPairing.isEmpty()) {
			facets.put("pairing", byPairing);
		}
		for (int i = 0; i < register.facets().size(); i++) {
			Column column = register.facets().get(i);
			Map<String, Long> counts = new HashMap<>();
			int at = i;
			seen.stream()
				.filter(FacetCount::countsRows)
				.filter(asked(query, column.key()))
				.forEach((facetCount) -> counts.merge(facetCount.facets().get(at), facetCount.parts(), Long::sum));
			counts.values().removeIf((rows) -> rows == 0);
			facets.put(column.key(), counts);
		}
		List<FacetCount> asked = seen.stream().filter(asked(query, null)).toList();
		return new ListSummary(rows(asked), aggregates(asked), false, facets, totals(register, asked));
	}

	/** Whether the facets are as asked for, but for one that is left open. */
	private static Predicate<FacetCount> asked(ListQuery query, @org.jspecify.annotations.Nullable String open) {
		List<Column> columns = query.register().facets();
		Predicate<FacetCount> asked = (facetCount) -> true;
		for (int i = 0; i < columns.size(); i++) {
			String key = columns.get(i).key();
			if (query.filters().containsKey(key) && !key.equals(open)) {
				int at = i;
				Set<String> values = new HashSet<>();
				query.given(key).forEach((value) -> values.add(value.toUpperCase(java.util.Locale.ROOT)));
				asked = asked.and((facetCount) -> values
					.contains(facetCount.facets().get(at).toUpperCase(java.util.Locale.ROOT)));
			}
		}
		return asked;
	}

	private static long rows(Collection<FacetCount> facetCounts) {
		return facetCounts.stream().filter(FacetCount::countsRows).mapToLong(FacetCount::parts).sum();
	}

	private static long aggregates(Collection<FacetCount> facetCounts) {
		return facetCounts.stream().filter(FacetCount::countsAggregates).mapToLong(FacetCount::parts).sum();
	}

	private static Map<String, Total> totals(Register<?, ?> register, List<FacetCount> asked) {
		long rows = rows(asked);
		Map<String, Total> totals = new LinkedHashMap<>();
		for (Column column : register.totals()) {
			BigDecimal sum = BigDecimal.ZERO;
			long parts = 0;
			long atLeast = 0;
			long atMost = 0;
			long about = 0;
			for (FacetCount facetCount : asked) {
				if (facetCount.total().equals(column.key())) {
					sum = sum.add(facetCount.amount());
					parts += facetCount.parts();
					atLeast += facetCount.atLeast();
					atMost += facetCount.atMost();
					about += facetCount.about();
				}
			}
			totals.put(column.key(),
					Total.counted(unit(register, column), sum, Math.toIntExact(parts), Math.toIntExact(atLeast),
							Math.toIntExact(atMost), Math.toIntExact(about), Math.toIntExact(rows - parts)));
		}
		return totals;
	}

	/** The base unit of a column; its form field says which units it takes. */
	private static Unit unit(Register<?, ?> register, Column column) {
		return FormField.of(register.formType())
			.stream()
			.filter((field) -> field.name().equals(column.key()) && !field.units().isEmpty())
			.findAny()
			.map((field) -> Unit.of(field.units().get(0)).baseUnit())
			.orElse(Unit.YUAN);
	}

	private List<FacetCount> look(ListQuery query, Condition filters) {
		Condition condition = this.listing.scoped(query).and(filters);
		String sql = FacetCountSql.sums(query.register(), this.listing.from(query) + " where " + condition.sql());
		return this.jdbc.query(sql, (row, number) -> FacetCounts.facetCount(row.getObject("scope_id", UUID.class), row),
				this.listing.arguments(query, condition));
	}

	/** The largest pairings that lie wholly within a scope, and what belongs to none. */
	private List<UUID> whole(Scope scope) {
		if (scope.everything()) {
			return List.of(FacetCounts.NATION);
		}
		List<Node> nodes = new ArrayList<>();
		scope.roots().forEach((id) -> this.tree.find(id).ifPresent(nodes::add));
		scope.pairings().forEach((id) -> this.tree.find(id).ifPresent(nodes::add));
		List<UUID> whole = new ArrayList<>(outermost(nodes));
		if (scope.commons()) {
			whole.add(PairingTree.COMMONS);
		}
		return whole;
	}

	/** The nodes that lie below none of the others. */
	private List<UUID> outermost(Collection<Node> nodes) {
		Set<UUID> ids = new LinkedHashSet<>(nodes.stream().map(Node::id).toList());
		return ids.stream()
			.filter((id) -> this.tree.path(id)
				.stream()
				.noneMatch((above) -> !above.id().equals(id) && ids.contains(above.id())))
			.toList();
	}

	/**
	 * The pairings to choose from: the largest within scope, and below the chosen ones
	 * what is next.
	 */
	private List<Node> choices(Scope scope, List<Node> chosen) {
		List<Node> tops = scope.everything() ? this.tree.roots()
				: whole(scope).stream().flatMap((id) -> this.tree.find(id).stream()).toList();
		Set<UUID> opened = new HashSet<>();
		chosen.forEach((node) -> this.tree.path(node.id()).forEach((above) -> opened.add(above.id())));
		List<Node> choices = new ArrayList<>();
		for (Node top : tops) {
			choices.add(top);
			this.tree.subtree(top.id())
				.stream()
				.filter((node) -> !node.id().equals(top.id()) && opened.contains(node.parent()))
				.forEach(choices::add);
		}
		return (choices.size() <= CHOICES && (choices.size() > 1 || !chosen.isEmpty())) ? choices : List.of();
	}

}
