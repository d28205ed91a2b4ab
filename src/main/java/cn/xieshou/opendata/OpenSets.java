package cn.xieshou.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * What is open (开放清单): marked and taken back by security administrators, each act in the
 * journal, and in force at once.
 */
@Service
@Transactional
class OpenSets {

	private static final int LONGEST_TITLE = 100;

	private static final int LONGEST_ABOUT = 500;

	private static final String OPEN = "select * from open_set where closed_at is null";

	private final Openable openable;

	private final Access access;

	private final PairingTree tree;

	private final Journal journal;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	OpenSets(Openable openable, Access access, PairingTree tree, Journal journal, JdbcTemplate jdbc, Clock clock) {
		this.openable = openable;
		this.access = access;
		this.tree = tree;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All that is open now, the newest first. */
	@Transactional(readOnly = true)
	public List<OpenSet> open() {
		return this.jdbc.query(OPEN + " order by opened_at desc, id", OpenSets::read);
	}

	/**
	 * One that is open.
	 * @throws NotFound if there is none, or it was taken back
	 */
	@Transactional(readOnly = true)
	public OpenSet require(UUID id) {
		return this.jdbc.query(OPEN + " and id = ?", OpenSets::read, id)
			.stream()
			.findAny()
			.orElseThrow(() -> new NotFound("open set " + id));
	}

	/**
	 * What somebody wants to be open.
	 *
	 * @param pairing a pairing by id, code or name, empty for all
	 */
	record Wanted(String type, String pairing, String title, String about, List<String> columns) {

	}

	/**
	 * Marks a set open.
	 * @throws Refusal if that can never be open, or is already
	 */
	public UUID open(Wanted wanted) {
		this.access.scope(Permission.GRANT);
		Register<?, ?> register = this.openable.require(wanted.type());
		String title = wanted.title().strip();
		if (title.isEmpty() || title.length() > LONGEST_TITLE) {
			throw Refusal.at("title", "open.titleNeeded", LONGEST_TITLE);
		}
		if (wanted.about().length() > LONGEST_ABOUT) {
			throw Refusal.at("about", "open.aboutTooLong", LONGEST_ABOUT);
		}
		List<String> offered = this.openable.columns(register).stream().map(Column::key).toList();
		if (wanted.columns().isEmpty() || !offered.containsAll(wanted.columns())) {
			throw Refusal.at("columns", "open.columnsNeeded");
		}
		UUID pairing = pairing(wanted.pairing().strip(), register);
		UUID id = Ids.next();
		int added = this.jdbc.update("""
				insert into open_set (id, type, pairing_id, title, about, columns, opened_by, opened_at)
				values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
				""", id, register.code(), pairing, title, wanted.about().isBlank() ? null : wanted.about().strip(),
				offered.stream().filter(wanted.columns()::contains).toArray(String[]::new),
				this.access.actor().displayName(), now());
		if (added == 0) {
			throw Refusal.at("type", "open.already");
		}
		this.journal.write(this.access.actor(), Act.DATA_OPENED, PairingTree.COMMONS, "open-set", id,
				Map.of("title", title, "type", register.code(), "columns", wanted.columns()));
		return id;
	}

	private @Nullable UUID pairing(String called, Register<?, ?> register) {
		if (called.isEmpty()) {
			return null;
		}
		if (!register.isOfPairings() && !register.isPlace()) {
			throw Refusal.at("pairing", "open.ofAll");
		}
		return this.tree.find(called)
			.map(PairingTree.Node::id)
			.orElseThrow(() -> Refusal.at("pairing", "open.noPairing", called));
	}

	/** Takes a set back; nobody reads it from then on. Once more changes nothing. */
	public void close(UUID id) {
		this.access.scope(Permission.GRANT);
		List<String> closed = this.jdbc.queryForList(
				"update open_set set closed_at = ?, closed_by = ? where id = ? and closed_at is null returning title",
				String.class, now(), this.access.actor().displayName(), id);
		closed.forEach((title) -> this.journal.write(this.access.actor(), Act.DATA_CLOSED, PairingTree.COMMONS,
				"open-set", id, Map.of("title", title)));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static OpenSet read(ResultSet row, int number) throws SQLException {
		return new OpenSet(row.getObject("id", UUID.class), row.getString("type"),
				row.getObject("pairing_id", UUID.class), row.getString("title"), row.getString("about"),
				List.of((String[]) row.getArray("columns").getArray()), row.getString("opened_by"),
				row.getObject("opened_at", OffsetDateTime.class).toInstant());
	}

}
