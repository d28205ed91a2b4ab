package cn.xieshou.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.TestRules;
import cn.xieshou.rule.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue as other rooms look it up. */
@DatabaseTest
class IndicatorsTests {

	@Autowired
	Indicators indicators;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void aCardIsFoundByIdCodeAndName() {
		IndicatorCard card = this.indicators.find("investment.agreed").orElseThrow();
		assertThat(this.indicators.find(card.id())).contains(card);
		assertThat(this.indicators.find(card.name())).contains(card);
		assertThat(this.indicators.find(card.id().toString())).contains(card);
		assertThat(this.indicators.require(card.id())).isEqualTo(card);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "investment.%", "INVESTMENT.AGREED" })
	void whatIsInNoCatalogueIsNotFound(String called) {
		assertThat(this.indicators.find(called)).isEmpty();
	}

	@Test
	void everyDerivedCardOfTheFileIsInTheCatalogue() {
		CatalogueTests.derived().forEach((line) -> {
			IndicatorCard card = this.indicators.find(line.getField("code")).orElseThrow();
			assertThat(card.name()).isEqualTo(line.getField("name"));
			assertThat(card.definitions().text()).isEqualTo(line.getField("definition"));
			assertThat(card.unit().symbol()).isEqualTo(line.getField("unit"));
			assertThat(card.kind().name()).isEqualTo(line.getField("kind"));
		});
	}

	@Test
	void everyReportedCardOfTheBooksIsInTheCatalogueWithItsWhole() {
		CatalogueTests.reported().forEach((line) -> {
			IndicatorCard card = this.indicators.find(line.getField("code")).orElseThrow();
			assertThat(card.definitions().textEn()).isEqualTo(line.getField("definition_en"));
			assertThat(card.overPairings().name()).isEqualTo(line.getField("over_pairings"));
			String whole = (card.partOf() != null) ? this.indicators.require(card.partOf()).code() : "";
			assertThat(whole).isEqualTo(line.getField("part_of"));
		});
	}

	@Test
	void everyIndicatorThatRecordsCountForIsACardThatThePortalAddsUp() {
		List<String> counted = this.jdbc.queryForList("""
				select distinct i.code from (select indicator_id from figure_cell union all
				select indicator_id from figure_cell_delta) c join indicator i on i.id = c.indicator_id
				""", String.class);
		assertThat(counted).isNotEmpty().allMatch(DerivedCards::isDerived);
	}

	@Test
	void anIndicatorOfTheAssessmentsIsFoundByItsCodeThereAndByItsOtherNames() {
		CatalogueTests.assessed().stream().filter((line) -> !line.getField("ref").isEmpty()).forEach((line) -> {
			assertThat(this.indicators.find(line.getField("ref")).orElseThrow().code())
				.isEqualTo(line.getField("code"));
			for (String synonym : line.getField("synonyms").split("；")) {
				if (!synonym.isEmpty()) {
					assertThat(this.indicators.find(synonym).orElseThrow().code()).isEqualTo(line.getField("code"));
				}
			}
		});
	}

	@Test
	void aNameMeansTheCardThatBearsItBeforeOneThatIsCalledSoElsewhere() {
		assertThat(this.indicators.find("签约项目数").orElseThrow().code()).isEqualTo("project.signed");
		assertThat(this.indicators.find("IND-05").orElseThrow().code()).isEqualTo("project.introduced");
	}

	@Test
	void aSumOfRecordsKnowsTheReportedIndicatorsThatDeclareThemselvesAlike() {
		assertThat(this.indicators.require("park.total").beside()).containsExactly("park.cobuilt");
		assertThat(this.indicators.require("project.total").beside()).isEmpty();
	}

	@Test
	void anotherNameStandsForOneIndicator() {
		Rule<IndicatorForm> rule = new IndicatorNameRule(this.indicators);
		for (String taken : List.of("签约项目数", "investment.agreed", "IND-05", "正式签约项目数")) {
			assertThat(TestRules.found(rule, IndicatorForm.class, Map.of("synonyms", List.of(taken))))
				.containsExactly("indicators.taken");
		}
		assertThat(TestRules.found(rule, IndicatorForm.class, Map.of("synonyms", List.of("还没有的叫法")))).isEmpty();
	}

	@Test
	void everyProgrammeSeesTheCatalogueOfAll() {
		for (String reader : List.of("team-suixi", "team-longhu", "team-qiannan", "county-suixi", "auditor")) {
			assertThat(this.demo.get(reader, "/indicators?size=1").get("total").intValue()).as(reader)
				.isEqualTo(this.indicators.all().size());
			assertThat(this.demo.get(reader, "/schemes?size=1").get("total").intValue()).as(reader).isGreaterThan(14);
		}
	}

	@Test
	void theWholeCatalogueIsKnown() {
		Collection<IndicatorCard> all = this.indicators.all();
		assertThat(all).hasSize(this.demo.get("official", "/indicators?size=1").get("total").intValue());
	}

}
