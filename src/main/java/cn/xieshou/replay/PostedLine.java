package cn.xieshou.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.filing.LineAction;

/**
 * A line of a posted filing (已入账的填报行), as it is needed to rebuild its record.
 *
 * @param record the record
 * @param filing the filing
 * @param number the line in it
 * @param action what was done
 * @param base the version that was changed, {@code null} for a new record
 * @param formVersion the version of the type's form in which it is written
 * @param at when it entered the books
 * @param form what the record said from then on
 */
record PostedLine(UUID record, UUID filing, int number, LineAction action, @Nullable Integer base, int formVersion,
		Instant at, ObjectNode form) {

	/** Of one type, each record from its first line to its last. */
	static final String OF_TYPE = """
			select l.record_id, l.filing_id, l.number, l.action, l.base_version, l.form, f.form_version, f.posted_at
			from filing f join filing_line l on l.root_id = f.root_id and l.filing_id = f.id
			where f.type = ? and f.state = 'POSTED'
			order by l.record_id, f.posted_at, l.base_version nulls first, l.filing_id, l.number""";

	static PostedLine of(ResultSet row, JsonMapper json) throws SQLException {
		return new PostedLine(row.getObject("record_id", UUID.class), row.getObject("filing_id", UUID.class),
				row.getInt("number"), LineAction.valueOf(row.getString("action")),
				row.getObject("base_version", Integer.class), row.getInt("form_version"),
				row.getObject("posted_at", OffsetDateTime.class).toInstant(),
				(ObjectNode) json.readTree(row.getString("form")));
	}

}
