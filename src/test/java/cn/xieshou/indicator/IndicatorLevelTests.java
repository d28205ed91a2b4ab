package cn.xieshou.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Indicators that a programme or a region declares, and who may report by them. */
@DatabaseTest
class IndicatorLevelTests {

	private static int number;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private final List<String> values = new ArrayList<>();

	private final List<String> cards = new ArrayList<>();

	private String code;

	@BeforeEach
	void freshCode() {
		this.code = "level.n" + ++number;
	}

	@AfterEach
	void takeBack() {
		this.values.forEach((value) -> this.filings.takeBack("indicator-values", value));
		Collections.reverse(this.cards);
		this.cards.forEach((card) -> this.filings.shared("indicators", "void",
				this.demo.get("official", "/indicators/" + card), ""));
	}

	private String card(String level) {
		return """
				"name":"本级 %1$s","code":"%1$s","nameEn":"Of a level %1$s","definition":"口径。","unit":"个","kind":"FLOW",
				"overPairings":"SUM","overTime":"SUM","domain":"TOURISM"%2$s""".formatted(this.code, level);
	}

	private JsonNode declared(String level) {
		JsonNode card = this.filings.shared("indicators", "create", null, card(level));
		this.cards.add(card.get("id").asString());
		return card;
	}

	private JsonNode filed(String indicator) {
		JsonNode filed = this.filings.decided("indicator-values",
				"\"indicator\":\"%s\",\"subject\":\"层级\",\"period\":\"2008\",\"value\":\"3个\",\"basis\":\"ACTUAL\""
					.formatted(indicator));
		if (filed.path("state").asString("").equals("posted")) {
			this.values.add(filed.at("/lines/0/recordId").asString());
		}
		return filed;
	}

	/** The pairing is 越秀区—遂溪县, of 广州 and 湛江, within one province. */
	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "\"region\":\"440000\"", "\"region\":\"440800\"", "\"region\":\"440823\"",
					"\"region\":\"440100\"", "\"programme\":\"WITHIN_PROVINCE\"",
					"\"programme\":\"WITHIN_PROVINCE\",\"region\":\"440800\"" })
	void whatALevelDeclaresIsReportedUnderIt(String level) {
		JsonNode card = declared("," + level);
		assertThat(filed(this.code).path("state").asString()).isEqualTo("posted");
		assertThat(card.toString()).contains(level.split(",")[0]);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "\"region\":\"440500\"", "\"region\":\"520000\"", "\"programme\":\"EAST_WEST\"",
					"\"programme\":\"EAST_WEST\",\"region\":\"440800\"", "\"region\":\"440825\"" })
	void elsewhereItIsNot(String level) {
		declared("," + level);
		assertThat(filed(this.code).toString()).contains("X017", "不用于这个结对");
	}

	/**
	 * Whether the catalogue of a pairing has the card, which its list and its count agree
	 * about.
	 */
	private boolean isIn(String pairing) {
		JsonNode list = this.demo.get("official", "/indicators?size=500&pairing=" + pairing);
		assertThat(list.get("total").intValue()).isEqualTo(list.get("items").size()).isPositive();
		return list.get("items").valueStream().anyMatch((card) -> card.get("code").asString().equals(this.code));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-",
			value = { "-; true; true; true", "\"region\":\"440800\"; true; true; false",
					"\"region\":\"440823\"; true; true; false", "\"region\":\"620000\"; false; false; true",
					"\"programme\":\"EAST_WEST\"; false; false; true" })
	void theCatalogueOfAPairingHasWhatHoldsForItAndThoseBelow(String level, boolean county, boolean city,
			boolean other) {
		declared((level != null) ? "," + level : "");
		assertThat(isIn("440104-440823")).isEqualTo(county);
		assertThat(isIn("440100-440800")).isEqualTo(city);
		assertThat(isIn("120000-620000")).isEqualTo(other);
	}

	@Test
	void theCatalogueOfAPairingHasTheVersionOfItsLevelOnly() {
		declared("");
		String common = this.code;
		freshCode();
		declared(",\"region\":\"440800\",\"versionOf\":\"" + common + "\"");
		assertThat(isIn("440104-440823")).isTrue();
		assertThat(isIn("120000-620000")).isFalse();
		this.code = common;
		assertThat(isIn("440104-440823")).isFalse();
		assertThat(isIn("120000-620000")).isTrue();
	}

	@Test
	void aLevelMayHaveItsOwnVersionOfASharedIndicator() {
		JsonNode shared = declared("");
		String common = this.code;
		freshCode();
		declared(",\"region\":\"440800\",\"versionOf\":\"" + common + "\"");
		assertThat(filed(common).toString()).contains("X018", this.code);
		assertThat(filed(this.code).path("state").asString()).isEqualTo("posted");
		freshCode();
		assertThat(this.filings.sharedRefused("indicators", card(",\"versionOf\":\"" + common + "\"")))
			.contains("versionOf", "适用地区");
		assertThat(this.demo.get("official", "/indicators/" + shared.get("id").asString()).path("region").asString(""))
			.isEmpty();
	}

	@Test
	void whatHasValuesElsewhereIsNotMadeALevelsOwn() {
		JsonNode card = declared("");
		assertThat(filed(this.code).path("state").asString()).isEqualTo("posted");
		assertThat(this.filings.sharedRefused("indicators", "update", card, card(",\"region\":\"520000\"")))
			.contains("X014", "1 个结对");
		this.filings.shared("indicators", "update", card, card(",\"region\":\"440800\""));
	}

	@Test
	void listAndPageShowWhereAnIndicatorComesFrom() {
		JsonNode card = declared(",\"programme\":\"WITHIN_PROVINCE\",\"region\":\"440800\"");
		JsonNode row = this.demo.get("official", "/indicators?region=440800&q=" + this.code).at("/items/0");
		assertThat(row.get("region").toString()).contains("440800");
		assertThat(row.get("programme").asString()).isEqualTo("WITHIN_PROVINCE");
		assertThat(this.demo.page("official", "/indicators/" + card.get("id").asString())).contains("适用地区", "湛江", "省内");
	}

}
