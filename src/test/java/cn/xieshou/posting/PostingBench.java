package cn.xieshou.posting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.DatabaseTest;
import cn.xieshou.StatementLog;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.LineAction;
import cn.xieshou.review.ReviewService;
import cn.xieshou.values.Ids;

/**
 * How long posting takes (入账计时): the last approval of filings of many projects against a
 * bare transaction that inserts the same rows into the same tables, by turns in one run:
 * {@code ./mvnw -q test -Dtests.jvm= -Dtest=PostingBench -Drounds=7}.
 */
@DatabaseTest
@TestPropertySource(properties = "xieshou.fold-every=1h")
@EnabledIfSystemProperty(named = "rounds", matches = "\\d+")
class PostingBench {

	private static final String TABLES = """
			select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
			and c.relname not in ('filing', 'filing_line') order by c.relname <> 'figure_cell', c.relname
			""";

	@Autowired
	DraftService drafts;

	@Autowired
	ReviewService reviews;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	DataSource pool;

	@Autowired
	JsonMapper json;

	private int number;

	/** What something took, in milliseconds, and how many statements. */
	private record Taken(double wall, double cpu, double databaseCpu, int statements) {

	}

	/** Rows that a posting wrote into a table. */
	private record Rows(String table, List<Map<String, Object>> rows) {

	}

	@Test
	void measure() throws Exception {
		for (int warm = 0; warm < 5; warm++) {
			run(1000, 3, false);
			run(400, 3, false);
		}
		for (int lines : List.of(400, 1000)) {
			run(lines, Integer.getInteger("rounds"), true);
		}
	}

	private void run(int lines, int rounds, boolean said) throws Exception {
		Map<String, List<Taken>> taken = new LinkedHashMap<>();
		for (int round = 0; round < rounds; round++) {
			UUID filing = filing(lines, taken);
			as(Role.REVIEWER, 2);
			add(taken, "post", () -> this.reviews.approve(filing));
			List<Rows> rows = writtenBy(filing);
			List<Rows> copy = renamed(rows);
			add(taken, "bare", () -> insert(filing, copy));
		}
		if (said) {
			taken.forEach((what, each) -> System.out.printf(
					"%5d lines  %-7s wall %8.1f ms  cpu %8.1f ms  database cpu %8.1f ms  %4d statements%n", lines, what,
					median(each, Taken::wall), median(each, Taken::cpu), median(each, Taken::databaseCpu),
					each.get(each.size() - 1).statements()));
			System.out.printf("%5d lines  rate of posting: %.2f of a bare transaction%n", lines,
					median(taken.get("bare"), Taken::wall) / median(taken.get("post"), Taken::wall));
		}
	}

	/** A filing that waits for its last review step. */
	private UUID filing(int lines, Map<String, List<Taken>> taken) throws Exception {
		Draft draft = new Draft("projects", IntStream.range(0, lines).mapToObj((i) -> line()).toList(), null);
		UUID[] filing = new UUID[1];
		as(Role.TEAM, null);
		add(taken, "draft", () -> filing[0] = this.drafts.create(draft));
		add(taken, "redraft", () -> this.drafts.update(filing[0], 1, draft));
		add(taken, "submit", () -> this.reviews.submit(filing[0], Map.of()));
		as(Role.REVIEWER, 1);
		add(taken, "approve", () -> this.reviews.approve(filing[0]));
		return filing[0];
	}

	private Draft.Line line() {
		this.number++;
		ObjectNode form = (ObjectNode) this.json.readTree("""
				{"pairing":"越秀区—遂溪县","name":"遂溪县现代农业产业园区示范项目%1$d","region":"440823",
				"investor":"广州示例实业第%1$d有限公司","sector":"现代农业",
				"stages":[{"stage":"SIGNED","on":"2025-06"}],"agreedInvestment":"%2$d万元","inPlace":"%3$d万元"}
				""".formatted(this.number, 1000 + this.number % 977, 100 + this.number % 89));
		return new Draft.Line(LineAction.CREATE, null, null, form,
				List.of(new Draft.Cited("D000", null, null, null, null, null)));
	}

	private final Map<String, UUID> people = new HashMap<>();

	private void as(Role role, Integer step) {
		UUID id = this.people.computeIfAbsent(role + "" + step, (who) -> UUID.randomUUID());
		UUID root = this.jdbc.queryForObject("select root_id from pairing where name = '越秀区—遂溪县'", UUID.class);
		Actor actor = new Actor(id, "bench", "计时", "", List.of(new Grant(role, root, step)));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
	}

	/** The rows that the transaction which posted a filing wrote, table by table. */
	private List<Rows> writtenBy(UUID filing) {
		String transaction = this.jdbc.queryForObject("select xmin::text from filing where id = ?", String.class,
				filing);
		List<Rows> written = new ArrayList<>();
		for (String table : this.jdbc.queryForList(TABLES, String.class)) {
			List<Map<String, Object>> rows = this.jdbc.queryForList("select * from " + table + " where xmin::text = ?",
					transaction);
			if (!rows.isEmpty()) {
				written.add(new Rows(table, rows));
			}
		}
		return written;
	}

	/** The same rows with other ids, so that they can be inserted beside them. */
	private static List<Rows> renamed(List<Rows> written) {
		Map<Object, UUID> ids = new HashMap<>();
		written.forEach((table) -> table.rows().forEach((row) -> {
			if (row.get("id") instanceof UUID id) {
				ids.put(id, Ids.next());
			}
		}));
		written.forEach((table) -> table.rows().forEach((row) -> {
			row.replaceAll((column, value) -> (value instanceof UUID id) ? ids.getOrDefault(id, id) : value);
			if (table.table().equals("filing_event")) {
				row.computeIfPresent("number", (column, value) -> ((Number) value).intValue() + 1000);
			}
		}));
		return written;
	}

	private void insert(UUID filing, List<Rows> written) throws SQLException {
		try (Connection connection = this.pool.getConnection()) {
			connection.setAutoCommit(false);
			for (Rows table : written) {
				List<String> columns = List.copyOf(table.rows().get(0).keySet());
				String sql = "insert into %s (%s) values (%s)".formatted(table.table(), String.join(", ", columns),
						String.join(", ", columns.stream().map((column) -> "?").toList()));
				try (PreparedStatement insert = connection.prepareStatement(sql)) {
					for (Map<String, Object> row : table.rows()) {
						for (int i = 0; i < columns.size(); i++) {
							insert.setObject(i + 1, row.get(columns.get(i)));
						}
						insert.addBatch();
					}
					insert.executeBatch();
				}
			}
			try (PreparedStatement update = connection
				.prepareStatement("update filing set version = version where id = ?")) {
				update.setObject(1, filing);
				update.executeUpdate();
			}
			connection.commit();
		}
	}

	/** Something that is timed. */
	@FunctionalInterface
	private interface Work {

		void run() throws Exception;

	}

	private void add(Map<String, List<Taken>> taken, String what, Work work) throws Exception {
		var threads = ManagementFactory.getThreadMXBean();
		double database = databaseCpu();
		long cpu = threads.getCurrentThreadCpuTime();
		long start = System.nanoTime();
		int[] statements = new int[1];
		statements[0] = StatementLog.of(() -> {
			try {
				work.run();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}).size();
		taken.computeIfAbsent(what, (none) -> new ArrayList<>())
			.add(new Taken((System.nanoTime() - start) / 1e6, (threads.getCurrentThreadCpuTime() - cpu) / 1e6,
					databaseCpu() - database, statements[0]));
	}

	/**
	 * What the servers of the pool's connections have used, as far as the system tells.
	 */
	private double databaseCpu() {
		return this.jdbc
			.queryForList("select pid from pg_stat_activity where datname = current_database()", Integer.class)
			.stream()
			.mapToDouble((pid) -> ticks(Path.of("/proc/" + pid + "/stat")) * 10.0)
			.sum();
	}

	private static long ticks(Path stat) {
		try {
			String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
			return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static double median(List<Taken> each, java.util.function.ToDoubleFunction<Taken> what) {
		double[] sorted = each.stream().mapToDouble(what).sorted().toArray();
		return sorted[sorted.length / 2];
	}

}
