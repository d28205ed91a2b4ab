package cn.xieshou.organisation;

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
			.withMessage("organisations.aliasIsName");
		assertThat(this.register.create(form(null, List.of("天食"), List.of())).form().aliases()).hasSize(1);
	}

	@Test
	void aFormerReferenceIsNotThePresentOne() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.register.create(form(null, List.of(), List.of("enterprise:天津食品集团"))))
			.withMessage("organisations.formerRefIsRef");
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

}
