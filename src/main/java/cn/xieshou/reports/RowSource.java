package cn.xieshou.reports;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table are (行来源): the records of a type, indicators, or the pairings
 * right below the one that is asked for.
 *
 * @param type the type of the records, {@code null} if they are none
 * @param filter conditions of the list of that type, which always hold
 * @param period the column of the list that says when a record was, by which the period
 * of the report is asked; {@code null} where the table shows what there is in the books
 * @param indicators the codes of the indicators that are rows, {@code null} if they are
 * none
 */
record RowSource(@Nullable String type, @Nullable Map<String, List<String>> filter, @Nullable String period,
		@Nullable List<String> indicators) {

	boolean isOfRecords() {
		return this.type != null;
	}

	boolean isOfIndicators() {
		return this.indicators != null;
	}

	/** Whether what it shows depends on the period that is asked for. */
	boolean isOfPeriod() {
		return !isOfRecords() || this.period != null;
	}

}
