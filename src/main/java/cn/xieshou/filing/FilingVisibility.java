package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.evidence.EvidenceCitations;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.web.NotFound;

/**
 * Which filings a reader may see (填报可见范围), one by one and as a condition, and so which
 * files are cited where they may look.
 */
@Component
public class FilingVisibility implements EvidenceCitations {

	private final FilingStore store;

	private final FilingPlaces places;

	private final Access access;

	private final References references;

	private final Registers registers;

	private final RecordVisibility visibility;

	private final JdbcTemplate jdbc;

	FilingVisibility(FilingStore store, FilingPlaces places, Access access, References references, Registers registers,
			RecordVisibility visibility, JdbcTemplate jdbc) {
		this.visibility = visibility;
		this.registers = registers;
		this.store = store;
		this.places = places;
		this.access = access;
		this.references = references;
		this.jdbc = jdbc;
	}

	/**
	 * A filing that the actor may see.
	 * @throws NotFound if there is none
	 */
	public Filing require(UUID id) {
		return this.store.find(id, this::isVisible).orElseThrow(() -> new NotFound("filing " + id));
	}

	/** Whether the actor may see a filing. */
	public boolean sees(UUID id) {
		return this.store.find(id, this::isVisible).isPresent();
	}

	/**
	 * Those of some filings none of whose records is kept from the reader; who is not
	 * limited costs no statement.
	 */
	public Set<UUID> whole(Collection<UUID> filings) {
		Set<UUID> whole = new HashSet<>(filings);
		if (!whole.isEmpty() && this.visibility.isLimited()) {
			Condition shown = this.visibility.rowsOfTypes("f.type", "l.record_id");
			whole.removeAll(this.jdbc.queryForList(
					"select distinct l.filing_id from filing_line l join filing f on f.root_id = l.root_id"
							+ " and f.id = l.filing_id where l.filing_id = any(?) and not (" + shown.sql() + ")",
					UUID.class, (Object) filings.toArray(UUID[]::new)));
		}
		return whole;
	}

	/** A filing of which the actor is the author, or one that they may see. */
	public Filing requireOwn(UUID id) {
		return this.store.find(id, (filing) -> filing.getAuthorId().equals(this.access.actor().id()))
			.orElseGet(() -> require(id));
	}

	/**
	 * A filing that the actor may see, or that was taken back while it waited for them.
	 * @throws NotFound if there is none
	 */
	public Filing requireDecidable(UUID id) {
		return this.store.find(id, (filing) -> isVisible(filing) || (filing.isTakenBack() && isWithinDecision(filing)))
			.orElseThrow(() -> new NotFound("filing " + id));
	}

	/** The same rule as {@link #visible()}, for a filing that is loaded. */
	private boolean isVisible(Filing filing) {
		Actor actor = this.access.actor();
		if (filing.getAuthorId().equals(actor.id()) || actor.id().equals(filing.getHandedFrom())) {
			return true;
		}
		return switch (filing.getState()) {
			case POSTED -> sees(actor, Permission.READ, filing) && !isWithheld(filing);
			case SUBMITTED, RETURNED -> isWithinDecision(filing) && !isWithheld(filing);
			default -> false;
		};
	}

	/** Whether a filing tells of a record that the reader is not shown. */
	private boolean isWithheld(Filing filing) {
		if (!this.visibility.isLimited()) {
			return false;
		}
		if (this.visibility.hides(filing.getType())) {
			return true;
		}
		Condition shown = this.visibility.rows(filing.getType(), "l.record_id");
		List<Object> arguments = new ArrayList<>(List.of(filing.getRootId(), filing.getId()));
		arguments.addAll(shown.arguments());
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select exists (select 1 from filing_line l where l.root_id = ? and l.filing_id = ? and not ("
						+ shown.sql() + "))",
				Boolean.class, arguments.toArray()));
	}

	private boolean isWithinDecision(Filing filing) {
		Actor actor = this.access.actor();
		return sees(actor, Permission.REVIEW, filing) || sees(actor, Permission.CONFIRM, filing);
	}

	private boolean sees(Actor actor, Permission permission, Filing filing) {
		return actor.may(permission) && this.places.lieWithin(this.places.scope(actor, permission, filing), filing);
	}

	/**
	 * One's own, what waits for a decision within one's review or confirmation scope,
	 * what is posted within one's reading scope.
	 * @return on the alias {@code f}
	 */
	Condition visible() {
		Actor actor = this.access.actor();
		List<Object> arguments = new ArrayList<>(List.of(actor.id(), actor.id()));
		StringBuilder sql = new StringBuilder("(f.author_id = ? or f.handed_from = ?");
		addShown(actor, sql, arguments);
		return new Condition(sql.append(")").toString(), List.copyOf(arguments));
	}

	/**
	 * What is posted within one's reading scope, and of that what touches some pairings.
	 * @param within those pairings
	 * @return on the alias {@code f}
	 */
	public Condition posted(Scope within) {
		StringBuilder sql = new StringBuilder("(false");
		List<Object> arguments = new ArrayList<>();
		add(this.access.actor(), Permission.READ, "f.state = 'POSTED'", sql, arguments);
		Condition read = new Condition(sql.append(")").toString(), List.copyOf(arguments)).and(toldWhole());
		return within.everything() ? read : read.and(FilingPlaces.within(within));
	}

	/** Those of others, none of whose records the reader is not shown. */
	private void addShown(Actor actor, StringBuilder sql, List<Object> arguments) {
		if (!this.visibility.isLimited()) {
			addOthers(actor, sql, arguments);
			return;
		}
		StringBuilder others = new StringBuilder("false");
		List<Object> within = new ArrayList<>();
		addOthers(actor, others, within);
		Condition shown = new Condition("(" + others + ")", within).and(toldWhole());
		sql.append(" or (").append(shown.sql()).append(")");
		arguments.addAll(shown.arguments());
	}

	/**
	 * Those none of whose records is kept from the reader; nothing is asked for who is
	 * not limited.
	 * @return on the alias {@code f}
	 */
	Condition toldWhole() {
		if (!this.visibility.isLimited()) {
			return Condition.ALWAYS;
		}
		Condition shown = this.visibility.rowsOfTypes("f.type", "l.record_id");
		return new Condition(
				"not exists (select 1 from filing_line l"
						+ " where l.root_id = f.root_id and l.filing_id = f.id and not (" + shown.sql() + "))",
				shown.arguments());
	}

	private void addOthers(Actor actor, StringBuilder sql, List<Object> arguments) {
		add(actor, Permission.READ, "f.state = 'POSTED'", sql, arguments);
		add(actor, Permission.REVIEW, "f.state in ('SUBMITTED', 'RETURNED')", sql, arguments);
		add(actor, Permission.CONFIRM, "f.state in ('SUBMITTED', 'RETURNED')", sql, arguments);
	}

	private void add(Actor actor, Permission permission, String states, StringBuilder sql, List<Object> arguments) {
		if (actor.may(permission)) {
			Scope scope = this.access.scope(actor, permission);
			Condition within = FilingPlaces.within(scope);
			sql.append(" or (").append(states).append(" and ").append(within.sql()).append(")");
			arguments.addAll(within.arguments());
			if (!this.access.scope(actor, permission, true).equals(scope)) {
				sql.append(" or (").append(states).append(" and f.type = any(?))");
				arguments.add(this.registers.all()
					.stream()
					.filter(Register::isPlace)
					.map(Register::code)
					.toArray(String[]::new));
			}
		}
	}

	/**
	 * The document that is called so, if the reader may see it or what cites it.
	 */
	Optional<UUID> citable(String called) {
		return this.references.findNameable("documents", called).or(() -> cited(called));
	}

	private Optional<UUID> cited(String called) {
		Condition visible = visible();
		List<Object> arguments = new ArrayList<>(List.of(called));
		arguments.addAll(visible.arguments());
		return this.jdbc.queryForList("""
				select cited.id from (select id from document where id::text = ?) cited where exists (
				select 1 from filing_line l join filing f on f.root_id = l.root_id and f.id = l.filing_id
				where l.evidence @> jsonb_build_array(jsonb_build_object('document', cited.id)) and
				""" + visible.sql() + ")", UUID.class, arguments.toArray()).stream().findAny();
	}

	@Override
	public Set<UUID> seen(Set<UUID> uploads) {
		Condition visible = visible();
		List<Object> arguments = new ArrayList<>();
		arguments.add(uploads.toArray(UUID[]::new));
		arguments.addAll(visible.arguments());
		return new HashSet<>(this.jdbc.queryForList("""
				select distinct cited.file from unnest(?::uuid[]) as cited (file)
				join filing_line l on jsonb_path_query_array(l.evidence, '$[*].file') @> to_jsonb(cited.file::text)
				join filing f on f.root_id = l.root_id and f.id = l.filing_id where
				""" + visible.sql(), UUID.class, arguments.toArray()));
	}

}
