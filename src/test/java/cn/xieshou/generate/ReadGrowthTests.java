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
 * What pages read does not grow with the books: blocks and statements of each page on the
 * demonstration and on many values and projects, in one run.
 */
@DatabaseTest
@Import(GeneratedFigures.class)
class ReadGrowthTests {

	private static final List<String> PAGES = List.of("/", "/?year=2023", "/pairings/440100-440800",
			"/pairings/440104-440823", "/pairings/440104-440823?year=2023", "/pairings/440104-440823?year=2024",
			"/pairings/440104-440823?tab=exchange", "/parks/", "/regions/", "/projects?q=生成项目123&pairing=440100-440800",
			"/projects?q=生成&pairing=440104-440823");

	private static final int STATEMENTS = 15;

	/** Of a park, one more for each kind of record that names it. */
	private static final int STATEMENTS_OF_A_PARK = STATEMENTS + 4;

	/** Blocks at most, of what a page reads of a tenth of the values. */
	private static final double MORE = 1.5;

	/**
	 * Blocks at most, of what the page of the demonstration reads, where that has next to
	 * nothing to show of a year of which a full book has everything: a county's read 39
	 * there and 71 here, the overview 304 and 674.
	 */
	private static final Map<String, Double> THAN_DEMONSTRATION = Map.of("/?year=2023", 2.5,
			"/pairings/440104-440823?year=2023", 2.2);

	private static final double THAN_MOST_OF_THE_DEMONSTRATION = 1.5;

	/**
	 * Blocks at most of a list: it looks at 3,000 rows in its order, twice, and counts to
	 * 10,000, however many there are.
	 */
	private static final int OF_A_LIST = 4_500;

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
	void pagesReadLittleMoreOfAHundredThousandValues() throws Exception {
		grow(100_000, 0);
	}

	/** {@code -Dvalues=… -Drequests=…}, a fourth as many projects. */
	@Test
	@Tag("long")
	void pagesReadLittleMoreOfAMillionValues() throws Exception {
		grow(Long.getLong("values", 1_000_000), Integer.getInteger("requests", 200));
	}

	/**
	 * The demonstration, then a tenth of the values, which is enough for every page to
	 * show as much as it ever does, then all: what is read more then grows with the
	 * number of values.
	 */
	private void grow(long values, int requests) throws Exception {
		this.generated.settle();
		Map<String, Read> demonstration = read(requests);
		this.generated.generate(values / 10, values / 40);
		Map<String, Read> few = read(0);
		this.generated.takeBack();
		this.generated.generate(values, values / 4);
		Map<String, Read> many = read(requests);
		List<String> tooMany = new ArrayList<>();
		for (String page : PAGES) {
			double more = (double) many.get(page).blocks / few.get(page).blocks;
			double than = (double) many.get(page).blocks / demonstration.get(page).blocks;
			String line = "%s: %s, %s, %s (%.2f, %.2f)".formatted(page, demonstration.get(page), few.get(page),
					many.get(page), more, than);
			System.out.println(line);
			if (isTooMuch(page, many.get(page).blocks, more, than)) {
				tooMany.add(page);
			}
		}
		assertThat(again(tooMany, demonstration, few)).isEmpty();
	}

	/**
	 * Looks once more at what read too much, when all is settled again: what another job
	 * of the portal had just written there is not what the page reads of full books.
	 */
	private List<String> again(List<String> pages, Map<String, Read> demonstration, Map<String, Read> few)
			throws Exception {
		List<String> tooMany = new ArrayList<>();
		if (!pages.isEmpty()) {
			this.generated.settle();
		}
		for (String page : pages) {
			int blocks = blocks(address(page));
			System.out.println("again " + page + ": " + blocks);
			if (isTooMuch(page, blocks, (double) blocks / few.get(page).blocks,
					(double) blocks / demonstration.get(page).blocks)) {
				tooMany.add(page + ": " + blocks);
			}
		}
		return tooMany;
	}

	private String address(String page) {
		return page.endsWith("s/") ? page + first(page.substring(1, page.length() - 1)) : page;
	}

	/** The tenth has no figures of 2023. */
	private static boolean isTooMuch(String page, int blocks, double more, double than) {
		if (page.contains("q=")) {
			return blocks > OF_A_LIST;
		}
		return than > THAN_DEMONSTRATION.getOrDefault(page, THAN_MOST_OF_THE_DEMONSTRATION)
				|| (more > MORE && !page.contains("2023"));
	}

	/** What a page costs: blocks, and medians of waiting if anybody waited. */
	private record Read(int blocks, List<Double> waited) {

		@Override
		public String toString() {
			return this.blocks + (this.waited.isEmpty() ? "" : " blocks, p50 ms " + this.waited);
		}

	}

	private Map<String, Read> read(int requests) throws Exception {
		Map<String, Read> read = new LinkedHashMap<>();
		for (String page : PAGES) {
			String address = address(page);
			read.put(page, new Read(blocks(address), waited(address, requests)));
		}
		return read;
	}

	private String first(String type) {
		return this.demo.get("official", "/" + type + "?size=1").at("/items/0/id").stringValue();
	}

	/** The blocks that the statements of a page read, those of planning them left out. */
	private int blocks(String page) throws Exception {
		this.demo.page("official", page);
		List<StatementLog.Sent> sent = StatementLog.of(() -> this.demo.page("official", page));
		List<StatementLog.Sent> asked = sent.stream()
			.filter((one) -> one.sql().strip().matches("(?is)(select|with)\\b.*"))
			.toList();
		assertThat(asked).as(page)
			.hasSizeLessThanOrEqualTo(page.startsWith("/parks/") ? STATEMENTS_OF_A_PARK : STATEMENTS);
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
