package cn.xieshou.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.Posted;
import cn.xieshou.register.Records;
import cn.xieshou.values.Refusal;

/**
 * Who answers to whom (组织架构): the bodies above an organisation and all below it, as in
 * the three tiers of a park's management or a command structure.
 */
@Service
@Transactional(readOnly = true)
class OrganisationTree implements Posted.Observer {

	private static final String LINE = """
			with recursive line as (
			select t.id, t.name, t.kind, t.tier, t.state, t.parent_id, 0 as depth from organisation t where t.id = ?
			union all
			select t.id, t.name, t.kind, t.tier, t.state, t.parent_id, line.depth + 1
			from line join organisation t on %s where %s
			) cycle id set again using passed
			select id, name, kind, tier, state, parent_id from line where not again order by depth, name, id
			""";

	private static final String REACHES = """
			with recursive line as (
			select id, parent_id from organisation where id = :parent
			union
			select t.id, t.parent_id from line join organisation t on t.id = line.parent_id
			) select count(*) from line where id = :id
			""";

	private final JdbcTemplate jdbc;

	private final EntityManager entities;

	private final Records records;

	private final OrganisationRegister register;

	private final Access access;

	OrganisationTree(JdbcTemplate jdbc, EntityManager entities, Records records, OrganisationRegister register,
			Access access) {
		this.jdbc = jdbc;
		this.entities = entities;
		this.records = records;
		this.register = register;
		this.access = access;
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
		List<Body> above = new ArrayList<>();
		line("t.id = line.parent_id", id).forEach((body) -> above.add(0, body));
		above.remove(above.size() - 1);
		Map<UUID, Body> below = new LinkedHashMap<>();
		for (Body body : line("t.parent_id = line.id", id)) {
			Body parent = (body.parent() != null) ? below.get(body.parent()) : null;
			below.put(body.id(), body);
			if (parent != null) {
				parent.below().add(body);
			}
		}
		return new Structure(above, below.values().iterator().next());
	}

	private List<Body> line(String step, UUID from) {
		Condition condition = this.access.scope(Permission.READ).where("t");
		List<Object> arguments = new ArrayList<>(List.of(from));
		arguments.addAll(condition.arguments());
		return this.jdbc.query(LINE.formatted(step, condition.sql()), OrganisationTree::body, arguments.toArray());
	}

	private static Body body(ResultSet row, int number) throws SQLException {
		String tier = row.getString("tier");
		String state = row.getString("state");
		return new Body(row.getObject("id", UUID.class), row.getString("name"),
				OrganisationKind.valueOf(row.getString("kind")), (tier != null) ? OrganisationTier.valueOf(tier) : null,
				(state != null) ? OrganisationState.valueOf(state) : null, row.getObject("parent_id", UUID.class),
				new ArrayList<>());
	}

	/**
	 * Nobody answers to themselves, however far up. Asked through the entity manager,
	 * which first writes what the other lines of the filing have just changed.
	 */
	@Override
	public void posted(Posted posting) {
		if (posting.entry() instanceof Organisation organisation && organisation.form().parent() != null) {
			UUID id = organisation.getId();
			UUID parent = organisation.form().parent();
			if (parent.equals(id) || reaches(parent, id)) {
				throw Refusal.at("parent", "organisations.parentBelow", organisation.getName());
			}
		}
	}

	private boolean reaches(UUID parent, UUID id) {
		Number found = (Number) this.entities.createNativeQuery(REACHES)
			.setParameter("parent", parent)
			.setParameter("id", id)
			.getSingleResult();
		return found.intValue() > 0;
	}

}
