package cn.xieshou.explore;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Neighbours;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.values.Ids;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Explorations that readers keep for themselves and for others (保存的分析). They show each
 * reader what lies within their own scope.
 */
@Service
@Transactional
class ExploreViews {

	private static final int LONGEST_NAME = 40;

	private static final int LONGEST = 2000;

	private static final int MOST = 30;

	private final JdbcTemplate jdbc;

	private final Access access;

	private final Neighbours neighbours;

	private final Clock clock;

	ExploreViews(JdbcTemplate jdbc, Access access, Neighbours neighbours, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.neighbours = neighbours;
		this.clock = clock;
	}

	/**
	 * An exploration that somebody keeps.
	 *
	 * @param conditions as in an address, without question mark
	 * @param own whether it is the reader's own
	 */
	record View(UUID id, String name, String conditions, boolean shared, boolean own, String owner) {

		public String address() {
			return "/explore?" + this.conditions;
		}

	}

	/** The reader's own, then what others of the same unit or scope share. */
	@Transactional(readOnly = true)
	public List<View> all() {
		Actor reader = this.access.actor();
		Condition near = this.neighbours.sharingScope("v.account_id");
		List<Object> arguments = new ArrayList<>(List.of(reader.id(), reader.id(), reader.id()));
		arguments.addAll(near.arguments());
		return this.jdbc.query(
				"""
						select v.id, v.name, v.conditions, v.shared, v.account_id = ? as own, v.owner from explore_view v
						where v.account_id = ? or v.shared and v.account_id <> ? and\s"""
						+ near.sql() + " order by own desc, v.created_at limit " + 2 * MOST,
				(row, number) -> new View(row.getObject("id", UUID.class), row.getString("name"),
						row.getString("conditions"), row.getBoolean("shared"), row.getBoolean("own"),
						row.getString("owner")),
				arguments.toArray());
	}

	/**
	 * Keeps an exploration; the same once more is the same.
	 * @throws Refusal if it has no name, or the name is too long, or the reader keeps as
	 * many as they may
	 */
	void keep(String name, String conditions, boolean shared) {
		this.access.scope(Permission.READ);
		Actor reader = this.access.actor();
		String called = name.strip();
		if (!PlainText.isVisible(called) || PlainText.firstForbiddenInLine(called).isPresent()
				|| called.length() > LONGEST_NAME || conditions.length() > LONGEST) {
			throw new Refusal("list.view.named", LONGEST_NAME);
		}
		this.neighbours.oneAtATime(reader.unit());
		Integer kept = this.jdbc.queryForObject("select count(*) from explore_view where account_id = ? and name <> ?",
				Integer.class, reader.id(), called);
		if (kept != null && kept >= MOST) {
			throw new Refusal("list.view.enough", MOST);
		}
		this.jdbc.update("""
				insert into explore_view (id, account_id, owner, name, conditions, shared, created_at)
				values (?, ?, ?, ?, ?, ?, ?) on conflict (account_id, name)
				do update set conditions = excluded.conditions, shared = excluded.shared
				""", Ids.next(), reader.id(), reader.displayName(), called, conditions, shared,
				this.clock.instant().atOffset(ZoneOffset.UTC));
	}

	/**
	 * Drops one of the reader's own.
	 * @throws NotFound if the reader has none with that id
	 */
	void drop(UUID id) {
		if (this.jdbc.update("delete from explore_view where id = ? and account_id = ?", id,
				this.access.actor().id()) == 0) {
			throw new NotFound("view " + id);
		}
	}

}
