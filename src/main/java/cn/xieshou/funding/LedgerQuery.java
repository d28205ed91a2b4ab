package cn.xieshou.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;

/**
 * Of which money the ledger is asked (台账条件); what is {@code null} or empty asks for no
 * less.
 *
 * @param pairing the pairing to which, or below which, funds belong
 * @param fund one fund
 * @param project one project
 * @param batch one batch, by its name
 * @param year the year in which money moved
 * @param step the step of the entries that are listed; sums are of all steps
 * @param on the day at whose end it is told, {@code null} for today
 * @param example whether made-up money is asked for, instead of all that is not
 */
record LedgerQuery(PairingTree.@Nullable Node pairing, @Nullable UUID fund, @Nullable UUID project, String batch,
		@Nullable Integer year, @Nullable FundingKind step, @Nullable LocalDate on, boolean example) {

	/** What stands for the fund as a whole among its projects. */
	private static final UUID WHOLE = new UUID(0, 0);

	/**
	 * Whether what is kept of funds, or of them by day, answers without their entries.
	 */
	boolean isOfWholeFunds() {
		return this.project == null && this.batch.isEmpty();
	}

	/** Whether one row a fund, of a project or a batch, answers. */
	boolean isKept() {
		return this.year == null && this.on == null && (this.project == null || this.batch.isEmpty());
	}

	/** The day at whose end it is asked what is idle. */
	LocalDate on(LocalDate today) {
		LocalDate end = (this.year != null) ? LocalDate.of(this.year, 12, 31) : today;
		LocalDate asked = (this.on != null && this.on.isBefore(end)) ? this.on : end;
		return asked.isBefore(today) ? asked : today;
	}

	/** Which funds are meant. */
	Condition funds(PairingTree tree) {
		Condition funds = (this.fund != null) ? new Condition("f.id = ?", List.of(this.fund))
				: new Condition("f.example is " + (this.example ? "true" : "not true"), List.of());
		if (this.pairing == null) {
			return funds;
		}
		if (this.pairing.isRoot()) {
			return funds.and(new Condition("f.root_id = ?", List.of(this.pairing.id())));
		}
		UUID[] below = tree.subtree(this.pairing.id()).stream().map(PairingTree.Node::id).toArray(UUID[]::new);
		return funds.and(new Condition("f.pairing_id = any(?)", List.of((Object) below)));
	}

	/** Which rows of what is kept of funds are meant. */
	Condition kept() {
		return new Condition("b.project_id = ? and b.batch = ?",
				List.of((this.project != null) ? this.project : WHOLE, this.batch));
	}

	/** Which days are meant. */
	Condition days(String column) {
		Condition year = (this.year == null) ? Condition.ALWAYS : new Condition(column + " between ? and ?",
				List.of(LocalDate.of(this.year, 1, 1), LocalDate.of(this.year, 12, 31)));
		return (this.on == null) ? year : year.and(new Condition(column + " <= ?", List.of(this.on)));
	}

	/** Which entries are meant, by the columns of what they did or what they undo. */
	Condition entries(String entry) {
		List<String> conditions = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		if (this.project != null) {
			conditions.add("%s.project_id = ?");
			arguments.add(this.project);
		}
		if (!this.batch.isEmpty()) {
			conditions.add("btrim(%s.batch) = ?");
			arguments.add(this.batch);
		}
		return conditions.isEmpty() ? Condition.ALWAYS
				: new Condition(String.join(" and ", conditions).replace("%s", entry), List.copyOf(arguments));
	}

	LedgerQuery step(@Nullable FundingKind of) {
		return new LedgerQuery(this.pairing, this.fund, this.project, this.batch, this.year, of, this.on, this.example);
	}

	LedgerQuery fund(UUID of) {
		return new LedgerQuery(this.pairing, of, this.project, this.batch, this.year, this.step, this.on, this.example);
	}

	LedgerQuery project(UUID of) {
		return new LedgerQuery(this.pairing, this.fund, of, this.batch, this.year, this.step, this.on, this.example);
	}

	LedgerQuery year(int of) {
		return new LedgerQuery(this.pairing, this.fund, this.project, this.batch, of, this.step, null, this.example);
	}

	/** The address of the page with these conditions. */
	String address() {
		return without();
	}

	/** The address of the page with these conditions, but some. */
	String without(String... names) {
		Map<String, Object> said = said();
		said.keySet().removeAll(List.of(names));
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/funding");
		said.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(said).toUriString();
	}

	/** What is asked for, by the names of the parameters. */
	Map<String, Object> said() {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		all.put("pairing", (this.pairing != null) ? this.pairing.code() : null);
		all.put("fund", this.fund);
		all.put("project", this.project);
		all.put("batch", this.batch.isEmpty() ? null : this.batch);
		all.put("year", this.year);
		all.put("step", this.step);
		all.put("on", this.on);
		all.put("example", this.example ? true : null);
		Map<String, Object> said = new LinkedHashMap<>();
		all.forEach((name, value) -> {
			if (value != null) {
				said.put(name, value);
			}
		});
		return said;
	}

}
