package cn.xieshou.page;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import cn.xieshou.values.Labels;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodWordsTests {

	@BeforeEach
	void chinese() {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
	}

	@AfterEach
	void nobody() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource({ "YEAR, 2024, 2024 年", "HALF, 2024H1, 2024 年上半年", "QUARTER, 2023Q4, 2023 年第 4 季度",
			"MONTH, 2024-01, 2024 年 1 月", "DAY, 2024-10-05, 2024 年 10 月 5 日", "YTD, 2024-11/YTD, 2024 年 11 月（年初至今）",
			"RANGE, 2019/2021, 2019—2021 年", "CUMULATIVE, 2019/2021, 2019—2021 年累计", "CUMULATIVE, 2023/, 2023 年以来累计",
			"INSTANT, 2023, 2023 年时点", "PLAN, 2024, 规划 2024 年" })
	void writesAPeriodWithWhatItsSourceSays(PeriodKind kind, String span, String text) {
		assertThat(text(kind, span)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "INSTANT, , 时点未载明", "CUMULATIVE, , 累计（起始时间未载明）", "CUMULATIVE, 2024-01, 截至 2024 年 1 月累计（起始时间未载明）",
			"PLAN, , 规划（时间未载明）" })
	void saysWhichEndOfAPeriodIsNotKnown(PeriodKind kind, @Nullable String span, String text) {
		assertThat(text(kind, span)).isEqualTo(text);
	}

	private static String text(PeriodKind kind, @Nullable String span) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/web");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new PeriodWords(new Labels(messages)).text(Period.of(kind, (span != null) ? Span.parse(span) : null));
	}

}
