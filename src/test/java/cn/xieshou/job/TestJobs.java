package cn.xieshou.job;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import cn.xieshou.values.Refusal;

/** Jobs that count and jobs that fail, for tests of jobs. */
@TestConfiguration(proxyBeanMethods = false)
public class TestJobs {

	/** What was counted, {@code <mark> <number>}. */
	static final List<String> counted = new CopyOnWriteArrayList<>();

	private static final Set<String> failed = ConcurrentHashMap.newKeySet();

	record Count(String mark, int to, int pause) {

	}

	record Fail(String mark, String how) {

	}

	@Bean
	static Job<?> count() {
		return Job.onRequest("test.count", Count.class, (asked, run) -> {
			for (int i = (int) run.done(); i < asked.to();) {
				counted.add(asked.mark() + " " + i);
				run.step("jobs.progress.open", String.valueOf(i));
				run.reached(++i, (long) asked.to(), "after " + i);
				Thread.sleep(asked.pause());
			}
		});
	}

	@Bean
	static Job<?> fail() {
		return Job.onRequest("test.fail", Fail.class, (asked, run) -> {
			switch (asked.how()) {
				case "refuse" -> throw new Refusal("job.ended");
				case "once" -> {
					if (failed.add(asked.mark())) {
						throw new IllegalStateException("Fails once, which is expected by a test");
					}
				}
				default -> throw new IllegalStateException("Fails always, which is expected by a test");
			}
		});
	}

}
