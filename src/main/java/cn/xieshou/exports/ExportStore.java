package cn.xieshou.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Actor;
import cn.xieshou.classification.Grade;

/** The stored files that are written in the background (导出文件库). */
@Repository
class ExportStore {

	private static final TypeReference<Map<String, List<String>>> FILTER = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ExportStore(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void insert(UUID id, Actor owner, ExportOrder order, String language, Grade grade, UUID job, Instant at) {
		this.jdbc
			.sql("insert into export_file (id, owner_id, owner_name, what, format, filter, language, grade, job_id,"
					+ " state, created_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 'WAITING', ?)")
			.params(id, owner.id(), owner.displayName(), order.what(), order.format().name(),
					this.json.writeValueAsString(order.filter()), language, grade.name(), job, utc(at))
			.update();
	}

	Optional<ExportFile> find(UUID id) {
		return this.jdbc.sql("select * from export_file where id = ?").param(id).query(this::file).optional();
	}

	/** The last files of somebody. */
	List<ExportFile> of(UUID owner, int most) {
		return this.jdbc.sql("select * from export_file where owner_id = ? order by created_at desc, id desc limit ?")
			.params(owner, most)
			.query(this::file)
			.list();
	}

	void reached(UUID id, long done, long total) {
		this.jdbc.sql("update export_file set state = 'RUNNING', done = ?, total = ? where id = ? and state <> 'DONE'")
			.params(done, total, id)
			.update();
	}

	void finished(UUID id, long rows, ExportFile.Content content) {
		this.jdbc.sql(
				"update export_file set state = 'DONE', done = ?, total = ?, file_name = ?, size = ?, sha256 = ?, sm3 = ?,"
						+ " rights = ?, finished_at = ? where id = ?")
			.params(rows, rows, content.name(), content.size(), content.sha256(), content.sm3(), content.rights(),
					utc(content.finishedAt()), id)
			.update();
	}

	void failed(UUID id, String why) {
		this.jdbc.sql("update export_file set state = 'FAILED', refusal = ? where id = ? and state <> 'DONE'")
			.params(why, id)
			.update();
	}

	/** Forgets files from before a moment. */
	List<UUID> forget(Instant before) {
		return this.jdbc.sql("delete from export_file where created_at < ? returning id")
			.param(utc(before))
			.query(UUID.class)
			.list();
	}

	private ExportFile file(ResultSet row, int number) throws SQLException {
		return new ExportFile(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class),
				row.getString("owner_name"), row.getString("what"), ExportFormat.valueOf(row.getString("format")),
				this.json.readValue(row.getString("filter"), FILTER), row.getString("language"),
				Grade.valueOf(row.getString("grade")), row.getObject("job_id", UUID.class),
				ExportState.valueOf(row.getString("state")), row.getLong("done"), row.getObject("total", Long.class),
				row.getString("refusal"), row.getObject("created_at", OffsetDateTime.class).toInstant(), content(row));
	}

	private static ExportFile.@Nullable Content content(ResultSet row) throws SQLException {
		OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
		return (finished != null) ? new ExportFile.Content(row.getString("file_name"), row.getLong("size"),
				row.getString("sha256"), row.getString("sm3"), row.getString("rights"), finished.toInstant()) : null;
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
