package cn.xieshou.organisation;

import cn.xieshou.values.CreditCode;
import cn.xieshou.values.Quantity;
import cn.xieshou.TestRules;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import java.util.Map;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What organisations may say of themselves. */
class OrganisationRulesTests {

	final OrganisationRegister register = new OrganisationRegister();

	static OrganisationForm form(@Nullable OrganisationState state, List<String> aliases, List<String> formerRefs) {
		return new OrganisationForm(UUID.randomUUID(), "天津食品集团", OrganisationKind.COMPANY, null, aliases, null,
				List.of(), null, List.of(), null, null, null, state, null, null, List.of(), null, null, formerRefs,
				List.of(), null, "enterprise:天津食品集团");
	}

	@Test
	void anAliasIsAnotherName() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.register.create(form(null, List.of("天津食品集团"), List.of())))
			.withMessage("entry.aliasIsName");
		assertThat(this.register.create(form(null, List.of("天食"), List.of())).form().aliases()).hasSize(1);
	}

	@Test
	void aFormerReferenceIsNotThePresentOne() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.register.create(form(null, List.of(), List.of("enterprise:天津食品集团"))))
			.withMessage("entry.formerRefIsRef");
	}

	@Test
	void whatWasMergedIntoItStillAnswers() {
		assertThat(this.register.furtherRefs(form(null, List.of(), List.of("enterprise:天食"))))
			.containsExactly("enterprise:天食");
	}

	@Test
	void theDissolvedAreNotCounted() {
		assertThat(this.register.measures(this.register.create(form(null, List.of(), List.of())))).hasSize(1);
		assertThat(
				this.register.measures(this.register.create(form(OrganisationState.DISSOLVED, List.of(), List.of()))))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1家, true", "2家, false", "超1家, false" })
	void noMoreMembersAreListedThanCounted(String count, boolean found) {
		assertThat(TestRules.found(new MemberCountRule(), OrganisationForm.class,
				Map.of("members", List.of("甲", "乙"), "memberCount", Quantity.parse(count))))
			.hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "COMPANY, 青禾食品有限公司, false", "COMPANY, 青禾食品, true", "GOVERNMENT, 遂溪县商务局, false",
			"COMPANY, 天津食品集团（惠水）, false" })
	void aCompanyHasItsFullNameOrItsCode(OrganisationKind kind, String name, boolean found) {
		Map<String, Object> says = new java.util.HashMap<>(Map.of("kind", kind, "name", name));
		assertThat(TestRules.found(new FullNameRule(), OrganisationForm.class, says)).hasSize(found ? 1 : 0);
		says.put("creditCode", CreditCode.of("91350100M000100Y43"));
		assertThat(TestRules.found(new FullNameRule(), OrganisationForm.class, says)).isEmpty();
	}

}
