package cn.xieshou.filing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What filings are about (填报事项): what they are called where they are made, otherwise the
 * name of their first record.
 */
final class Subjects {

	/** The fields that forms are called by, the first that is filled in. */
	static final List<String> NAMED_BY = List.of("name", "title", "subject", "symbol");

	/** The first line, with the alias {@code l}, of filings with the alias {@code f}. */
	static final String JOIN = " left join filing_line l on l.root_id = f.root_id and l.filing_id = f.id"
			+ " and l.number = 1";

	/** The name of that line, null if it has none. */
	static final String OF_LINE = NAMED_BY.stream()
		.map((field) -> "l.form ->> '" + field + "'")
		.collect(Collectors.joining(", ", "coalesce(", ")"));

	/** What the filing is called, null if nothing says. */
	static final String SQL = "coalesce(f.origin_name, " + OF_LINE + ")";

	private Subjects() {
	}

}
