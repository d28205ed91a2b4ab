package cn.xieshou.workbook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What records are called of which tables have no name (记录取名): by what tells them apart,
 * a county and a month, a donor and a day.
 */
public final class RecordNames {

	private static final int LONGEST_PART = 40;

	private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(/.*)?");

	private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(/YTD)?");

	private static final Pattern PART = Pattern.compile("(\\d{4})([QH])([1-4])");

	private RecordNames() {
	}

	/**
	 * The name of a record, {@code null} if the row says nothing that tells it apart.
	 * @param values what the row says, by the ids of fields
	 * @param type what records of the type are called
	 */
	public static @Nullable String of(FieldCatalogue fields, Map<String, Object> values, String type) {
		List<String> said = fields.naming()
			.stream()
			.map((field) -> said(field, values.get(field)))
			.filter(Objects::nonNull)
			.toList();
		return said.isEmpty() ? null : String.join(" ", Stream.concat(said.stream(), Stream.of(type)).toList());
	}

	/** What a region is called, its code where that is not known. */
	public static String region(String code) {
		return RegionNames.name(code);
	}

	private static @Nullable String said(String field, @Nullable Object value) {
		String text = (value == null || value instanceof List<?>) ? "" : value.toString().strip();
		if (text.isEmpty()) {
			return null;
		}
		if (field.equals("region")) {
			return region(text);
		}
		String period = period(text);
		return (period.length() > LONGEST_PART) ? period.substring(0, LONGEST_PART) + "…" : period;
	}

	/** A day or period in words, any other text as it is. */
	private static String period(String text) {
		Matcher day = DAY.matcher(text);
		if (day.matches()) {
			return day.group(1) + "年" + Integer.parseInt(day.group(2)) + "月" + Integer.parseInt(day.group(3)) + "日";
		}
		Matcher month = MONTH.matcher(text);
		if (month.matches()) {
			boolean running = month.group(3) != null && !month.group(2).equals("01");
			return month.group(1) + "年" + (running ? "1—" : "") + Integer.parseInt(month.group(2)) + "月";
		}
		Matcher part = PART.matcher(text);
		if (part.matches()) {
			int number = Integer.parseInt(part.group(3));
			return part.group(1) + "年" + (part.group(2).equals("H") ? (number == 1) ? "上半年" : "下半年"
					: "第" + "一二三四".charAt(number - 1) + "季度");
		}
		return text.matches("\\d{4}") ? text + "年" : text;
	}

}
