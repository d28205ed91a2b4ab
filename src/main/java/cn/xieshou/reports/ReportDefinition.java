package cn.xieshou.reports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A table as its file defines it (报表定义).
 *
 * @param code its number, {@code TB-06} (表号)
 * @param version the version of the definition
 * @param title its title
 * @param origin what is known of the paper form: {@code form}, {@code reported} or
 * {@code composed}
 * @param unit the unit of the table as its head says it
 * @param rows what its rows are
 * @param columns its columns, by number
 * @param rules what holds between columns, {@code 7<=6}
 * @param notes what stands below it
 */
record ReportDefinition(String code, int version, Words title, String origin, Words unit, RowSource rows,
		List<ReportColumn> columns, @Nullable List<String> rules, @Nullable List<Words> notes) {

	List<ColumnRule> held() {
		return (this.rules != null) ? this.rules.stream().map(ColumnRule::parse).toList() : List.of();
	}

	List<Words> remarks() {
		return (this.notes != null) ? this.notes : List.of();
	}

	Optional<ReportColumn> column(int number) {
		return this.columns.stream().filter((column) -> column.number() == number).findAny();
	}

	/** The codes of all indicators that it shows. */
	List<String> indicators() {
		return this.rows.isOfIndicators() ? Objects.requireNonNull(this.rows.indicators())
				: this.columns.stream()
					.map(ReportColumn::from)
					.filter((source) -> source.kind() == Source.Kind.INDICATOR)
					.map(Source::key)
					.distinct()
					.toList();
	}

}
