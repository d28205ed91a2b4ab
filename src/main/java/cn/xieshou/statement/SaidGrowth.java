package cn.xieshou.statement;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.GrowthCourse;
import cn.xieshou.values.MultipleOf;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;
import cn.xieshou.values.Stated;
import cn.xieshou.values.grammar.Fraction;
import cn.xieshou.values.grammar.GrowthGrammar;
import cn.xieshou.values.grammar.GrowthReading;
import cn.xieshou.values.grammar.GrowthReading.Against;

/**
 * Growth as a form says it (增长表述): whatever the grammar of growth reads, 翻番 or 下降超12%,
 * and what it answered, put back. A growth that is more than exact percent points since
 * the year before (按可比口径增长7.2%, 年均增长8%) is a claim beside the value, with its text.
 */
public final class SaidGrowth {

	private static final String POINTS = "statedGrowth";

	/** The year that a growth is compared with, not that which it is said of. */
	private static final Pattern YEAR = Pattern.compile("(?<=[比较与同于是为到达]\\s?)(?:19|20)\\d\\d(?=\\s?年)");

	/** The same where it comes first, 2020年的1.6倍. */
	private static final Pattern YEAR_OF = Pattern.compile("^\\s*(?:19|20)\\d\\d(?=\\s?年(?:同期)?的)");

	/** Not 以前年度, which names no year. */
	private static final Pattern TWO_YEARS_BEFORE = Pattern.compile("(?<!以)前年");

	/** How many years back a base is looked for. */
	private static final int YEARS_BACK = 60;

	private SaidGrowth() {
	}

	/** The form with each growth that it says where it is kept. */
	static JsonNode sorted(JsonNode form) {
		if (!form.isObject() || (!form.has(POINTS) && !form.has("claims"))) {
			return form;
		}
		ObjectNode sorted = ((ObjectNode) form).deepCopy();
		Span period = span(form.path("period").asString(""));
		if (sorted.get("claims") instanceof ArrayNode claims) {
			claims.forEach((claim) -> {
				if (claim instanceof ObjectNode growth && isGrowth(growth.path("kind").asString(""))) {
					claim(growth, growth.path("value"), period);
				}
			});
		}
		points(sorted, period);
		return sorted;
	}

	/** Leaves exact percent points in their field; all else becomes a claim. */
	private static void points(ObjectNode form, @Nullable Span period) {
		JsonNode said = form.path(POINTS);
		GrowthReading growth = isPoints(said) ? null : read(said);
		if (growth == null) {
			return;
		}
		Optional<Percent> points = points(growth, text(said));
		if (points.isPresent()) {
			form.put(POINTS, points.get().toString());
			return;
		}
		form.remove(POINTS);
		ObjectNode claim = (form.get("claims") instanceof ArrayNode claims) ? claims.addObject()
				: form.putArray("claims").addObject();
		claim.put("kind", ClaimKind.GROWTH.name());
		claim(claim, said, period);
	}

	private static boolean isPoints(JsonNode said) {
		if (!said.isString()) {
			return !said.isObject();
		}
		try {
			Percent.parse(said.stringValue());
			return true;
		}
		catch (IllegalArgumentException ex) {
			return said.stringValue().isBlank();
		}
	}

	/** The exact points of a text that says nothing else, 同比增长7.2%. */
	private static Optional<Percent> points(GrowthReading growth, String text) {
		Quantity quantity = growth.quantity().toStatement(text);
		return (GrowthGrammar.isBare(text) && quantity.isExact() && quantity.value().scale() <= 4)
				? Optional.of(new Percent(quantity.value())) : Optional.empty();
	}

	/** Writes a growth as the value of a claim, with what a multiple and a base say. */
	private static void claim(ObjectNode claim, JsonNode said, @Nullable Span period) {
		String text = text(said);
		if (!said.isObject() && !GrowthGrammar.says(text)) {
			return;
		}
		GrowthReading growth = read(said);
		if (growth == null) {
			if (!said.isObject()) {
				claim.set("value", JsonNodeFactory.instance.objectNode().put("text", text));
			}
			return;
		}
		claim.set("value", value(growth.quantity().toStatement(text)));
		terms(claim, growth, text, period);
	}

	/** What is not said of it already. */
	private static void terms(ObjectNode claim, GrowthReading growth, String text, @Nullable Span period) {
		if (growth.of() == MultipleOf.RATIO && !isSaid(claim, "of")) {
			claim.put("of", growth.of().name());
		}
		Span base = base(growth, text, period);
		if (base != null && !isSaid(claim, "against")) {
			claim.put("against", base.toString());
		}
		if (growth.comparable() && !isSaid(claim, "comparable")) {
			claim.put("comparable", true);
		}
		GrowthCourse course = course(growth, isSaid(claim, "against"));
		if (course != null && !isSaid(claim, "course")) {
			claim.put("course", course.name());
		}
	}

	private static boolean isSaid(ObjectNode claim, String field) {
		return !claim.path(field).asString("").isEmpty();
	}

	/**
	 * A growth from another base than the usual one says so, if that base is no period.
	 */
	private static @Nullable GrowthCourse course(GrowthReading growth, boolean based) {
		boolean other = growth.against() == Against.QOQ || growth.against() == Against.VS;
		return (growth.course() != null) ? growth.course() : (other && !based) ? GrowthCourse.OTHER : null;
	}

	/**
	 * A growth as a claim, as a form would keep it.
	 * @param period the period of the figure, {@code null} while it is not known
	 * @throws IllegalArgumentException if the text is none
	 */
	public static StatedClaim claim(String text, @Nullable Span period) {
		JsonNode said = JsonNodeFactory.instance.stringNode(text);
		if (isPoints(said)) {
			return Objects.requireNonNull(StatedClaim.rate(ClaimKind.GROWTH, Percent.parse(text)));
		}
		GrowthReading growth = GrowthGrammar.read(text);
		Span base = base(growth, text, period);
		return new StatedClaim(ClaimKind.GROWTH, new Stated(growth.quantity().toStatement(text)), growth.of(), base,
				growth.comparable() ? Boolean.TRUE : null, null, null, null, null, course(growth, base != null));
	}

	private static @Nullable Span base(GrowthReading growth, String text, @Nullable Span period) {
		if (growth.against() == Against.QOQ) {
			return (period != null) ? period.previous() : null;
		}
		if (growth.against() != Against.VS) {
			return null;
		}
		String year = year(text);
		if (year != null) {
			return text.contains("同期") ? sameOf(Integer.parseInt(year), period) : span(year);
		}
		Span before = (period != null) ? period.previousComparable() : null;
		return (before != null && TWO_YEARS_BEFORE.matcher(text).find()) ? before.previousComparable() : null;
	}

	private static @Nullable String year(String text) {
		return Stream.of(YEAR, YEAR_OF)
			.map((one) -> one.matcher(text))
			.filter(Matcher::find)
			.map((one) -> one.group().strip())
			.findFirst()
			.orElse(null);
	}

	/** The same stretch of another year, 较2019年同期. */
	private static @Nullable Span sameOf(int year, @Nullable Span period) {
		Span same = period;
		for (int i = 0; i < YEARS_BACK && same != null && same.startsOn().getYear() > year; i++) {
			same = same.previousComparable();
		}
		return (same != null && same.startsOn().getYear() == year) ? same : null;
	}

	/** A number as forms keep it. */
	static ObjectNode value(Quantity quantity) {
		ObjectNode value = JsonNodeFactory.instance.objectNode();
		if (quantity.comparator() == Comparator.RANGE) {
			value.put("low", quantity.value().toPlainString());
			value.put("high", Objects.requireNonNull(quantity.upper()).toPlainString());
		}
		else {
			value.put("value", quantity.value().toPlainString());
		}
		value.put("unit", quantity.unit().symbol()).put("comparator", quantity.comparator().code());
		if (quantity.word() != null) {
			value.put("word", quantity.word());
		}
		return (quantity.text() != null) ? value.put("text", quantity.text()) : value;
	}

	/** The growth that a text says, or the text of an answer that says its kind. */
	private static @Nullable GrowthReading read(JsonNode said) {
		if (said.isObject() && !said.has("kind")) {
			return null;
		}
		try {
			GrowthReading read = GrowthGrammar.read(text(said));
			read.quantity().toStatement(text(said));
			return (said.isObject() && !isAnswer(said, read)) ? null : read;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Whether an answer still says what its text does. */
	private static boolean isAnswer(JsonNode said, GrowthReading read) {
		Fraction value = read.quantity().value();
		boolean number = (value != null) ? value.toString().equals(said.path("value").asString(""))
				: String.valueOf(read.quantity().low()).equals(said.path("low").asString(""))
						&& String.valueOf(read.quantity().high()).equals(said.path("high").asString(""));
		return number && read.quantity().unit().symbol().equals(said.path("unit").asString(""))
				&& read.bound().code().equals(said.path("comparator").asString(""));
	}

	private static String text(JsonNode said) {
		return said.isObject() ? said.path("text").asString("") : said.asString("");
	}

	private static boolean isGrowth(String kind) {
		return kind.equalsIgnoreCase(ClaimKind.GROWTH.name()) || kind.equals("增长");
	}

	private static @Nullable Span span(String text) {
		try {
			return text.isEmpty() ? null : Span.parse(text);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

}
