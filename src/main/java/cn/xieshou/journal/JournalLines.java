package cn.xieshou.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Role;
import cn.xieshou.values.Days;

/** Reading lines of the journal (日志行的读取): their conditions, and a line from its row. */
@Component
class JournalLines {

	private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {
	};

	private final JsonMapper json;

	private final List<LinesAbout> about;

	JournalLines(JsonMapper json, List<LinesAbout> about) {
		this.json = json;
		this.about = about;
	}

	/** Adds what is asked for to a statement that reads from the table alone. */
	void addConditions(StringBuilder sql, List<Object> arguments, JournalQuery query) {
		add(sql, arguments, " and actor_id = (select id from account where username = ?)", query.actor());
		add(sql, arguments, " and act = ?", (query.act() != null) ? query.act().name() : null);
		add(sql, arguments, " and address = ?", query.address());
		add(sql, arguments, " and request_id = ?", query.request());
		add(sql, arguments, " and object_id = any(?)", (query.record() != null) ? objects(query.record()) : null);
		add(sql, arguments, " and at >= ?", (query.from() != null) ? Days.startOf(query.from()) : null);
		add(sql, arguments, " and at < ?", (query.to() != null) ? Days.startOf(query.to().plusDays(1)) : null);
	}

	private static void add(StringBuilder sql, List<Object> arguments, String condition, @Nullable Object value) {
		if (value != null) {
			sql.append(condition);
			arguments.add(value);
		}
	}

	/** The thing itself, and what else lines about it name. */
	private UUID[] objects(UUID record) {
		List<UUID> objects = new ArrayList<>(List.of(record));
		this.about.forEach((one) -> objects.addAll(one.objects(record)));
		return objects.toArray(UUID[]::new);
	}

	JournalLine line(ResultSet row, int number) throws SQLException {
		Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
		String duty = row.getString("duty");
		String type = row.getString("object_type");
		Map<String, Object> detail = new LinkedHashMap<>(this.json.readValue(row.getString("detail"), DETAIL));
		if (type.equals("evidence") && duty == null) {
			// The name of a file may tell what its grade keeps from the reader
			detail.remove("name");
		}
		return new JournalLine(row.getObject("id", UUID.class), at,
				new JournalLine.Who(row.getObject("actor_id", UUID.class), row.getString("username"),
						row.getString("actor_name")),
				(duty != null) ? Role.valueOf(duty) : null, Act.valueOf(row.getString("act")),
				new JournalLine.What(type, row.getObject("object_id", UUID.class)), detail, row.getString("address"),
				row.getString("request_id"));
	}

}
