package cn.xieshou.generate;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import cn.xieshou.DatabaseTest;
import cn.xieshou.list.ListBench;
import cn.xieshou.register.Bigrams;
import cn.xieshou.search.SearchBench;
import cn.xieshou.search.SearchRows;

/**
 * Makes many projects (生成项目) beside the demonstration books and measures what depends on
 * their number: {@code ./mvnw -q test -Dtest=GenerateProjects -Drows=1000000}. The same
 * seed makes the same books. Columns are read from the database, so that new ones need
 * nothing here.
 */
@DatabaseTest
@Import({ SearchBench.class, ListBench.class })
@EnabledIfSystemProperty(named = "rows", matches = "\\d+")
class GenerateProjects {

	private static final int BATCH = 10_000;

	/** So many names differ; among more projects each comes several times. */
	private static final int NAMES = Integer.getInteger("names", 200_000);

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JdbcConnectionDetails database;

	@Autowired
	FlywayConnectionDetails owner;

	@Autowired
	SearchBench bench;

	@Autowired
	ListBench lists;

	private record Place(UUID root, UUID pairing, String pairingName, String region, String regionName) {

	}

	private record Named(Place place, String name, String entry) {

	}

	@Test
	void generate() throws Exception {
		int rows = Integer.getInteger("rows");
		long start = System.nanoTime();
		load(rows, Long.getLong("seed", 20251122L));
		System.out.printf("generated %,d projects in %,d s%n", rows, (System.nanoTime() - start) / 1_000_000_000);
		this.lists.measure();
		this.bench.measure();
	}

	private List<Place> places() {
		return this.jdbc.query("""
				select p.root_id, p.id, p.name, r.code, r.short_name from pairing p
				join region r on r.code = p.assisted_region order by p.code
				""", (row, number) -> new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
				row.getString(3), row.getString(4), row.getString(5)));
	}

	private void load(int rows, long seed) throws SQLException, IOException {
		List<Place> places = places();
		ProjectNames names = new ProjectNames(seed);
		Map<String, Supplier<String>> columns = columns(names);
		String index = this.jdbc.queryForObject("select pg_get_indexdef('search_entry_by_grams'::regclass)",
				String.class);
		JdbcTemplate owner = new JdbcTemplate(new SingleConnectionDataSource(this.database.getJdbcUrl(),
				this.owner.getUsername(), this.owner.getPassword(), true));
		owner.execute("drop index search_entry_by_grams");
		try (Connection connection = DriverManager.getConnection(this.database.getJdbcUrl(),
				this.database.getUsername(), this.database.getPassword())) {
			CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
			List<Named> named = new ArrayList<>();
			for (int i = 0; i < Math.min(rows, NAMES); i++) {
				Place place = places.get(names.weighted(places.size()));
				String name = names.name(place.regionName);
				named.add(new Named(place, name,
						SearchRows.line(place.root, place.pairing, "projects", name, place.pairingName)));
			}
			for (int done = 0; done < rows; done += BATCH) {
				StringBuilder projects = new StringBuilder();
				StringBuilder entries = new StringBuilder();
				for (int i = done; i < Math.min(done + BATCH, rows); i++) {
					Named project = (i < named.size()) ? named.get(i) : names.one(named);
					UUID id = new UUID((0x0197L << 48) | ((long) i << 16) | 0x7000L,
							0x8000000000000000L | (names.random().nextLong() >>> 2));
					projects.append(line(columns, id, project.place, project.name)).append('\n');
					entries.append(id).append('\t').append(project.entry).append('\n');
				}
				copy.copyIn("copy project (" + String.join(", ", columns.keySet()) + ") from stdin",
						new StringReader(projects.toString()));
				copy.copyIn("copy search_entry (" + SearchRows.COLUMNS + ") from stdin",
						new StringReader(entries.toString()));
			}
		}
		long start = System.nanoTime();
		owner.execute("set maintenance_work_mem = '512MB'");
		owner.execute(String.valueOf(index));
		System.out.printf("built the index in %,d s%n", (System.nanoTime() - start) / 1_000_000_000);
		owner.execute("vacuum analyze search_entry");
		owner.execute("vacuum analyze project");
	}

	/**
	 * What a generated project says in each column that it says anything in; what is not
	 * known here stays empty.
	 */
	private Map<String, Supplier<String>> columns(ProjectNames names) {
		Map<String, Supplier<String>> columns = new LinkedHashMap<>();
		this.jdbc.query("""
				select column_name, data_type, is_nullable from information_schema.columns
				where table_name = 'project' and table_schema = current_schema() and column_default is null
				and is_generated = 'NEVER' order by ordinal_position
				""", (row) -> {
			String name = row.getString(1);
			Supplier<String> value = value(name, row.getString(2), row.getString(3).equals("YES"), names);
			if (value != null) {
				columns.put(name, value);
			}
		});
		return columns;
	}

	/** The agreed investment of the project being written, in 万元. */
	private int agreed;

	private Supplier<String> value(String column, String type, boolean nullable, ProjectNames names) {
		return switch (column) {
			case "purpose" -> () -> names.one(List.of("INVESTMENT", "INDUSTRY", "\\N"));
			case "channel" -> () -> names.one(List.of("OFFICE", "CHAIN", "EVENT", "ENCLAVE", "\\N"));
			case "investor" -> () -> names.one(List.of("广州示例实业有限公司", "深圳示例电子股份有限公司", "\\N"));
			case "agreed_investment_value" -> () -> {
				this.agreed = names.random().nextInt(3) * names.random().nextInt(90_000);
				return (this.agreed > 0) ? String.valueOf(this.agreed) : "\\N";
			};
			case "agreed_investment_unit" -> () -> (this.agreed > 0) ? "万元" : "\\N";
			case "agreed_investment_comparator" ->
				() -> (this.agreed > 0) ? names.one(List.of("=", "=", "=", ">=", "~")) : "\\N";
			case "agreed_investment_base" -> () -> (this.agreed > 0) ? this.agreed + "0000" : "\\N";
			case "id", "root_id", "pairing_id", "name", "region", "grams" -> () -> "";
			case "version" -> () -> "1";
			case "posted_at" -> () -> "2025-01-01 00:00Z";
			case "stage" -> () -> names.one(List.of("LEAD", "TALKS", "SIGNED", "STARTED", "PRODUCING"));
			default -> nullable ? null : switch (type) {
				case "ARRAY" -> () -> "{}";
				case "jsonb", "json" -> () -> "[]";
				case "boolean" -> () -> "f";
				case "integer", "bigint", "numeric" -> () -> "0";
				case "date" -> () -> "2025-01-01";
				default -> () -> "OTHER";
			};
		};
	}

	private static String line(Map<String, Supplier<String>> columns, UUID id, Place place, String name) {
		List<String> values = new ArrayList<>();
		columns.forEach((column, value) -> values.add(switch (column) {
			case "id" -> id.toString();
			case "root_id" -> place.root.toString();
			case "pairing_id" -> place.pairing.toString();
			case "name" -> name;
			case "grams" -> "{" + String.join(",", Bigrams.of(name)) + "}";
			case "region" -> place.region;
			default -> value.get();
		}));
		return String.join("\t", values);
	}

}
