package cn.xieshou.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.register.RollupCheck;

/**
 * Compares the counts and totals of lists with the records (台账计数核对), but for types that
 * the next start recounts.
 */
@Component
class FacetCountCheck implements RollupCheck {

	/** One statement sees one state of the books. */
	private static final String DIFFERENCES = """
			with counted as (
				select a.scope_id, x.facets, x.total, sum(x.amount) as amount, sum(x.parts) as parts,
				sum(x.at_least) as at_least, sum(x.at_most) as at_most, sum(x.about) as about
				from (select coalesce(t.pairing_id, '%4$s') as pairing, %2$s as facets, v.* from %1$s t, %3$s) x
				join unnest(?::uuid[], ?::uuid[]) as a (pairing, scope_id) on a.pairing = x.pairing
				group by 1, 2, 3),
			kept as (
				select scope_id, facets, total, sum(amount) as amount, sum(parts) as parts, sum(at_least) as at_least,
				sum(at_most) as at_most, sum(about) as about from (
				select type, scope_id, facets, total, amount, parts, at_least, at_most, about from facet_count
				union all select type, scope_id, facets, total, amount, parts, at_least, at_most, about
				from facet_count_delta
				union all select type, '%5$s'::uuid, facets, total, amount, parts, at_least, at_most, about
				from facet_count_delta where scope_id = root_id) r where type = ?
				group by 1, 2, 3)
			select scope_id, array_to_string(facets, ' ') as facets, total, coalesce(c.parts, 0) as counted,
			coalesce(k.parts, 0) as kept, coalesce(c.amount, 0) as counted_amount, coalesce(k.amount, 0) as kept_amount
			from counted c full join kept k using (scope_id, facets, total)
			where (coalesce(c.amount, 0), coalesce(c.parts, 0), coalesce(c.at_least, 0), coalesce(c.at_most, 0),
			coalesce(c.about, 0)) is distinct from (coalesce(k.amount, 0), coalesce(k.parts, 0),
			coalesce(k.at_least, 0), coalesce(k.at_most, 0), coalesce(k.about, 0))
			order by 1, 2, 3
			""";

	private final Registers registers;

	private final PairingTree tree;

	private final JdbcTemplate jdbc;

	FacetCountCheck(Registers registers, PairingTree tree, JdbcTemplate jdbc) {
		this.registers = registers;
		this.tree = tree;
		this.jdbc = jdbc;
	}

	@Override
	public List<String> differences() {
		Map<String, String> shapes = this.jdbc.queryForList("select type, shape from facet_count_shape")
			.stream()
			.collect(Collectors.toMap((row) -> String.valueOf(row.get("type")),
					(row) -> String.valueOf(row.get("shape"))));
		List<String> differences = new ArrayList<>();
		for (Register<?, ?> register : this.registers.all()) {
			if (FacetCountSql.shape(register).equals(shapes.get(register.code()))) {
				differences.addAll(differences(register));
			}
		}
		return differences;
	}

	private List<String> differences(Register<?, ?> register) {
		List<UUID> pairings = new ArrayList<>();
		List<UUID> scopes = new ArrayList<>();
		this.tree.roots().forEach((root) -> this.tree.subtree(root.id()).forEach((pairing) -> {
			this.tree.path(pairing.id()).forEach((above) -> count(pairing.id(), above.id(), pairings, scopes));
			count(pairing.id(), FacetCounts.NATION, pairings, scopes);
		}));
		count(PairingTree.COMMONS, PairingTree.COMMONS, pairings, scopes);
		count(PairingTree.COMMONS, FacetCounts.NATION, pairings, scopes);
		return this.jdbc.query(
				DIFFERENCES.formatted(register.table(), FacetCountSql.facets(register),
						FacetCountSql.contributions(register), PairingTree.COMMONS, FacetCounts.NATION),
				(row, number) -> "%s %s [%s] %s: 记录 / records %s (%s), 所存 / kept %s (%s)".formatted(register.code(),
						name(row.getObject("scope_id", UUID.class)), row.getString("facets"), row.getString("total"),
						row.getString("counted"), row.getString("counted_amount"), row.getString("kept"),
						row.getString("kept_amount")),
				pairings.toArray(UUID[]::new), scopes.toArray(UUID[]::new), register.code());
	}

	private static void count(UUID pairing, UUID scope, List<UUID> pairings, List<UUID> scopes) {
		pairings.add(pairing);
		scopes.add(scope);
	}

	private String name(UUID scope) {
		return this.tree.find(scope)
			.map(PairingTree.Node::name)
			.orElse(scope.equals(FacetCounts.NATION) ? "全国 / nation" : "公共 / commons");
	}

}
