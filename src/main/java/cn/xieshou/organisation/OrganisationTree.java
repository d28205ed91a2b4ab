package cn.xieshou.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Records;

/**
 * Who answers to whom (组织架构): the bodies above an organisation and all below it, as in
 * the three tiers of a park's management or a command structure.
 */
@Service
@Transactional(readOnly = true)
class OrganisationTree {

	private static final String BODIES = """
			select t.id, t.name, t.kind, t.tier, t.state, t.parent_id from organisation t
			where %s = any(?) and %s order by t.name, t.id
			""";

	private final JdbcTemplate jdbc;

	private final Records records;

	private final OrganisationRegister register;

	private final Access access;

	private final RecordVisibility visibility;

	OrganisationTree(JdbcTemplate jdbc, Records records, OrganisationRegister register, Access access,
			RecordVisibility visibility) {
		this.jdbc = jdbc;
		this.records = records;
		this.register = register;
		this.access = access;
		this.visibility = visibility;
	}

	/**
	 * An organisation in its structure.
	 *
	 * @param above the bodies that it answers to, the highest first
	 * @param body itself with all below it
	 */
	record Structure(List<Body> above, Body body) {

	}

	/**
	 * One body of a structure.
	 *
	 * @param parent the body that it answers to
	 * @param below the bodies that answer to it, by name; none for those above
	 */
	record Body(UUID id, String name, OrganisationKind kind, @Nullable OrganisationTier tier,
			@Nullable OrganisationState state, @Nullable UUID parent, List<Body> below) {

	}

	/**
	 * The structure around an organisation, as far as the reader may see it.
	 * @throws cn.xieshou.web.NotFound if it is not within the reader's scope
	 */
	Structure around(UUID id) {
		this.records.require(this.register, id);
		Body body = bodies("t.id", List.of(id)).get(0);
		return new Structure(above(body), withAllBelow(body));
	}

	private List<Body> above(Body body) {
		List<Body> above = new ArrayList<>();
		Set<UUID> passed = new HashSet<>(Set.of(body.id()));
		for (UUID parent = body.parent(); parent != null && passed.add(parent);) {
			List<Body> found = bodies("t.id", List.of(parent));
			above.addAll(0, found);
			parent = found.isEmpty() ? null : found.get(0).parent();
		}
		return above;
	}

	private Body withAllBelow(Body body) {
		Map<UUID, Body> known = new HashMap<>(Map.of(body.id(), body));
		List<Body> level = List.of(body);
		while (!level.isEmpty()) {
			List<Body> next = new ArrayList<>();
			for (Body below : bodies("t.parent_id", level.stream().map(Body::id).toList())) {
				Body parent = known.get(below.parent());
				if (parent != null && known.putIfAbsent(below.id(), below) == null) {
					parent.below().add(below);
					next.add(below);
				}
			}
			level = next;
		}
		return body;
	}

	/**
	 * The organisations of which a column has one of some values, within scope, by name.
	 */
	private List<Body> bodies(String column, List<UUID> values) {
		Condition condition = this.access.scope(Permission.READ)
			.where("t")
			.and(this.visibility.rows("organisations", "t.id"));
		List<Object> arguments = new ArrayList<>(List.of((Object) values.toArray(UUID[]::new)));
		arguments.addAll(condition.arguments());
		return this.jdbc.query(BODIES.formatted(column, condition.sql()), OrganisationTree::body, arguments.toArray());
	}

	private static Body body(ResultSet row, int number) throws SQLException {
		String tier = row.getString("tier");
		String state = row.getString("state");
		return new Body(row.getObject("id", UUID.class), row.getString("name"),
				OrganisationKind.valueOf(row.getString("kind")), (tier != null) ? OrganisationTier.valueOf(tier) : null,
				(state != null) ? OrganisationState.valueOf(state) : null, row.getObject("parent_id", UUID.class),
				new ArrayList<>());
	}

}
