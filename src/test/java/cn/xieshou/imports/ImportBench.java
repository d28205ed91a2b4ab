package cn.xieshou.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Databases;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long an import takes (导入计时), from the file to its drafts, against a bare COPY of
 * the rows that it wrote into tables with the same constraints, in one run:
 * {@code ./mvnw -q test -Dtests.forks=1 -Dtests.jvm=-Xmx512m -Dtest=ImportBench -Drows=100000}.
 */
@DatabaseTest
@EnabledIfSystemProperty(named = "rows", matches = "\\d+")
class ImportBench {

	private static final String ACCOUNT = "team-suixi";

	private static final List<String> HEAD = List.of("项目名称", "投资方", "产业", "招商方式", "跟踪人", "总投资（万元）", "协议投资额（万元）",
			"到位资金（万元）", "用地（亩）", "带动就业（人）", "预计产值（万元）", "产能", "签约时间", "开工时间", "投产时间", "达产时间", "验收日期", "困难问题", "备注",
			"所属地区");

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JdbcConnectionDetails database;

	@TempDir
	Path directory;

	@Test
	void measure() throws Exception {
		int rows = Integer.getInteger("rows");
		Imports imports = new Imports(this.mvc, this.demo);
		byte[] file = file(rows);
		long begun = System.nanoTime();
		double busy = processor();
		MockHttpServletResponse sent = imports.send(ACCOUNT, "projects", "台账.xlsx", file, "{\"pairing\":\"越秀区—遂溪县\"}");
		assertThat(sent.getStatus()).as(Demo.text(sent)).isEqualTo(202);
		String id = Imports.json(sent).get("id").stringValue();
		double taken = since(begun);
		JsonNode read = settled(id);
		double reading = since(begun) - taken;
		System.out.printf("%d rows, %d bytes: taken %.1f s, read and checked %.1f s%n", rows, file.length, taken,
				reading);
		assertThat(read.get("accepted").intValue()).as(read.toString()).isEqualTo(rows);
		long filing = System.nanoTime();
		assertThat(imports.submit(ACCOUNT, id, "all")).hasStatus(202);
		assertThat(settled(id).get("filed").intValue()).isEqualTo(rows);
		double drafts = since(filing);
		double worked = processor() - busy;
		double bare = bare(UUID.fromString(id));
		double all = taken + reading + drafts;
		System.out.printf("processor %.1f s of this process%n", worked);
		System.out.printf("drafts %.1f s, all %.1f s; COPY %.1f s: %.3f of COPY%n", drafts, all, bare, bare / all);
	}

	/** Seconds that the process has worked, which other load does not change. */
	private static double processor() {
		return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
	}

	private static double since(long begun) {
		return (System.nanoTime() - begun) / 1e9;
	}

	private JsonNode settled(String id) throws InterruptedException {
		while (true) {
			String state = this.jdbc.queryForObject("select state from import_batch where id = ?", String.class,
					UUID.fromString(id));
			if (!"READING".equals(state) && !"FILING".equals(state)) {
				return this.demo.get(ACCOUNT, "/imports/" + id);
			}
			Thread.sleep(100);
		}
	}

	private static byte[] file(int rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Bench", null)) {
			Worksheet sheet = workbook.newWorksheet("项目");
			for (int column = 0; column < HEAD.size(); column++) {
				sheet.value(0, column, HEAD.get(column));
			}
			for (int row = 1; row <= rows; row++) {
				Object[] cells = { "试测项目" + row, "广东试测企业" + row + "有限公司", "食品加工", "", "张" + row % 97, 1200.5 + row,
						1000 + row, 300 + row % 500, 10 + row % 90, 20 + row % 300, 5000 + row, "年产" + row + "吨",
						"2023-05-06", "2023-08", "2024-03", "2024-11", "2025-01-09", "用电；用工", "第" + row + "行",
						"440823" };
				for (int column = 0; column < cells.length; column++) {
					if (cells[column] instanceof Number number) {
						sheet.value(row, column, number);
					}
					else {
						sheet.value(row, column, cells[column].toString());
					}
				}
			}
		}
		return out.toByteArray();
	}

	/** The same rows by COPY, the best of three. */
	private double bare(UUID id) throws Exception {
		String filings = "select distinct filing_id from import_row where import_id = '" + id + "'";
		Map<String, String> written = new LinkedHashMap<>();
		written.put("filing", "select * from filing where id in (" + filings + ")");
		written.put("filing_line", "select * from filing_line where filing_id in (" + filings + ")");
		written.put("import_row", "select * from import_row where import_id = '" + id + "'");
		double best = Double.MAX_VALUE;
		FlywayConnectionDetails owner = Databases.owner(this.database);
		try (Connection connection = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(),
				owner.getPassword())) {
			PGConnection copying = connection.unwrap(PGConnection.class);
			for (Map.Entry<String, String> table : written.entrySet()) {
				try (OutputStream out = Files.newOutputStream(this.directory.resolve(table.getKey()))) {
					copying.getCopyAPI().copyOut("copy (" + table.getValue() + ") to stdout", out);
				}
			}
			for (int round = 0; round < 3; round++) {
				best = Math.min(best, copied(connection, copying, List.copyOf(written.keySet())));
			}
		}
		return best;
	}

	private double copied(Connection connection, PGConnection copying, List<String> tables)
			throws SQLException, IOException {
		for (String table : tables) {
			connection.createStatement().execute("create table bare_" + table + " (like " + table + " including all)");
		}
		connection.setAutoCommit(false);
		long begun = System.nanoTime();
		for (String table : tables) {
			try (InputStream in = Files.newInputStream(this.directory.resolve(table))) {
				copying.getCopyAPI().copyIn("copy bare_" + table + " from stdin", in);
			}
		}
		connection.commit();
		double seconds = since(begun);
		connection.setAutoCommit(true);
		connection.createStatement().execute("drop table bare_filing_line, bare_filing, bare_import_row");
		return seconds;
	}

}
