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
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The cards that come as files: those of the books and those that the portal adds up. */
class CatalogueTests {

	static List<NamedCsvRecord> derived() {
		return CsvReader.builder().ofNamedCsvRecord(DerivedCards.file()).stream().toList();
	}

	static List<NamedCsvRecord> reported() {
		return TestBooks.read("indicators.csv");
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
		IndicatorForm form = new IndicatorForm(card.getField("name"), card.getField("code"), card.getField("name_en"),
				card.getField("definition"), card.getField("definition_en"), Unit.of(card.getField("unit")),
				IndicatorKind.valueOf(card.getField("kind")), Aggregation.valueOf(card.getField("over_pairings")),
				Aggregation.valueOf(card.getField("over_time")),
				Domain.valueOf(card.getField("domain").toUpperCase(java.util.Locale.ROOT)), card.getField("owner"),
				null, null);
		assertThatCode(() -> new IndicatorRegister().create(form)).doesNotThrowAnyException();
		assertThat(form.code()).matches("[a-z0-9_]+(\\.[a-z0-9_]+)*");
		assertThat(List.of(form.name(), form.nameEn(), form.definition(), form.definitionEn()))
			.allSatisfy((text) -> assertThat(text).isNotBlank());
		assertThat(form.nameEn() + form.definitionEn()).doesNotMatch("(?s).*\\p{IsHan}.*");
	}

	@Test
	void whatStandsBesideASumIsAReportedIndicatorOfTheSameDimension() {
		Map<String, String> units = new HashMap<>();
		reported().forEach((card) -> units.put(card.getField("code"), card.getField("unit")));
		derived().forEach((card) -> DerivedCards.beside(card.getField("code")).forEach((beside) -> {
			assertThat(units).as(card.getField("code")).containsKey(beside);
			assertThat(Unit.of(units.get(beside)).isComparableWith(Unit.of(card.getField("unit"))))
				.as(card.getField("code") + " beside " + beside)
				.isTrue();
		}));
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
		assertThat(DerivedCards.beside("tourism.revenue")).isEmpty();
	}

	@Test
	void everyFactIsOfAnIndicatorThatIsInTheCatalogue() {
		List<String> codes = all().map((card) -> card.getField("code")).toList();
		assertThat(TestBooks.read("fact_indicators.csv")).isNotEmpty()
			.allSatisfy((line) -> assertThat(codes).contains(line.getField("indicator")));
	}

}
