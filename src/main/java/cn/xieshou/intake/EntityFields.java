package cn.xieshou.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a text states of something that it names (名称所述字段): the numbers said of it in its
 * sentence, the day of a meeting, the number of a document. What it does not state stays
 * open.
 */
final class EntityFields {

	/**
	 * A number of a record.
	 *
	 * @param field the field of the form
	 * @param phrase what the text calls it
	 * @param unit a unit that it is measured in
	 */
	private record Stated(String field, Pattern phrase, String unit) {
	}

	private static final Map<String, List<Stated>> NUMBERS = Map.of("projects",
			List.of(stated("agreedInvestment", "协议投资|签约金额|意向投资", "元"), stated("inPlace", "到位(?:资金|投资)|已完成投资", "元"),
					stated("plannedOutput", "产值", "元"), stated("plannedInvestment", "投资", "元"),
					stated("land", "占地|用地", "亩"), stated("jobs", "带动就业|吸纳|用工|就业|岗位", "人")),
			"parks",
			List.of(stated("startUpArea", "启动区|首期|起步区", "亩"), stated("plannedArea", "规划|占地|总面积", "亩"),
					stated("preparedLand", "整备|开发", "亩"), stated("enterprises", "入驻|入园|落户|企业", "家"),
					stated("output", "产值", "元"), stated("investment", "到位|完成投资", "元"),
					stated("jobs", "带动就业|吸纳|用工|就业", "人")),
			"enclaves", List.of(stated("floorArea", "面积", "平方米")));

	private static final Pattern DAY = Pattern.compile("(?:((?:19|20)\\d{2})年)?(\\d{1,2})月(\\d{1,2})日");

	private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年");

	private static final Pattern GIVER = Pattern
		.compile("(?:被|获|荣获|由)(?<giver>\\p{IsHan}{2,20}?)(?:授予|评为|评定为|认定为|评选为|命名为|颁发)");

	private static final Pattern CREDIT = Pattern.compile("(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])");

	private EntityFields() {
	}

	private static Stated stated(String field, String phrase, String unit) {
		return new Stated(field, Pattern.compile(phrase), unit);
	}

	/**
	 * The fields that a text states besides the name, by their names in the form, with
	 * what says its kind.
	 * @param figures the figures of the text
	 * @param next where the next name of the same kind begins
	 * @param year the year that the text reports on
	 */
	static Map<String, String> of(Entity entity, String text, List<Candidate> figures, int next, int year) {
		Map<String, String> fields = new LinkedHashMap<>();
		int start = Sentences.start(text, entity.from());
		int end = Math.min(next, Sentences.end(text, entity.to()));
		String sentence = text.substring(start, Sentences.end(text, entity.to()));
		switch (entity.type()) {
			case "documents" -> put(fields, "number", entity.number());
			case "meetings" -> {
				fields.put("nature", "MEETING");
				put(fields, "heldOn", day(text.substring(start, entity.from()), year));
			}
			case "honours" -> {
				put(fields, "given", last(YEAR, text.substring(start, entity.from())));
				Matcher giver = GIVER.matcher(sentence);
				put(fields, "giver", giver.find() ? giver.group("giver") : null);
			}
			case "organisations" -> {
				put(fields, "kind", entity.name().matches(".*(?:公司|集团)") ? "COMPANY"
						: entity.name().matches(".*(?:商会|协会|基金会)") ? "ASSOCIATION" : null);
				Matcher code = CREDIT.matcher(sentence);
				put(fields, "creditCode", code.find() ? code.group() : null);
			}
			case "enclaves" -> put(fields, "direction", sentence.contains("反向飞地") ? "REVERSE" : null);
			default -> {
				// numbers only
			}
		}
		numbers(entity, figures, end, fields);
		return fields;
	}

	private static void numbers(Entity entity, List<Candidate> figures, int end, Map<String, String> fields) {
		List<Stated> known = NUMBERS.getOrDefault(entity.type(), List.of());
		for (Candidate figure : known.isEmpty() ? List.<Candidate>of() : figures) {
			if (figure.amount().from() < entity.to() || figure.amount().to() > end || figure.amount().isRate()) {
				continue;
			}
			known.stream()
				.filter((one) -> one.phrase().matcher(figure.phrase()).find() && isIn(figure, one.unit()))
				.findFirst()
				.ifPresent((one) -> fields.putIfAbsent(one.field(), figure.quantity().toString()));
		}
	}

	private static boolean isIn(Candidate figure, String unit) {
		return cn.xieshou.values.Unit.of(unit).isComparableWith(figure.quantity().unit());
	}

	/** The last day that a text names, in the year that it names last before. */
	private static @Nullable String day(String before, int year) {
		Matcher day = DAY.matcher(before);
		String found = null;
		int of = year;
		while (day.find()) {
			of = (day.group(1) != null) ? Integer.parseInt(day.group(1)) : of;
			found = "%04d-%02d-%02d".formatted(of, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
		}
		return found;
	}

	private static @Nullable String last(Pattern pattern, String text) {
		Matcher found = pattern.matcher(text);
		String last = null;
		while (found.find()) {
			last = found.group(1);
		}
		return last;
	}

	private static void put(Map<String, String> fields, String field, @Nullable String value) {
		if (value != null) {
			fields.put(field, value);
		}
	}

}
