package cn.xieshou.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** What the journal costs a posting: with and without it, in turns, in one run. */
@DatabaseTest
@Tag("long")
class JournalCostTests {

	private static final int WARM = 20;

	private static final int MEASURED = 60;

	@Autowired
	Journal journal;

	@Autowired
	Filings filings;

	@Autowired
	Demo demo;

	private volatile boolean off;

	@Test
	void postingTakesLittleLongerWithTheJournalThanWithout() throws Exception {
		MethodInterceptor advice = (call) -> this.off ? null : call.proceed();
		((Advised) this.journal).addAdvice(0, advice);
		List<String> posted = new ArrayList<>();
		try {
			turns(WARM, posted);
			List<List<Long>> nanos = turns(MEASURED, posted);
			double with = median(nanos.get(0));
			double without = median(nanos.get(1));
			System.out.printf("posting, median of %d each: %.2f ms with the journal, %.2f ms without, %+.1f %%%n",
					MEASURED, with / 1e6, without / 1e6, 100 * (with / without - 1));
			assertThat(with).isLessThan(without * 1.15);
		}
		finally {
			this.off = false;
			((Advised) this.journal).removeAdvice(advice);
			for (String record : posted) {
				this.filings.takeBack("honours", record);
			}
		}
	}

	/** Posts so many with and without, one after the other. */
	private List<List<Long>> turns(int number, List<String> posted) {
		List<List<Long>> nanos = List.of(new ArrayList<>(), new ArrayList<>());
		for (int i = 0; i < 2 * number; i++) {
			String filing = waiting();
			this.off = i % 2 == 1;
			long begin = System.nanoTime();
			JsonNode answer = this.filings.act("city-zhanjiang", filing, "approve");
			nanos.get(i % 2).add(System.nanoTime() - begin);
			this.off = false;
			assertThat(answer.path("state").asString("")).as(answer.toString()).isEqualTo("posted");
			posted.add(answer.at("/lines/0/recordId").stringValue());
		}
		return nanos;
	}

	/** A filing that waits for its last step. */
	private String waiting() {
		String filing = this.filings.written("honours", "\"name\":\"计时荣誉" + UUID.randomUUID() + "\"")
			.get("id")
			.stringValue();
		this.filings.act("team-suixi", filing, "submit");
		this.filings.act("county-suixi", filing, "approve");
		return filing;
	}

	private static double median(List<Long> nanos) {
		return nanos.stream().sorted().toList().get(nanos.size() / 2);
	}

}
