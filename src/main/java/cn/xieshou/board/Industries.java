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
 * one has, within one programme; every entry is in one of them.
 */
@Component
class Industries {

	/** So many entries are compared, by name; of more the board says so. */
	private static final int COMPARED = 2000;

	/** So many of each kind are listed; all are counted. */
	private static final int SHOWN = 200;

	private static final String ROWS = """
			select t.id, t.root_id, t.name, t.side, t.stance, t.industry_class, r.name as region,
			count(*) over () as entries from industry t
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
	 * @param match what it is called and of which class, to be compared
	 * @param stance what its side does with it, an enum constant's name
	 */
	record One(UUID id, UUID root, IndustryMatch match, boolean helping, @Nullable String stance, @Nullable String code,
			@Nullable String region) {

		public String getName() {
			return this.match.name();
		}

		boolean isOne(One other) {
			return this.root.equals(other.root) && this.match.isOne(other.match);
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
	 * @param entries how many entries there are in the books
	 * @param compared how many of them were compared
	 */
	record View(Part<Both> both, Part<One> helping, Part<One> assisted, long entries, int compared) {

		public boolean isEmpty() {
			return this.entries == 0;
		}

	}

	/**
	 * A part of what was found.
	 *
	 * @param first the first of it
	 * @param all how many there are
	 */
	record Part<T>(List<T> first, int all) {

		static <T> Part<T> of(List<T> all) {
			return new Part<>(all.subList(0, Math.min(SHOWN, all.size())), all.size());
		}

		/** Whether there are more than are listed. */
		public boolean isMore() {
			return this.all > this.first.size();
		}

	}

	@Transactional(readOnly = true)
	public View of(Asked asked) {
		Condition rows = this.asking.rows(asked, "industries", "t");
		long[] entries = new long[1];
		List<One> all = this.jdbc.query(ROWS.formatted(rows.sql(), COMPARED), (row, number) -> {
			entries[0] = row.getLong("entries");
			return one(row);
		}, rows.arguments().toArray());
		return matched(all, entries[0]);
	}

	static View matched(List<One> all, long entries) {
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
		return new View(Part.of(both), Part.of(helping.stream().filter((one) -> !met.contains(one.id())).toList()),
				Part.of(assisted.stream().filter((one) -> !met.contains(one.id())).toList()), entries, all.size());
	}

	private static One one(ResultSet row) throws SQLException {
		String code = row.getString("industry_class");
		return new One(row.getObject("id", UUID.class), row.getObject("root_id", UUID.class),
				IndustryMatch.of(row.getString("name"), code), row.getString("side").equals("HELPING"),
				row.getString("stance"), code, row.getString("region"));
	}

}
