package cn.xieshou.board;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.board.Industries.One;

import static org.assertj.core.api.Assertions.assertThat;

/** Which industries the lists of both sides have in common. */
class IndustriesTests {

	private static final UUID ROOT = UUID.randomUUID();

	private static One one(boolean helping, String name, @Nullable String stance, @Nullable String code) {
		return new One(UUID.randomUUID(), ROOT, IndustryMatch.of(name, code), helping, stance, code, null);
	}

	@ParameterizedTest
	@CsvSource({ "家电制造,小家电产业,", "水产品加工,水产品,", "智能家电,电气机械,C38 C3851", "食品,罐头,C1453 C14" })
	void namesOrClassesMatch(String one, String other, @Nullable String codes) {
		String[] both = (codes != null) ? codes.split(" ") : new String[2];
		assertThat(IndustryMatch.of(one, both[0]).isOne(IndustryMatch.of(other, both[1]))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "家电制造,纺织服装,", "制造业,加工业,", "食品制造,食品制造机械,C14 C35" })
	void otherwiseTheyAreTwo(String one, String other, @Nullable String codes) {
		String[] both = (codes != null) ? codes.split(" ") : new String[2];
		assertThat(IndustryMatch.of(one, both[0]).isOne(IndustryMatch.of(other, both[1]))).isFalse();
	}

	@Test
	void whatIsLetGoAndWantedComesFirstAndTheRestIsNotLost() {
		One led = one(true, "美妆", "LEADING", null);
		One leaving = one(true, "小家电", "LEAVING", "C38");
		Industries.View view = Industries.matched(List.of(led, one(false, "日化美妆", "UNWANTED", null), leaving,
				one(false, "家电", "WANTED", "C3851"), one(false, "菠萝", null, "A01"), one(true, "生物医药", null, "C27")), 6);
		assertThat(view.both().first()).extracting((both) -> both.helping().getName()).containsExactly("小家电", "美妆");
		assertThat(view.both().first().get(0).wanted()).isTrue();
		assertThat(view.both().first().get(1).unwanted()).isTrue();
		assertThat(view.helping().first()).extracting(One::getName).containsExactly("生物医药");
		assertThat(view.assisted().first()).extracting(One::getName).containsExactly("菠萝");
	}

	@Test
	void anotherProgrammeHasListsOfItsOwn() {
		One elsewhere = new One(UUID.randomUUID(), UUID.randomUUID(), IndustryMatch.of("家电", null), false, null, null,
				null);
		assertThat(Industries.matched(List.of(one(true, "家电", null, null), elsewhere), 2).both().first()).isEmpty();
	}

	@Test
	void allAreCountedAndWhatIsNotListedIsSaid() {
		List<One> many = IntStream.range(0, 500)
			.mapToObj((number) -> one(false, "特产" + (char) ('一' + number) + "产品", null, null))
			.toList();
		Industries.View view = Industries.matched(many, 500);
		assertThat(view.assisted().all()).isEqualTo(500);
		assertThat(view.assisted().first()).hasSize(200);
		assertThat(view.assisted().isMore()).isTrue();
	}

}
