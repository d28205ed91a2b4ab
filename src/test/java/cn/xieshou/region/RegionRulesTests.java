package cn.xieshou.region;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import cn.xieshou.TestForms;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a region says of itself. */
class RegionRulesTests {

	private final RegionRegister register = new RegionRegister();

	private Region region(Map<String, Object> says) {
		return this.register.create(form(says));
	}

	private static RegionForm form(Map<String, Object> says) {
		Map<String, Object> all = new java.util.HashMap<>(
				Map.of("code", RegionCode.of("440823"), "level", RegionLevel.COUNTY));
		all.putAll(says);
		return TestForms.of(RegionForm.class, "遂溪县", all);
	}

	@Test
	void aRegionWithoutAnEverydayNameIsCalledByItsName() {
		assertThat(this.register.form(region(Map.of())).shortName()).isEqualTo("遂溪县");
	}

	@Test
	void anEverydayNameThatIsGivenStays() {
		assertThat(this.register.form(region(Map.of("shortName", "遂溪"))).shortName()).isEqualTo("遂溪");
	}

	@Test
	void aRegionBelongsToNoPairing() {
		assertThat(form(Map.of()).pairing()).isNull();
	}

	@Test
	void aRegionIsFoundByCodePinyinAndFormerNames() {
		Region region = region(Map.of("pinyin", "Suixi", "formerNames", List.of("遂溪州@1912")));
		assertThat(region.foundBy()).contains("遂溪县", "440823", "Suixi", "遂溪州@1912");
	}

	@Test
	void whatARegionDoesNotSayIsNotWhatItIsFoundBy() {
		assertThat(region(Map.of()).foundBy()).doesNotContain("null");
	}

	@Test
	void aRevisedRegionSaysTheNewOnly() {
		Region region = region(Map.of("formerNames", List.of("遂溪州")));
		this.register.revise(region, TestForms.of(RegionForm.class, "遂溪区",
				Map.of("code", RegionCode.of("440824"), "level", RegionLevel.COUNTY)));
		assertThat(region.getName()).isEqualTo("遂溪区");
		assertThat(region.foundBy()).contains("遂溪区", "440824").doesNotContain("440823", "遂溪州");
	}

	@Test
	void anEndedRegionKeepsItsEndAndItsSuccessors() {
		RegionForm form = form(
				Map.of("validTo", Span.parse("2010-10"), "successors", List.of(RegionCode.of("440825"))));
		assertThat(this.register.form(this.register.create(form)).validTo()).isEqualTo(Span.parse("2010-10"));
		assertThat(this.register.form(this.register.create(form)).successors())
			.containsExactly(RegionCode.of("440825"));
	}

	@Test
	void noRegionIsAboveItself() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> region(Map.of("parent", RegionCode.of("440823"))))
			.withMessage("regions.aboveItself")
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("parent"));
	}

	@Test
	void regionsAreListedByCodeAndCalledByCode() {
		assertThat(this.register.usualSort()).isEqualTo("code");
		assertThat(this.register.codeColumn()).isEqualTo("code");
	}

}
