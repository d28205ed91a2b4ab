package cn.xieshou.list;

import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cn.xieshou.register.Column;
import cn.xieshou.values.PlainText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a list is limited by and read on from, value by value. */
class FilterValuesTests {

	private static final UUID ID = UUID.fromString("019340b0-0000-7000-8000-000000000001");

	@ParameterizedTest
	@CsvSource({ "true, true", "false, false" })
	void yesAndNoAreWrittenInOneWay(String text, boolean truth) {
		assertThat(FilterValues.truth(text)).isEqualTo(truth);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "是", "TRUE", "yes", "" })
	void nothingElseIsYesOrNo(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> FilterValues.truth(text));
	}

	@ParameterizedTest
	@CsvSource({ "10000, 10000", "1万元, 10000", "1万, 10000", "0.5亿, 50000000", "1.25元, 1.25", "-3, -3", "一万, 10000" })
	void anAmountIsInYuanUnlessItSaysSo(String text, String yuan) {
		assertThat(FilterValues.money(text)).isEqualByComparingTo(yuan);
	}

	@ParameterizedTest
	@ValueSource(strings = { "超1万元", "1亩", "0.001", "约1万", "" })
	void anAmountThatIsNoLimitIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> FilterValues.money(text));
	}

	@ParameterizedTest
	@CsvSource({ "51.87, 51.87", "51.87%, 51.87", "-3.2％, -3.2" })
	void aRateIsInPercentPoints(String text, String points) {
		assertThat(FilterValues.percent(text)).isEqualByComparingTo(points);
	}

	@Test
	void valuesWrittenInOneWithCommasAreSeveral() {
		assertThat(FilterValues.several("stage", List.of("A, B", "C,"))).containsExactly("A", "B", "C");
	}

	@Test
	void nothingButCommasIsRefusedByName() {
		assertThatExceptionOfType(BadListParameter.class).isThrownBy(() -> FilterValues.several("stage", List.of(",,")))
			.satisfies((bad) -> assertThat(bad.parameter()).isEqualTo("stage"));
	}

	@Test
	void moreThanAHundredValuesAreRefused() {
		List<String> hundred = Collections.nCopies(100, "A");
		assertThat(FilterValues.several("stage", hundred)).hasSize(100);
		assertThatThrownBy(() -> FilterValues.several("stage", List.of("A,".repeat(101))))
			.isInstanceOf(BadListParameter.class);
		assertThatThrownBy(() -> FilterValues.given("stage", Collections.nCopies(101, "A")))
			.isInstanceOf(BadListParameter.class);
	}

	@Test
	void aValueOfMoreThanThreeHundredCharactersIsRefused() {
		assertThat(FilterValues.one("q", List.of("长".repeat(300)))).hasSize(300);
		assertThatThrownBy(() -> FilterValues.one("q", List.of("长".repeat(301)))).isInstanceOf(BadListParameter.class);
		assertThatThrownBy(() -> FilterValues.several("stage", List.of("长".repeat(301))))
			.isInstanceOf(BadListParameter.class);
	}

	@Test
	void aConditionThatIsOneIsNotGivenTwice() {
		assertThatThrownBy(() -> FilterValues.one("q", List.of("a", "b"))).isInstanceOf(BadListParameter.class)
			.hasMessage("list.repeated");
	}

	@Test
	void whatIsBlankIsNotGiven() {
		assertThat(FilterValues.given("stage", List.of(" ", "", " A "))).containsExactly("A");
	}

	@ParameterizedTest
	@CsvSource({ "integer, 12", "numeric, 12.50", "numeric, -1e3", "date, 2026-11-28", "boolean, true",
			"uuid, 019340b0-0000-7000-8000-000000000001", "text, 遂溪", "text, ''", "timestamptz, 2026-11-28 12:00:00+00",
			"timestamptz, 2026-11-28 12:00:00.1+00", "timestamptz, 2026-11-28 12:00:00.123456+08",
			"timestamptz, 2026-11-28 12:00:00.12+05:30" })
	void aCursorHasWhatTheDatabaseWrites(String type, String value) {
		assertThatCode(() -> FilterValues.requireSortValue(type, value)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "integer, 12.5", "integer, many", "numeric, many", "numeric, 1e999999", "date, 2024-02-30",
			"date, 45292", "boolean, t", "uuid, 1-1-1-1-1", "timestamptz, 2026-11-28",
			"timestamptz, 2026-11-28 12:00:00", "timestamptz, 999999-01-01 00:00:00+00" })
	void aCursorWithAnythingElseIsRefused(String type, String value) {
		assertThatThrownBy(() -> FilterValues.requireSortValue(type, value))
			.isInstanceOfAny(IllegalArgumentException.class, java.time.DateTimeException.class);
	}

	@Test
	void aCursorWithHiddenCharactersIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> FilterValues.requireSortValue("text", "a\u0000"));
	}

	private static ListQuery.Cursor again(ListQuery.Cursor cursor, Column sort) {
		return ListQuery.Cursor.read("after", cursor.write(), sort);
	}

	@Property(tries = 200)
	void aCursorReadsBackTheSame(@ForAll @StringLength(max = 300) String value) {
		if (PlainText.firstForbidden(value).isEmpty()) {
			ListQuery.Cursor cursor = new ListQuery.Cursor(value, ID);
			assertThat(again(cursor, Column.NAME)).isEqualTo(cursor);
		}
	}

	@Test
	void aCursorOfARowWithoutAValueReadsBackTheSame() {
		ListQuery.Cursor missing = new ListQuery.Cursor(null, ID);
		assertThat(again(missing, Column.NAME)).isEqualTo(missing);
		ListQuery.Cursor empty = new ListQuery.Cursor("", ID);
		assertThat(again(empty, Column.NAME)).isEqualTo(empty);
	}

	@ParameterizedTest
	@ValueSource(strings = { "!!!", "bm90IGFuIGlk", "%", "AAAA" })
	void whatIsNoCursorIsRefusedByName(String text) {
		assertThatExceptionOfType(BadListParameter.class)
			.isThrownBy(() -> ListQuery.Cursor.read("before", text, Column.NAME))
			.satisfies((bad) -> assertThat(bad.parameter()).isEqualTo("before"));
	}

	@Test
	void aCursorOfAnotherColumnIsRefused() {
		String word = new ListQuery.Cursor("遂溪", ID).write();
		assertThatThrownBy(
				() -> ListQuery.Cursor.read("after", word, Column.of("acceptedOn", Column.Kind.DATE).sortable()))
			.isInstanceOf(BadListParameter.class);
	}

	@Test
	void anEmptyCursorIsTheFirstPage() {
		assertThat(ListQuery.Cursor.read("after", "", Column.NAME)).isNull();
	}

	@Test
	void aCursorNamesItsRowInFull() {
		String shortened = Base64.getUrlEncoder().encodeToString("1-1-1-1-1".getBytes());
		assertThatThrownBy(() -> ListQuery.Cursor.read("after", shortened, Column.NAME))
			.isInstanceOf(BadListParameter.class);
	}

}
