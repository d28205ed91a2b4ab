package cn.xieshou.imports;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import cn.xieshou.values.Refusal;
import cn.xieshou.values.TestTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is said of a whole file is an object of texts that the form has a place for. */
class ContextReaderTests {

	private static ImportContext read(@Nullable String text) {
		return new ContextReader(new JsonMapper(), TestTexts.labels()).read(text,
				RowFormsTests.register("fairs", RowFormsTests.Fair.class));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  ", "{}", "{\"pairing\":null}" })
	void nothingNeedBeSaid(@Nullable String text) {
		assertThat(read(text)).isEqualTo(new ImportContext(null, null, null, null, null, null, Map.of()));
	}

	@Test
	void whatIsSaidIsTakenWithoutBlanksAroundIt() {
		assertThat(read("""
				{"pairing":" 越秀区—遂溪县 ","period":"2023","unit":"万元","sheet":"台账","year":2023,"asOf":"2023-12-31",
				"level":"季度"}"""))
			.isEqualTo(new ImportContext("越秀区—遂溪县", "2023", "万元", "台账", "2023", "2023-12-31", Map.of("level", "季度")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "[]|imports.noContext", "{|imports.noContext", "\"甲\"|imports.noContext",
					"{\"pairing\":\"\"}|imports.badContext", "{\"pairing\":[\"甲\"]}|imports.badContext",
					"{\"name\":true}|imports.badContext", "{\"name\":\"甲\\n乙\"}|imports.badContext",
					"{\"unit\":\"两银子\"}|imports.unknownUnit", "{\"colour\":\"红\"}|imports.unknownContext",
					"{\"period\":\"abc\"}|imports.badPeriod", "{\"year\":\"abc\"}|imports.badYear",
					"{\"year\":99999}|imports.badYear", "{\"asOf\":\"2024-02-30\"}|imports.badDay",
					"{\"level\":\"世纪\"}|imports.unknownChoice", "{\"holders\":\"甲\"}|imports.unknownContext",
					"{\"levels\":\"季度\"}|imports.unknownContext" })
	void whatTheFormHasNoPlaceForIsRefused(String text, String key) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(text))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("context"))
			.withMessage(key);
	}

	@Test
	void aTextOfMoreThanFiveHundredCharactersIsRefused() {
		assertThat(read("{\"name\":\"" + "甲".repeat(500) + "\"}").fields().get("name")).hasSize(500);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read("{\"name\":\"" + "甲".repeat(501) + "\"}"))
			.withMessage("imports.badContext");
	}

}
