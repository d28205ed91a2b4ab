package cn.xieshou.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.WorkingDays;

/**
 * The lists of filings (填报清单): one's own, those of others that one may see, those that
 * wait for a decision.
 */
@Service
@Transactional(readOnly = true)
public class FilingLists {

	public static final int LONGEST_LIST = 500;

	private static final String ROW = "f.*, f.steps -> (f.step - 1) ->> 'name' as step_name, " + FilingPlaces.DAYS
			+ " as days";

	private final FilingStore store;

	private final FilingVisibility visibility;

	private final Access access;

	private final PairingTree tree;

	private final Registers registers;

	private final Labels labels;

	private final WorkingDays workingDays;

	private final JdbcTemplate jdbc;

	FilingLists(FilingStore store, FilingVisibility visibility, Access access, PairingTree tree, Registers registers,
			Labels labels, WorkingDays workingDays, JdbcTemplate jdbc) {
		this.store = store;
		this.visibility = visibility;
		this.access = access;
		this.tree = tree;
		this.registers = registers;
		this.labels = labels;
		this.workingDays = workingDays;
		this.jdbc = jdbc;
	}

	/**
	 * Filings of a state, newest first: one's own, or those of others that one may see.
	 * @param mine whether only one's own
	 * @param after only those older than this one
	 */
	public List<FilingView.Summary> list(@Nullable FilingState state, @Nullable String type, boolean mine,
			@Nullable UUID after, int size) {
		Condition condition = mine ? new Condition("f.author_id = ?", List.of(this.access.actor().id()))
				: this.visibility.visible();
		if (state != null) {
			condition = condition.and(new Condition("f.state = ?", List.of(state.name())));
		}
		if (type != null) {
			condition = condition.and(new Condition("f.type = ?", List.of(this.registers.require(type).code())));
		}
		if (after != null) {
			condition = condition.and(new Condition("f.id < ?", List.of(after)));
		}
		return this.jdbc.query("select " + ROW + " from filing f where " + condition.sql()
				+ " order by f.id desc limit " + Math.min(size, LONGEST_LIST), this::summary,
				condition.arguments().toArray());
	}

	/** One's own filings that were returned, the last returned first. */
	public List<FilingView.Summary> returned() {
		return this.jdbc.query("""
				select %s from filing f where f.author_id = ? and f.state = 'RETURNED'
				order by (select max(e.at) from filing_event e where e.root_id = f.root_id and e.filing_id = f.id
					and e.kind = 'RETURNED') desc limit 100
				""".formatted(ROW), this::summary, this.access.actor().id());
	}

	/** One's own filings but those that were returned, newest first. */
	public List<FilingView.Summary> notReturned(@Nullable UUID after, int size) {
		return this.jdbc.query("""
				select %s from filing f where f.author_id = ? and f.state <> 'RETURNED'
				and (?::uuid is null or f.id < ?) order by f.id desc limit ?
				""".formatted(ROW), this::summary, this.access.actor().id(), after, after, size);
	}

	/** How many of the reader's own filings were returned, up to a hundred. */
	public int countReturned() {
		Integer count = this.jdbc.queryForObject("""
				select count(*) from (select 1 from filing where author_id = ? and state = 'RETURNED' limit 100) mine
				""", Integer.class, this.access.actor().id());
		return (count != null) ? count : 0;
	}

	/** Who returned each filing last, when and why. */
	public Map<UUID, FilingEvent> returns(Collection<UUID> filings) {
		Map<UUID, FilingEvent> returns = new HashMap<>();
		this.jdbc.query("""
				select distinct on (filing_id) filing_id, kind, actor_id, actor_name, at, step, reason, to_step, remarks
				from filing_event where filing_id = any(?) and kind = 'RETURNED' order by filing_id, number desc
				""", (row) -> {
			returns.put(row.getObject("filing_id", UUID.class), this.store.event(row, 0));
		}, (Object) filings.toArray(UUID[]::new));
		return returns;
	}

	/** What those of some filings are about that the reader may see. */
	public Map<UUID, String> subjects(Collection<UUID> filings) {
		Condition visible = this.visibility.visible();
		List<Object> arguments = new ArrayList<>(List.of((Object) filings.toArray(UUID[]::new)));
		arguments.addAll(visible.arguments());
		Map<UUID, String> subjects = new HashMap<>();
		this.jdbc.query("select f.id, f.type, " + Subjects.SQL + " as subject from filing f" + Subjects.JOIN
				+ " where f.id = any(?) and " + visible.sql(), (row) -> {
					subjects.put(row.getObject("id", UUID.class), Objects.requireNonNullElse(row.getString("subject"),
							this.labels.text(row.getString("type"))));
				}, arguments.toArray());
		return subjects;
	}

	/** How many filings wait for the reader's decision, up to a hundred. */
	public int countWaiting() {
		Condition condition = waiting();
		Integer count = this.jdbc.queryForObject(
				"select count(*) from (select 1 from filing f where " + condition.sql() + " limit 100) waiting",
				Integer.class, condition.arguments().toArray());
		return (count != null) ? count : 0;
	}

	/** Filings under review at a step that the reader holds. */
	Condition held() {
		return atStepsHeld().and(this.visibility.toldWhole());
	}

	private Condition atStepsHeld() {
		StringBuilder sql = new StringBuilder("(false");
		List<Object> arguments = new ArrayList<>();
		this.access.stepsHeld().forEach((holder, scope) -> {
			Condition within = FilingPlaces.waitingWithin(scope, holder);
			sql.append(" or (").append(within.sql()).append(")");
			arguments.addAll(within.arguments());
		});
		return new Condition(sql.append(")").toString(), List.copyOf(arguments));
	}

	/** Filings of others at a step that the reader holds, or to be confirmed by them. */
	Condition waiting() {
		Actor actor = this.access.actor();
		Condition held = atStepsHeld();
		StringBuilder sql = new StringBuilder(
				"f.state = 'SUBMITTED' and f.author_id <> ? and f.handed_from is distinct from ? and (" + held.sql());
		List<Object> arguments = new ArrayList<>(List.of(actor.id(), actor.id()));
		arguments.addAll(held.arguments());
		if (actor.may(Permission.CONFIRM)) {
			Condition within = FilingPlaces.within(this.access.scope(actor, Permission.CONFIRM));
			sql.append(" or (")
				.append(within.sql())
				.append(" and not exists (select 1 from filing_event e")
				.append(" where e.root_id = f.root_id and e.filing_id = f.id and e.kind = 'CONFIRMED'")
				.append(" and e.at >= f.submitted_at))");
			arguments.addAll(within.arguments());
		}
		return new Condition(sql.append(")").toString(), List.copyOf(arguments)).and(this.visibility.toldWhole());
	}

	private FilingView.Summary summary(ResultSet row, int index) throws SQLException {
		return new FilingView.Summary(row.getObject("id", UUID.class), row.getInt("version"), row.getString("type"),
				FilingState.valueOf(row.getString("state")), code(row.getObject("pairing_id", UUID.class)),
				row.getString("author_name"), row.getInt("lines"), row.getInt("step"), row.getString("step_name"),
				dueOn(row), row.getObject("updated_at", OffsetDateTime.class).toInstant());
	}

	private @Nullable LocalDate dueOn(ResultSet row) throws SQLException {
		OffsetDateTime since = row.getObject("waiting_since", OffsetDateTime.class);
		return this.workingDays.lastDay((since != null) ? since.toInstant() : null,
				row.getObject("days", Integer.class));
	}

	private @Nullable String code(@Nullable UUID pairing) {
		return (pairing != null) ? this.tree.find(pairing).map(PairingTree.Node::code).orElse(null) : null;
	}

}
