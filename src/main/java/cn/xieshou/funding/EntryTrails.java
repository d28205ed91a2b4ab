package cn.xieshou.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.values.Money;

/**
 * Follows money from an entry back to its source and on to who was paid (资金去向): entries
 * of the same fund, of the same project where both name one, in the steps before and
 * after.
 */
@Component
class EntryTrails {

	/** So many entries are told each way. */
	private static final int MOST = 100;

	private static final String FIELDS = """
			select t.id, t.name, t.kind, t.amount, t.moved_on, t.document_number, t.counterparty, t.batch,
			t.project_id, t.reverses_id, exists (select 1 from funding_entry r
			where r.reverses_id = t.id and r.root_id = t.root_id) as reversed from funding_entry t
			""";

	/**
	 * Step by step along the index, so that it ends after as many entries as are told.
	 */
	private static final String OF_STEPS = "select s.* from unnest(?::text[]) as k (kind) cross join lateral (" + FIELDS
			+ """
					where t.fund_id = ? and t.root_id = ? and t.kind = k.kind
					and (t.project_id is null or ?::uuid is null or t.project_id = ?) and %1$s
					order by t.moved_on, t.id limit %2$d) s order by s.moved_on, s.id limit %2$d
					""";

	private static final String NAMED = FIELDS + "where t.root_id = ? and (t.id = ? or t.reverses_id = ?) and ";

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	EntryTrails(JdbcTemplate jdbc, Access access, RecordVisibility visibility) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
	}

	EntryTrail of(FundingEntry entry) {
		FundingEntryForm form = entry.form();
		List<EntryTrail.Step> named = named(entry.getRootId(), entry.getId(), form.reverses());
		EntryTrail.Step own = require(named, entry.getId());
		EntryTrail.Step reverses = (form.reverses() != null) ? find(named, form.reverses()) : null;
		EntryTrail.Step reversedBy = named.stream()
			.filter((step) -> entry.getId().equals(step.reverses()))
			.findFirst()
			.orElse(null);
		EntryTrail.Step of = (reverses != null) ? reverses : own;
		List<EntryTrail.Step> from = steps(entry, of, true);
		List<EntryTrail.Step> to = steps(entry, of, false);
		boolean more = from.size() > MOST || to.size() > MOST;
		return new EntryTrail(own, source(entry.getRootId(), Objects.requireNonNull(form.fund())), first(from),
				first(to), reverses, reversedBy, more);
	}

	private static List<EntryTrail.Step> first(List<EntryTrail.Step> steps) {
		return steps.subList(0, Math.min(MOST, steps.size()));
	}

	private List<EntryTrail.Step> named(UUID root, UUID entry, @Nullable UUID reverses) {
		Condition scope = scope();
		List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(root, entry, entry));
		arguments.addAll(scope.arguments());
		List<EntryTrail.Step> named = new ArrayList<>(
				this.jdbc.query(NAMED + scope.sql(), (row, number) -> step(row), arguments.toArray()));
		if (reverses != null) {
			arguments.set(1, reverses);
			arguments.set(2, null);
			named.addAll(this.jdbc.query(NAMED + scope.sql(), (row, number) -> step(row), arguments.toArray()));
		}
		return named;
	}

	private List<EntryTrail.Step> steps(FundingEntry entry, EntryTrail.Step of, boolean before) {
		String[] kinds = Arrays.stream(FundingKind.values())
			.filter((kind) -> kind != FundingKind.REVERSAL
					&& (before ? kind.compareTo(of.kind()) < 0 : kind.compareTo(of.kind()) > 0))
			.map(Enum::name)
			.toArray(String[]::new);
		Condition scope = scope();
		List<@Nullable Object> arguments = new ArrayList<>(
				Arrays.asList(kinds, entry.form().fund(), entry.getRootId(), of.project(), of.project()));
		arguments.addAll(scope.arguments());
		return this.jdbc.query(OF_STEPS.formatted(scope.sql(), MOST + 1), (row, number) -> step(row),
				arguments.toArray());
	}

	private Condition scope() {
		return this.access.scope(Permission.READ).where("t").and(this.visibility.rows("funding-entries", "t.id"));
	}

	private EntryTrail.Source source(UUID root, UUID fund) {
		return this.jdbc.queryForObject("select id, name, source from fund where id = ? and root_id = ?",
				(row, number) -> new EntryTrail.Source(row.getObject("id", UUID.class), row.getString("name"),
						(row.getString("source") != null) ? FundSource.valueOf(row.getString("source")) : null),
				fund, root);
	}

	private static EntryTrail.Step require(List<EntryTrail.Step> steps, UUID id) {
		return Objects.requireNonNull(find(steps, id));
	}

	private static EntryTrail.@Nullable Step find(List<EntryTrail.Step> steps, UUID id) {
		return steps.stream().filter((step) -> step.id().equals(id)).findFirst().orElse(null);
	}

	private static EntryTrail.Step step(ResultSet row) throws SQLException {
		return new EntryTrail.Step(row.getObject("id", UUID.class), row.getString("name"),
				FundingKind.valueOf(row.getString("kind")), new Money(row.getBigDecimal("amount")),
				row.getObject("moved_on", LocalDate.class), row.getString("document_number"),
				row.getString("counterparty"), row.getString("batch"), row.getObject("project_id", UUID.class),
				row.getBoolean("reversed"), row.getObject("reverses_id", UUID.class));
	}

}
