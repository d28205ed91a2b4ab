package cn.xieshou.register;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.PlainText;
import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/** The views of lists that readers keep for themselves and for others (视图). */
@Service
@Transactional
class SavedViews {

	private static final int LONGEST_NAME = 40;

	private static final int MOST = 30;

	private final JdbcClient jdbc;

	private final Access access;

	private final Clock clock;

	SavedViews(JdbcClient jdbc, Access access, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.clock = clock;
	}

	/** The reader's own views of a type and those that others share. */
	@Transactional(readOnly = true)
	List<SavedView> of(Register<?, ?> register) {
		UUID reader = this.access.actor().id();
		return this.jdbc
			.sql("select id, name, conditions, shared, account_id = :reader as own, owner from saved_view"
					+ " where type = :type and (account_id = :reader or shared) order by own desc, created_at limit "
					+ MOST)
			.param("reader", reader)
			.param("type", register.code())
			.query(SavedView.class)
			.list();
	}

	/**
	 * Keeps a view; the same once more is the same view.
	 * @throws Refusal if it has no name, or the name is too long
	 */
	void keep(Register<?, ?> register, String name, String conditions, boolean shared) {
		this.access.scope(Permission.READ);
		Actor reader = this.access.actor();
		String called = name.strip();
		if (!PlainText.isVisible(called) || PlainText.firstForbiddenInLine(called).isPresent()
				|| called.length() > LONGEST_NAME) {
			throw new Refusal("list.view.named", LONGEST_NAME);
		}
		this.jdbc
			.sql("insert into saved_view (id, account_id, owner, type, name, conditions, shared, created_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
			.params(Ids.next(), reader.id(), reader.displayName(), register.code(), called, conditions, shared,
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Drops one of the reader's own views.
	 * @return the type of list that it was a view of
	 * @throws NotFound if the reader has none with that id
	 */
	String drop(UUID id) {
		return this.jdbc.sql("delete from saved_view where id = ? and account_id = ? returning type")
			.params(id, this.access.actor().id())
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("view " + id));
	}

}
