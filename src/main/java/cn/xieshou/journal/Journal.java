package cn.xieshou.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.log.RequestTrace;
import cn.xieshou.values.Ids;
import cn.xieshou.values.PlainText;

/**
 * Writes the journal (审计链): no line, no commit. Lines carry the root pairing they belong
 * to, {@link PairingTree#COMMONS} where they belong to none, the network address that the
 * request came from and its id.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Journal {

	private static final int LONGEST_NAME = 59;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Journal(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Writes one line.
	 * @param objectType what kind of thing was acted on, {@code filing}
	 * @param object its id
	 * @param detail what an auditor needs to know in addition
	 */
	public void write(Actor actor, Act act, UUID root, String objectType, @Nullable UUID object,
			Map<String, ?> detail) {
		write(actor.id(), actor.displayName(), act, root, objectType, object, detail);
	}

	/**
	 * Writes one line of somebody who may not be known.
	 * @param actorName the name known or tried
	 */
	void write(@Nullable UUID actor, String actorName, Act act, UUID root, String objectType, @Nullable UUID object,
			Map<String, ?> detail) {
		RequestTrace trace = RequestTrace.current().orElse(null);
		this.jdbc
			.sql("insert into journal_line (root_id, id, at, actor_id, actor_name, act, object_type, object_id, detail,"
					+ " address, request_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)")
			.params(Arrays.asList(root, Ids.next(), this.clock.instant().atOffset(ZoneOffset.UTC), actor,
					PlainText.forLog(actorName, LONGEST_NAME), act.name(), objectType, object,
					this.json.writeValueAsString(detail), (trace != null) ? trace.address() : null,
					(trace != null) ? trace.id() : null))
			.update();
	}

}
