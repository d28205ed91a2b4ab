package cn.xieshou.generate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.StatementLog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What overview and profile read does not grow with the books: blocks and statements of
 * each page on the demonstration and on many values and projects, in one run.
 */
@DatabaseTest
@Import(GeneratedFigures.class)
class ReadGrowthTests {

	private static final List<String> PAGES = List.of("/", "/?year=2023", "/pairings/440100-440800",
			"/pairings/440104-440823", "/pairings/440104-440823?year=2023");

	private static final int STATEMENTS = 15;

	/** Blocks at most, of what a page reads of a fourth of the values. */
	private static final double MORE = 1.5;

	@Autowired
	Demo demo;

	@Autowired
	GeneratedFigures generated;

	@Autowired
	DataSource dataSource;

	@Autowired
	JsonMapper json;

	@AfterEach
	void takeBack() {
		this.generated.takeBack();
	}

	@Test
	void pagesReadLittleMoreOfFourTimesTheValues() throws Exception {
		grow(10_000, 40_000, 0);
	}

	/** {@code -Dvalues=… -Drequests=…}, a fourth as many projects. */
	@Test
	@Tag("long")
	void pagesReadLittleMoreOfAMillionValues() throws Exception {
		grow(10_000, Long.getLong("values", 1_000_000), Integer.getInteger("requests", 200));
	}

	/**
	 * Small books are full enough for every page to show as much as it ever does, so what
	 * is read in addition of large ones grows with the number of values.
	 */
	private void grow(long small, long large, int requests) throws Exception {
		this.generated.generate(small, small / 4);
		Map<String, Integer> before = new LinkedHashMap<>();
		Map<String, List<Double>> waited = new LinkedHashMap<>();
		for (String page : PAGES) {
			before.put(page, blocks(page));
			waited.put(page, waited(page, requests));
		}
		this.generated.takeBack();
		this.generated.generate(large, large / 4);
		List<String> tooMany = new ArrayList<>();
		for (String page : PAGES) {
			int after = blocks(page);
			List<Double> then = waited(page, requests);
			String line = "%s: blocks %d, %d (%.2f)%s".formatted(page, before.get(page), after,
					(double) after / before.get(page),
					(requests > 0) ? "; p50 ms %s, %s".formatted(waited.get(page), then) : "");
			System.out.println(line);
			if (after > MORE * before.get(page)) {
				tooMany.add(line);
			}
		}
		assertThat(tooMany).isEmpty();
	}

	/** The blocks that the statements of a page read, those of planning them left out. */
	private int blocks(String page) throws Exception {
		this.demo.page("official", page);
		List<StatementLog.Sent> sent = StatementLog.of(() -> this.demo.page("official", page));
		List<StatementLog.Sent> asked = sent.stream()
			.filter((one) -> one.sql().strip().matches("(?is)(select|with)\\b.*"))
			.toList();
		assertThat(asked).as(page).hasSizeLessThanOrEqualTo(STATEMENTS);
		int blocks = 0;
		try (Connection connection = this.dataSource.getConnection()) {
			for (StatementLog.Sent one : asked) {
				int its = blocks(connection, one);
				blocks += its;
				if (its > 300 && Boolean.getBoolean("tests.statements")) {
					plan(connection, one);
				}
				if (Boolean.getBoolean("tests.statements")) {
					System.out.println(
							"  " + its + " " + one.toString().substring(0, Math.min(150, one.toString().length())));
				}
			}
		}
		return blocks;
	}

	private static void plan(Connection connection, StatementLog.Sent sent) throws Exception {
		try (PreparedStatement statement = connection
			.prepareStatement("explain (analyze, buffers, timing off, costs off) " + sent.sql())) {
			for (StatementLog.Setting setting : sent.settings()) {
				setting.of(statement);
			}
			try (ResultSet plan = statement.executeQuery()) {
				while (plan.next()) {
					System.out.println("    " + plan.getString(1));
				}
			}
		}
	}

	private int blocks(Connection connection, StatementLog.Sent sent) throws Exception {
		try (PreparedStatement statement = connection
			.prepareStatement("explain (analyze, buffers, timing off, format json) " + sent.sql())) {
			for (StatementLog.Setting setting : sent.settings()) {
				setting.of(statement);
			}
			try (ResultSet plan = statement.executeQuery()) {
				plan.next();
				JsonNode top = this.json.readTree(plan.getString(1)).at("/0/Plan");
				return top.get("Shared Hit Blocks").intValue() + top.get("Shared Read Blocks").intValue();
			}
		}
	}

	/**
	 * The median of so many requests, milliseconds, of one reader and of sixteen at once.
	 */
	private List<Double> waited(String page, int requests) throws Exception {
		List<Double> medians = new ArrayList<>();
		for (int readers : (requests > 0) ? new int[] { 1, 16 } : new int[0]) {
			List<Double> all = Collections.synchronizedList(new ArrayList<>());
			ExecutorService pool = Executors.newFixedThreadPool(readers);
			List<Future<?>> done = new ArrayList<>();
			for (int i = 0; i < requests; i++) {
				done.add(pool.submit(() -> {
					long start = System.nanoTime();
					this.demo.page("official", page);
					all.add((System.nanoTime() - start) / 1e6);
				}));
			}
			for (Future<?> one : done) {
				one.get();
			}
			pool.shutdown();
			Collections.sort(all);
			medians.add(Math.round(all.get(all.size() / 2) * 10) / 10.0);
		}
		return medians;
	}

}
