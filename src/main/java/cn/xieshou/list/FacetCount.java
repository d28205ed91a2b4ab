package cn.xieshou.list;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * How many records of one combination of facet values there are, or what one of their
 * columns adds up to (计数格).
 *
 * @param scope the pairing counted, with all below it
 * @param facets the values of the register's facets, in order
 * @param total the column added up, empty where records are counted
 * @param amount the sum in the base unit
 * @param parts how many records have a value; how many there are where records are
 * counted
 * @param atLeast how many of the values are ≥
 * @param atMost how many are ≤
 * @param about how many are approximate
 */
record FacetCount(UUID scope, List<String> facets, String total, BigDecimal amount, long parts, long atLeast,
		long atMost, long about) {

	/** The name of the column that counts records. */
	static final String ROWS = "";

	/** The name of the column that counts records which stand for several. */
	static final String AGGREGATES = "aggregate";

	boolean countsAggregates() {
		return this.total.equals(AGGREGATES);
	}

	boolean countsRows() {
		return this.total.isEmpty();
	}

}
