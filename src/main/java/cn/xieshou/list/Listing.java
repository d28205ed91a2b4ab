package cn.xieshou.list;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.Column;
import cn.xieshou.register.NameJoins;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.register.SharedRecords;
import cn.xieshou.register.TableColumns;
import cn.xieshou.values.Periods;
import cn.xieshou.web.NotFound;

/**
 * Reads lists of posted records (台账列表), always within the reader's scope: a page by key,
 * the counts of facets, the totals. Loads what is shown and nothing else.
 */
@Service
@Transactional(readOnly = true)
public class Listing {

	/** Marks a transaction whose statements are planned for their values. */
	private static final String PLANNED = Listing.class.getName() + ".planned";

	private final Registers registers;

	private final References references;

	private final Access access;

	private final PairingTree tree;

	private final TableColumns columns;

	private final Periods periods;

	private final List<SharedRecords> shared;

	private final RecordVisibility visibility;

	private final JdbcTemplate jdbc;

	Listing(Registers registers, References references, Access access, PairingTree tree, TableColumns columns,
			Periods periods, List<SharedRecords> shared, RecordVisibility visibility, JdbcTemplate jdbc) {
		this.registers = registers;
		this.references = references;
		this.access = access;
		this.tree = tree;
		this.columns = columns;
		this.periods = periods;
		this.shared = shared;
		this.visibility = visibility;
		this.jdbc = jdbc;
	}

	/**
	 * Reads what is asked of a list.
	 * @throws BadListParameter if it cannot be answered
	 */
	public ListQuery query(Register<?, ?> register, Map<String, List<String>> parameters) {
		Scope scope = this.access.scope(Permission.READ, register.isPlace());
		boolean words = ListQuery.hasWords(parameters);
		return ListQuery.of(register, parameters, this.references, this.periods,
				(called) -> subtree(called, register, scope, words));
	}

	/**
	 * The condition that rows belong to a pairing or one below it that the reader may see
	 * part of.
	 * @param words whether rows are looked for by the index of words, which has the
	 * places too
	 */
	private Condition subtree(String called, Register<?, ?> register, Scope scope, boolean words) {
		PairingTree.Node node = this.tree.find(called)
			.filter((found) -> this.tree.subtree(found.id())
				.stream()
				.anyMatch((below) -> scope.contains(below.root(), below.id())))
			.orElseThrow(() -> new BadListParameter("list.badParameter", "pairing", called));
		Optional<SharedRecords> of = shared(register);
		if (of.isPresent()) {
			return new Condition("t.id = any(?)", List.of((Object) of.get().of(node.id()).toArray(UUID[]::new)));
		}
		if (node.isRoot()) {
			return words ? Scope.inAnyOf("t", node.id()) : new Condition("t.root_id = ?", List.of(node.id()));
		}
		UUID[] below = this.tree.subtree(node.id()).stream().map(PairingTree.Node::id).toArray(UUID[]::new);
		return words ? Scope.inAnyOf("t", below) : new Condition("t.pairing_id = any(?)", List.of((Object) below));
	}

	/** Who says which of the records hold for a pairing that lie in none. */
	Optional<SharedRecords> shared(Register<?, ?> register) {
		return this.shared.stream().filter((one) -> one.type().equals(register.code())).findAny();
	}

	/** One page. */
	public ListPage page(ListQuery query) {
		planForValues(query);
		if (query.before() != null) {
			ListPage back = back(query, query.before());
			return (back.previous() != null || back.rows().size() == query.size()) ? back : page(query.fromStart());
		}
		ListQuery.Cursor after = query.after();
		List<Found> found = read(query, after, false);
		boolean more = found.size() > query.size();
		List<Found> shown = more ? found.subList(0, query.size()) : found;
		return new ListPage(shown.stream().map(Found::row).toList(),
				(after != null && !shown.isEmpty()) ? shown.get(0).cursor() : null,
				more ? shown.get(shown.size() - 1).cursor() : null);
	}

	/** The page that ends before a row, read backwards and turned round. */
	private ListPage back(ListQuery query, ListQuery.Cursor before) {
		List<Found> found = read(query, before, true);
		boolean more = found.size() > query.size();
		List<Found> shown = new ArrayList<>(more ? found.subList(0, query.size()) : found);
		java.util.Collections.reverse(shown);
		return new ListPage(shown.stream().map(Found::row).toList(),
				(more && !shown.isEmpty()) ? shown.get(0).cursor() : null,
				shown.isEmpty() ? null : shown.get(shown.size() - 1).cursor());
	}

	/**
	 * A row with its place in the list.
	 *
	 * @param row the row
	 * @param sortValue what it is sorted by
	 */
	private record Found(Row row, @Nullable String sortValue) {

		String cursor() {
			return new ListQuery.Cursor(this.sortValue, this.row.id()).write();
		}

	}

	/**
	 * One row more than a page, from a place on. Rows without a sort value come last,
	 * backwards first; each part is read by its own index range. Every row has a name.
	 */
	private List<Found> read(ListQuery query, ListQuery.@Nullable Cursor from, boolean back) {
		List<Found> found = new ArrayList<>();
		int limit = query.size() + 1;
		boolean fromMissing = from != null && from.value() == null;
		boolean fromPresent = from != null && from.value() != null;
		boolean up = query.descending() == back;
		Condition present = fromPresent ? beyond(query, Objects.requireNonNull(from), up)
				: new Condition(query.sort().orderSql() + " is not null", List.of());
		Condition missing = new Condition(query.sort().orderSql() + " is null", List.of());
		if (fromMissing) {
			missing = missing
				.and(new Condition("t.id " + (up ? ">" : "<") + " ?", List.of(Objects.requireNonNull(from).id())));
		}
		boolean some = !query.sort().key().equals(Column.NAME.key());
		if (some && (back ? !fromPresent : fromMissing)) {
			read(query, missing, false, up, limit, found);
		}
		if (found.size() < limit && (back || !fromMissing)) {
			read(query, present, true, up, limit - found.size(), found);
		}
		if (some && found.size() < limit && !back && !fromMissing) {
			read(query, missing, false, up, limit - found.size(), found);
		}
		return found;
	}

	/**
	 * Rows that have a sort value, beyond the cursor's; bound in the column's own type.
	 */
	private static Condition beyond(ListQuery query, ListQuery.Cursor from, boolean up) {
		return new Condition(
				"(%s, t.id) %s (?::%s, ?)".formatted(query.sort().orderSql(), up ? ">" : "<", query.sort().orderType()),
				List.of(Objects.requireNonNull(from.value()), from.id()));
	}

	private void read(ListQuery query, Condition part, boolean sorted, boolean up, int limit, List<Found> found) {
		String direction = up ? "" : " desc";
		String order = (sorted ? query.sort().orderSql() + direction + ", " : "") + "t.id" + direction;
		Condition wanted = scoped(query).and(query.condition()).and(part);
		ListWords words = query.words();
		if (words == null || query.asKnownOn() != null) {
			String sql = "select t.* from %s where %s order by %s limit %d".formatted(from(query), wanted.sql(), order,
					limit);
			found.addAll(read(query, new Condition(sql, List.of(arguments(query, wanted))), order));
			return;
		}
		WordStatements statements = new WordStatements(query.register().table(), order, limit);
		List<Found> near = readInOrder(query, statements.near(part, wanted), order);
		if (near.size() == limit) {
			found.addAll(near);
			return;
		}
		if (sorted && query.sort().key().equals("name")) {
			Condition range = words.beginning().and(part);
			List<Found> beginning = readInOrder(query, statements.near(range, wanted), order);
			if (beginning.size() == limit) {
				UUID[] ids = beginning.stream().map((one) -> one.row().id()).toArray(UUID[]::new);
				Condition others = scoped(query).and(query.conditionWithout(Set.of("q"))).and(part);
				found.addAll(read(query, statements.byName(ids, words.elsewhere().and(others)), order));
				return;
			}
		}
		found.addAll(read(query, statements.anywhere(wanted), order));
	}

	/**
	 * Reads along the order's index; planned freely, all rows of a range were sorted, or
	 * the whole table read for them.
	 */
	private List<Found> readInOrder(ListQuery query, Condition rows, String order) {
		this.jdbc.execute("set local enable_bitmapscan = off; set local enable_seqscan = off");
		List<Found> found = read(query, rows, order);
		this.jdbc.execute("set local enable_bitmapscan = on; set local enable_seqscan = on");
		return found;
	}

	private List<Found> read(ListQuery query, Condition rows, String order) {
		NameJoins names = names();
		String sql = "select " + RowReader.selectList(query.shown(), names) + ", " + query.sort().orderSql()
				+ "::text as sort_value from (" + rows.sql() + ") t" + names.sql() + " order by " + order;
		return this.jdbc.query(sql,
				(row, number) -> new Found(RowReader.row(query.shown(), row), row.getString("sort_value")),
				rows.arguments().toArray());
	}

	/** One record's row within the reader's scope. */
	public Optional<Row> row(Register<?, ?> register, UUID id) {
		ListQuery query = query(register, Map.of());
		Condition condition = scoped(query).and(new Condition("t.id = ?", List.of(id)));
		Condition rows = new Condition("select t.* from " + from(query) + " where " + condition.sql(),
				condition.arguments());
		return read(query, rows, "t.id").stream().map(Found::row).findAny();
	}

	/**
	 * One record's row.
	 * @throws NotFound if there is none within the reader's scope
	 */
	public Row require(Register<?, ?> register, UUID id) {
		return row(register, id).orElseThrow(() -> new NotFound(register.code() + " " + id));
	}

	/**
	 * The rows that a list with these parameters has, within the reader's scope, for a
	 * count or sum of a room's own: what comes after {@code from}, the rows called
	 * {@code t}.
	 * @throws BadListParameter if a parameter is unknown or unreadable
	 */
	public Condition rows(Register<?, ?> register, Map<String, List<String>> parameters) {
		ListQuery query = query(register, parameters);
		Condition condition = scoped(query).and(query.condition());
		return new Condition(from(query) + " where " + condition.sql(), List.of(arguments(query, condition)));
	}

	/**
	 * Has the transaction's statements planned for the values of the filters. A plan that
	 * serves any word or place sorts all rows of a frequent one, which takes seconds.
	 */
	void planForValues(ListQuery query) {
		if (!query.filters().isEmpty() && !TransactionSynchronizationManager.hasResource(PLANNED)) {
			this.jdbc.execute("set local plan_cache_mode = force_custom_plan");
			onceInTransaction();
		}
	}

	private static void onceInTransaction() {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.bindResource(PLANNED, true);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					TransactionSynchronizationManager.unbindResource(PLANNED);
				}
			});
		}
	}

	/** The condition that rows lie within the reader's scope and are shown to them. */
	public Condition scoped(ListQuery query) {
		Scope scope = this.access.scope(Permission.READ, query.register().isPlace());
		return (query.hasWords() ? scope.whereIndexed("t") : scope.where("t"))
			.and(this.visibility.rows(query.register().code(), "t.id"))
			.and(query.withoutExamples());
	}

	/**
	 * Those of some records of a type that the reader is not shown although they lie
	 * within scope.
	 */
	public Set<UUID> hidden(String type, Collection<UUID> ids) {
		return this.visibility.hidden(type, ids);
	}

	/** The names of what rows refer to, as far as the reader is shown it. */
	public NameJoins names() {
		return new NameJoins(this.registers, this.visibility);
	}

	/** Whether the reader sees all records of a type that lie within their scope. */
	boolean isWhole(Register<?, ?> register) {
		return !this.visibility.hidesAnyOf(register.code());
	}

	/** The rows as they are, or as they were known at a moment. */
	public String from(ListQuery query) {
		String table = query.register().table();
		if (query.asKnownOn() == null) {
			return table + " t";
		}
		return "(" + asKnownOn(table) + ") t";
	}

	/**
	 * SQL for the rows of a table as they were known at a moment, which stands for each
	 * of three question marks.
	 */
	public String asKnownOn(String table) {
		return ("select %2$s from %1$s where posted_at <= ? union all select %2$s from %1$s_history"
				+ " where posted_at <= ? and superseded_at > ?")
			.formatted(table, this.columns.of(table));
	}

	public Object[] arguments(ListQuery query, Condition condition) {
		List<Object> arguments = new ArrayList<>();
		if (query.asKnownOn() != null) {
			OffsetDateTime moment = query.asKnownOn().atOffset(ZoneOffset.UTC);
			arguments.addAll(List.of(moment, moment, moment));
		}
		arguments.addAll(condition.arguments());
		return arguments.toArray();
	}

}
