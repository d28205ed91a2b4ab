package cn.xieshou.values;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What explains something and what does not. */
class PlainTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "。", "……", "-", "无", "无。", "（暂无）", "没有", "不详", "N/A", "none", "111", "哈哈",
			"\u200b无\u200b" })
	void aMereSignExplainsNothing(String text) {
		assertThat(PlainText.isExplaining(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "乡镇未报齐", "台风", "无此项业务", "typhoon", "见附件2" })
	void aWordThatSaysSomethingDoes(String text) {
		assertThat(PlainText.isExplaining(text)).isTrue();
	}

}
