package cn.xieshou.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.access.SignIns;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Days;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * The end of a team's tour (派驻结束): whoever is in the team asks for the end of their own
 * grants of it, and of no others; it is in force when the security administrator agrees.
 */
@Service
@Transactional
class TourEnd {

	private final Access access;

	private final GrantDirectory grants;

	private final PairingTree tree;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	TourEnd(Access access, GrantDirectory grants, PairingTree tree, Journal journal, JdbcClient jdbc, Clock clock) {
		this.access = access;
		this.grants = grants;
		this.tree = tree;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A grant of the own team.
	 *
	 * @param id the grant
	 * @param scope the pairing in words, {@code null} for all
	 * @param endsOn its last day, {@code null} for an open end
	 * @param askedFor the last day that is asked for, {@code null} if none is
	 */
	record Own(UUID id, @Nullable String scope, @Nullable LocalDate endsOn, @Nullable LocalDate askedFor) {

	}

	/** The reader's own grants of a team. */
	@Transactional(readOnly = true)
	public List<Own> own() {
		Actor actor = requireTeam();
		Map<UUID, LocalDate> asked = this.grants.endsAsked(actor.id());
		return this.grants.of(actor.id())
			.stream()
			.filter((grant) -> grant.role() == Role.TEAM)
			.map((grant) -> new Own(grant.id(),
					(grant.pairing() != null) ? this.tree.find(grant.pairing()).map(PairingTree.Node::name).orElse("")
							: null,
					grant.endsOn(), asked.get(grant.id())))
			.toList();
	}

	/**
	 * Asks for the end of one's own grant.
	 * @throws Refusal if it cannot end on that day, or its end is asked for already
	 */
	public void ask(UUID id, LocalDate lastDay, String reason) {
		Actor actor = requireTeam();
		GrantRow grant = this.grants.of(actor.id())
			.stream()
			.filter((one) -> one.id().equals(id) && one.role() == Role.TEAM)
			.findAny()
			.orElseThrow(() -> new NotFound("grant " + id));
		if (lastDay.isBefore(Days.today(this.clock))) {
			throw Refusal.at("lastDay", "tour.past");
		}
		if (grant.endsOn() != null && !lastDay.isBefore(grant.endsOn())) {
			throw Refusal.at("lastDay", "tour.endsBefore", grant.endsOn().toString());
		}
		if (this.grants.endsAsked(actor.id()).containsKey(id)) {
			throw Refusal.at("lastDay", "tour.asked");
		}
		this.jdbc
			.sql("insert into grant_request (id, account_id, role, pairing_id, step, starts_on, ends_on, reason,"
					+ " requested_by, requested_at, ends_grant) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(Ids.next(), actor.id(), Role.TEAM.name(), grant.pairing(), grant.step(),
					grant.startsOn(), lastDay, reason, actor.id(), SignIns.utc(this.clock.instant()), id))
			.update();
		this.journal.write(actor, Act.GRANT_REQUESTED, PairingTree.COMMONS, "grant", id,
				Map.of("username", actor.username(), "role", Role.TEAM.name(), "endsOn", lastDay.toString()));
	}

	private Actor requireTeam() {
		Actor actor = this.access.actor();
		if (!actor.roles().contains(Role.TEAM.name())) {
			throw new AccessDeniedException("Only a team has a tour");
		}
		return actor;
	}

}
