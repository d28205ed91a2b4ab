package cn.xieshou.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.access.GrantsShortened;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.SignInRefused;
import cn.xieshou.access.SignedIn;
import cn.xieshou.values.Ids;

/**
 * Writes the journal (审计链): no line, no commit. Lines carry the root pairing they belong
 * to, {@link PairingTree#COMMONS} where they belong to none.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Journal {

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
	 * @param detail what an auditor needs to know besides
	 */
	public void write(Actor actor, Act act, UUID root, String objectType, @Nullable UUID object,
			Map<String, ?> detail) {
		write(actor.id(), actor.displayName(), act, root, objectType, object, detail);
	}

	private void write(@Nullable UUID actor, String actorName, Act act, UUID root, String objectType,
			@Nullable UUID object, Map<String, ?> detail) {
		this.jdbc
			.sql("insert into journal_line"
					+ " (root_id, id, at, actor_id, actor_name, act, object_type, object_id, detail)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
			.params(Arrays.asList(root, Ids.next(), this.clock.instant().atOffset(ZoneOffset.UTC), actor, actorName,
					act.name(), objectType, object, this.json.writeValueAsString(detail)))
			.update();
	}

	@EventListener
	void on(SignedIn event) {
		write(event.actor(), Act.SIGNED_IN, PairingTree.COMMONS, "account", event.actor().id(), Map.of());
	}

	@EventListener
	void on(SignInRefused event) {
		write(event.account(), event.username(), Act.SIGN_IN_REFUSED, PairingTree.COMMONS, "account", event.account(),
				Map.of());
	}

	@EventListener
	void on(GrantsShortened event) {
		Actor by = event.by();
		write((by != null) ? by.id() : null, (by != null) ? by.displayName() : "", Act.GRANTS_SHORTENED, event.root(),
				"account", event.account(),
				Map.of("lastDay", event.lastDay().toString(), "grants", event.grants(), "record", event.cause()));
	}

}
