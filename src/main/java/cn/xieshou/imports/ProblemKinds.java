package cn.xieshou.imports;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.values.Labels;

/**
 * The kinds of problems in the rows of an import (问题种类): by column and by what is wrong,
 * so that of thousands one kind is looked at by itself.
 */
@Component
class ProblemKinds {

	/** So many kinds are offered, the most frequent first. */
	private static final int MOST = 40;

	private static final int LONGEST = 60;

	private static final String COLUMN = "substring(split_part(p ->> 'cell', ':', 1) from '^[A-Z]+')";

	private final JdbcTemplate jdbc;

	private final ImportRows rows;

	private final JsonMapper json;

	private final Labels labels;

	ProblemKinds(JdbcTemplate jdbc, ImportRows rows, JsonMapper json, Labels labels) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.json = json;
		this.labels = labels;
	}

	/**
	 * A kind.
	 *
	 * @param code what is wrong
	 * @param column in which column, empty if in none
	 * @param sheet in which sheet, {@code null} in a text file
	 * @param count in how many places
	 * @param label the column, the number and one of the sentences
	 */
	record Kind(String code, String column, @Nullable String sheet, long count, String label) {

		/** By which pages ask for it. */
		public String key() {
			return this.code + "@" + this.column + ((this.sheet != null) ? "@" + this.sheet : "");
		}

	}

	/** The kinds among rows with problems. */
	List<Kind> of(UUID batch, ImportRows.Choice choice, @Nullable LayoutView layout) {
		boolean several = layout != null && layout.sheets().size() > 1;
		return this.jdbc.query("""
				select p ->> 'code' as code, coalesce(%s, '') as place, sheet, count(*) as count,
				(array_agg(p order by number))[1] as first from import_row, jsonb_array_elements(problems) p
				where import_id = ?%s and p ->> 'severity' = any(?)
				group by 1, 2, sheet order by count(*) desc, 2, 1 limit %d
				""".formatted(COLUMN, choice.condition(), MOST), (row, number) -> {
			String column = row.getString("place");
			String sheet = row.getString("sheet");
			RowProblem first = this.json.readValue(row.getString("first"), RowProblem.class);
			return new Kind(row.getString("code"), column, sheet, row.getLong("count"),
					label(several ? sheet : null, column, head(layout, sheet, column), row.getLong("count"), first));
		}, batch, (Object) ((choice == ImportRows.Choice.BAD) ? new String[] { "ERROR" }
				: new String[] { "ERROR", "WARNING", "NOTE" }));
	}

	private String label(@Nullable String sheet, String column, @Nullable String head, long count, RowProblem first) {
		String sentence = FieldWords.isEnglish() ? first.messageEn() : first.message();
		String example = (sentence.length() > LONGEST) ? sentence.substring(0, LONGEST) + "…" : sentence;
		String place = column.isEmpty() ? this.labels.text("imports.kind.row")
				: this.labels.text("imports.kind.column", column, Objects.requireNonNullElse(head, ""));
		return this.labels.text("imports.kind", (sheet != null) ? sheet + " " + place : place, count, example);
	}

	private static @Nullable String head(@Nullable LayoutView layout, @Nullable String sheet, String column) {
		return (layout == null) ? null
				: layout.sheets()
					.stream()
					.filter((one) -> Objects.equals(one.sheet(), sheet))
					.flatMap((one) -> one.found().stream())
					.filter((one) -> one.column().equals(column))
					.map(LayoutView.Column::head)
					.findFirst()
					.orElse(null);
	}

	/** Some rows in order after a number, of one kind if one is asked for. */
	List<ImportRow> after(UUID batch, int number, ImportRows.Choice choice, @Nullable Kind kind, int most) {
		if (kind == null) {
			return this.rows.after(batch, number, choice, most);
		}
		List<Integer> numbers = this.jdbc.queryForList("""
				select number from import_row where import_id = ? and number > ?%s
				and sheet is not distinct from ?::text and exists (select 1 from jsonb_array_elements(problems) p
				where p ->> 'code' = ? and coalesce(%s, '') = ?) order by number limit ?
				""".formatted(choice.condition(), COLUMN), Integer.class, batch, number, kind.sheet(), kind.code(),
				kind.column(), most);
		return this.rows.of(batch, numbers);
	}

}
