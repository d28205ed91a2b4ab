package cn.xieshou.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.grammar.Fraction;
import cn.xieshou.values.grammar.GrowthReading;
import cn.xieshou.values.grammar.QuantityReading;

/**
 * A text as read, as the API says it. Places are counted in code points of the clean
 * text; numbers are texts, so that none is rounded.
 */
final class IntakeJson {

	private final String text;

	private final boolean plain;

	private final Reading reading;

	private IntakeJson(Reading reading) {
		this.reading = reading;
		this.text = reading.text().clean().text();
		this.plain = this.text.codePointCount(0, this.text.length()) == this.text.length();
	}

	static Map<String, @Nullable Object> of(Reading reading) {
		IntakeJson json = new IntakeJson(reading);
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		Map<String, @Nullable Object> clean = new LinkedHashMap<>();
		clean.put("text", json.text);
		clean.put("changes", reading.text().clean().changes().stream().map(json::change).toList());
		answer.put("clean", clean);
		answer.put("candidates", reading.items().stream().map(json::item).toList());
		answer.put("entities", reading.entities().stream().map(json::entity).toList());
		return answer;
	}

	private List<Integer> span(int from, int to) {
		return this.plain ? List.of(from, to)
				: List.of(this.text.codePointCount(0, from), this.text.codePointCount(0, to));
	}

	private Map<String, @Nullable Object> change(Change change) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("kind", change.kind().code());
		json.put("span", span(change.from(), change.to()));
		json.put("before", change.before());
		json.put("after", change.after());
		json.put("doubt", change.doubtful());
		return json;
	}

	private Map<String, @Nullable Object> item(Reading.Item item) {
		Candidate figure = item.figure();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("quote", figure.amount().quote());
		json.put("span", span(figure.amount().from(), figure.amount().to()));
		json.put("page", this.reading.text().page(figure.amount().from()));
		json.put("line", this.reading.text().line(figure.amount().from()));
		json.put("indicator", figure.phrase());
		IndicatorMatch sure = item.sure();
		json.put("code", (sure != null) ? sure.card().code() : null);
		json.put("confidence", (sure != null) ? sure.confidence() : 0);
		json.put("alternatives",
				item.matches().stream().filter((match) -> match != sure).limit(2).map(IntakeJson::match).toList());
		json.put("subject", subject(item.subject()));
		json.putAll(quantity(figure.quantity()));
		json.put("period", (figure.dated().period() != null) ? figure.dated().period().text() : null);
		json.put("periodType", figure.dated().kind().code());
		json.put("periodSaid", figure.dated().said());
		json.put("basis", figure.stance().code());
		beside(json, figure);
		json.put("of", figure.whole());
		json.put("role", figure.note().role());
		json.put("repeats", item.repeats());
		json.put("doubt", figure.note().doubtful());
		json.put("inBooks", item.inBooks().code());
		return json;
	}

	private void beside(Map<String, @Nullable Object> json, Candidate figure) {
		json.put("growth", figure.attached(Attached.Kind.GROWTH).map(this::growth).orElse(null));
		json.put("completion", figure.attached(Attached.Kind.COMPLETION).map(this::attached).orElse(null));
		json.put("target", figure.attached(Attached.Kind.TARGET).map(this::attached).orElse(null));
		json.put("share", figure.attached(Attached.Kind.SHARE).map(this::attached).orElse(null));
		json.put("rank", figure.amount().isPlace() ? rank(figure) : null);
	}

	private static Map<String, @Nullable Object> rank(Candidate figure) {
		Map<String, @Nullable Object> rank = new LinkedHashMap<>();
		rank.put("within", figure.note().within());
		rank.put("value", written(figure.quantity().value()));
		if (figure.amount().quote().startsWith("倒数")) {
			rank.put("from", "bottom");
		}
		return rank;
	}

	private Map<String, @Nullable Object> attached(Attached attached) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("quote", attached.quote());
		json.put("span", span(attached.from(), attached.to()));
		json.putAll(quantity(attached.quantity()));
		return json;
	}

	private Map<String, @Nullable Object> growth(Attached attached) {
		Map<String, @Nullable Object> json = attached(attached);
		GrowthReading growth = Objects.requireNonNull(attached.growth());
		json.put("kind", growth.kind().code());
		json.put("against", (growth.against() != null) ? growth.against().code() : "yoy");
		Fraction value = growth.quantity().value();
		int sign = (value != null) ? value.numerator().signum() : 1;
		json.put("dir", (sign > 0) ? "up" : (sign < 0) ? "down" : "flat");
		return json;
	}

	private static Map<String, @Nullable Object> quantity(QuantityReading read) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
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

	private static @Nullable Map<String, @Nullable Object> subject(Reading.@Nullable Subject subject) {
		if (subject == null) {
			return null;
		}
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("kind", subject.kind());
		json.put("id", subject.id());
		json.put("name", subject.name());
		return json;
	}

	private static Map<String, @Nullable Object> match(IndicatorMatch match) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("code", match.card().code());
		json.put("name", match.card().name());
		json.put("confidence", match.confidence());
		return json;
	}

	private Map<String, @Nullable Object> entity(Reading.Named named) {
		Entity entity = named.entity();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("type", entity.type());
		json.put("name", entity.name());
		json.put("span", span(entity.from(), entity.to()));
		json.put("number", entity.number());
		json.put("fields", named.fields());
		json.put("record", named.record());
		json.put("inBooks", (named.record() != null) ? "same" : "new");
		return json;
	}

}
