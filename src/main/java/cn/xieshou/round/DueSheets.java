package cn.xieshou.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.values.Deadline;

/** The sheets that are to be handed in (待报报表) by the side of somebody. */
@Component
@Transactional(readOnly = true)
public class DueSheets {

	private static final int MOST = 10;

	private static final String DUE = """
			select r.id, r.name, a.pairing_id, f.state,
			greatest(coalesce(r.extended_to, r.closes_on), s.excepted_until) as last_day from round r
			join lateral (select distinct a.root_id, a.pairing_id from round_ask a where a.round_id = r.id and %s) a on true
			left join round_sheet s on s.root_id = a.root_id and s.round_id = r.id and s.pairing_id = a.pairing_id
			left join filing f on f.root_id = s.root_id and f.id = s.filing_id
			where r.withdrawn_at is null and r.opens_on <= ?
			and ((f.state is null or f.state = 'WITHDRAWN')
			and greatest(coalesce(r.extended_to, r.closes_on), s.excepted_until) >= ? or f.state = 'RETURNED')
			order by last_day, r.id, a.pairing_id limit %d
			""";

	private final Access access;

	private final Rounds rounds;

	private final PairingTree tree;

	private final JdbcTemplate jdbc;

	DueSheets(Access access, Rounds rounds, PairingTree tree, JdbcTemplate jdbc) {
		this.access = access;
		this.rounds = rounds;
		this.tree = tree;
		this.jdbc = jdbc;
	}

	/**
	 * A sheet that is to be handed in.
	 *
	 * @param round the round
	 * @param name what it is called
	 * @param pairing the code of the pairing
	 * @param pairingName its name
	 * @param returned whether it came back
	 * @param deadline by when
	 */
	public record Due(UUID round, String name, String pairing, String pairingName, boolean returned,
			Deadline deadline) {

	}

	/** The sheets that the side of the reader is asked for, by their last day. */
	public List<Due> near() {
		LocalDate today = this.rounds.today();
		Condition scope = this.rounds.askedOf(this.access.actor(), "a").orElse(null);
		if (scope == null) {
			return List.of();
		}
		List<Object> arguments = new ArrayList<>(scope.arguments());
		arguments.addAll(List.of(today, today));
		return this.jdbc.query(DUE.formatted(scope.sql(), MOST), (row, number) -> {
			PairingTree.Node node = this.tree.require(row.getObject("pairing_id", UUID.class));
			return new Due(row.getObject("id", UUID.class), row.getString("name"), node.code(), node.name(),
					"RETURNED".equals(row.getString("state")),
					java.util.Objects.requireNonNull(Deadline.of(row.getObject("last_day", LocalDate.class), today)));
		}, arguments.toArray());
	}

}
