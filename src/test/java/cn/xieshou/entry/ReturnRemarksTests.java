package cn.xieshou.entry;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The reason of a return is divided among the fields that it names. */
class ReturnRemarksTests {

	private static final Map<String, String> LABELS = Map.of("form.value", "数值", "form.region", "地区", "form.subject",
			"统计对象", "form.name", "名称", "form.investor", "投资方名称");

	@Test
	void aSentenceBelongsToEachFieldThatItNames() {
		assertThat(ReturnRemarks.of("数值与地区的公报不符；请补统计对象。谢谢", LABELS)).isEqualTo(Map.of("form.value",
				List.of("数值与地区的公报不符"), "form.region", List.of("数值与地区的公报不符"), "form.subject", List.of("请补统计对象")));
	}

	@Test
	void theLongerLabelIsMeantWhereOneContainsAnother() {
		assertThat(ReturnRemarks.of("投资方名称不全", LABELS)).containsOnlyKeys("form.investor");
	}

	@Test
	void aReasonThatNamesNoFieldBelongsToNone() {
		assertThat(ReturnRemarks.of("请重新核对", LABELS)).isEmpty();
	}

}
