package cn.xieshou.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Role;

/**
 * A line of the journal as its readers see it (日志条目).
 *
 * @param id the line
 * @param at when
 * @param actor who
 * @param duty as which administrator, {@code null} if as none
 * @param act what was done
 * @param object what was acted on
 * @param detail what a reader needs to know in addition
 * @param address the network address that the request came from, {@code null} if there
 * was no request
 * @param requestId the request, as in the answer's {@code X-Request-Id}
 */
record JournalLine(UUID id, Instant at, Who actor, @Nullable Role duty, Act act, What object,
		Map<String, Object> detail, @Nullable String address, @Nullable String requestId) {

	/**
	 * Who acted (操作人).
	 *
	 * @param id the account
	 * @param username the name signed in with
	 * @param name the name as it was shown then
	 */
	record Who(@Nullable UUID id, @Nullable String username, String name) {

	}

	/**
	 * What was acted on (操作对象).
	 *
	 * @param type what kind of thing, {@code account}
	 * @param id its id, {@code null} if it has none
	 */
	record What(String type, @Nullable UUID id) {

	}

}
