package cn.xieshou.page;

import java.util.Arrays;
import java.util.List;

import cn.xieshou.values.Labels;

/**
 * One of the answers that a field offers (选项).
 *
 * @param value what the form sends
 * @param label what people read
 */
public record Option(String value, String label) {

	/** The constants of an enum with their labels. */
	public static List<Option> of(Labels labels, Enum<?>... constants) {
		return Arrays.stream(constants).map((constant) -> new Option(constant.name(), labels.of(constant))).toList();
	}

}
