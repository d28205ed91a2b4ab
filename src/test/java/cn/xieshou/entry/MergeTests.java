package cn.xieshou.entry;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Two versions of the same fields become one. */
class MergeTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static ObjectNode json(String text) {
		return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
	}

	private static Merge merge(@Nullable String base, String mine, String theirs) {
		return Merge.of((base != null) ? json(base) : null, json(mine), json(theirs));
	}

	private static void settles(String base, String mine, String theirs, String merged) {
		Merge merge = merge(base, mine, theirs);
		assertThat(merge.open()).isEmpty();
		assertThat(merge.taken(Map.of())).isEqualTo(json(merged));
	}

	@Test
	void aFieldThatOnlyOneSideChangedTakesThatChange() {
		settles("{'a':'1','b':'1'}", "{'a':'2','b':'1'}", "{'a':'1','b':'3'}", "{'a':'2','b':'3'}");
	}

	@Test
	void aFieldThatOnlyOneSideFilledInOrClearedIsFilledInOrCleared() {
		settles("{'a':'1'}", "{}", "{'a':'1','b':'2'}", "{'b':'2'}");
	}

	@Test
	void theSameChangeOnBothSidesIsNoQuestion() {
		settles("{'a':'1'}", "{'a':'2'}", "{'a':'2'}", "{'a':'2'}");
	}

	@Test
	void aFieldThatBothChangedAsksAndTakesOnesOwnUnlessTheOtherIsChosen() {
		Merge merge = merge("{'a':'1'}", "{'a':'2'}", "{'a':'3'}");
		assertThat(merge.open()).extracting(Merge.Difference::name).containsExactly("a");
		assertThat(merge.taken(Map.of())).isEqualTo(json("{'a':'2'}"));
		assertThat(merge.taken(Map.of("a", Merge.Choice.THEIRS))).isEqualTo(json("{'a':'3'}"));
	}

	@Test
	void withoutABaseEveryDifferenceAsks() {
		assertThat(merge(null, "{'a':'1','b':'2'}", "{'a':'1','b':'3'}").open()).extracting(Merge.Difference::name)
			.containsExactly("b");
	}

	@Test
	void rowsThatBothAddedStay() {
		settles("{'a':[1,2]}", "{'a':[1,2,3]}", "{'a':[1,2,4]}", "{'a':[1,2,3,4]}");
		settles("{}", "{'a':[3]}", "{'a':[4]}", "{'a':[3,4]}");
	}

	@Test
	void theSameRowAddedTwiceIsOneRow() {
		settles("{'a':[1]}", "{'a':[1,3]}", "{'a':[1,3,4]}", "{'a':[1,3,4]}");
	}

	@Test
	void rowsThatOneSideRemovedAreGone() {
		settles("{'a':[1,2,3]}", "{'a':[1,3,5]}", "{'a':[1,2]}", "{'a':[1,5]}");
	}

	@Test
	void aRowThatBothChangedAsksAndBothCanStay() {
		Merge merge = merge("{'a':[1,2]}", "{'a':[1,7]}", "{'a':[1,8]}");
		assertThat(merge.open()).hasSize(1);
		assertThat(merge.taken(Map.of("a", Merge.Choice.BOTH))).isEqualTo(json("{'a':[1,7,8]}"));
		assertThat(merge.taken(Map.of("a", Merge.Choice.THEIRS))).isEqualTo(json("{'a':[1,8]}"));
	}

}
