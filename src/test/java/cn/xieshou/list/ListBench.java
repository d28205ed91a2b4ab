package cn.xieshou.list;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.postgresql.PGConnection;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;
import cn.xieshou.classification.Grade;
import cn.xieshou.export.ListExport;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;

/**
 * How long the list of projects takes (列表计时): pages, facets and files, each against what
 * bounds it, in one run and by turns.
 */
@TestComponent
public class ListBench {

	private static final String COLUMNS = "stage,investor,sector,region,agreedInvestment,purpose,channel";

	private final Registers registers;

	private final Listing listing;

	private final ListCounts counts;

	private final ListExport export;

	private final FacetCounts facetCounts;

	private final JdbcTemplate jdbc;

	private final DataSource dataSource;

	ListBench(Registers registers, Listing listing, ListCounts counts, ListExport export, FacetCounts facetCounts,
			JdbcTemplate jdbc, DataSource dataSource) {
		this.registers = registers;
		this.listing = listing;
		this.counts = counts;
		this.export = export;
		this.facetCounts = facetCounts;
		this.jdbc = jdbc;
		this.dataSource = dataSource;
	}

	public void measure() throws Exception {
		Register<?, ?> projects = this.registers.require("projects");
		time("facetCounts counted anew", 1, () -> this.facetCounts.recount(projects));
		signIn();
		long rows = this.counts.of(query(Map.of())).rows();
		System.out.printf("%,d projects, heap at most %,d MB%n", rows, Runtime.getRuntime().maxMemory() >> 20);
		ListQuery first = query(Map.of());
		ListQuery deep = query(Map.of("after", List.of(placeOf(200_000))));
		ListQuery deepBack = query(Map.of("before", List.of(placeOf(200_000))));
		ListQuery byAmount = query(Map.of("sort", List.of("-agreedInvestment")));
		for (int round = 0; round < 3; round++) {
			time("page 1", 100, () -> this.listing.page(first));
			time("page 10,000", 100, () -> this.listing.page(deep));
			time("page 10,000, backwards", 100, () -> this.listing.page(deepBack));
			time("page 1 by amount", 100, () -> this.listing.page(byAmount));
			time("facets, count and totals", 50, () -> this.counts.of(first));
			time("the same for one stage of one pairing", 50,
					() -> this.counts.of(query(Map.of("stage", List.of("SIGNED"), "pairing", List.of("越秀区—遂溪县")))));
			time("the same for a word that many have", 20, () -> this.counts.of(query(Map.of("q", List.of("园区")))));
		}
		words();
		files(rows);
	}

	/** Words that begin names, stand within them, are in very many, in few, in none. */
	private void words() throws Exception {
		for (String words : List.of("遂溪", "甘肃", "湛江", "公司", "有限公司", "产业园区", "蜡染", "海大对虾", "遂溪 冷链", "园", "遂", "桥",
				"不存在")) {
			for (String sort : List.of("name", "-agreedInvestment")) {
				ListQuery query = query(Map.of("q", List.of(words), "sort", List.of(sort)));
				time(words + " by " + sort, 20, () -> this.listing.page(query));
			}
			time(words + " counted", 20, () -> this.counts.of(query(Map.of("q", List.of(words)))));
		}
	}

	private void files(long rows) throws Exception {
		ListQuery all = query(Map.of("columns", List.of(COLUMNS)));
		double idle = median(100, () -> this.listing.page(query(Map.of())));
		for (int round = 0; round < 3; round++) {
			double csv = seconds(() -> this.export.csv(all, OutputStream.nullOutputStream()));
			double copy = seconds(() -> copy(this.export.copyStatement(all)));
			System.out.printf("csv %.1f s, COPY of the same query %.1f s, ratio of rates %.2f%n", csv, copy,
					copy / csv);
		}
		Thread exporting = new Thread(() -> {
			try {
				signIn();
				this.export.csv(all, OutputStream.nullOutputStream());
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		});
		exporting.start();
		double busy = median(100, () -> this.listing.page(query(Map.of())));
		exporting.join();
		System.out.printf("list page %.2f ms idle, %.2f ms while a csv is written, %.2f times%n", idle, busy,
				busy / idle);
		for (int round = 0; round < 2; round++) {
			double xlsx = seconds(() -> this.export.xlsx(all, Grade.INTERNAL, OutputStream.nullOutputStream()));
			double bare = seconds(() -> bare(rows));
			System.out.printf("xlsx %.1f s, bare writer %.1f s, ratio of rates %.2f%n", xlsx, bare, bare / xlsx);
		}
		exporting = new Thread(() -> {
			try {
				signIn();
				this.export.xlsx(all, Grade.INTERNAL, OutputStream.nullOutputStream());
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		});
		exporting.start();
		busy = median(100, () -> this.listing.page(query(Map.of())));
		exporting.join();
		System.out.printf("list page %.2f ms idle, %.2f ms while an xlsx is written, %.2f times%n", idle, busy,
				busy / idle);
	}

	private ListQuery query(Map<String, List<String>> parameters) {
		return this.listing.query(this.registers.require("projects"), parameters);
	}

	/** The row at that place of the list, as its cursor. */
	private String placeOf(int row) {
		return this.jdbc.queryForObject(
				"select id, name from project order by name collate \"zh-x-icu\", id offset ? limit 1",
				(found, number) -> new ListQuery.Cursor(found.getString("name"), found.getObject("id", UUID.class))
					.write(),
				row);
	}

	private void copy(String statement) throws SQLException, IOException {
		try (var connection = this.dataSource.getConnection()) {
			connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, OutputStream.nullOutputStream());
		}
	}

	/** What the library needs for as many cells of the same kind, and nothing else. */
	private static void bare(long rows) throws IOException {
		try (Workbook workbook = new Workbook(OutputStream.nullOutputStream(), "Xieshou", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("1");
			for (int row = 0; row < Math.min(rows, 1_048_575); row++) {
				for (int column = 0; column < 13; column++) {
					if (column == 6) {
						sheet.value(row, column, new java.math.BigDecimal(row).movePointRight(4));
					}
					else {
						sheet.inlineString(row, column, (column == 0) ? "遂溪县现代农业产业园区示范项目" + row : "天津—甘肃 签约");
					}
				}
				if (row % 1000 == 0) {
					sheet.flush();
				}
			}
		}
	}

	/** Something that is timed. */
	@FunctionalInterface
	private interface Work {

		void run() throws Exception;

	}

	private static double seconds(Work work) throws Exception {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e9;
	}

	private static double median(int times, Work work) throws Exception {
		List<Double> taken = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			taken.add(seconds(work) * 1000);
		}
		taken.sort(null);
		return taken.get(times / 2);
	}

	private static void time(String what, int times, Work work) throws Exception {
		double[] taken = new double[times];
		for (int i = 0; i < times; i++) {
			taken[i] = seconds(work) * 1000;
		}
		Arrays.sort(taken);
		System.out.printf("%-40s p50 %8.2f ms   p95 %8.2f ms%n", what, taken[times / 2], taken[times * 95 / 100]);
	}

	private static void signIn() {
		Actor reader = new Actor(UUID.randomUUID(), "bench", "bench", "",
				List.of(new Grant(Role.OFFICIAL, null, null)));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(reader, null, List.of()));
	}

}
