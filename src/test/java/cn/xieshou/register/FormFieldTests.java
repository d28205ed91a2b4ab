package cn.xieshou.register;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import cn.xieshou.values.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read off a form record. */
class FormFieldTests {

	record Sample(@NotNull @Size(max = 20) String name, @Nullable RegionCode region,
			@Refers(value = "indicator-values", carried = true) List<UUID> figures) {

	}

	private static final Sample SAMPLE = new Sample("闽宁产业园", null, List.of());

	@Test
	void theFieldsOfAFormAreReadOffItOnce() {
		assertThat(FormField.of(Sample.class)).isSameAs(FormField.of(Sample.class));
	}

	@Test
	void aFieldReadsWhatAFormSaysInIt() {
		assertThat(FormField.of(Sample.class)).extracting((field) -> field.in(SAMPLE))
			.containsExactly("闽宁产业园", null, List.of());
	}

	@Test
	void aFormSaysNothingInAFieldThatItDoesNotHave() {
		assertThat(FormField.value(SAMPLE, "name")).isEqualTo("闽宁产业园");
		assertThat(FormField.value(SAMPLE, "nowhere")).isNull();
	}

	@Test
	void aFormIsMadeOfTheValuesOfItsFields() {
		assertThat(FormRecords.make(Sample.class, new Object[] { "闽宁产业园", null, List.of() })).isEqualTo(SAMPLE);
	}

	@Test
	void onlyFieldsThatPeopleDoNotFillInAreCarriedAlong() {
		assertThat(FormField.of(Sample.class).stream().filter(FormField::carried).map(FormField::name))
			.containsExactly("figures");
	}

}
