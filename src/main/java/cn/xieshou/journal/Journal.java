package cn.xieshou.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.log.RequestTrace;
import cn.xieshou.values.Ids;
import cn.xieshou.values.PlainText;

/**
 * Writes the journal (审计链): no line, no commit. Lines carry the root pairing they belong
 * to, {@link PairingTree#COMMONS} where they belong to none, the network address that the
 * request came from and its id, and as which administrator somebody acted.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Journal {

	private static final int LONGEST_NAME = 59;

	private final Accounts accounts;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Journal(Accounts accounts, JdbcTemplate jdbc, JsonMapper json, Clock clock) {
		this.accounts = accounts;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * A line.
	 *
	 * @param objectType what kind of thing was acted on, {@code filing}
	 * @param object its id
	 * @param detail what an auditor needs to know in addition
	 */
	public record Line(Act act, UUID root, String objectType, @Nullable UUID object, Map<String, ?> detail) {

	}

	/** Writes several lines of one actor. */
	public void write(Actor actor, List<Line> lines) {
		write(actor.id(), actor.displayName(), actor.duty(), lines);
	}

	/**
	 * Writes one line.
	 * @param objectType what kind of thing was acted on, {@code filing}
	 * @param object its id
	 * @param detail what an auditor needs to know in addition
	 */
	public void write(Actor actor, Act act, UUID root, String objectType, @Nullable UUID object,
			Map<String, ?> detail) {
		write(actor, List.of(new Line(act, root, objectType, object, detail)));
	}

	/**
	 * Writes one line of somebody who may not be known.
	 * @param actorName the name known or tried
	 */
	void write(@Nullable UUID actor, String actorName, Line line) {
		Role duty = (actor != null) ? this.accounts.duty(actor).orElse(null) : null;
		write(actor, actorName, duty, List.of(line));
	}

	private void write(@Nullable UUID actor, String actorName, @Nullable Role duty, List<Line> lines) {
		RequestTrace trace = RequestTrace.current().orElse(null);
		// one statement writes a line and its place among those that wait: one round trip
		this.jdbc.batchUpdate(
				"with line as (insert into journal_line (root_id, id, at, actor_id, actor_name, act,"
						+ " object_type, object_id, detail, address, request_id, duty)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) returning root_id, id)"
						+ " insert into journal_waiting (root_id, id) select root_id, id from line",
				lines, lines.size(), (insert, line) -> {
					insert.setObject(1, line.root());
					insert.setObject(2, Ids.next());
					insert.setObject(3, this.clock.instant().atOffset(ZoneOffset.UTC));
					insert.setObject(4, actor);
					insert.setString(5, PlainText.forLog(actorName, LONGEST_NAME));
					insert.setString(6, line.act().name());
					insert.setString(7, line.objectType());
					insert.setObject(8, line.object());
					insert.setString(9, this.json.writeValueAsString(line.detail()));
					insert.setString(10, (trace != null) ? trace.address() : null);
					insert.setString(11, (trace != null) ? trace.id() : null);
					insert.setString(12, (duty != null) ? duty.name() : null);
				});
	}

}
