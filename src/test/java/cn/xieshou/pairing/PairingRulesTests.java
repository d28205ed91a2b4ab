package cn.xieshou.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import cn.xieshou.TestForms;
import cn.xieshou.access.Programme;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a pairing may say. */
class PairingRulesTests {

	private final PairingRegister register = new PairingRegister();

	private static Member helping(String region) {
		return new Member(Side.ASSISTING, RegionCode.of(region), null, null);
	}

	private static Member helped(String region) {
		return new Member(Side.ASSISTED, RegionCode.of(region), null, null);
	}

	private static Member left(Side side, String region) {
		return new Member(side, RegionCode.of(region), null, Span.parse("2020"));
	}

	private static PairingForm form(Map<String, Object> says, Member... members) {
		Map<String, Object> all = new java.util.HashMap<>(
				Map.of("programme", Programme.WITHIN_PROVINCE, "members", List.of(members)));
		all.putAll(says);
		return TestForms.of(PairingForm.class, "广州—湛江", all);
	}

	private PairingForm made(Map<String, Object> says, Member... members) {
		return this.register.form(this.register.create(form(says, members)));
	}

	private void refused(String field, String rule, Member... members) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> made(Map.of(), members))
			.withMessage(rule)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	@Test
	void eachSideHasARegion() {
		refused("members", "pairings.sideEmpty", helping("440100"));
		refused("members", "pairings.sideEmpty", helped("440800"));
	}

	@Test
	void aSideOfWhichAllHaveLeftIsEmpty() {
		refused("members", "pairings.sideEmpty", helping("440100"), left(Side.ASSISTED, "440800"));
	}

	@Test
	void noRegionIsOnBothSides() {
		refused("members", "pairings.bothSides", helping("440100"), helped("440800"), helped("440100"));
	}

	@Test
	void aRegionMayHelpWhereItWasHelpedBefore() {
		PairingForm form = made(Map.of(), helping("440100"), helped("440800"), left(Side.ASSISTED, "440100"));
		assertThat(form.members()).hasSize(3);
	}

	@Test
	void aPairingIsCalledByTheFirstThatStillTakePart() {
		assertThat(made(Map.of(), left(Side.ASSISTING, "440300"), helping("440100"), helped("440800"), helped("440900"))
			.code()).isEqualTo("440100-440800");
	}

	@Test
	void aCodeThatIsGivenStays() {
		assertThat(made(Map.of("code", "GZ-ZJ"), helping("440100"), helped("440800")).code()).isEqualTo("GZ-ZJ");
	}

	@Test
	void noPairingIsAboveItself() {
		Pairing pairing = this.register.create(form(Map.of(), helping("440100"), helped("440800")));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.register.revise(pairing,
					form(Map.of("parent", pairing.getId()), helping("440100"), helped("440800"))))
			.withMessage("pairings.aboveItself");
	}

	@Test
	void aPairingIsFoundByItsCode() {
		assertThat(this.register.create(form(Map.of(), helping("440100"), helped("440800"))).foundBy())
			.contains("广州—湛江", "440100-440800");
	}

	@Test
	void onlyRegionsThatStillTakePartAreOnASide() {
		PairingForm form = form(Map.of(), helping("440100"), left(Side.ASSISTING, "440300"), helped("440800"));
		assertThat(form.regions(Side.ASSISTING)).containsExactly(RegionCode.of("440100"));
		assertThat(form.regions(Side.ASSISTED)).containsExactly(RegionCode.of("440800"));
	}

	@Test
	void aPairingCountsAsARootOrAsOneOfACounty() {
		Pairing root = this.register.create(form(Map.of(), helping("440100"), helped("440800")));
		assertThat(this.register.measures(root)).extracting((measure) -> measure.indicator())
			.containsExactly("pairing.roots");
		Pairing county = this.register
			.create(form(Map.of("parent", UUID.randomUUID()), helping("440104"), helped("440823")));
		assertThat(this.register.measures(county)).extracting((measure) -> measure.indicator())
			.containsExactly("pairing.county");
	}

	@ParameterizedTest
	@EnumSource(ProfileTab.class)
	void everyTabIsFoundByItsCode(ProfileTab tab) {
		assertThat(ProfileTab.of(tab.code())).isEqualTo(tab);
	}

	@ParameterizedTest
	@CsvSource({ "PARKS, park.total, true", "PARKS, enclave.total, true", "PARKS, project.total, false",
			"FUNDS, fund.given, true", "FUNDS, funding.total, true", "FIGURES, anything, true",
			"OVERVIEW, park.total, false", "COUNTIES, pairing.county, true", "EXCHANGE, event.total, true" })
	void aSumBelongsToTheTabOfItsRecords(ProfileTab tab, String indicator, boolean shown) {
		assertThat(tab.shows(indicator)).isEqualTo(shown);
	}

	@Test
	void everyTypeIsOnOneTab() {
		List<String> types = new ArrayList<>();
		for (ProfileTab tab : ProfileTab.values()) {
			types.addAll(tab.types());
		}
		assertThat(types).doesNotHaveDuplicates().contains("parks", "projects", "funds", "events", "documents");
	}

}
