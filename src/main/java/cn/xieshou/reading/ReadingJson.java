package cn.xieshou.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.grammar.Fraction;
import cn.xieshou.values.grammar.GrowthReading;
import cn.xieshou.values.grammar.PeriodReading;
import cn.xieshou.values.grammar.QuantityReading;

/** Readings as the API says them; numbers are texts, so that none is rounded. */
final class ReadingJson {

	private ReadingJson() {
	}

	static Map<String, @Nullable Object> of(String text, QuantityReading read) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("text", text);
		ends(json, read);
		json.put("unit", read.unit().symbol());
		json.put("comparator", read.bound().code());
		json.put("word", read.word());
		Map<String, @Nullable Object> base = new LinkedHashMap<>();
		ends(base, read.inBase());
		base.put("unit", read.unit().base());
		json.put("base", base);
		return json;
	}

	private static void ends(Map<String, @Nullable Object> json, QuantityReading read) {
		json.put("value", written(read.value()));
		json.put("low", written(read.low()));
		json.put("high", written(read.high()));
	}

	private static @Nullable String written(@Nullable Fraction number) {
		return (number != null) ? number.toString() : null;
	}

	static Map<String, @Nullable Object> of(String text, PeriodReading read) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("period", read.period().text());
		json.put("periodType", read.period().kind());
		json.put("from", read.from());
		json.put("to", read.to());
		json.put("text", text);
		return json;
	}

	static Map<String, @Nullable Object> of(String text, GrowthReading read) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		QuantityReading quantity = read.quantity();
		json.put("kind", read.kind().code());
		json.put("value", written(quantity.value()));
		if (quantity.value() == null) {
			json.put("low", written(quantity.low()));
			json.put("high", written(quantity.high()));
		}
		json.put("unit", quantity.unit().symbol());
		json.put("comparator", quantity.bound().code());
		json.put("word", quantity.word());
		json.put("text", text);
		if (read.of() != null) {
			json.put("of", Objects.requireNonNull(read.of()).code());
		}
		if (read.against() != null) {
			json.put("against", Objects.requireNonNull(read.against()).code());
		}
		if (read.comparable()) {
			json.put("comparable", true);
		}
		if (read.course() != null) {
			json.put("course", Objects.requireNonNull(read.course()).code());
		}
		return json;
	}

}
