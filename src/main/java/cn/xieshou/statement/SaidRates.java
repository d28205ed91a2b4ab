package cn.xieshou.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.QuantityGrammar;
import cn.xieshou.values.grammar.QuantityReading;

/**
 * Completion, excess and places as sources say them (完成与位次的说法): what is no more than a
 * number stays in its field, what bounds it, is a range or counts from the end becomes a
 * claim with its text, and what a source says of more than the plan is no completion.
 */
final class SaidRates {

	/** A place, and among whom where it says so: 第2位, 第三, 居全省第3位. */
	private static final Pattern PLACE = Pattern
		.compile("(?:位?[居列]|位列|名列|排名?|排在)?(全[国省市县区州])?(?:排名?|位列|[居列])?第?(?:\\d+|[一二三四五六七八九十百]+)(?:位|名)?");

	/** By how much more than planned, 超额完成15%. */
	private static final Pattern MORE = Pattern.compile(".*(?:超额|超[过出]?(?:年度|年初|全年)?(?:计划|目标|任务)).*");

	/** What may stand around the number; 比计划低5% says something else. */
	private static final Pattern AROUND = Pattern
		.compile("(?:完成|实现|达到?|超额?|全年|年度|年初|计划|目标|任务|预期|进度|的|为|率|位?[居列]|位列|名列|排名?|[全居列][国省市县区州]|并列)*");

	private static final List<Field> FIELDS = List.of(
			new Field("statedCompletion", null, ClaimKind.COMPLETION, Unit.PERCENT),
			new Field("overPlan", null, ClaimKind.EXCESS, Unit.PERCENT),
			new Field("statedRank", "rankWithin", ClaimKind.RANK, Unit.of("位")),
			new Field("growthRank", "growthRankWithin", ClaimKind.GROWTH_RANK, Unit.of("位")));

	private SaidRates() {
	}

	/**
	 * A field that holds a number.
	 *
	 * @param within the field that says among whom a place is
	 * @param kind what it is as a claim
	 * @param unit what the number is in
	 */
	private record Field(String name, @Nullable String within, ClaimKind kind, Unit unit) {

		boolean isPlain(String text, Quantity said) {
			if (!said.isExact()) {
				return false;
			}
			return this.kind.isPlace() ? PLACE.matcher(text).matches()
					: said.in(Unit.PERCENT).stripTrailingZeros().scale() <= 4;
		}

	}

	/** The form with each of them where it is kept. */
	static JsonNode sorted(JsonNode form) {
		if (!form.isObject() || FIELDS.stream().noneMatch((field) -> form.path(field.name()).isString())) {
			return form;
		}
		ObjectNode sorted = ((ObjectNode) form).deepCopy();
		FIELDS.forEach((field) -> sort(sorted, field));
		return sorted;
	}

	private static void sort(ObjectNode form, Field field) {
		String text = form.path(field.name()).isString() ? form.path(field.name()).stringValue().strip() : "";
		if (text.isEmpty() || text.matches("-?\\d+(?:\\.\\d+)?")) {
			return;
		}
		Quantity said = read(text, field.unit());
		if (said == null) {
			return;
		}
		boolean more = field.kind() == ClaimKind.COMPLETION && MORE.matcher(text).matches();
		Field meant = more ? FIELDS.get(1) : field;
		boolean plain = meant.isPlain(text, said);
		form.remove(field.name());
		if (meant.within() != null && form.path(meant.within()).asString("").isEmpty()) {
			Matcher among = PLACE.matcher(text);
			if (among.matches() && among.group(1) != null) {
				form.put(meant.within(), among.group(1));
			}
		}
		if (plain && (!more || form.path(meant.name()).asString("").isEmpty())) {
			form.put(meant.name(), said.unit().equals(meant.unit()) ? said.value().toPlainString()
					: said.in(meant.unit()).toPlainString());
			return;
		}
		ObjectNode claim = (form.get("claims") instanceof ArrayNode claims) ? claims.addObject()
				: form.putArray("claims").addObject();
		claim.put("kind", meant.kind().name()).set("value", SaidGrowth.value(said));
		if (meant.within() != null && !form.path(meant.within()).asString("").isEmpty()) {
			claim.set("within", form.path(meant.within()));
			form.remove(meant.within());
		}
		if (text.startsWith("并列")) {
			claim.put("tied", true);
		}
	}

	/** {@code null} for what is none; the field then says what is wrong with it. */
	private static @Nullable Quantity read(String text, Unit unit) {
		try {
			QuantityReading read = QuantityGrammar.readAny(text, unit);
			Quantity said = read.toStatement(text);
			return (said.unit().isComparableWith(unit) && AROUND.matcher(read.passedOver()).matches()) ? said : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
