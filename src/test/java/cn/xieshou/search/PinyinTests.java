package cn.xieshou.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How Chinese sounds, and what letters may mean. */
class PinyinTests {

	@ParameterizedTest
	@CsvSource({ "重庆农商银行, chong qing nong shang yin hang", "重点项目, zhong dian xiang mu", "行业协会, hang ye xie hui",
			"六安市, lu an shi", "番禺区, pan yu qu", "朝阳区, chao yang qu", "绿色石化, lv se shi hua", "A区3号楼, qu hao lou",
			"长治市, chang zhi shi", "尧都区, yao du qu", "都匀市, du yun shi" })
	void readsPhrasesAsPeopleDo(String text, String spoken) {
		assertThat(String.join(" ", Pinyin.of(text))).isEqualTo(spoken);
	}

	@Test
	void lettersAreSyllablesInEveryWayThatTheyCanBe() {
		assertThat(Pinyin.readings("xian")).extracting(Pinyin.Reading::syllables)
			.containsExactly(List.of("xian"), List.of("xi", "an"));
		assertThat(Pinyin.readings("guangzh")).contains(new Pinyin.Reading(List.of("guang", "zh"), true));
		assertThat(Pinyin.readings("xyz")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "guangzhuo, guang zhou", "suxixian, sui xi xian", "yeuxiu, yue xiu", "lonhgu, long hu",
			"qiannnan, qian nan" })
	void oneLetterMayBeWrong(String letters, String meant) {
		assertThat(Pinyin.nearReadings(letters)).extracting((reading) -> String.join(" ", reading.syllables()))
			.contains(meant);
	}

}
