package cn.xieshou.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import cn.xieshou.DatabaseTest;
import cn.xieshou.form.FormReader.Channel;
import cn.xieshou.register.FormField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a form is read from, and what is said of one that cannot be read. */
@DatabaseTest
class FormReaderTests {

	private static final EveryKind.Described TYPE = new EveryKind.Described();

	@Autowired
	FormReader forms;

	@Autowired
	JsonMapper json;

	@BeforeEach
	void readInChinese() {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
	}

	@AfterEach
	void readInAnyLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	private ObjectNode form(String field, String given) {
		ObjectNode form = this.json.createObjectNode().put("pairing", "越秀区—遂溪县").put("text", "红薯");
		return form.set(field, this.json.readTree(given));
	}

	private EveryKind read(ObjectNode form, Channel channel) {
		return this.forms.readIgnoringScope(TYPE, form, channel);
	}

	private List<FormProblem> problems(ObjectNode form, Channel channel) {
		FormRejected rejected = catchThrowableOfType(FormRejected.class, () -> read(form, channel));
		return (rejected != null) ? rejected.problems() : List.of();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			text       | "红薯 "                | "红薯"
			longText   | "甲\\n乙"               | "甲\\n乙"
			longText   | "甲\\r\\n乙\\r丙"        | "甲\\n乙\\n丙"
			integer    | 12                    | 12
			integer    | "12"                  | 12
			integer    | "+12"                 | 12
			integer    | 12.0                  | 12
			decimal    | 1.50                  | 1.50
			decimal    | "1.50"                | 1.50
			money      | "10000.5"             | "10000.50"
			money      | 10000                 | "10000.00"
			money      | "-3"                  | "-3.00"
			percent    | "51.87"               | "51.87"
			percent    | "51.87%"              | "51.87"
			percent    | 51.87                 | "51.87"
			percent    | "-3.2％"              | "-3.2"
			date       | "2023-02-28"          | "2023-02-28"
			period     | "2023H1"              | "2023H1"
			period     | "2019/2021"           | "2019/2021"
			period     | "2023-06/"            | "2023-06/"
			choice     | "SUM"                 | "SUM"
			choice     | "sum"                 | "SUM"
			choice     | "取最近"               | "LAST"
			truth      | true                  | true
			truth      | "true"                | true
			truth      | "FALSE"               | false
			truth      | "是"                  | true
			truth      | "否"                  | false
			region     | "440823"              | "440823"
			region     | "X-THREE-REGIONS"     | "X-THREE-REGIONS"
			creditCode | "91350100m000100y43"  | "91350100M000100Y43"
			unit       | "万亩"                | "万亩"
			texts      | ["甲","乙","甲"]       | ["甲","乙","甲"]
			texts      | "甲；乙;丙"            | ["甲","乙","丙"]
			texts      | "甲\\n乙"              | ["甲","乙"]
			choices    | ["NONE","SUM","NONE"] | ["SUM","NONE"]
			choices    | "不可汇总；相加"        | ["SUM","NONE"]
			regions    | ["440823","440800"]   | ["440823","440800"]
			regions    | "440823；440800"      | ["440823","440800"]
			groups     | [{"what":"种植"}]      | [{"what":"种植","amount":null}]
			""")
	void aProgramSaysAValueInAnyOfTheseWays(String field, String given, String read) {
		assertThat(this.forms.write(read(form(field, given), Channel.JSON)).get(field)).hasToString(read);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			integer    | "１２"          | 12
			integer    | "1,200"        | 1200
			integer    | "1，200"       | 1200
			decimal    | "１．５"        |
			decimal    | "-0.5"         | -0.5
			money      | "1"            | "10000.00"
			money      | "1.5"          | "15000.00"
			money      | "1,482.21"     | "14822100.00"
			money      | "0.000001"     | "0.01"
			money      | "0.0000001"    |
			percent    | "１２.5%"       | "12.5"
			date       | "2023-2-28"    |
			date       | "45292"        |
			truth      | "yes"          |
			truth      | "1"            |
			choice     | "相加"          | "SUM"
			region     | "遂溪县"        |
			period     | "2023年"       | "2023"
			period     | "2024年上半年"  | "2024H1"
			period     | "2024年1—11月" | "2024-11/YTD"
			period     | "2024年5—8月"  | "2024-05/2024-08"
			period     | "截至2024年10月底" | "2024-10-31"
			period     | "“十四五”期间"  | "2021/2025"
			period     | "2024.11"     | "2024-11"
			period     | "某年某月"      |
			""")
	void aPersonTypesAValueInAnyOfTheseWays(String field, String given, String read) {
		ObjectNode form = form(field, given);
		if (read != null) {
			assertThat(this.forms.write(read(form, Channel.TEXT)).get(field)).hasToString(read);
		}
		else {
			assertThat(problems(form, Channel.TEXT)).singleElement()
				.satisfies((problem) -> assertThat(problem.field()).isEqualTo(field));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"超2万亩"     | 超2万亩
			"2"          | 2亩
			"2万"        | 2万亩
			"1.50万亩"    | 1.50万亩
			{"value":"1.50","unit":"万亩"}                                   | 1.50万亩
			{"value":2,"unit":"亩","comparator":">=","word":"超"}            | 超2亩
			{"value":"2","unit":"亩","comparator":"~"}                       | 约2亩
			{"value":"2","unit":"亩","base":{"value":"9","unit":"平方米"}}    | 2亩
			""")
	void aQuantityIsReadWithItsUnitAndItsBound(String given, String read) {
		assertThat(read(form("area", given), Channel.JSON).area()).hasToString(read);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			text       | 12                          | form.unreadable.TEXT
			text       | ["红薯"]                     | form.unreadable.TEXT
			text       | "红\\u0000薯"                 | form.hiddenCharacter
			text       | "红\\n薯"                     | form.hiddenCharacter
			text       | "红\\u202e薯"                 | form.hiddenCharacter
			text       | "\\u3164"                    | form.invisible
			text       | "一二三四五六七八九十一二三四五六七八九十一" | Size
			integer    | 1.5                         | form.unreadable.INTEGER
			integer    | "1.5"                       | form.unreadable.INTEGER
			integer    | 2147483648                  | form.unreadable.INTEGER
			integer    | "2147483648"                | form.unreadable.INTEGER
			integer    | true                        | form.unreadable.INTEGER
			integer    | 0                           | Positive
			decimal    | "1e99999999"                | form.unreadable.DECIMAL
			decimal    | "ten"                       | form.unreadable.DECIMAL
			money      | "0.001"                     | form.unreadable.MONEY
			money      | "1万元"                     | form.unreadable.MONEY
			area       | "2亿元"                     | form.otherDimension
			area       | "-2亩"                      | form.PositiveOrZero
			area       | "3—5亩"                     | form.rangeNotAllowed
			area       | {"low":"3","high":"5","unit":"亩"} | form.rangeNotAllowed
			area       | ">2亩"                      | form.rangeNotAllowed
			area       | "许多"                       | unreadable
			area       | 2                           | form.unreadable.QUANTITY
			area       | {"value":"2"}               | unknownUnit
			area       | {"value":"2","unit":"亩","colour":"red"} | form.unreadable.QUANTITY
			area       | {"value":"2","unit":"亩","comparator":"=","word":"超"} | contradicted
			area       | "1,5亩"                     | misplacedComma
			area       | "2蒸馏"                     | unknownUnit
			area       | {"low":"5","high":"3","unit":"亩"} | outOfBounds
			quantity   | "0.001元"                   | form.tooFine
			percent    | "51.87654"                  | form.unreadable.PERCENT
			percent    | true                        | form.unreadable.PERCENT
			date       | "2023-02-29"                | form.unreadable.DATE
			date       | 20230228                    | form.unreadable.DATE
			period     | "2023-13"                   | outOfBounds
			period     | "2022/2021"                 | unreadable
			period     | 2023                        | form.unreadable.PERIOD
			choice     | "MULTIPLY"                  | form.unreadable.CHOICE
			choice     | 0                           | form.unreadable.CHOICE
			truth      | 1                           | form.unreadable.BOOLEAN
			truth      | "maybe"                     | form.unreadable.BOOLEAN
			region     | "440899"                    | form.unknownRegion
			region     | "44"                        | form.unreadable.REGION
			creditCode | "91350100M000100Y44"        | form.unreadable.CREDIT_CODE
			unit       | "斗"                        | form.unreadable.UNIT
			reference  | "没有这家公司"                | form.unknownRecord
			reference  | 12                          | form.unreadable.REFERENCE
			texts      | ["甲","乙","丙","丁"]        | Size
			texts      | {"a":1}                     | form.list
			texts      | 12                          | form.list
			texts      | [12]                        | form.unreadable.TEXTS
			choices    | ["SUM","MULTIPLY"]          | form.unreadable.CHOICES
			regions    | ["440823","440899"]         | form.unknownRegion
			references | ["没有这家公司"]              | form.unknownRecord
			groups     | "种植"                       | form.list
			groups     | [{"what":"甲"},{"what":"乙"},{"what":"丙"}] | Size
			colour     | "red"                       | form.unknownField
			pairing    | "没有这对"                    | form.unknownRecord
			""")
	void whatCannotBeReadIsSaidAtItsField(String field, String given, String code) {
		assertThat(problems(form(field, given), Channel.JSON)).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo(field);
			assertThat(problem.code()).isEqualTo(code);
			assertThat(problem.message()).isNotBlank().doesNotContain("form.", "{");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			[{"what":""}]                                | groups[0].what   | NotBlank
			[{"what":"甲"},{"amount":"2元"}]              | groups[1].what   | NotBlank
			[{"what":"甲","amount":"2亩"}]                | groups[0].amount | form.otherDimension
			[{"what":"甲","colour":"red"}]                | groups[0].colour | form.unknownField
			["甲"]                                       | groups[0].       | form.object
			""")
	void whatIsWrongWithinAGroupIsSaidAtItsPlace(String given, String field, String code) {
		assertThat(problems(form("groups", given), Channel.JSON))
			.anySatisfy((problem) -> assertThat(problem.field() + " " + problem.code()).isEqualTo(field + " " + code));
	}

	@ParameterizedTest
	@EnumSource(FormField.Kind.class)
	void aFieldOfAnyKindMayBeLeftOutBlankOrNull(FormField.Kind kind) {
		FormField.of(EveryKind.class)
			.stream()
			.filter((field) -> field.kind() == kind && !field.required())
			.forEach((field) -> {
				for (String given : List.of("null", "\"\"", "\" \"")) {
					assertThat(this.forms.write(read(form(field.name(), given), Channel.JSON)).has(field.name()))
						.as(field.name() + " " + given)
						.isFalse();
				}
			});
		assertThat(FormField.of(EveryKind.class)).as("the form has a field of the kind")
			.anyMatch((field) -> field.kind() == kind);
	}

	@Test
	void allThatIsWrongIsSaidAtOnce() {
		ObjectNode form = form("integer", "0").put("date", "gestern").put("colour", "red").put("text", "");
		assertThat(problems(form, Channel.JSON)).extracting((problem) -> problem.field() + " " + problem.code())
			.containsExactlyInAnyOrder("integer Positive", "date form.unreadable.DATE", "colour form.unknownField",
					"text NotBlank");
	}

	@Test
	void aFieldThatThereIsNotIsCalledAsItWasGiven() {
		assertThat(problems(form("remark", "\"x\""), Channel.JSON)).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("“remark”"));
	}

	@Test
	void noMoreThanAHundredProblemsAreSaid() {
		ObjectNode form = form("text", "\"红薯\"");
		for (int i = 0; i < 300; i++) {
			form.put("colour" + i, "red");
		}
		assertThat(problems(form, Channel.JSON)).hasSize(100);
		ObjectNode several = form("text", "\"红薯\"");
		several.putArray("texts");
		assertThat(problems(several, Channel.JSON)).isEmpty();
	}

	@Test
	void aFormIsAnObject() {
		FormRejected rejected = catchThrowableOfType(FormRejected.class,
				() -> this.forms.readIgnoringScope(TYPE, this.json.readTree("[]"), Channel.JSON));
		assertThat(rejected.problems()).extracting(FormProblem::code).containsExactly("form.object");
	}

	@Test
	void aDraftMayLackSomethingButSaysNothingUnreadable() {
		JsonNode blank = this.json.createObjectNode();
		assertThatCode(() -> this.forms.draft(TYPE, blank, Channel.JSON, Set.of())).doesNotThrowAnyException();
		ObjectNode unreadable = this.json.createObjectNode().put("date", "gestern");
		assertThat(catchThrowableOfType(FormRejected.class,
				() -> this.forms.draft(TYPE, unreadable, Channel.JSON, Set.of()))
			.problems()).extracting(FormProblem::field).containsExactly("date");
	}

	@Test
	void aDraftSaysNoNumberThatIsNothingOrLess() {
		ObjectNode nothing = this.json.createObjectNode().put("integer", 0);
		assertThat(
				catchThrowableOfType(FormRejected.class, () -> this.forms.draft(TYPE, nothing, Channel.JSON, Set.of()))
					.problems())
			.extracting(FormProblem::code)
			.containsExactly("Positive");
	}

	@Test
	void whatWasKeptIsReadThoughItsRecordsAreGone() {
		UUID gone = UUID.randomUUID();
		ObjectNode form = form("reference", "\"" + gone + "\"").put("pairing", UUID.randomUUID().toString())
			.put("region", "440899");
		assertThat(this.forms.readKept(TYPE, form).reference()).isEqualTo(gone);
	}

	@Test
	void aFieldThatATypeNeedsFromTheStartIsAskedFor() {
		FormRejected rejected = catchThrowableOfType(FormRejected.class, () -> this.forms.requireField(TYPE, "text"));
		assertThat(rejected.problems()).extracting(FormProblem::field).containsExactly("text");
		assertThatCode(() -> this.forms.requireField(TYPE, "integer")).doesNotThrowAnyException();
	}

	@Test
	void whatIsWrittenLeavesOutWhatIsNotSaid() {
		assertThat(this.forms.write(read(form("integer", "3"), Channel.JSON)).propertyNames())
			.containsExactly("pairing", "text", "integer");
	}

	@Test
	void whatIsWrittenReadsBackTheSame() {
		ObjectNode form = form("groups", "[{\"what\":\"种植\",\"amount\":\"超2亿元\"}]").put("money", "10000.5")
			.put("area", "1.50万亩")
			.put("percent", "51.870")
			.put("period", "2019/2021");
		EveryKind read = read(form, Channel.JSON);
		assertThat(read(this.forms.write(read), Channel.JSON)).isEqualTo(read);
	}

}
