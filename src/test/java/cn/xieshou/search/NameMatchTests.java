package cn.xieshou.search;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What answers to what, and by which characters. */
class NameMatchTests {

	private static Candidate named(String name) {
		return new Candidate(new UUID(0, 1), "parks", null, name, Text.fold(name), null, null, List.of("yq-017"), null,
				"越秀区—遂溪县", Pinyin.of(name));
	}

	private static String marked(String asked, String name) {
		NameMatch match = NameMatch.of(QueryTerms.of(asked), named(name), true);
		StringBuilder marked = new StringBuilder();
		if (match != null) {
			Hits.Part.of(name, match.marks())
				.forEach((part) -> marked.append(part.marked() ? "[" + part.text() + "]" : part.text()));
		}
		return marked.toString();
	}

	@ParameterizedTest
	@CsvSource({ "农业, 遂溪现代[农业]园区", "nongye, 遂溪现代[农业]园区", "nongy, 遂溪现代[农业]园区", "xdny, 遂溪[现代农业]园区", "遂溪 园区, [遂溪]现代农业[园区]",
			"sx, [遂溪]现代农业园区", "越秀 农业, 遂溪现代[农业]园区" })
	void marksWhatAnswers(String asked, String marked) {
		assertThat(marked(asked, "遂溪现代农业园区")).isEqualTo(marked);
	}

	@ParameterizedTest
	@CsvSource({ "遂溪现带农业园区", "遂溪现农业园区", "遂溪代现农业园区", "遂溪现代大农业园区", "遂溪现代农业圆区", "suixixiandianongye",
			"suixixiandainonye" })
	void forgivesOneMistake(String asked) {
		assertThat(marked(asked, "遂溪现代农业园区")).contains("[");
	}

	@Test
	void forgivesNoMoreThanOne() {
		assertThat(marked("遂西现带农业园区", "遂溪现代农业园区")).isEmpty();
		assertThat(marked("农叶", "遂溪现代农业园区")).isEmpty();
		assertThat(marked("农业员", "遂溪现代农业园区")).as("spoken alike").contains("[农业园]");
		assertThat(marked("农业区", "遂溪现代农业园区")).as("spoken otherwise").isEmpty();
	}

	@Test
	void theWholeNameAndTheWholeCodeComeFirst() {
		QueryTerms words = QueryTerms.of("遂溪县");
		assertThat(NameMatch.of(words, named("遂溪县"), false).score())
			.isGreaterThan(NameMatch.of(words, named("遂溪县人民医院"), false).score());
		assertThat(NameMatch.of(words, named("遂溪县人民医院"), false).score())
			.isGreaterThan(NameMatch.of(words, named("湛江遂溪县"), false).score());
		assertThat(NameMatch.of(QueryTerms.of("YQ017"), named("遂溪县"), false).score()).isGreaterThan(900);
	}

	@Test
	void anAliasMarksWhatTheNameHasOfIt() {
		Candidate county = new Candidate(new UUID(0, 1), "regions", null, "遂溪县", "遂溪县", null, null, List.of("suixi"),
				null, "", Pinyin.of("遂溪县"));
		assertThat(NameMatch.of(QueryTerms.of("suixi"), county, false).marks()).containsExactly(true, true, false);
	}

	@Test
	void whatAPersonTypesIsNeverLongWork() {
		String repeated = "xi".repeat(25_000);
		assertThat(QueryTerms.of(repeated).text()).hasSize(60);
		assertThat(QueryTerms.of("园区".repeat(25_000)).forgiving().size()).isLessThan(80);
	}

}
