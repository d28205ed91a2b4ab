package cn.xieshou.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;

/**
 * The records that a rule found something in (规则命中的记录), for who looks at them one by one:
 * as with findings themselves, only if all that a finding rests on lies within the scope.
 */
@Component
public class FoundRecords {

	private final Access access;

	private final PairingTree tree;

	FoundRecords(Access access, PairingTree tree) {
		this.access = access;
		this.tree = tree;
	}

	/**
	 * The condition that the rule finds something in a record of a type today.
	 * @return on the alias {@code t}
	 */
	public Condition by(String type, String rule) {
		Condition found = new Condition("t.id in (select f.record_id from finding f where f.type = ? and f.rule = ?"
				+ " and f.state <> 'MENDED'", List.of(type, rule));
		Scope scope = this.access.scope(Permission.READ);
		if (scope.everything()) {
			return new Condition(found.sql() + ")", found.arguments());
		}
		Set<UUID> places = new HashSet<>(this.tree.subtrees(scope.roots()));
		places.addAll(scope.pairings());
		if (scope.commons()) {
			places.add(PairingTree.COMMONS);
		}
		return new Condition(found.sql() + " and f.places <@ ?)", List.of(type, rule, places.toArray(UUID[]::new)));
	}

}
