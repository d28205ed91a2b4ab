package cn.xieshou.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.LocaleContextHolder;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Refers;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Units;
import cn.xieshou.values.Money;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.TestTexts;
import cn.xieshou.workbook.FieldCatalogue;
import cn.xieshou.workbook.Grid;
import cn.xieshou.workbook.Mapping;
import cn.xieshou.workbook.Workbook;

import static org.assertj.core.api.Assertions.assertThat;

/** A template knows itself again, and a form that has changed is another version. */
class TemplateVersionTests {

	/** The form of which the others differ in one thing each. */
	record Base(@NotBlank @Nullable String name, @Units( {
			"亩", "公顷" }) @Nullable Quantity area, @Nullable PeriodKind level){

	}

	record Longer(@NotBlank @Size(max = 20) @Nullable String name, @Units( {
			"亩", "公顷" }) @Nullable Quantity area, @Nullable PeriodKind level){

	}

	record Optional(@Nullable String name, @Units( {
			"亩", "公顷" }) @Nullable Quantity area, @Nullable PeriodKind level){

	}

	record OtherUnits(@NotBlank @Nullable String name, @Units( {
			"公顷", "亩" }) @Nullable Quantity area, @Nullable PeriodKind level){

	}

	record OtherName(@NotBlank @Nullable String title, @Units( {
			"亩", "公顷" }) @Nullable Quantity area, @Nullable PeriodKind level){

	}

	record OtherChoices(@NotBlank @Nullable String name, @Units( {
			"亩", "公顷" }) @Nullable Quantity area, Locale.@Nullable Category level){

	}

	record Shorter(@NotBlank @Nullable String name, @Units( {
			"亩", "公顷" }) @Nullable Quantity area){

	}

	/** A form with what a row cannot hold. */
	record Fair(@Refers("pairings") @Nullable UUID pairing, @NotBlank @Nullable String name, @Nullable Money budget,
			@Units( {
					"亩", "公顷" }) @Nullable Quantity area,
			@Nullable Boolean open, List<Base> parts,
			@Refers(value = "indicator-values", carried = true) List<UUID> figures,
			@Nullable String ref) implements RegisterForm{

	}

	@AfterEach
	void speakAsBefore() {
		LocaleContextHolder.resetLocaleContext();
	}

	private static String version(Class<?> form) {
		return ImportTemplate.version(RowFormsTests.register("fairs", form));
	}

	private static byte[] template(Locale language) throws IOException {
		LocaleContextHolder.setLocale(language);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ImportTemplate(TestTexts.labels()).write(RowFormsTests.register("fairs", Fair.class), out);
		return out.toByteArray();
	}

	private static Workbook read(byte[] file, String name) throws IOException {
		return Workbook.read(new ByteArrayInputStream(file), name);
	}

	private static List<String> row(Grid grid, int row) {
		return grid.row(row).cells().values().stream().map((cell) -> cell.text()).toList();
	}

	@Test
	void theVersionStaysAsLongAsWhatIsAskedStays() {
		assertThat(version(Base.class)).matches("[0-9a-f]{8}").isEqualTo(version(Base.class));
		assertThat(version(Longer.class)).as("how long a text may be").isEqualTo(version(Base.class));
	}

	@ParameterizedTest
	@ValueSource(classes = { Optional.class, OtherUnits.class, OtherName.class, OtherChoices.class, Shorter.class })
	void anotherNeedUnitNameChoiceOrFieldIsAnotherVersion(Class<?> form) {
		assertThat(version(form)).isNotEqualTo(version(Base.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void aTemplateOfEitherLanguageSaysItsTypeVersionCodesAndUnits(String language) throws IOException {
		FilledTemplate filled = FilledTemplate.of(read(template(Locale.forLanguageTag(language)), "模板.xlsx"))
			.orElseThrow();
		assertThat(filled.type()).isEqualTo("fairs");
		assertThat(filled.version()).isEqualTo(version(Fair.class));
		assertThat(filled.codes().values()).contains("pairing", "name", "budget", "area", "open", "ref");
		assertThat(filled.units()).isEqualTo(Map.of("budget", "万元", "area", "亩"));
	}

	@Test
	void whatARowCannotHoldHasNoColumn() throws IOException {
		Grid rows = read(template(Locale.SIMPLIFIED_CHINESE), "模板.xlsx").sheets().get(0);
		assertThat(row(rows, 1)).hasSize(6).noneMatch((head) -> head.contains("parts") || head.contains("figures"));
		assertThat(row(rows, 1).get(1)).as("what is required").endsWith(" *");
		assertThat(row(rows, 1).get(2)).as("what is not").doesNotContain("*");
	}

	@Test
	void hintAndExampleBearTheMarksByWhichTheyAreKnown() throws IOException {
		Grid chinese = read(template(Locale.SIMPLIFIED_CHINESE), "模板.xlsx").sheets().get(0);
		assertThat(row(chinese, 2)).allMatch((hint) -> hint.matches("(必填|选填)；.+"));
		assertThat(row(chinese, 3)).allMatch((example) -> example.startsWith("【示例】"));
		Grid english = read(template(Locale.ENGLISH), "模板.xlsx").sheets().get(0);
		assertThat(row(english, 2)).allMatch((hint) -> hint.matches("(required|optional)；.+"));
		assertThat(row(english, 3)).allMatch((example) -> example.startsWith("[Example]"));
	}

	@Test
	void theColumnsOfATemplateAreKnownByTheirHeadsWithTheirUnits() throws IOException {
		Workbook workbook = read(template(Locale.SIMPLIFIED_CHINESE), "模板.xlsx");
		FieldCatalogue fields = FieldCatalogue.ofTemplate("fairs", FormField.of(Fair.class), TestTexts.labels());
		Mapping mapping = FilledTemplate.of(workbook).orElseThrow().mapping(workbook, fields);
		assertThat(mapping).isNotNull();
		assertThat(mapping.sheets()).hasSize(1);
		assertThat(mapping.sheets().get(0).headRows()).containsExactly(1);
		assertThat(mapping.sheets().get(0).columns())
			.isEqualTo(Map.of("A", "pairing", "B", "name", "C", "budget", "D", "area", "E", "open", "F", "ref"));
		assertThat(mapping.sheets().get(0).units()).isEqualTo(Map.of("C", "万元", "D", "亩"));
	}

	@Test
	void anyOtherTableIsNoTemplate() throws IOException {
		assertThat(FilledTemplate.of(read("名称,面积\n甲,3\n".getBytes(StandardCharsets.UTF_8), "表.csv"))).isEmpty();
	}

}
