package cn.xieshou.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.job.EachNode;
import cn.xieshou.register.Posted;
import cn.xieshou.values.Ids;

/**
 * What was posted waits for the next look (入账即待核对), one row a record. Each node writes
 * down what was posted on it apart from the postings, which cost no statement more so;
 * what a node that dies has not written down, and what is beyond the bound, the nightly
 * look finds.
 */
@Component
class TouchedRecords implements Posted.Observer, EachNode {

	/** So many postings wait to be written down, at most. */
	private static final int MOST = 10_000;

	/** So many records are written down by one statement, about. */
	private static final int BATCH = 1_000;

	private final Queue<Row> fresh = new ConcurrentLinkedQueue<>();

	private final AtomicInteger waiting = new AtomicInteger();

	private final JdbcTemplate jdbc;

	TouchedRecords(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	private record Row(UUID root, String type, UUID[] records) {

	}

	@Override
	public void posted(Posted posting) {
		Row row = new Row(posting.root(), posting.register().code(), posting.records());
		posting.afterCommit(() -> {
			if (this.waiting.incrementAndGet() <= MOST) {
				this.fresh.add(row);
			}
			else {
				this.waiting.decrementAndGet();
			}
		});
	}

	/** Writes down what was posted on this node. */
	@Override
	public void look() {
		while (!this.fresh.isEmpty()) {
			List<Row> rows = taken();
			try {
				write(rows);
			}
			catch (RuntimeException ex) {
				this.fresh.addAll(rows);
				this.waiting.addAndGet(rows.size());
				throw ex;
			}
		}
	}

	private List<Row> taken() {
		List<Row> rows = new ArrayList<>();
		int records = 0;
		while (records < BATCH) {
			Row row = this.fresh.poll();
			if (row == null) {
				break;
			}
			this.waiting.decrementAndGet();
			rows.add(row);
			records += row.records().length;
		}
		return rows;
	}

	private void write(List<Row> rows) {
		List<UUID> ids = new ArrayList<>();
		List<UUID> roots = new ArrayList<>();
		List<String> types = new ArrayList<>();
		List<UUID> records = new ArrayList<>();
		for (Row row : rows) {
			for (UUID record : row.records()) {
				ids.add(Ids.next());
				roots.add(row.root());
				types.add(row.type());
				records.add(record);
			}
		}
		this.jdbc.update("""
				insert into finding_due (id, root_id, type, record_id)
				select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[])
				""", ids.toArray(UUID[]::new), roots.toArray(UUID[]::new), types.toArray(String[]::new),
				records.toArray(UUID[]::new));
	}

}
