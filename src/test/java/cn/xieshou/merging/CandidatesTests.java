package cn.xieshou.merging;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.merging.Possible.One;

import static org.assertj.core.api.Assertions.assertThat;

/** Which records may be the same. */
class CandidatesTests {

	private static final UUID ROOT = UUID.randomUUID();

	private static One one(String name, String region, String code, String... aliases) {
		return new One(UUID.randomUUID(), ROOT, null, name, List.of(aliases), region, code, List.of(), true);
	}

	private static List<Possible> among(One... records) {
		return Candidates.among(List.of(records));
	}

	@ParameterizedTest
	@CsvSource({ "遂溪科创中心,广州遂溪科创中心", "广东正大水产有限公司,正大水产（广东）有限公司", "“越秀—遂溪”现代农业产业园,越秀遂溪现代农业产业园", "廉江家电产业园项目,廉江家电产业园",
			"徐闻菠萝加工厂建设项目,徐闻菠萝加工厂" })
	void namesOfOneThingAreAlike(String one, String other) {
		assertThat(among(one(one, null, null), one(other, null, null))).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "遂溪产业园一期,遂溪产业园二期", "2023年招商推介会,2024年招商推介会", "越秀区驻遂溪县工作队,越秀区驻雷州市工作队", "湛江技师学院,湛江卫生学校", "广州酒家集团,广州地铁集团",
			"第一次联席会议,第二次联席会议", "广州越秀（遂溪）科创中心,广州越秀（霞山）科创中心", "帮扶资金（食品产业园基础设施）,帮扶资金（电商生态产业园）" })
	void namesOfTwoThingsAreNot(String one, String other) {
		assertThat(among(one(one, null, null), one(other, null, null))).isEmpty();
	}

	@Test
	void theSamePlaceSpeaksForItAndAnotherOneAgainst() {
		assertThat(among(one("水产加工厂", "440823", null), one("水产加工厂", "440800", null))).singleElement()
			.satisfies((found) -> assertThat(found.reasons()).containsExactly("merging.why.name", "merging.why.place"));
		assertThat(among(one("水产加工厂", "440823", null), one("水产加工厂", "440882", null))).isEmpty();
	}

	@Test
	void aCodeStandsForOneThingWhateverItIsCalled() {
		assertThat(among(one("甲公司", null, "91350100M000100Y43"), one("恒兴集团", "440823", "91350100M000100Y43")))
			.singleElement()
			.satisfies((found) -> assertThat(found.percent()).isEqualTo(100));
		assertThat(among(one("恒兴集团", null, "91350100M000100Y43"), one("恒兴集团", null, "914400001903305388"))).isEmpty();
	}

	@Test
	void whatOneIsAlsoCalledIsComparedToo() {
		assertThat(among(one("广州酒家集团股份有限公司", null, null, "广酒"), one("广酒", null, null))).singleElement()
			.satisfies((found) -> assertThat(found.reasons()).containsExactly("merging.why.alias"));
	}

	@Test
	void whatARecordSaysItselfIsBelieved() {
		One centre = one("广州越秀（遂溪）科创中心", "440104", null);
		One platform = new One(UUID.randomUUID(), ROOT, null, "“研发孵化+招商展示”反向飞地平台", List.of(), "440823", null,
				List.of(centre.id()), true);
		assertThat(among(centre, platform)).singleElement()
			.satisfies((found) -> assertThat(found.reasons()).containsExactly("merging.why.said"));
	}

	@Test
	void anotherProgrammeHasBooksOfItsOwn() {
		One elsewhere = new One(UUID.randomUUID(), UUID.randomUUID(), null, "恒兴集团", List.of(), null, null, List.of(),
				true);
		assertThat(among(one("恒兴集团", null, null), elsewhere)).isEmpty();
	}

	@Test
	void whatVeryManyHaveInCommonSaysNothing() {
		List<One> many = IntStream.range(0, 3000)
			.mapToObj((number) -> one("生产车间改造" + Integer.toString(number * 7919 + 100_003, 36), "440823", null))
			.toList();
		assertThat(Candidates.among(many)).hasSizeLessThan(many.size());
	}

}
