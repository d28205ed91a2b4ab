package cn.xieshou.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import cn.xieshou.values.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** What a text states of something that it names. */
class EntityFieldsTests {

	private static Map<String, String> of(String text, String name) {
		List<Candidate> figures = Finder.find(new Cleaner(List.of()).clean(text), Period.parse("2023"),
				LocalDate.of(2023, 12, 31));
		List<Entity> entities = Entities.find(text);
		Entity entity = entities.stream().filter((one) -> one.name().equals(name)).findFirst().orElseThrow();
		int next = entities.stream()
			.filter((one) -> one.type().equals(entity.type()) && one.from() >= entity.to())
			.mapToInt(Entity::from)
			.min()
			.orElse(text.length());
		return EntityFields.of(entity, text, figures, next, 2023);
	}

	@Test
	void theNumbersOfAProjectAreThoseOfItsSentence() {
		String text = "丁卯食品加工项目总投资3.2亿元，占地约60亩，投产后预计年产值可达5亿元，带动就业300人以上。戊辰电子项目总投资1亿元。全县完成投资8亿元。";
		assertThat(of(text, "丁卯食品加工项目"))
			.isEqualTo(Map.of("plannedInvestment", "3.2亿元", "land", "约60亩", "plannedOutput", "5亿元", "jobs", "300人以上"));
		assertThat(of(text, "戊辰电子项目")).isEqualTo(Map.of("plannedInvestment", "1亿元"));
	}

	@Test
	void whatTellsOtherRecordsApart() {
		assertThat(of("印发《遂溪县协作工作要点》（遂协办〔2023〕5号）。", "遂溪县协作工作要点")).isEqualTo(Map.of("number", "遂协办〔2023〕5号"));
		assertThat(of("6月18日，越秀区—遂溪县第二次联席会议在广州召开，签约项目3个。", "越秀区—遂溪县第二次联席会议")).containsEntry("heldOn", "2023-06-18")
			.containsEntry("nature", "MEETING");
		assertThat(of("2022年，工作队被广东省委授予“先进集体”称号。", "先进集体")).containsEntry("given", "2022")
			.containsEntry("giver", "广东省委");
		assertThat(of("广州丁卯食品有限公司（91440823MA4UJ0001J）投资1亿元。", "广州丁卯食品有限公司"))
			.isEqualTo(Map.of("kind", "COMPANY", "creditCode", "91440823MA4UJ0001J"));
		assertThat(of("越秀遂溪产业园规划面积2150亩，入驻企业31家，实现产值9.6亿元。", "越秀遂溪产业园"))
			.isEqualTo(Map.of("plannedArea", "2150亩", "enterprises", "31家", "output", "9.6亿元"));
	}

}
