package cn.xieshou.findings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.web.BadRequest;
import cn.xieshou.web.NotFound;

/**
 * Findings that the reader may see (发现查询): those of which all records that they rest on
 * lie within the scope and are shown.
 */
@Service
@Transactional(readOnly = true)
class Findings {

	private final FindingStore store;

	private final FindingRows rows;

	private final RecordVisibility visibility;

	private final References references;

	private final Registers registers;

	private final PairingTree tree;

	private final Access access;

	private final JdbcTemplate jdbc;

	Findings(FindingStore store, FindingRows rows, RecordVisibility visibility, References references,
			Registers registers, PairingTree tree, Access access, JdbcTemplate jdbc) {
		this.store = store;
		this.rows = rows;
		this.visibility = visibility;
		this.references = references;
		this.registers = registers;
		this.tree = tree;
		this.access = access;
		this.jdbc = jdbc;
	}

	/** How many there are of one state, severity, rule and programme. */
	record Count(FindingState state, int rank, String rule, UUID root, int findings) {

	}

	/** What was looked at last: how many records, and when that ended. */
	record Look(long records, @Nullable Instant at) {

	}

	/**
	 * A finding.
	 * @throws NotFound if there is none that the reader may see
	 */
	Finding require(UUID id) {
		Condition condition = new Condition("f.id = ?", List.of(id)).and(readable());
		return this.jdbc
			.query("select f.* from finding f where " + condition.sql(), this.rows::read,
					condition.arguments().toArray())
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("finding " + id));
	}

	/** The same, held until the end of the transaction. */
	@Transactional
	Finding lock(UUID id) {
		UUID root = require(id).subject().root();
		return Objects.requireNonNull(this.jdbc.queryForObject(
				"select f.* from finding f where f.root_id = ? and f.id = ? for update", this.rows::read, root, id));
	}

	/**
	 * Findings, the most severe first.
	 * @param after the last one of the page before
	 */
	List<Finding> list(FindingFilter filter, @Nullable UUID after, int most) {
		Condition condition = readable().and(filter.condition());
		if (after != null) {
			condition = condition.and(new Condition(
					"(f.rank, f.id) > (select a.rank, a.id from finding a where a.id = ?)", List.of(after)));
		}
		return this.jdbc.query(
				"select f.* from finding f where " + condition.sql() + " order by f.rank, f.id limit " + most,
				this.rows::read, condition.arguments().toArray());
	}

	/** What is not mended of a record. */
	List<Finding> of(UUID record, int most) {
		Condition condition = new Condition("f.cited && ? and f.state <> 'MENDED'",
				List.of((Object) new UUID[] { record }))
			.and(readable());
		return this.jdbc.query(
				"select f.* from finding f where " + condition.sql() + " order by f.rank, f.id limit " + most,
				this.rows::read, condition.arguments().toArray());
	}

	/** The types of all records that anything is found about, whoever may see that. */
	Set<String> types() {
		return Set.copyOf(this.jdbc
			.queryForList("select distinct unnest(f.types) from finding f where f.state <> 'MENDED'", String.class));
	}

	/** How many there are of each kind. */
	List<Count> counts() {
		Condition condition = readable();
		return this.jdbc.query(
				"select f.state, f.rank, f.rule, f.root_id, count(*) as findings from finding f where "
						+ condition.sql() + " group by 1, 2, 3, 4 order by 3",
				(row, number) -> new Count(FindingState.valueOf(row.getString("state")), row.getInt("rank"),
						row.getString("rule"), row.getObject("root_id", UUID.class), row.getInt("findings")),
				condition.arguments().toArray());
	}

	long count(FindingFilter filter) {
		Condition condition = readable().and(filter.condition());
		return Objects
			.requireNonNull(this.jdbc.queryForObject("select count(*) from finding f where " + condition.sql(),
					Long.class, condition.arguments().toArray()));
	}

	/** What all looks of the night, or on demand, have gone through last. */
	Look look() {
		return this.jdbc.queryForObject("select sum(records) as records, max(ended_at) as ended_at from finding_look",
				(row, number) -> new Look(row.getLong("records"), FindingRows.instant(row, "ended_at")));
	}

	List<FindingAct> acts(Finding finding) {
		return this.store.acts(finding);
	}

	/**
	 * A pairing that the reader named, with all below it.
	 * @throws BadRequest if they may see none that is called so
	 */
	@Nullable List<PairingTree.Node> pairing(@Nullable String called) {
		return (called == null || called.isBlank()) ? null
				: this.tree.find(called)
					.filter((node) -> this.references.seesPairing(node.id()))
					.map((node) -> this.tree.subtree(node.id()))
					.orElseThrow(() -> BadRequest.unknownValue("pairing", called));
	}

	/** All that a finding rests on lies within the scope, and is shown. */
	Condition readable() {
		Scope scope = this.access.scope(Permission.READ);
		Condition condition = Condition.ALWAYS;
		if (!scope.everything()) {
			Set<UUID> places = new HashSet<>(this.tree.subtrees(scope.roots()));
			places.addAll(scope.pairings());
			Set<UUID> roots = new HashSet<>(scope.roots());
			scope.pairings().forEach((pairing) -> this.tree.find(pairing).ifPresent((node) -> roots.add(node.root())));
			if (scope.commons()) {
				places.add(PairingTree.COMMONS);
				roots.add(PairingTree.COMMONS);
			}
			condition = new Condition("f.root_id = any(?) and f.places <@ ?",
					List.of(roots.toArray(UUID[]::new), places.toArray(UUID[]::new)));
		}
		return this.visibility.isLimited() ? condition.and(shown()) : condition;
	}

	private Condition shown() {
		Condition rows = this.visibility.ungraded("c.id");
		List<Object> hidden = new ArrayList<>(rows.arguments());
		hidden.add(this.registers.all()
			.stream()
			.map(Register::code)
			.filter(this.visibility::hides)
			.toArray(String[]::new));
		return new Condition("not exists (select from unnest(f.cited) as c (id) where not (" + rows.sql()
				+ ")) and not f.types && ?::text[]", hidden);
	}

	/** Whether somebody sees all that a finding rests on, as far as places go. */
	boolean isWithin(Finding finding, Scope scope) {
		return scope.everything() || Arrays.stream(places(finding))
			.allMatch((place) -> place.equals(PairingTree.COMMONS) ? scope.commons()
					: this.tree.find(place).filter((node) -> scope.contains(node.root(), node.id())).isPresent());
	}

	private UUID[] places(Finding finding) {
		return this.jdbc.queryForObject("select f.places from finding f where f.id = ? and f.root_id = ?",
				(row, number) -> (UUID[]) row.getArray("places").getArray(), finding.id(), finding.subject().root());
	}

}
