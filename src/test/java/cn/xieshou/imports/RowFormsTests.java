package cn.xieshou.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Money;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;
import cn.xieshou.values.TestTexts;
import cn.xieshou.workbook.FieldCatalogue;
import cn.xieshou.workbook.Finding;
import cn.xieshou.workbook.Problem;
import cn.xieshou.workbook.RowKind;
import cn.xieshou.workbook.RowReading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What a row says becomes what a form says, each value as the form takes it. */
class RowFormsTests {

	private static final ImportContext NOTHING_KNOWN = new ImportContext(null, null, null, null, null, null, Map.of());

	/** A form with a field of each kind that is written otherwise than it is read. */
	record Fair(@Refers("pairings") @Nullable UUID pairing, @Nullable String name, @Nullable PeriodKind level,
			List<PeriodKind> levels, @Nullable Boolean open, @Nullable Money budget, @Nullable Integer visitors,
			@Nullable Quantity area, @Nullable Span period, List<String> holders, @Nullable Basis basis,
			@Nullable String ref) implements RegisterForm {

	}

	/** Whether something is so or expected. */
	enum Basis {

		ACTUAL, FORECAST

	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	static Register<?, ?> register(String code, Class<?> form) {
		Register register = mock(Register.class);
		given(register.code()).willReturn(code);
		given(register.formType()).willReturn(form);
		return register;
	}

	private static RowReading row(Map<String, Object> values, Problem... problems) {
		return new RowReading(null, 2, null, RowKind.DATA, false, values, List.of(problems));
	}

	private static ObjectNode form(ImportContext context, @Nullable String pairing, RowReading row) {
		return new RowForms(register("fairs", Fair.class),
				FieldCatalogue.of("fairs", FormField.of(Fair.class), TestTexts.labels()), context, TestTexts.labels())
			.of(row, pairing);
	}

	private static JsonNode said(String field, Object value) {
		return form(NOTHING_KNOWN, null, row(Map.of(field, value))).path(field);
	}

	private static ObjectNode project(Map<String, Object> values) {
		try {
			Class<?> form = Class.forName("cn.xieshou.project.ProjectForm");
			return new RowForms(register("projects", form),
					FieldCatalogue.of("projects", FormField.of(form), TestTexts.labels()), NOTHING_KNOWN,
					TestTexts.labels())
				.of(row(values), null);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@CsvSource({ "季度, QUARTER", "quarter, QUARTER", "Half Year, HALF", "半年, HALF", "年, YEAR" })
	void aChoiceIsKnownByItsLabelInEitherLanguage(String label, String constant) {
		assertThat(said("level", label).stringValue()).isEqualTo(constant);
	}

	@Test
	void aWordThatIsNoChoiceStaysForTheFormToRefuse() {
		assertThat(said("level", "世纪").stringValue()).isEqualTo("世纪");
	}

	@Test
	void choicesOfAListMayBeInBothLanguages() {
		assertThat(said("levels", List.of("季度", "month")).valueStream().map(JsonNode::stringValue))
			.containsExactly("QUARTER", "MONTH");
	}

	@ParameterizedTest
	@CsvSource({ "是, true", "否, false" })
	void yesAndNoAreTruths(String word, boolean truth) {
		assertThat(said("open", word).booleanValue()).isEqualTo(truth);
	}

	@Test
	void whatIsNeitherYesNorNoStaysForTheFormToRefuse() {
		assertThat(said("open", "可能").stringValue()).isEqualTo("可能");
	}

	@ParameterizedTest
	@CsvSource({ "30万元, 300000", "1.2亿元, 120000000", "500元, 500", "0.000001亿元, 100", "500, 500" })
	void moneyIsSaidInYuanWhateverItsUnitWas(String written, String yuan) {
		assertThat(said("budget", written).stringValue()).isEqualTo(yuan);
	}

	@ParameterizedTest
	@ValueSource(strings = { "约30万元", "超2亿元", "30亩", "若干" })
	void moneyThatIsNotExactIsNeverRoundedToANumber(String written) {
		assertThat(said("budget", written).stringValue()).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource({ "45人, 45", "45, 45", "1200人次, 1200" })
	void aCountIsSaidWithoutItsUnit(String written, String number) {
		assertThat(said("visitors", written).stringValue()).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "约30亩", "超2万亩", "1200平方米" })
	void aQuantityIsSaidInTheWordsOfItsSource(String written) {
		assertThat(said("area", written).stringValue()).isEqualTo(written);
	}

	@Test
	void oneValueOfAListIsAListOfOne() {
		assertThat(said("holders", "遂溪县").valueStream().map(JsonNode::stringValue)).containsExactly("遂溪县");
	}

	@Test
	void severalValuesInAFieldOfOneAreOneText() {
		assertThat(said("name", List.of("甲", "乙")).stringValue()).isEqualTo("甲、乙");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void anEmptyCellSaysNothing(String empty) {
		assertThat(form(NOTHING_KNOWN, null, row(Map.of("level", empty))).has("level")).isFalse();
	}

	@Test
	void aFieldThatTheFormDoesNotHaveIsLeftOut() {
		assertThat(form(NOTHING_KNOWN, null, row(Map.of("name", "甲", "形象进度", "92.5%"))).propertyNames())
			.containsExactlyInAnyOrder("name", "basis");
	}

	@Test
	void whatIsSaidOfTheWholeFileHoldsOnlyForRowsThatLeaveItOpen() {
		ImportContext context = new ImportContext(null, "2023", null, null, null, null,
				Map.of("level", "季度", "name", "通用"));
		ObjectNode form = form(context, "广州—湛江", row(Map.of("name", "甲", "pairing", "越秀区—遂溪县")));
		assertThat(form.get("name").stringValue()).isEqualTo("甲");
		assertThat(form.get("pairing").stringValue()).isEqualTo("越秀区—遂溪县");
		assertThat(form.get("level").stringValue()).isEqualTo("QUARTER");
		assertThat(form.get("period").stringValue()).isEqualTo("2023");
		assertThat(form(context, "广州—湛江", row(Map.of())).get("pairing").stringValue()).isEqualTo("广州—湛江");
	}

	@Test
	void aRowIsActualUnlessOneOfItsCellsIsAForecast() {
		assertThat(form(NOTHING_KNOWN, null, row(Map.of("name", "甲"))).get("basis").stringValue()).isEqualTo("ACTUAL");
		Problem forecast = new Problem(null, "D2",
				new Finding(Finding.Code.FORECAST, Finding.Severity.WARNING, "2024", "预计2024年"));
		assertThat(form(NOTHING_KNOWN, null, row(Map.of("name", "甲"), forecast)).get("basis").stringValue())
			.isEqualTo("FORECAST");
		assertThat(form(NOTHING_KNOWN, null, row(Map.of("basis", "ACTUAL"), forecast)).get("basis").stringValue())
			.as("what the row says itself")
			.isEqualTo("ACTUAL");
	}

	@Test
	void aRowWithoutANameIsCalledByItsTwoSidesIfItNamesBoth() {
		assertThat(
				form(NOTHING_KNOWN, null, row(Map.of("assisting", "广州", "assisted", "湛江"))).get("name").stringValue())
			.isEqualTo("广州—湛江");
		assertThat(form(NOTHING_KNOWN, null, row(Map.of("assisting", "广州"))).has("name")).isFalse();
	}

	@Test
	void eachDatedStepIsAnElementOfItsKind() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("stages[SIGNED].on", "2023-03");
		values.put("stages[STARTED].on", "2023-05-08");
		JsonNode stages = project(values).get("stages");
		assertThat(stages.size()).isEqualTo(2);
		assertThat(stages.at("/0/stage").stringValue()).isEqualTo("SIGNED");
		assertThat(stages.at("/0/on").stringValue()).isEqualTo("2023-03");
		assertThat(stages.at("/1/stage").stringValue()).isEqualTo("STARTED");
		assertThat(stages.at("/1/on").stringValue()).isEqualTo("2023-05-08");
	}

	@Test
	void severalPlacesInACellAreAsManyElements() {
		JsonNode places = project(Map.of("locations[].address", List.of("城月镇", "界炮镇"))).get("locations");
		assertThat(places.valueStream().map((place) -> place.get("address").stringValue())).containsExactly("城月镇",
				"界炮镇");
	}

}
