package cn.xieshou.snapshots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Actor;

/** The stored snapshots (快照库): added, never changed. */
@Repository
class SnapshotStore {

	private final JdbcClient jdbc;

	SnapshotStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether it could be added: not if its name is taken. */
	boolean add(Snapshot snapshot, Actor actor) {
		return this.jdbc
			.sql("insert into snapshot (id, name, moment, head, head_sm3, actor_id, actor_name, created_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (name) do nothing")
			.params(snapshot.id(), snapshot.name(), utc(snapshot.moment()), snapshot.head(), snapshot.headSm3(),
					actor.id(), snapshot.by(), utc(snapshot.createdAt()))
			.update() == 1;
	}

	Optional<Snapshot> find(UUID id) {
		return this.jdbc.sql("select * from snapshot where id = ?").param(id).query(SnapshotStore::snapshot).optional();
	}

	/** Those before one, the newest first. */
	List<Snapshot> page(@Nullable UUID after, int size) {
		return this.jdbc.sql("select * from snapshot where ?::uuid is null or id < ? order by id desc limit ?")
			.params(Arrays.asList(after, after, size))
			.query(SnapshotStore::snapshot)
			.list();
	}

	private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
		return new Snapshot(row.getObject("id", UUID.class), row.getString("name"), instant(row, "moment"),
				row.getString("head"), row.getString("head_sm3"), row.getString("actor_name"),
				instant(row, "created_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
