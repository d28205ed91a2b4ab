package cn.xieshou.confirmation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.evidence.EvidenceCitations;
import cn.xieshou.register.RecordVisibility;

/**
 * The files on which the sides rest what they say of differences (对账佐证引用): seen by who
 * reads the difference.
 */
@Component
class CitedInDifferences implements EvidenceCitations {

	private static final String CITED = """
			select distinct c.file from difference_word w
			join difference d on d.root_id = w.root_id and d.id = w.difference_id
			cross join lateral (select (e ->> 'file')::uuid as file from jsonb_array_elements(w.evidence) e) c
			where w.evidence <> '[]'::jsonb and c.file = any(?) and
			""";

	private final Access access;

	private final RecordVisibility records;

	private final JdbcTemplate jdbc;

	CitedInDifferences(Access access, RecordVisibility records, JdbcTemplate jdbc) {
		this.access = access;
		this.records = records;
		this.jdbc = jdbc;
	}

	@Override
	public Set<UUID> seen(Set<UUID> uploads) {
		if (!this.access.actor().may(Permission.READ)) {
			return Set.of();
		}
		Condition readable = this.access.scope(Permission.READ)
			.where("d")
			.and(this.records.rowsOfTypes("d.type", "d.record_id"));
		List<Object> arguments = new ArrayList<>();
		arguments.add(uploads.toArray(UUID[]::new));
		arguments.addAll(readable.arguments());
		return new HashSet<>(this.jdbc.queryForList(CITED + readable.sql(), UUID.class, arguments.toArray()));
	}

}
