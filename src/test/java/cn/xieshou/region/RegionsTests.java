package cn.xieshou.region;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Posted;
import cn.xieshou.values.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Regions looked up by other rooms. */
@DatabaseTest
class RegionsTests {

	@Autowired
	Regions regions;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	RegionRegister register;

	@Autowired
	TransactionTemplate transaction;

	@ParameterizedTest
	@CsvSource({ "440823, 广东省湛江市遂溪县", "440800, 广东省湛江市", "440000, 广东省", "X-THREE-REGIONS, 三区三州", "999999, 999999" })
	void theFullNameBeginsWithTheProvince(String code, String name) {
		assertThat(this.regions.fullName(RegionCode.of(code))).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "440823, 遂溪县, 遂溪", "440800, 湛江市, 湛江", "999999, 999999, 999999" })
	void aRegionIsCalledByItsNameAndOneUnknownByItsCode(String code, String name, String shortName) {
		assertThat(this.regions.name(RegionCode.of(code))).isEqualTo(name);
		assertThat(this.regions.shortName(RegionCode.of(code))).isEqualTo(shortName);
	}

	@Test
	void aRegionKnowsItsRankAndWhatIsAboveIt() {
		Regions.Division county = this.regions.find(RegionCode.of("440823")).orElseThrow();
		assertThat(county.level()).isEqualTo(RegionLevel.COUNTY);
		assertThat(county.parent()).isEqualTo(RegionCode.of("440800"));
		assertThat(this.regions.find(RegionCode.of("440000")).orElseThrow().parent()).isNull();
	}

	@Test
	void thePageOfARegionShowsWhatIsReportedOfItToWhomItConcerns() {
		String id = this.demo.get("official", "/regions?q=遂溪县&size=20")
			.get("items")
			.valueStream()
			.filter((region) -> region.get("code").asString("").equals("440823"))
			.findAny()
			.orElseThrow()
			.get("id")
			.stringValue();
		assertThat(this.demo.page("official", "/regions/" + id))
			.contains(">440823<", "旅游收入", "全县旅游", "/indicator-values?region=440823")
			.doesNotContain("园区入驻企业数");
		assertThat(this.demo.page("team-qiannan", "/regions/" + id)).contains("440823").doesNotContain("全县旅游");
	}

	/** Rows that somebody brought into a circle by hand must not hang the portal. */
	@Test
	void regionsThatLieAboveEachOtherAreNamedOnceEach() {
		this.jdbc.update("update region set parent = '440823' where code = '440000'");
		try {
			Regions fresh = new Regions(org.springframework.jdbc.core.simple.JdbcClient.create(this.jdbc));
			assertThat(fresh.fullName(RegionCode.of("440823"))).isEqualTo("广东省湛江市遂溪县");
		}
		finally {
			this.jdbc.update("update region set parent = null where code = '440000'");
		}
	}

	/** Whoever looks while a posting is under way that is then taken back. */
	@Test
	void whatWasReadDuringAPostingThatFailedIsForgotten() {
		Regions fresh = new Regions(org.springframework.jdbc.core.simple.JdbcClient.create(this.jdbc));
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.update("update region set name = '遂溪市' where code = '440823'");
			fresh.posted(
					new Posted(this.register, PairingTree.COMMONS, UUID.randomUUID(), true, Instant.now(), List.of()));
			assertThat(fresh.name(RegionCode.of("440823"))).isEqualTo("遂溪市");
		});
		assertThat(fresh.name(RegionCode.of("440823"))).isEqualTo("遂溪县");
	}

	@Test
	void aCodeNoLongerInForceKeepsItsName() {
		assertThat(this.regions.name(RegionCode.of("110103"))).isEqualTo("崇文区");
		assertThat(this.demo.get("official", "/regions?q=崇文区").at("/items/0/validTo").asString()).isEqualTo("2010-10");
	}

	@Test
	void aFilterByACityFindsItsCounties() {
		assertThat(this.demo.get("official", "/regions?parent=440800&size=50")
			.get("items")
			.valueStream()
			.map((item) -> item.get("name").stringValue())).contains("遂溪县", "徐闻县", "赤坎区").doesNotContain("越秀区");
	}

}
