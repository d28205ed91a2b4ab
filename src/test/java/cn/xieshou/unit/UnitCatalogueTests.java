package cn.xieshou.unit;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;
import cn.xieshou.values.UnitList;

import static org.assertj.core.api.Assertions.assertThat;

/** Units are records that business administrators keep, and that the grammar reads. */
@DatabaseTest
class UnitCatalogueTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	UnitCatalogue catalogue;

	@Autowired
	JdbcTemplate jdbc;

	private static String unit(String symbol, String dimension, String base, String numerator, String denominator) {
		return "\"symbol\":\"%s\",\"dimension\":\"%s\",\"base\":\"%s\",\"numerator\":\"%s\",\"denominator\":\"%s\""
			.formatted(symbol, dimension, base, numerator, denominator);
	}

	private JsonNode reading(String text) {
		return this.demo.get("team-longhu", "/readings/quantity?text=" + text);
	}

	private JsonNode record(String symbol) {
		return this.demo.get("business",
				"/units/" + this.demo.get("business", "/units?symbol=" + symbol).at("/items/0/id").asString());
	}

	@Test
	void theUnitsOfTheFileAreInTheBooksWithTheirExactFactors() {
		assertThat(this.demo.get("team-longhu", "/units?size=1").get("total").asInt())
			.isGreaterThanOrEqualTo(UnitList.ofFile().size());
		for (UnitList.Listed one : UnitList.ofFile()) {
			BigDecimal numerator = this.jdbc.queryForObject("select numerator from unit where symbol = ?",
					BigDecimal.class, one.unit().symbol());
			assertThat(numerator).as(one.unit().symbol()).isEqualByComparingTo(one.unit().numerator());
		}
		assertThat(this.jdbc.queryForObject("select denominator from unit where symbol = '亩'", BigDecimal.class))
			.isEqualByComparingTo("3");
	}

	@Test
	void aUnitThatIsAddedIsReadOfferedAndFoundAtOnceAndGoneWhenVoided() {
		JsonNode barrel = this.filings.shared("units", "create", null,
				unit("箩筐", "箩筐数", "箩筐", "1", "1") + ",\"synonyms\":[\"大箩筐\"],\"offered\":true");
		JsonNode thousand = this.filings.shared("units", "create", null, unit("千箩筐", "箩筐数", "箩筐", "1000", "1"));
		assertThat(this.demo.page("business", "/filings")).contains(">千箩筐<");
		JsonNode read = reading("1.5千箩筐");
		assertThat(read.at("/base/value").asString("")).as(read.toString()).isEqualTo("1500");
		assertThat(reading("超3大箩筐").get("unit").asString()).isEqualTo("箩筐");
		assertThat(Quantity.parse("600元/箩筐").unit().symbol()).isEqualTo("元/箩筐");
		assertThat(this.demo.page("team-suixi", "/filings/new?type=indicator-values")).contains("箩筐");
		assertThat(this.demo.get("team-longhu", "/indicators/schema").toString()).contains("千箩筐");
		assertThat(this.demo.get("team-longhu", "/units?q=大箩筐").get("items").size()).isEqualTo(1);
		assertThat(this.filings.sharedRefused("units", "void", barrel, "")).contains("箩筐", "在用");
		this.filings.shared("units", "void", thousand, "");
		this.filings.shared("units", "void", barrel, "");
		assertThat(Unit.find("箩筐")).isEmpty();
		assertThat(Unit.find("大箩筐")).isEmpty();
	}

	/** Nothing looks through values: that a unit was used is noted when it first is. */
	@Test
	void whetherAUnitIsInUseIsReadByKeyHoweverManyValuesThereAre() {
		assertThat(this.jdbc.queryForList("select type from unit_use where symbol = '人' order by type", String.class))
			.contains("indicator-values", "indicators");
		String plan = String.join("\n",
				this.jdbc.queryForList("explain select type from unit_use where symbol = '人'", String.class));
		assertThat(plan).doesNotContain("indicator_value");
		assertThat(this.jdbc.queryForList("""
				select distinct amount_unit from indicator_value where amount_unit is not null
				union select distinct unit from indicator where filing_id is not null
				except select symbol from unit_use""", String.class)).isEmpty();
	}

	@Test
	void anotherNodeLearnsOfItByLookingAndAtTheLatestWhenItReadsAValueInIt() {
		this.catalogue.look();
		this.jdbc
			.update("""
					insert into unit (id, root_id, version, name, grams, posted_at, symbol, dimension, base, numerator,
					denominator, synonyms) select gen_random_uuid(), root_id, 1, '竹篓', grams, now(), '竹篓', '竹篓数', '竹篓', 1, 1,
					array['篓子'] from unit where symbol = '亩'""");
		try {
			assertThat(Unit.find("篓子")).isEmpty();
			this.catalogue.look();
			assertThat(Unit.find("篓子")).isPresent();
			this.jdbc.update("update unit set symbol = '藤篓', base = '藤篓', version = 2 where symbol = '竹篓'");
			assertThat(Unit.of("藤篓").base()).isEqualTo("藤篓");
		}
		finally {
			this.jdbc.update("delete from unit where symbol in ('竹篓', '藤篓')");
			this.catalogue.look();
		}
		assertThat(Unit.find("藤篓")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, numerator", "-2, 1, numerator", "1, 0, denominator", "1, -3, denominator" })
	void aFactorIsAboveZero(String numerator, String denominator, String field) {
		assertThat(this.filings.sharedRefused("units", unit("坏单位", "面积(土地)", "平方米", numerator, denominator)))
			.contains(field, "应大于零");
	}

	@Test
	void aBaseUnitHasTheFactorOne() {
		assertThat(this.filings.sharedRefused("units", unit("自基", "自基数", "自基", "2", "1"))).contains("numerator", "应相同");
	}

	@Test
	void aBaseUnitIsOneAndOfTheSameDimension() {
		assertThat(this.filings.sharedRefused("units", unit("新面", "人数", "平方米", "5", "1"))).contains("base",
				"量的是“面积(建筑)”，不是“人数”");
		assertThat(this.filings.sharedRefused("units", unit("新面", "面积(土地)", "亩", "5", "1"))).contains("base",
				"没有“亩”这个基本单位");
		assertThat(this.filings.sharedRefused("units", unit("新人", "人数", "新人", "1", "1"))).contains("已有基本单位“人”");
	}

	@Test
	void aSymbolOrSynonymThatIsTakenIsRefused() {
		assertThat(this.filings.sharedRefused("units", unit("亩", "面积(土地)", "平方米", "5", "1"))).contains("X012",
				"“亩”已经是");
		assertThat(this.filings.sharedRefused("units", unit("人民币元", "金额", "元", "5", "1"))).contains("X012");
		assertThat(this.filings.sharedRefused("units", unit("新写法", "金额", "元", "5", "1") + ",\"synonyms\":[\"万元\"]"))
			.contains("synonyms", "“万元”已经是");
		assertThat(
				this.filings.sharedRefused("units", unit("新写法", "金额", "元", "5", "1") + ",\"synonyms\":[\"甲法\",\"甲法\"]"))
			.contains("写了两次");
		assertThat(this.filings.sharedRefused("units", unit("元/户", "单价", "元/户", "1", "1"))).contains("不必添加");
	}

	@ParameterizedTest
	@ValueSource(strings = { "12", "万", "二千", "两斤", "3亩", "亩 地", "斤,", "/亩", "元/", "余吨" })
	void whatReadsAsANumberOrCannotBeWrittenIsNoUnit(String symbol) {
		assertThat(this.filings.sharedRefused("units", unit(symbol, "金额", "元", "5", "1"))).contains("symbol", "不能作单位");
	}

	@Test
	void aUnitThatThePortalComesWithKeepsItsFactorAndTakesSynonyms() {
		JsonNode mu = record("亩");
		String factor = unit("亩", "面积(土地)", "平方米", "667", "1");
		assertThat(this.filings.sharedRefused("units", "update", mu, factor)).contains("X011", "平台自带");
		assertThat(this.filings.sharedRefused("units", "void", mu, "")).contains("X011", "平台自带");
		String same = unit("亩", "面积(土地)", "平方米", "4000", "6") + ",\"offered\":true,\"english\":\"mu\",\"decimals\":"
				+ this.jdbc.queryForObject("select coalesce(decimals::text, 'null') from unit where symbol = '亩'",
						String.class);
		JsonNode changed = this.filings.shared("units", "update", mu, same + ",\"synonyms\":[\"市亩\",\"华亩\"]");
		assertThat(reading("3华亩").path("unit").asString("")).isEqualTo("亩");
		this.filings.shared("units", "update", changed, same.replace("4000", "2000").replace("\"6\"", "\"3\""));
		assertThat(Unit.find("华亩")).isEmpty();
	}

	@Test
	void aUnitThatAValueIsInIsNotVoidedAndKeepsItsFactor() {
		this.filings.shared("units", "create", null, unit("大捆", "大捆数", "大捆", "1", "1"));
		JsonNode ten = this.filings.shared("units", "create", null,
				unit("十连捆", "大捆数", "大捆", "10", "1").replace("十连捆", "连捆"));
		JsonNode card = this.filings.shared("indicators", "create", null, """
				"code":"test.bundles","name":"捆数试验","nameEn":"Bundles","definition":"试验","unit":"连捆","kind":"STOCK",
				"overPairings":"SUM","overTime":"LAST","domain":"INDUSTRY\"""");
		assertThat(this.filings.sharedRefused("units", "void", ten, "")).contains("连捆", "在用（指标）");
		assertThat(this.filings.sharedRefused("units", "update", ten, unit("连捆", "大捆数", "大捆", "12", "1")))
			.contains("numerator", "在用（指标）");
		this.filings.shared("indicators", "void", card, "");
		assertThat(this.filings.sharedRefused("units", "void", ten, "")).as("read in the history").contains("在用（指标）");
		assertThat(this.filings.sharedRefused("units", "update", ten, unit("连担", "大捆数", "大捆", "10", "1")))
			.contains("symbol", "符号不能改");
	}

	@Test
	void personsAndVisitsNeverAddUp() {
		assertThat(Unit.of("人").isComparableWith(Unit.of("人次"))).isFalse();
		assertThat(Unit.of("户").isComparableWith(Unit.of("户次"))).isFalse();
	}

	@Test
	void aTeamReadsUnitsAndFilesNone() {
		assertThat(this.demo.page("team-suixi", "/units?q=平方米")).contains("平方米");
		assertThat(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"units\",\"form\":{" + unit("队单位", "队数", "队单位", "1", "1") + "}}"))
			.hasStatus(403);
	}

}
