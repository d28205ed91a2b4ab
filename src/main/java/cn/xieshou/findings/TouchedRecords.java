package cn.xieshou.findings;

import java.util.Arrays;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.register.Posted;
import cn.xieshou.values.Ids;

/** What was posted waits for the next look (入账即待核对), one row a record. */
@Component
class TouchedRecords implements Posted.Observer {

	private final JdbcTemplate jdbc;

	TouchedRecords(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void posted(Posted posting) {
		UUID[] records = posting.records();
		UUID[] ids = Arrays.stream(records).map((record) -> Ids.next()).toArray(UUID[]::new);
		this.jdbc.update("""
				insert into finding_due (id, root_id, type, record_id)
				select w.id, ?, ?, w.record from unnest(?::uuid[], ?::uuid[]) as w (id, record)
				""", posting.root(), posting.register().code(), ids, records);
	}

}
