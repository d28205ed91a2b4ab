package cn.xieshou.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.rule.RuleHit;
import cn.xieshou.workbook.RowKind;

/** The rows of imports as they are kept (导入行表). */
@Repository
class ImportRows {

	private static final TypeReference<Map<String, Object>> SAID = new TypeReference<>() {
	};

	private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {
	};

	private static final TypeReference<List<RuleHit>> HITS = new TypeReference<>() {
	};

	private static final String ROW = """
			select number, sheet, row, cell, kind, hidden, said, form, problems, filing_id, line from import_row
			where import_id = ? and number > ?
			""";

	private static final String COPY = """
			copy import_row (import_id, number, sheet, row, cell, kind, hidden, severity, form, said, problems,
			checked, form_version, pairing_id, hits, named) from stdin
			""";

	static final ImportBatch.Counts NONE = new ImportBatch.Counts(0, 0, 0, 0, 0, 0);

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	ImportRows(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Which rows are asked for. */
	enum Choice {

		ALL(""), TOLD(" and severity > 0"), BAD(" and severity = 3"), DATA(" and kind = 'DATA'"),
		/** What stands over rows: groups, and heads and titles of tables below. */
		OVER(" and kind in ('SECTION', 'HEAD_REPEATED', 'HEAD', 'TITLE', 'INFO')"),
		OPEN(" and kind = 'DATA' and severity < 3 and filing_id is null");

		private final String condition;

		Choice(String condition) {
			this.condition = condition;
		}

		/** The condition on rows, behind others. */
		String condition() {
			return this.condition;
		}

	}

	/**
	 * Adds rows, all by one statement.
	 * @param checked the forms of those that can be filed, by the numbers of the rows
	 */
	void add(UUID batch, List<ImportRow> rows, Map<Integer, CheckedForm> checked) {
		CopyLines lines = new CopyLines();
		rows.forEach((row) -> add(lines, batch, row, row.isGood() ? checked.get(row.number()) : null));
		byte[] text = lines.bytes();
		this.jdbc.execute((ConnectionCallback<Long>) (connection) -> {
			try {
				return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(text));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Keeps rows as they are now, in the place of what they were. */
	void replace(UUID batch, List<ImportRow> rows, Map<Integer, CheckedForm> checked) {
		this.jdbc.update("delete from import_row where import_id = ? and number = any(?) and filing_id is null", batch,
				rows.stream().map(ImportRow::number).toArray(Integer[]::new));
		add(batch, rows, checked);
	}

	/** How many rows that can be filed have a proposal that nobody has answered. */
	int undecided(UUID batch) {
		return one(
				"""
						select count(*) from import_row where import_id = ? and kind = 'DATA' and severity = 2
						and jsonb_path_exists(problems, '$[*] ? (@.severity == "WARNING" && (@.proposal != null || @.code == "range"))')""",
				batch);
	}

	private void add(CopyLines lines, UUID batch, ImportRow row, @Nullable CheckedForm checked) {
		lines.add(batch)
			.add(row.number())
			.add(row.sheet())
			.add(row.row())
			.add(row.cell())
			.add(row.kind())
			.add(row.hidden())
			.add(row.severity())
			.add(row.form())
			.add(row.said().isEmpty() ? "{}" : this.json.writeValueAsString(row.said()))
			.add(row.problems().isEmpty() ? "[]" : this.json.writeValueAsString(row.problems()));
		if (checked == null) {
			lines.add(null).add(null).add(null).add(null).add(null).end();
			return;
		}
		lines.add(checked.form())
			.add(checked.formVersion())
			.add(checked.pairing())
			.add(checked.hits().isEmpty() ? null : this.json.writeValueAsString(checked.hits()))
			.addAll(checked.named())
			.end();
	}

	/** Forgets all rows, before they are read anew. */
	void forget(UUID batch) {
		this.jdbc.update("delete from import_row where import_id = ?", batch);
	}

	/** How many rows are kept. */
	int count(UUID batch) {
		return one("select count(*) from import_row where import_id = ?", batch);
	}

	private int one(String sql, UUID batch) {
		Integer count = this.jdbc.queryForObject(sql, Integer.class, batch);
		return (count != null) ? count : 0;
	}

	ImportBatch.Counts counts(UUID batch) {
		return counts(List.of(batch)).getOrDefault(batch, NONE);
	}

	/** How many rows some imports have; one that has none is left out. */
	Map<UUID, ImportBatch.Counts> counts(Collection<UUID> batches) {
		Map<UUID, ImportBatch.Counts> counts = new HashMap<>();
		this.jdbc.query("""
				select import_id, count(*) filter (where kind = 'DATA') as all,
				count(*) filter (where kind = 'DATA' and severity < 3) as good,
				count(*) filter (where kind = 'DATA' and severity = 3) as bad,
				count(*) filter (where kind = 'DATA' and severity = 2) as doubtful,
				count(*) filter (where kind <> 'DATA') as skipped,
				count(*) filter (where filing_id is not null) as filed
				from import_row where import_id = any(?) group by import_id
				""", (row) -> {
			counts.put(row.getObject("import_id", UUID.class),
					new ImportBatch.Counts(row.getLong("all"), row.getLong("good"), row.getLong("bad"),
							row.getLong("doubtful"), row.getLong("skipped"), row.getLong("filed")));
		}, (Object) batches.toArray(UUID[]::new));
		return counts;
	}

	/** Some rows in order, after that number. */
	List<ImportRow> after(UUID batch, int number, Choice choice, int most) {
		return this.jdbc.query(ROW + choice.condition + " order by number limit ?", this::row, batch, number, most);
	}

	/**
	 * How many rows of a sheet are totals or are hidden.
	 *
	 * @param totals rows that add up others
	 * @param hidden hidden rows of data
	 * @param firstHidden the first of them, 0 if there is none
	 */
	record Kinds(long totals, long hidden, int firstHidden) {

	}

	Kinds kinds(UUID batch, @Nullable String sheet) {
		return java.util.Objects.requireNonNull(this.jdbc.queryForObject("""
				select count(distinct row) filter (where kind in ('TOTAL', 'SUBTOTAL')) as totals,
				count(distinct row) filter (where hidden and kind = 'DATA') as hidden,
				coalesce(min(row) filter (where hidden and kind = 'DATA'), 0) as first_hidden
				from import_row where import_id = ? and sheet is not distinct from ?::text
				""",
				(row, number) -> new Kinds(row.getLong("totals"), row.getLong("hidden"), row.getInt("first_hidden")),
				batch, sheet));
	}

	/**
	 * What was found in a sheet.
	 *
	 * @param code what it is
	 * @param count how often it was found
	 * @param first the first of these
	 */
	record Findings(String code, long count, RowProblem first) {

	}

	List<Findings> findings(UUID batch, @Nullable String sheet) {
		return this.jdbc.query("""
				select p ->> 'code' as code, count(*) as count, (array_agg(p order by number))[1] as first
				from import_row, jsonb_array_elements(problems) p
				where import_id = ? and severity > 0 and sheet is not distinct from ?::text
				group by p ->> 'code' order by p ->> 'code'
				""", (row, number) -> new Findings(row.getString("code"), row.getLong("count"),
				this.json.readValue(row.getString("first"), RowProblem.class)), batch, sheet);
	}

	/** Says that rows are in a filing, each in its line. */
	void areIn(UUID batch, UUID filing, List<Integer> numbers) {
		this.jdbc.update("""
				update import_row t set filing_id = ?, line = r.line, checked = null, form_version = null, hits = null,
				named = null from unnest(?::int[]) with ordinality as r (number, line)
				where t.import_id = ? and t.number = r.number and t.filing_id is null
				""", filing, numbers.toArray(Integer[]::new), batch);
	}

	/**
	 * A row that is to be filed.
	 *
	 * @param number its number
	 * @param form its form as it was checked, {@code null} if it must be checked anew
	 */
	record Open(int number, @Nullable CheckedForm form) {

	}

	/** Rows that are to be filed, in order, after that number. */
	List<Open> open(UUID batch, int number, int most) {
		return this.jdbc.query("""
				select number, checked, form_version, pairing_id, hits, named from import_row
				where import_id = ? and number > ?""" + Choice.OPEN.condition + " order by number limit ?", this::open,
				batch, number, most);
	}

	private Open open(ResultSet row, int index) throws SQLException {
		String form = row.getString("checked");
		String hits = row.getString("hits");
		Array named = row.getArray("named");
		return new Open(row.getInt("number"),
				(form == null) ? null
						: new CheckedForm(row.getInt("form_version"), row.getObject("pairing_id", UUID.class), form,
								(hits != null) ? this.json.readValue(hits, HITS) : List.of(),
								(named != null) ? Set.of((String[]) named.getArray()) : Set.of()));
	}

	/** Rows by their numbers, in order. */
	List<ImportRow> of(UUID batch, List<Integer> numbers) {
		return this.jdbc.query(ROW + " and number = any(?) order by number", this::row, batch, 0,
				numbers.toArray(Integer[]::new));
	}

	/** Says what else was found in rows. */
	void tell(UUID batch, List<ImportRow> rows) {
		this.jdbc.batchUpdate(
				"update import_row set problems = ?::jsonb, severity = ? where import_id = ? and number = ?", rows, 500,
				(update, row) -> {
					update.setString(1, this.json.writeValueAsString(row.problems()));
					update.setInt(2, row.severity());
					update.setObject(3, batch);
					update.setInt(4, row.number());
				});
	}

	/** The filings that rows are in, with how many each has. */
	List<Filed> filings(UUID batch) {
		return this.jdbc.query("""
				select r.filing_id, count(*) as lines, f.state from import_row r
				join filing f on f.id = r.filing_id
				where r.import_id = ? group by r.filing_id, f.state order by r.filing_id
				""", (row, number) -> new Filed(row.getObject("filing_id", UUID.class), row.getInt("lines"),
				cn.xieshou.filing.FilingState.valueOf(row.getString("state"))), batch);
	}

	/**
	 * A filing that rows are in.
	 *
	 * @param id the filing
	 * @param lines how many rows
	 * @param state how far it is
	 */
	record Filed(UUID id, int lines, cn.xieshou.filing.FilingState state) {

	}

	private ImportRow row(ResultSet row, int index) throws SQLException {
		String form = row.getString("form");
		return new ImportRow(row.getInt("number"), row.getString("sheet"), row.getInt("row"), row.getString("cell"),
				RowKind.valueOf(row.getString("kind")), row.getBoolean("hidden"),
				this.json.readValue(row.getString("said"), SAID),
				(form != null) ? (ObjectNode) this.json.readTree(form) : null,
				this.json.readValue(row.getString("problems"), PROBLEMS), row.getObject("filing_id", UUID.class),
				row.getObject("line", Integer.class));
	}

}
