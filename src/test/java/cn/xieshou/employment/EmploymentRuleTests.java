package cn.xieshou.employment;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestRules;
import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rules find in people in work, courses and fairs. */
class EmploymentRuleTests {

	private static Map<String, Object> people(String part, String partly, String whole, String wholly) {
		return Map.of(part, Quantity.parse(partly), whole, Quantity.parse(wholly));
	}

	@ParameterizedTest
	@CsvSource({ "formerlyPoor, total", "newlyPlacedPoor, newlyPlaced", "helpingSidePoor, helpingSide",
			"elsewherePoor, elsewhere", "inProvincePoor, inProvince", "publicPosts, inProvince",
			"workshops, inProvince" })
	void noPartOfThePeopleInWorkIsLargerThanItsWhole(String part, String whole) {
		EmployedPartsRule rule = new EmployedPartsRule();
		assertThat(TestRules.found(rule, EmploymentForm.class, people(part, "0.05万人", whole, "499人")))
			.containsExactly("employment.partLarger");
		assertThat(TestRules.found(rule, EmploymentForm.class, people(part, "499人", whole, "0.05万人"))).isEmpty();
		assertThat(TestRules.found(rule, EmploymentForm.class, people(part, "500人", whole, "超499人"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "494人, 0", "495人, 1", "超494人, 0" })
	void destinationsAddUpToAllInWork(String total, int hits) {
		Map<String, Object> says = Map.of("total", Quantity.parse(total), "helpingSide", Quantity.parse("210人"),
				"elsewhere", Quantity.parse("260人"), "inProvince", Quantity.parse("24人"));
		assertThat(TestRules.found(new DestinationsRule(), EmploymentForm.class, says)).hasSize(hits);
	}

	@ParameterizedTest
	@CsvSource({ "helpingSide", "elsewhere", "inProvince" })
	void aDestinationThatIsNotReportedIsNotNone(String open) {
		Map<String, Object> says = new HashMap<>(Map.of("total", Quantity.parse("900人"), "helpingSide",
				Quantity.parse("210人"), "elsewhere", Quantity.parse("260人"), "inProvince", Quantity.parse("24人")));
		says.remove(open);
		assertThat(TestRules.found(new DestinationsRule(), EmploymentForm.class, says)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "300人, 0", "301人, 1" })
	void thosePlacedAndThoseKeptAddUpToAllInWork(String total, int hits) {
		Map<String, Object> says = Map.of("total", Quantity.parse(total), "newlyPlaced", Quantity.parse("100人"),
				"continued", Quantity.parse("200人"));
		assertThat(TestRules.found(new DestinationsRule(), EmploymentForm.class, says)).hasSize(hits);
	}

	@ParameterizedTest
	@CsvSource({ "formerlyPoor, participants", "certified, participants", "employed, participants",
			"stayed, employed" })
	void noPartOfACourseIsLargerThanItsWhole(String part, String whole) {
		TrainingPartsRule rule = new TrainingPartsRule();
		assertThat(TestRules.found(rule, TrainingForm.class, people(part, "41人", whole, "40人"))).hasSize(1);
		assertThat(TestRules.found(rule, TrainingForm.class, people(part, "40人", whole, "40人"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "intendedPoor, intended", "hiredPoor, hired", "stayed, hired" })
	void noPartOfAFairIsLargerThanItsWhole(String part, String whole) {
		JobFairPartsRule rule = new JobFairPartsRule();
		assertThat(TestRules.found(rule, JobFairForm.class, people(part, "41人", whole, "40人"))).hasSize(1);
		assertThat(TestRules.found(rule, JobFairForm.class, people(part, "40人", whole, "40人"))).isEmpty();
	}

}
