package cn.xieshou.values.grammar;

import java.time.LocalDate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeriodGrammarTests {

	private static final LocalDate ON = LocalDate.of(2023, 12, 31);

	private static String read(String text) {
		PeriodReading read = PeriodGrammar.read(text, ON);
		return read.period().text() + " " + read.period().kind().code();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2024年                        | 2024 year
			2024年度                      | 2024 year
			二〇二三年                    | 2023 year
			2024年1—11月                  | 2024-11/YTD ytd
			2023年1月至11月               | 2023-11/YTD ytd
			2022年6月至2023年5月          | 2022-06/2023-05 range
			2019—2021年                   | 2019/2021 range
			2019年至2021年                | 2019/2021 range
			2019-2021年                   | 2019/2021 range
			2023.01—2023.11               | 2023-11/YTD ytd
			2023年全年                    | 2023 year
			2024.11                       | 2024-11 month
			2024.11.5                     | 2024-11-05 day
			2023年11月15日                | 2023-11-15 day
			2023年第四季度                | 2023Q4 quarter
			2023年前三季度                | 2023-09/YTD ytd
			2022—2023学年                 | 2022-09/2023-08 range
			“十三五”期间                  | 2016/2020 range
			到2025年                      | 2025 plan
			2020年底至2024年底            | 2020-12-31/2024-12-31 range
			2022年12月底至2023年6月底     | 2022-12-31/2023-06-30 range
			2024年1—4季度                 | 2024-12/YTD ytd
			2024年一至三季度              | 2024-09/YTD ytd
			2024年二、三季度              | 2024Q2/2024Q3 range
			2024年二三季度                | 2024Q2/2024Q3 range
			2024年1、2月                  | 2024-02/YTD ytd
			2024年11月和12月              | 2024-11/2024-12 range
			2022、2023年                  | 2022/2023 range
			2022年和2023年                | 2022/2023 range
			2021年至2023年三年            | 2021/2023 range
			“十四五”开局之年              | 2021 year
			“十四五”收官之年              | 2025 year
			“十三五”时期末                | 2020-12-31 instant
			5年过渡期                     | 2021/2025 range
			2023年首个季度                | 2023Q1 quarter
			2022年6月—今                  | 2022-06/2023-12 cumulative
			截至2023年6月30日24时         | 2023-06-30 instant
			2024年首季                    | 2024Q1 quarter
			2024年Q3                      | 2024Q3 quarter
			2024上半年                    | 2024H1 half
			2024年6月中旬                 | 2024-06-11/2024-06-20 range
			2024年6月1日至30日            | 2024-06-01/2024-06-30 range
			自2021年起至2024年            | 2021/2024 range
			"十三五"时期                  | 2016/2020 range
			“十四五”头三年                | 2021/2023 range
			“十四五”后两年                | 2024/2025 range
			到“十四五”末                  | 2025 plan
			2023-11/YTD                   | 2023-11/YTD ytd
			""")
	void readsPeriodsThatNameTheirYear(String text, String expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "今年以来, 2024-11-20, 2024-11-20/YTD ytd", "年初以来, 2024-11-20, 2024-11-20/YTD ytd",
			"今年以来, 2024-02-29, 2024-02/YTD ytd", "1—11月, 2024-11-20, 2024-11/YTD ytd" })
	void theYearToDateReachesToTheDayOfTheReport(String text, LocalDate on, String expected) {
		PeriodReading read = PeriodGrammar.read(text, on);
		assertThat(read.period().text() + " " + read.period().kind().code()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1—9月            | 2023-09/YTD ytd
			上半年           | 2023H1 half
			一季度           | 2023Q1 quarter
			前三季度         | 2023-09/YTD ytd
			11月份           | 2023-11 month
			当月             | 2023-12 month
			去年             | 2022 year
			上年同期         | 2022 year
			今年以来         | 2023-12/YTD ytd
			近三年           | 2021/2023 range
			两年来           | 2022/2023 range
			未来三年         | 2024/2026 plan
			2021年以来       | 2021/2023 cumulative
			“十四五”以来     | 2021/2023 cumulative
			自2021年6月起    | 2021-06/2023-12 cumulative
			首季             | 2023Q1 quarter
			1—4季度          | 2023-12/YTD ytd
			二至四季度       | 2023Q2/2023Q4 range
			头三个季度       | 2023-09/YTD ytd
			上季             | 2023Q3 quarter
			年内             | 2023 year
			年初以来         | 2023-12/YTD ytd
			年初至今         | 2023-12/YTD ytd
			2022年初以来     | 2022/2023 cumulative
			2020年底至今     | 2020-12-31/2023-12-31 cumulative
			党的十八大以来   | 2012-11/2023-12 cumulative
			过渡期以来       | 2021/2023 cumulative
			""")
	void relativeWordsCountFromTheDay(String text, String expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			截至2024年10月底           | 2024-10-31 instant
			截至2023年6月30日          | 2023-06-30 instant
			截至目前                   | 2023-12-31 instant
			上年末                     | 2022-12-31 instant
			截至2023年11月底，今年累计 | 2023-11/YTD ytd
			截至2023年底，累计         | 2023-12-31 cumulative
			""")
	void aStockSaysAsOfWhen(String text, String expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "截至5月底, 2024-01-15, 2023-05-31", "截至5月底, 2024-06-02, 2024-05-31", "截至三季度末, 2024-02-01, 2023-09-30",
			"截至2024年5月底, 2024-01-15, 2024-05-31" })
	void aStockWithoutAYearIsOfNoDayToCome(String text, LocalDate on, String day) {
		assertThat(PeriodGrammar.read(text, on).period().text()).isEqualTo(day);
	}

	@ParameterizedTest
	@CsvSource({ "四至二季度, outOfBounds", "2023年13月, outOfBounds", "2023年2月30日, outOfBounds", "9999年, outOfBounds",
			"三年, unreadable", "很久以前, unreadable", "2023年大约, unreadable" })
	void whatIsNoPeriodIsRefused(String text, String code) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(text))
			.satisfies((refused) -> assertThat(refused.reason().code()).isEqualTo(code));
	}

	@Property(tries = 200)
	void whatIsWrittenReadsBack(@ForAll("periods") String text) {
		String written = PeriodGrammar.read(text, ON).period().text();
		assertThat(PeriodGrammar.read(written, ON).period().text()).isEqualTo(written);
	}

	@Property(tries = 300)
	void anyTextIsReadOrRefused(@ForAll("texts") String text) {
		try {
			PeriodGrammar.read(text, ON);
		}
		catch (Unreadable ex) {
			assertThat(ex.reason()).isNotNull();
		}
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars("0123456789年月日季度上下半前近截至以来末底—-./十四五二零今去累计").ofMaxLength(14);
	}

	@Provide
	Arbitrary<String> periods() {
		return Arbitraries.integers()
			.between(1900, 2100)
			.flatMap((year) -> Arbitraries
				.of("年", "年3月", "年1—7月", "年前三季度", "年上半年", "年四季度", "年3—8月", "年2月9日", "年以来", "年底", "年1—4季度", "年二至三季度",
						"年5月下旬", "年底至2199年底")
				.filter((rest) -> !rest.equals("年以来") || year < 2023)
				.map((rest) -> year + rest));
	}

}
