package cn.xieshou.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Scope.Condition;

/**
 * The industry lists of both sides beside each other (产业清单对接): what both have, what only
 * one has, within one programme.
 */
@Component
class Industries {

	private static final int MOST = 1000;

	private static final String ROWS = """
			select t.id, t.root_id, t.name, t.side, t.stance, t.industry_class, r.name as region from industry t
			left join region r on r.code = t.region where %s order by t.name, t.id limit %d
			""";

	private final JdbcTemplate jdbc;

	private final AskedReader asking;

	Industries(JdbcTemplate jdbc, AskedReader asking) {
		this.jdbc = jdbc;
		this.asking = asking;
	}

	/**
	 * An industry on a list.
	 *
	 * @param stance what its side does with it, an enum constant's name
	 */
	record One(UUID id, UUID root, String name, boolean helping, @Nullable String stance, @Nullable String code,
			@Nullable String region) {

		boolean isOne(One other) {
			return this.root.equals(other.root) && IndustryMatch.isOne(this.name, this.code, other.name, other.code);
		}

	}

	/**
	 * An industry that both sides have.
	 *
	 * @param wanted whether the helping side lets go what the assisted one wants
	 * @param unwanted whether the assisted side does not take it
	 */
	record Both(One helping, One assisted, boolean wanted, boolean unwanted) {

	}

	/**
	 * Both lists.
	 *
	 * @param helping what only the helping side has
	 * @param assisted what only the assisted side has
	 */
	record View(List<Both> both, List<One> helping, List<One> assisted) {

		public boolean isEmpty() {
			return this.both.isEmpty() && this.helping.isEmpty() && this.assisted.isEmpty();
		}

	}

	@Transactional(readOnly = true)
	public View of(Asked asked) {
		Condition rows = this.asking.rows(asked, "industries", "t");
		return matched(this.jdbc.query(ROWS.formatted(rows.sql(), MOST), (row, number) -> one(row),
				rows.arguments().toArray()));
	}

	static View matched(List<One> all) {
		List<Both> both = new ArrayList<>();
		Set<UUID> met = new HashSet<>();
		List<One> assisted = all.stream().filter((one) -> !one.helping()).toList();
		List<One> helping = all.stream().filter(One::helping).toList();
		for (One one : helping) {
			assisted.stream().filter(one::isOne).forEach((other) -> {
				boolean wanted = "LEAVING".equals(one.stance()) && "WANTED".equals(other.stance());
				both.add(new Both(one, other, wanted, "UNWANTED".equals(other.stance())));
				met.add(one.id());
				met.add(other.id());
			});
		}
		both.sort((one, other) -> Boolean.compare(other.wanted(), one.wanted()));
		return new View(both, helping.stream().filter((one) -> !met.contains(one.id())).toList(),
				assisted.stream().filter((one) -> !met.contains(one.id())).toList());
	}

	private static One one(ResultSet row) throws SQLException {
		return new One(row.getObject("id", UUID.class), row.getObject("root_id", UUID.class), row.getString("name"),
				row.getString("side").equals("HELPING"), row.getString("stance"), row.getString("industry_class"),
				row.getString("region"));
	}

}
