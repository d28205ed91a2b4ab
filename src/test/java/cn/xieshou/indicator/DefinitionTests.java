package cn.xieshou.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The dated versions of what an indicator counts. */
class DefinitionTests {

	private static final Definition DEFINITION = new Definition("含监测对象", "Monitored included",
			List.of(change("2021-01-01", "旧口径", "2"), change("2024-01-01", "不含监测对象", "1.5")));

	private static DefinitionChange change(String from, String before, String factor) {
		return new DefinitionChange(LocalDate.parse(from), before, null,
				(factor != null) ? new BigDecimal(factor) : null, null);
	}

	private static LocalDate day(String text) {
		return (text != null) ? LocalDate.parse(text) : null;
	}

	@ParameterizedTest
	@CsvSource({ "2020-12-31, 1, 旧口径", "2021-01-01, 2, 不含监测对象", "2023-12-31, 2, 不含监测对象", "2024-01-01, 3, 含监测对象",
			"2030-06-30, 3, 含监测对象" })
	void aDayBelongsToTheVersionThatIsValidOnIt(String on, int number, String text) {
		assertThat(DEFINITION.number(day(on))).isEqualTo(number);
		assertThat(DEFINITION.text(Locale.SIMPLIFIED_CHINESE, day(on))).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "2022-12-31, 2023-12-31, ,", "2023-12-31, 2024-12-31, 2024-01-01, 1.5",
			"2020-12-31, 2022-12-31, 2021-01-01, 2", "2020-12-31, 2024-12-31, 2024-01-01, 3.0", ", 2024-12-31, ,",
			"2023-12-31, , ,", "2024-12-31, 2023-12-31, ," })
	void aBreakLiesBetweenDaysOfDifferentVersions(String earlier, String later, String on, String factor) {
		DefinitionBreak between = DEFINITION.between(day(earlier), day(later));
		assertThat(between).isEqualTo((on != null) ? new DefinitionBreak(day(on), new BigDecimal(factor)) : null);
	}

	@Test
	void aBreakWithoutAStatedFactorIsNotBridged() {
		Definition definition = new Definition("新", null,
				List.of(change("2021-01-01", "旧", "2"), change("2024-01-01", "中", null)));
		DefinitionBreak both = definition.between(day("2020-12-31"), day("2024-12-31"));
		assertThat(both).isEqualTo(new DefinitionBreak(day("2024-01-01"), null));
	}

	@Test
	void whatIsNotTranslatedIsShownInChinese() {
		assertThat(DEFINITION.text(Locale.ENGLISH, day("2022-01-01"))).isEqualTo("不含监测对象");
		assertThat(DEFINITION.text(Locale.ENGLISH, null)).isEqualTo("Monitored included");
	}

	@Test
	void whatNeverChangedIsOneVersion() {
		Definition definition = Definition.of("口径", null);
		assertThat(definition.number()).isOne();
		assertThat(definition.between(day("1999-12-31"), day("2030-12-31"))).isNull();
	}

}
