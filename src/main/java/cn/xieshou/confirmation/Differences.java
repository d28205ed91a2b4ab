package cn.xieshou.confirmation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingVisibility;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.web.NotFound;

/** Differences within the reader's scope, and what waits to be confirmed (差异查询). */
@Service
@Transactional(readOnly = true)
class Differences {

	/** So many are listed; where there are more, the list says so. */
	static final int LISTED = 100;

	private static final Condition OPEN = new Condition("d.state in ('OPEN', 'ANSWERED')", List.of());

	private final DifferenceStore store;

	private final ConfirmationStore confirmations;

	private final Parties parties;

	private final FilingVisibility visibility;

	private final RecordVisibility records;

	private final PairingTree tree;

	private final Access access;

	private final JdbcTemplate jdbc;

	Differences(DifferenceStore store, ConfirmationStore confirmations, Parties parties, FilingVisibility visibility,
			RecordVisibility records, PairingTree tree, Access access, JdbcTemplate jdbc) {
		this.store = store;
		this.confirmations = confirmations;
		this.parties = parties;
		this.visibility = visibility;
		this.records = records;
		this.tree = tree;
		this.access = access;
		this.jdbc = jdbc;
	}

	/**
	 * Which differences are asked for.
	 *
	 * @param state {@code open} for all that is not settled, {@code settled}, or
	 * {@code null} for all
	 * @param mine only those that the actor must act on
	 * @param pairing with those below it, {@code null} for all
	 * @param after the one after which the list begins, {@code null} for the first
	 */
	record Choice(@Nullable String state, boolean mine, PairingTree.@Nullable Node pairing, @Nullable UUID after) {

		static final Choice OPEN = new Choice("open", false, null, null);

		static final Choice MINE = new Choice("open", true, null, null);

		static final Choice SETTLED = new Choice("settled", false, null, null);

	}

	/** How many there are of each kind, up to a thousand. */
	record Counts(int confirmed, int stated, int disputed, int apart) {

		public int of() {
			return this.confirmed + this.stated + this.disputed + this.apart;
		}

	}

	/**
	 * A difference.
	 * @throws NotFound if there is none within the reader's scope
	 */
	Difference require(UUID id) {
		return this.store.find(id, readable("d")).orElseThrow(() -> new NotFound("difference " + id));
	}

	List<Difference> ofFiling(UUID id) {
		Filing filing = this.visibility.requireDecidable(id);
		return this.store.ofFiling(filing.getRootId(), id);
	}

	List<Word> words(Difference difference) {
		return this.store.words(difference);
	}

	/** The differences asked for, those that wait the longest first. */
	List<Difference> list(Choice choice, int most) {
		Condition condition = readable("d");
		if (choice.mine()) {
			condition = condition.and(mine());
		}
		if (choice.pairing() != null) {
			condition = condition.and(below(choice.pairing()));
		}
		if (choice.after() != null) {
			condition = condition.and(new Condition("d.id > ?", List.of(choice.after())));
		}
		String state = String.valueOf(choice.state());
		condition = condition.and(switch (state) {
			case "open" -> OPEN;
			case "equal" -> new Condition("d.state = 'EQUAL'", List.of());
			case "settled" -> new Condition("d.state = 'SETTLED'", List.of());
			default -> Condition.ALWAYS;
		});
		return this.store.list(condition, "d.id", most);
	}

	/** Whether the actor may answer a difference now. */
	boolean mayAnswer(Difference difference) {
		return difference.waitsFor() != null && difference.state() == DifferenceState.OPEN
				&& this.parties.answers(difference.root(), difference.pairing()) == difference.waitsFor();
	}

	/** What waits to be confirmed by the actor, the longest first. */
	List<ConfirmationStore.Waiting> waiting(int most) {
		Actor actor = this.access.actor();
		List<Object> arguments = new ArrayList<>();
		StringBuilder sql = new StringBuilder("(false");
		for (Party side : Party.values()) {
			Condition within = this.parties.confirming(actor, side, "c");
			sql.append(" or (c.stated_by = '").append(side.other().name()).append("' and ").append(within.sql());
			sql.append(")");
			arguments.addAll(within.arguments());
		}
		Condition waiting = new Condition(sql.append(")").toString(), arguments)
			.and(this.records.rowsOfTypes("c.type", "c.record_id"));
		return confirms() ? this.confirmations.waiting(waiting, most) : List.of();
	}

	/** Whether the actor confirms anything anywhere. */
	boolean confirms() {
		Actor actor = this.access.actor();
		return actor.may(Permission.CONFIRM) || actor.may(Permission.REVIEW);
	}

	/**
	 * How far the sides agree within the reader's scope, in one statement; what differs
	 * is what the list of differences has, also of what is not posted yet.
	 */
	Counts counts() {
		Condition within = readable("c");
		Condition open = readable("d").and(OPEN);
		List<Object> arguments = new ArrayList<>();
		List<String> each = new ArrayList<>();
		for (ConfirmationState state : List.of(ConfirmationState.CONFIRMED, ConfirmationState.STATED,
				ConfirmationState.APART)) {
			each.add(
					"(select count(*) from (select 1 from confirmation c where c.present and c.state = '%s' and %s limit %d) n)"
						.formatted(state.name(), within.sql(), ConfirmationStore.COUNTED));
			arguments.addAll(within.arguments());
		}
		each.add("(select count(*) from (select 1 from difference d where %s limit %d) n)".formatted(open.sql(),
				ConfirmationStore.COUNTED));
		arguments.addAll(open.arguments());
		return this.jdbc.queryForObject("select " + String.join(", ", each),
				(row, number) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(4), row.getInt(3)),
				arguments.toArray());
	}

	/** On which the actor must act. */
	Condition mine() {
		Actor actor = this.access.actor();
		List<Object> arguments = new ArrayList<>();
		StringBuilder sql = new StringBuilder("d.state in ('OPEN', 'ANSWERED') and (false");
		for (Party side : Party.values()) {
			Condition within = this.parties.answering(actor, side, "d");
			sql.append(" or (d.waits_for = '").append(side.name()).append("' and ").append(within.sql()).append(")");
			arguments.addAll(within.arguments());
		}
		return new Condition(sql.append(")").toString(), List.copyOf(arguments));
	}

	private Condition below(PairingTree.Node pairing) {
		return new Condition("d.root_id = ? and d.pairing_id = any(?)", List.of(pairing.root(),
				this.tree.subtree(pairing.id()).stream().map(PairingTree.Node::id).toArray(UUID[]::new)));
	}

	private Condition readable(String alias) {
		return this.access.scope(Permission.READ)
			.where(alias)
			.and(this.records.rowsOfTypes(alias + ".type", alias + ".record_id"));
	}

}
