package cn.xieshou.imports;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Layout;
import cn.xieshou.workbook.Mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A correction that speaks of what there is not is refused at its place. */
class MappingCheckTests {

	private static final LayoutView FOUND = new LayoutView(
			List.of(new LayoutView.Sheet("甲", List.of(1), Map.of(), Map.of(), List.of(), Map.of(), List.of(), 1,
					List.of(), null, null, null)),
			List.of(new LayoutView.OtherSheet("丙", Layout.Why.NO_HEAD, 5, List.of())),
			List.of(new LayoutView.Field("name", "名称", true), new LayoutView.Field("region", "地区", true)));

	private static Mapping mapping(@Nullable String sheet, @Nullable List<Integer> head,
			@Nullable Map<String, String> columns, @Nullable Map<String, String> units, @Nullable List<Integer> skip) {
		return new Mapping(List.of(new Mapping.Sheet(sheet, head, columns, units, skip, null)));
	}

	private static void taken(Mapping mapping) {
		assertThatCode(() -> MappingCheck.requireFitting(mapping, FOUND)).doesNotThrowAnyException();
	}

	private static void refused(Mapping mapping, String field, String key) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> MappingCheck.requireFitting(mapping, FOUND))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field))
			.withMessage(key);
	}

	@Test
	void whatThereIsMayBeChosenAndTheRestLeftOpen() {
		taken(mapping("甲", null, null, null, null));
		taken(mapping("甲", List.of(1, 2), Map.of("A", "name", "AA", Mapping.NOTHING, "B", "name + region"),
				Map.of("C", "万元"), List.of()));
		taken(mapping("丙", List.of(3), null, null, List.of(4, 1_048_576)));
	}

	@Test
	void whatIsSaidTwiceOrBeyondTheSheetIsRefused() {
		refused(new Mapping(List.of(new Mapping.Sheet("甲", null, null, null, null, null),
				new Mapping.Sheet("甲", null, null, null, null, null))), "sheets.sheet", "imports.sheetTwice");
		refused(mapping("丙", List.of(6), null, null, null), "sheets.headRows", "imports.headBeyond");
		refused(mapping("甲", null, Map.of("A", "name", "B", "name"), null, null), "sheets.columns",
				"imports.fieldTwice");
	}

	@Test
	void atLeastOneSheetIsImported() {
		refused(new Mapping(List.of()), "sheets", "imports.noSheet");
	}

	@Test
	void aSheetIsOneOfTheFile() {
		refused(mapping("丁", null, null, null, null), "sheets.sheet", "imports.unknownSheet");
		refused(mapping(null, null, null, null, null), "sheets.sheet", "imports.unknownSheet");
	}

	@Test
	void theOnlySheetOfATextFileHasNoName() {
		LayoutView text = new LayoutView(List.of(new LayoutView.Sheet(null, List.of(1), Map.of(), Map.of(), List.of(),
				Map.of(), List.of(), 1, List.of(), null, null, null)), List.of(), List.of());
		assertThatCode(() -> MappingCheck.requireFitting(mapping(null, List.of(1), null, null, null), text))
			.doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 1_048_577 })
	void aRowIsOneThatASpreadsheetHas(int row) {
		refused(mapping("甲", List.of(row), null, null, null), "sheets.headRows", "imports.unknownRow");
		refused(mapping("甲", null, null, null, List.of(5, row)), "sheets.skip", "imports.unknownRow");
	}

	@Test
	void aHeadHasARowAndNoRowIsMissing() {
		refused(mapping("甲", List.of(), null, null, null), "sheets.headRows", "imports.unknownRow");
		refused(mapping("甲", Arrays.asList(1, null), null, null, null), "sheets.headRows", "imports.unknownRow");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "1", "A1", "ＡＢ", "ABCD", "" })
	void aColumnIsNamedByItsLetters(String letters) {
		refused(mapping("甲", null, Map.of(letters, "name"), null, null), "sheets.columns", "imports.unknownColumn");
		refused(mapping("甲", null, null, Map.of(letters, "万元"), null), "sheets.units", "imports.unknownColumn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "title", "名称", "name + title", "name+region" })
	void aFieldIsOneOfTheType(String field) {
		refused(mapping("甲", null, Map.of("A", field), null, null), "sheets.columns", "imports.unknownField");
	}

	@Test
	void aColumnThatIsNotImportedIsSaidByAnEmptyTextAndNotByNothing() {
		refused(mapping("甲", null, Collections.singletonMap("A", null), null, null), "sheets.columns",
				"imports.unknownField");
		refused(mapping("甲", null, null, Collections.singletonMap("A", null), null), "sheets.units",
				"imports.unknownUnit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "两银子", "", "万万" })
	void aUnitIsOneThatThePortalKnows(String unit) {
		refused(mapping("甲", null, null, Map.of("A", unit), null), "sheets.units", "imports.unknownUnit");
	}

	@Test
	void eachSheetOfSeveralIsHeldToTheSame() {
		Mapping.Sheet good = new Mapping.Sheet("甲", null, null, null, null, null);
		Mapping.Sheet bad = new Mapping.Sheet("丙", List.of(0), null, null, null, null);
		refused(new Mapping(List.of(good, bad)), "sheets.headRows", "imports.unknownRow");
	}

}
