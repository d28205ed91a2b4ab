package cn.xieshou.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Severity;

/** Rows of the table of findings, read. */
@Component
class FindingRows {

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private static final TypeReference<List<Hit.Cited>> CITES = new TypeReference<>() {
	};

	private final JsonMapper json;

	FindingRows(JsonMapper json) {
		this.json = json;
	}

	Finding read(ResultSet row, int number) throws SQLException {
		UUID owner = row.getObject("owner_id", UUID.class);
		Hit hit = new Hit(row.getString("field"), row.getString("message_key"), values(row),
				this.json.readValue(row.getString("cites"), CITES));
		return new Finding(row.getObject("id", UUID.class),
				new Finding.Subject(row.getObject("root_id", UUID.class), row.getObject("pairing_id", UUID.class),
						row.getString("type"), row.getObject("record_id", UUID.class)),
				new Finding.Said(row.getString("rule"), row.getInt("version"), Severity.values()[row.getInt("rank")],
						hit),
				new Finding.Course(FindingState.valueOf(row.getString("state")),
						(owner == null) ? null
								: new Finding.Owner(owner, row.getString("owner"), row.getString("owner_name")),
						row.getObject("due", LocalDate.class), Objects.requireNonNull(instant(row, "found_at")),
						instant(row, "mended_at")));
	}

	List<String> values(ResultSet row) throws SQLException {
		return this.json.readValue(row.getString("message_values"), TEXTS);
	}

	String write(Object value) {
		return this.json.writeValueAsString(value);
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
