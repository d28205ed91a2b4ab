package cn.xieshou.workbook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a head is its name and what its unit. */
class HeadRowsTests {

	@ParameterizedTest
	@CsvSource({ "投资额 万元, 投资额", "投资额（万元）, 投资额", "用地/亩, 用地", "帮 扶 方, 帮扶方", "受  援  方, 受援方", "单 位, 单位", "个 数, 个数",
			"项目名称, 项目名称" })
	void aWordThatIsSpacedOutEndsInNoUnit(String head, String name) {
		assertThat(HeadRows.withoutUnit(head)).isEqualTo(name);
	}

}
