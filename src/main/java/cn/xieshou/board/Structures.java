package cn.xieshou.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;

/**
 * Who answers to whom in each pairing (指挥体系): leading groups, headquarters, committees
 * and companies with their heads, as a tree, in one statement.
 */
@Component
class Structures {

	private static final int MOST = 500;

	private static final String BODIES = """
			select t.id, t.root_id, t.name, t.kind, t.tier, t.state, t.head, t.parent_id from organisation t
			where %s and (t.kind in ('LEADING_GROUP', 'HEADQUARTERS', 'MANAGEMENT_COMMITTEE') or t.parent_id is not null
			or exists (select 1 from organisation b where b.parent_id = t.id))
			order by array_position(array['LEADING_GROUP', 'HEADQUARTERS', 'MANAGEMENT_COMMITTEE']::text[], t.kind::text),
			t.name, t.id limit %d
			""";

	private final JdbcTemplate jdbc;

	private final AskedReader asking;

	private final PairingTree tree;

	Structures(JdbcTemplate jdbc, AskedReader asking, PairingTree tree) {
		this.jdbc = jdbc;
		this.asking = asking;
		this.tree = tree;
	}

	/**
	 * The structures of all pairings.
	 *
	 * @param parts one of each top-level pairing
	 * @param more whether there are more bodies than are shown
	 * @param all the list of all organisations
	 */
	record View(List<Part> parts, boolean more, String all) {

	}

	/** The bodies of a top-level pairing that answer to no other that is shown. */
	record Part(String pairing, String href, List<Body> tops) {

	}

	/**
	 * A body.
	 *
	 * @param head who leads it, {@code null} if the sources do not say
	 * @param below the bodies that answer to it
	 */
	record Body(UUID id, UUID root, String name, String kind, @Nullable String tier, @Nullable String state,
			@Nullable String head, @Nullable UUID parent, List<Body> below) {

	}

	@Transactional(readOnly = true)
	public View of(Asked asked) {
		Condition rows = this.asking.rows(asked, "organisations", "t");
		List<Body> found = this.jdbc.query(BODIES.formatted(rows.sql(), MOST + 1), Structures::body,
				rows.arguments().toArray());
		List<Body> shown = found.subList(0, Math.min(found.size(), MOST));
		Map<UUID, Body> known = new HashMap<>();
		shown.forEach((body) -> known.put(body.id(), body));
		Map<UUID, List<Body>> tops = new LinkedHashMap<>();
		for (Body body : shown) {
			Body parent = (body.parent() != null) ? known.get(body.parent()) : null;
			if (parent != null) {
				parent.below().add(body);
			}
			else {
				tops.computeIfAbsent(body.root(), (fresh) -> new ArrayList<>()).add(body);
			}
		}
		List<Part> parts = new ArrayList<>();
		tops.forEach((root, bodies) -> this.tree.find(root)
			.ifPresent((node) -> parts.add(new Part(node.name(), "/pairings/" + node.code(), bodies))));
		return new View(parts, found.size() > MOST, asked.list("organisations"));
	}

	private static Body body(ResultSet row, int number) throws SQLException {
		return new Body(row.getObject("id", UUID.class), row.getObject("root_id", UUID.class), row.getString("name"),
				row.getString("kind"), row.getString("tier"), row.getString("state"), row.getString("head"),
				row.getObject("parent_id", UUID.class), new ArrayList<>());
	}

}
