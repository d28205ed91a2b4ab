package cn.xieshou.calendar;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The yearly notice of days off is read as it is published. */
class HolidayNoticeTests {

	private static final String TITLE = "国务院办公厅关于2026年部分节假日安排的通知\n";

	private static List<String> read(String text) {
		return HolidayNotice.read(text)
			.days()
			.stream()
			.map((days) -> days.occasion() + " " + days.kind() + " " + days.from() + " " + days.to())
			.toList();
	}

	@Test
	void everyHolidayOfTheNoticeIsReadWithTheDaysWorkedInReturn() {
		assertThat(read(TITLE + """
				各省、自治区、直辖市人民政府：
				经国务院批准，现将2026年元旦、春节等放假调休日期的具体安排通知如下。
				一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
				二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
				三、清明节：4月4日（周六）至6日（周一）放假，共3天。
				七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
				节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。""")).containsExactly("元旦 OFF 2026-01-01 2026-01-03",
				"元旦 WORK 2026-01-04 2026-01-04", "春节 OFF 2026-02-15 2026-02-23", "春节 WORK 2026-02-14 2026-02-14",
				"春节 WORK 2026-02-28 2026-02-28", "清明节 OFF 2026-04-04 2026-04-06", "国庆节 OFF 2026-10-01 2026-10-07",
				"国庆节 WORK 2026-09-20 2026-09-20", "国庆节 WORK 2026-10-10 2026-10-10");
	}

	@Test
	void holidaysMayBeOneDayOrCrossAMonthOrAYear() {
		assertThat(read("国务院办公厅关于2023年部分节假日安排的通知\n一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。\n"
				+ "二、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。\n三、清明节：4月5日放假，共1天。"))
			.containsExactly("元旦 OFF 2022-12-31 2023-01-02", "中秋节、国庆节 OFF 2023-09-29 2023-10-06",
					"中秋节、国庆节 WORK 2023-10-07 2023-10-07", "中秋节、国庆节 WORK 2023-10-08 2023-10-08",
					"清明节 OFF 2023-04-05 2023-04-05");
		assertThat(read(
				"国务院办公厅关于2025年部分节假日安排的通知\n一、元旦：1月1日（周三）放假1天，不调休。\n二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。"))
			.hasSize(4)
			.contains("元旦 OFF 2025-01-01 2025-01-01", "春节 OFF 2025-01-28 2025-02-04");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			一、元旦：1月1日至3日放假，共3天。                              | calendars.noYear
			关于2026年部分节假日安排的通知                                  | calendars.noDays
			关于2026年部分节假日安排的通知 元旦放假                          | calendars.noDays
			关于2026年部分节假日安排的通知#元旦：1月1日至3日放假，共4天。     | calendars.miscounted
			关于2026年部分节假日安排的通知#元旦：1月3日至1日放假。            | calendars.miscounted
			关于2026年部分节假日安排的通知#元旦：13月1日放假。               | calendars.unreadable
			关于2026年部分节假日安排的通知#春节：除夕起放假，共8天。           | calendars.unreadable
			""")
	void whatCannotBeReadIsRefusedAndSaysWhere(String text, String key) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> HolidayNotice.read(text.replace('#', '\n')))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(key));
	}

}
