package cn.xieshou.checkup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.findings.RecordFindings;
import cn.xieshou.register.Register;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleParameters;
import cn.xieshou.rule.RuleTexts;
import cn.xieshou.rule.Rules;
import cn.xieshou.rule.Severity;
import cn.xieshou.values.Labels;

/** What templates and files show of check-ups. */
@Component
class CheckupViewAssembler {

	private final Rules rules;

	private final RuleTexts texts;

	private final RuleParameters limits;

	private final PairingTree tree;

	private final Labels labels;

	CheckupViewAssembler(Rules rules, RuleTexts texts, RuleParameters limits, PairingTree tree, Labels labels) {
		this.rules = rules;
		this.texts = texts;
		this.limits = limits;
		this.tree = tree;
		this.labels = labels;
	}

	/**
	 * A record that was checked up.
	 *
	 * @param score of 100, {@code null} where too much is missing
	 * @param worst the style of the most severe that was found, empty if nothing
	 * @param summary how much was found, or that nothing was
	 * @param sum how the score comes about
	 */
	record Face(UUID id, String name, @Nullable String pairing, String address, String record, @Nullable Integer score,
			String worst, String summary, String sum, String counted, List<Part> parts, List<Item> items) {

	}

	/** A part of the score, {@code left} of {@code most}. */
	record Part(String name, int left, int most) {

		/** The style of how much is left. */
		public String style() {
			return (this.left == this.most) ? "ok" : (this.left * 2 < this.most) ? "bad" : "warn";
		}

	}

	/**
	 * A rule of a record.
	 *
	 * @param said what it found, or what is missing
	 * @param limit what it holds to, and since when
	 * @param points what is taken off, as written
	 */
	record Item(String code, String name, String part, Outcome outcome, String outcomeName, String style,
			List<RecordFindings.Line> found, @Nullable String said, String limit, String points) {

	}

	/** A rule with the number of records about which it finds something. */
	record Ruled(String code, String name, String part, String limit, long records, String address) {

	}

	Face face(Register<?, ?> register, Checkups.Checked checked) {
		CheckedRecord result = checked.result();
		String type = register.code();
		List<Part> parts = result.parts()
			.entrySet()
			.stream()
			.map((one) -> new Part(this.labels.of(one.getKey()), one.getValue(), one.getKey().most()))
			.toList();
		Severity worst = result.worst();
		String pairing = (checked.pairing() == null) ? null
				: this.tree.find(checked.pairing()).map(PairingTree.Node::name).orElse(null);
		return new Face(checked.id(), checked.name(), pairing, address(type, checked.id()),
				register.address(checked.id()), result.score(), style(worst), summary(result, worst),
				sum(parts, result),
				this.labels.text("checkup.counted", result.items().size(), result.count(Outcome.HIT),
						result.count(Outcome.EXPLAINED), result.count(Outcome.CLEAR), result.count(Outcome.MISSING),
						result.count(Outcome.NOT_APPLICABLE)),
				parts, result.items().stream().map((item) -> item(register, item)).toList());
	}

	/** The page of the check-up with one record opened. */
	static String address(String type, UUID id) {
		return "/checkup?type=" + type + "&id=" + id;
	}

	private static String style(@Nullable Severity worst) {
		return (worst == null) ? "" : switch (worst) {
			case FATAL -> "bad";
			case WARNING -> "warn";
			case INFO -> "mut";
		};
	}

	private String summary(CheckedRecord result, @Nullable Severity worst) {
		if (worst != null) {
			return this.labels.text("checkup.hits", result.count(Outcome.HIT), this.labels.of(worst));
		}
		long missing = result.count(Outcome.MISSING);
		return (missing > 0) ? this.labels.text("checkup.lacks", missing) : this.labels.text("checkup.clear");
	}

	/** 24 + 30 + 20 + 18 = 92. */
	private String sum(List<Part> parts, CheckedRecord result) {
		Integer score = result.score();
		if (score == null) {
			return this.labels.text("checkup.noScore", result.count(Outcome.MISSING));
		}
		return this.labels.text("checkup.sum", parts.get(0).left(), parts.get(1).left(), parts.get(2).left(),
				parts.get(3).left(), score);
	}

	private Item item(Register<?, ?> register, CheckedRecord.Item item) {
		String said = (item.outcome() == Outcome.MISSING) ? this.labels.text("checkup.missing",
				String.join(this.labels.text("checkup.and"), item.missing().stream().map(this.labels::of).toList()))
				: null;
		String points = switch (item.outcome()) {
			case HIT -> "−" + item.points();
			case MISSING -> this.labels.text("checkup.unscored");
			case NOT_APPLICABLE -> this.labels.of(item.outcome());
			default -> "0";
		};
		return new Item(item.rule(), this.texts.name(item.rule()), this.labels.of(item.part()), item.outcome(),
				this.labels.of(item.outcome()), row(item), item.found(), said, limit(register, item.rule()), points);
	}

	private static String row(CheckedRecord.Item item) {
		return switch (item.outcome()) {
			case HIT -> (item.severity() == Severity.FATAL) ? "bad1" : "warn1";
			case EXPLAINED, CLEAR -> "ok1";
			default -> "na1";
		};
	}

	/** What a rule holds to today, by whose version and since when. */
	private String limit(Register<?, ?> register, String rule) {
		Optional<RuleCard> card = this.rules.cards()
			.stream()
			.filter((one) -> one.code().equals(rule) && one.form().isAssignableFrom(register.formType()))
			.findFirst()
			.or(() -> this.rules.cards().stream().filter((one) -> one.code().equals(rule)).findFirst());
		return card.map((one) -> {
			StringBuilder text = new StringBuilder();
			one.parameters().keySet().forEach((parameter) -> text.append(limit(one, parameter)).append(' '));
			return text + this.labels.text("checkup.version", one.version());
		}).orElse("");
	}

	private String limit(RuleCard card, String parameter) {
		RuleParameters.Limit limit = this.limits.of(card, parameter, null);
		String value = this.labels.text("checkup.limit." + parameter, limit.value().toPlainString());
		return (limit.since() != null) ? this.labels.text("checkup.since", value, limit.since().toString()) : value;
	}

	/** All rules of a type, those that find most first. */
	List<Ruled> rules(Register<?, ?> register, Asked asked, Map<String, Long> byRule) {
		List<Ruled> known = Checkpoints.of(register.code())
			.stream()
			.map((one) -> new Ruled(one.rule(), this.texts.name(one.rule()), this.labels.of(one.part()),
					limit(register, one.rule()), byRule.getOrDefault(one.rule(), 0L), asked.rule(one.rule()).address()))
			.toList();
		List<Ruled> others = byRule.entrySet()
			.stream()
			.filter((one) -> known.stream().noneMatch((rule) -> rule.code().equals(one.getKey())))
			.map((one) -> new Ruled(one.getKey(), this.texts.name(one.getKey()), this.labels.of(CheckPart.MATERIAL),
					limit(register, one.getKey()), one.getValue(), asked.rule(one.getKey()).address()))
			.toList();
		return java.util.stream.Stream.concat(known.stream(), others.stream())
			.sorted(java.util.Comparator.comparingLong(Ruled::records).reversed().thenComparing(Ruled::code))
			.toList();
	}

}
