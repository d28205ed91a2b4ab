package cn.xieshou.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.workbook.RowKind;

/** The rows of imports as they are kept (导入行表). */
@Repository
class ImportRows {

	private static final TypeReference<Map<String, Object>> SAID = new TypeReference<>() {
	};

	private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {
	};

	private static final String ROW = """
			select number, sheet, row, cell, kind, hidden, said, form, problems, filing_id, line from import_row
			where import_id = ? and number > ?
			""";

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	ImportRows(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Which rows are asked for. */
	enum Choice {

		ALL(""), TOLD(" and severity > 0"), BAD(" and severity = 3"), DATA(" and kind = 'DATA'"),
		OPEN(" and kind = 'DATA' and severity < 3 and filing_id is null");

		private final String condition;

		Choice(String condition) {
			this.condition = condition;
		}

	}

	/** Adds rows, all by one statement. */
	void add(UUID batch, List<ImportRow> rows) {
		this.jdbc.update(
				"""
						insert into import_row (import_id, number, sheet, row, cell, kind, hidden, severity, form, said, problems)
						select ?, r.number, r.sheet, r.row, r.cell, r.kind, r.hidden, r.severity, r.form::jsonb, r.said::jsonb,
						r.problems::jsonb from unnest(?::int[], ?::text[], ?::int[], ?::text[], ?::text[], ?::boolean[],
						?::smallint[], ?::text[], ?::text[], ?::text[])
						as r (number, sheet, row, cell, kind, hidden, severity, form, said, problems)
						""",
				batch, all(rows, Integer.class, ImportRow::number), all(rows, String.class, ImportRow::sheet),
				all(rows, Integer.class, ImportRow::row), all(rows, String.class, ImportRow::cell),
				all(rows, String.class, (row) -> row.kind().name()), all(rows, Boolean.class, ImportRow::hidden),
				all(rows, Integer.class, ImportRow::severity),
				all(rows, String.class, (row) -> (row.form() != null) ? row.form().toString() : null),
				all(rows, String.class, (row) -> this.json.writeValueAsString(row.said())),
				all(rows, String.class, (row) -> this.json.writeValueAsString(row.problems())));
	}

	@SuppressWarnings("unchecked")
	private static <T> Object all(List<ImportRow> rows, Class<T> type,
			Function<ImportRow, ? extends @Nullable Object> value) {
		return rows.stream().map(value).toArray((length) -> (T[]) java.lang.reflect.Array.newInstance(type, length));
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
		return java.util.Objects.requireNonNull(this.jdbc.queryForObject(
				"""
						select count(*) filter (where kind = 'DATA') as all,
						count(*) filter (where kind = 'DATA' and severity < 3) as good,
						count(*) filter (where kind = 'DATA' and severity = 3) as bad,
						count(*) filter (where kind = 'DATA' and severity = 2) as doubtful,
						count(*) filter (where kind <> 'DATA') as skipped,
						count(*) filter (where filing_id is not null) as filed
						from import_row where import_id = ?
						""", (row, number) -> new ImportBatch.Counts(row.getLong("all"), row.getLong("good"),
						row.getLong("bad"), row.getLong("doubtful"), row.getLong("skipped"), row.getLong("filed")),
				batch));
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
	void areIn(UUID batch, UUID filing, List<ImportRow> rows) {
		this.jdbc.update(
				"""
						update import_row t set filing_id = ?, line = r.line from unnest(?::int[]) with ordinality as r (number, line)
						where t.import_id = ? and t.number = r.number and t.filing_id is null
						""",
				filing, all(rows, Integer.class, ImportRow::number), batch);
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
