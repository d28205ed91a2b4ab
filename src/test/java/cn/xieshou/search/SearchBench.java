package cn.xieshou.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.boot.test.context.TestComponent;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;

/**
 * How long searches take (检索计时), as a reader of everything and as one of a single
 * pairing.
 */
@TestComponent
public class SearchBench {

	private static final List<String> ASKED = List.of("园", "公司", "yq", "gz", "guangzhou", "guangzh", "有限公司", "遂溪",
			"遂溪现代农业产业园区", "遂溪现代农业园区", "遂溪现带农业园区", "遂溪代现农业园区", "suixixiandainongye", "suixixiandianongye", "gaungzhou",
			"suixi nongye", "遂溪 冷链", "海大对虾", "越秀 菠萝", "xdny", "440823", "D003", "公司 蜡染 三期", "不存在的名称");

	private final Search search;

	private final JdbcTemplate jdbc;

	private final PairingTree tree;

	SearchBench(Search search, JdbcTemplate jdbc, PairingTree tree) {
		this.search = search;
		this.jdbc = jdbc;
		this.tree = tree;
	}

	public void measure() {
		System.out.println("entries " + this.jdbc.queryForObject("select count(*) from search_entry", Long.class)
				+ ", table " + size("pg_table_size('search_entry')") + ", index "
				+ size("pg_relation_size('search_entry_by_grams')"));
		UUID pairing = this.tree.find("越秀区—遂溪县").orElseThrow().id();
		System.out.printf("%-24s %36s %36s %36s%n", "ms p50/p95 (hits)", "everything", "counted", "one pairing");
		for (String asked : ASKED) {
			System.out.printf("%-24s %36s %36s %36s%n", asked, times(asked, null, false), times(asked, null, true),
					times(asked, pairing, false));
		}
	}

	private String size(String expression) {
		return this.jdbc.queryForObject("select pg_size_pretty(" + expression + ")", String.class);
	}

	/**
	 * What the database's processes and this thread have worked, whatever else the
	 * machine does; only this thread's where there is no {@code /proc}.
	 */
	private double cpuMillis() {
		double millis = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
		for (int process : this.jdbc.queryForList("select pid from pg_stat_activity where datname = current_database()",
				Integer.class)) {
			try {
				String[] fields = Files.readString(Path.of("/proc/" + process + "/stat")).split(" ");
				millis += 10 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
			}
			catch (IOException ex) {
				// ended meanwhile, or no such system
			}
		}
		return millis;
	}

	private String times(String asked, UUID pairing, boolean counted) {
		Actor actor = new Actor(new UUID(0, 1), "bench", "bench", "bench",
				List.of(new Grant(Role.OFFICIAL, pairing, null)));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, "", List.of()));
		int runs = Integer.getInteger("runs", 40);
		List<Long> micros = new ArrayList<>();
		Hits hits = Hits.NONE;
		double before = 0;
		for (int i = 0; i < runs; i++) {
			if (i == runs / 4) {
				before = cpuMillis();
			}
			long start = System.nanoTime();
			hits = this.search.find(asked, null, 20, counted);
			if (i >= runs / 4) {
				micros.add((System.nanoTime() - start) / 1000);
			}
		}
		double cpu = (cpuMillis() - before) / micros.size();
		SecurityContextHolder.clearContext();
		long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
		return "%.1f / %.1f cpu %.1f (%d%s)".formatted(sorted[sorted.length / 2] / 1000.0,
				sorted[(int) (sorted.length * 0.95)] / 1000.0, cpu,
				hits.types().values().stream().mapToLong(Long::longValue).sum(), hits.minimum() ? "+" : "")
				+ (hits.forgiven() ? "~" : "");
	}

}
