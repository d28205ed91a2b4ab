package cn.xieshou.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import cn.xieshou.TestBooks;
import cn.xieshou.TestForms;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The cards that come as files: those of the books and those that the portal adds up. */
class CatalogueTests {

	static List<NamedCsvRecord> derived() {
		return CsvReader.builder().ofNamedCsvRecord(DerivedCards.file()).stream().toList();
	}

	static List<NamedCsvRecord> reported() {
		return Stream
			.concat(TestBooks.read("indicators.csv").stream(), assessed().stream().filter(CatalogueTests::isOwn))
			.toList();
	}

	/**
	 * The indicators of the assessments; those that the books have too say what they add.
	 */
	static List<NamedCsvRecord> assessed() {
		return TestBooks.read("indicators.assessment.csv");
	}

	static boolean isOwn(NamedCsvRecord card) {
		return !card.getField("name").isEmpty();
	}

	static Stream<NamedCsvRecord> all() {
		return Stream.concat(derived().stream(), reported().stream());
	}

	@Test
	void everyCodeIsThereOnce() {
		assertThat(all().map((card) -> card.getField("code"))).doesNotHaveDuplicates();
	}

	@Test
	void everyNameIsThereOnce() {
		assertThat(all().map((card) -> card.getField("name"))).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("all")
	void everyCardIsOneThatThePortalTakes(NamedCsvRecord card) {
		IndicatorForm form = TestForms.of(IndicatorForm.class, card.getField("name"),
				Map.of("code", card.getField("code"), "nameEn", card.getField("name_en"), "definition",
						card.getField("definition"), "definitionEn", card.getField("definition_en"), "unit",
						Unit.of(card.getField("unit")), "kind", IndicatorKind.valueOf(card.getField("kind")),
						"overPairings", Aggregation.valueOf(card.getField("over_pairings")), "overTime",
						Aggregation.valueOf(card.getField("over_time")), "domain",
						Domain.valueOf(card.getField("domain").toUpperCase(java.util.Locale.ROOT))));
		assertThatCode(() -> new IndicatorRegister().create(form)).doesNotThrowAnyException();
		assertThat(form.code()).matches("[a-z0-9_]+(\\.[a-z0-9_]+)*");
		assertThat(List.of(form.name(), form.nameEn(), form.definition(), form.definitionEn()))
			.allSatisfy((text) -> assertThat(text).isNotBlank());
		assertThat(form.nameEn() + form.definitionEn()).doesNotMatch("(?s).*\\p{IsHan}.*");
	}

	@Test
	void theIndicatorsOfTheAssessmentsAreSeventySevenEachWithItsCertainty() {
		assertThat(assessed().stream().filter((card) -> !card.getField("ref").isEmpty())).hasSize(77)
			.allSatisfy((card) -> {
				assertThat(card.getField("certainty")).isNotBlank().doesNotContainPattern("[a-z]");
				assertThat(card.getField("certainty_en")).containsPattern("Verified|Reported|Composed");
			})
			.extracting((card) -> card.getField("ref"))
			.doesNotHaveDuplicates();
	}

	@Test
	void anIndicatorOfTheBooksIsThereOnceWithWhatTheAssessmentsSayOfIt() {
		List<String> books = TestBooks.read("indicators.csv").stream().map((card) -> card.getField("code")).toList();
		assertThat(assessed()).filteredOn((card) -> !isOwn(card))
			.hasSize(13)
			.allSatisfy((card) -> assertThat(books).contains(card.getField("code")));
	}

	@Test
	void whatAnIndicatorIsAlikeIsASumOfRecordsOfTheSameDimension() {
		Map<String, NamedCsvRecord> byCode = new HashMap<>();
		all().forEach((card) -> byCode.put(card.getField("code"), card));
		assertThat(assessed()).filteredOn((card) -> !card.getField("alike").isEmpty())
			.isNotEmpty()
			.allSatisfy((card) -> {
				NamedCsvRecord sum = byCode.get(card.getField("alike"));
				assertThat(DerivedCards.isDerived(sum.getField("code"))).isTrue();
				assertThat(Unit.of(sum.getField("unit"))
					.isComparableWith(Unit.of(byCode.get(card.getField("code")).getField("unit")))).isTrue();
			});
	}

	@Test
	void everyPartLeadsUpToAWholeOfTheSameDimension() {
		Map<String, NamedCsvRecord> byCode = new HashMap<>();
		all().forEach((card) -> byCode.put(card.getField("code"), card));
		all().filter((card) -> !card.getField("part_of").isEmpty()).forEach((card) -> {
			NamedCsvRecord at = card;
			for (int steps = 0; !at.getField("part_of").isEmpty(); steps++) {
				assertThat(steps).as("a circle at " + card.getField("code")).isLessThan(10);
				at = byCode.get(at.getField("part_of"));
				assertThat(at).as("the whole of " + card.getField("code")).isNotNull();
				assertThat(Unit.of(at.getField("unit")).isComparableWith(Unit.of(card.getField("unit"))))
					.as(card.getField("code"))
					.isTrue();
			}
		});
	}

	@Test
	void onlyWhatThePortalAddsUpIsDerived() {
		assertThat(derived()).isNotEmpty()
			.allSatisfy((card) -> assertThat(DerivedCards.isDerived(card.getField("code"))).isTrue());
		assertThat(reported()).noneMatch((card) -> DerivedCards.isDerived(card.getField("code")));
	}

	@Test
	void everyFactIsOfAnIndicatorThatIsInTheCatalogue() {
		List<String> codes = all().map((card) -> card.getField("code")).toList();
		assertThat(TestBooks.read("fact_indicators.csv")).isNotEmpty()
			.allSatisfy((line) -> assertThat(codes).contains(line.getField("indicator")));
	}

}
