package cn.xieshou.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.References;
import cn.xieshou.form.FormProblem;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/** Rules and their hits in the reader's words (规则用语). */
@Component
public class RuleTexts {

	private static final Pattern LABEL = Pattern.compile("[A-Z]\\w+\\.[A-Z][A-Z_]*");

	private final Labels labels;

	private final References references;

	private final Registers registers;

	RuleTexts(Labels labels, References references, Registers registers) {
		this.labels = labels;
		this.references = references;
		this.registers = registers;
	}

	/** What a rule is called. */
	public String name(String code) {
		return this.labels.text("rule." + code);
	}

	/** What to do about its hits. */
	public String remedy(String code) {
		return this.labels.text("rule." + code + ".remedy");
	}

	/** What a hit says. */
	public String message(Hit hit) {
		String pattern = this.labels.text(hit.key());
		List<String> values = hit.values();
		return this.labels.text(hit.key(),
				IntStream.range(0, values.size()).mapToObj((i) -> argument(pattern, i, values.get(i))).toArray());
	}

	/** A value of a message: a number where the message chooses its words by it. */
	private Object argument(String pattern, int at, String value) {
		if (pattern.contains("{" + at + ",choice")) {
			return Long.valueOf(value);
		}
		return LABEL.matcher(value).matches() ? this.labels.text(value) : value;
	}

	/** What a hit says, with what its author can do. */
	String problem(RuleHit hit) {
		return this.labels.text(hit.blocks() ? "rule.fatal" : "rule.unexplained", message(hit.hit()),
				remedy(hit.rule()));
	}

	FormProblem problem(String field, String key, Object... arguments) {
		return new FormProblem(field, key, this.labels.text(key, arguments));
	}

	/**
	 * A hit as its readers see it.
	 *
	 * @param rule the code of the rule
	 * @param version the version of the rule that found it
	 * @param severity how severe that rule was
	 * @param line the number of the line, from 1
	 * @param field the field that it stands at
	 * @param message what was found
	 * @param remedy what to do about it
	 * @param explanation what the author says to it
	 * @param cites what it rests on, as far as the reader may see that
	 */
	public record Warning(String rule, int version, Severity severity, int line, @Nullable String field, String message,
			String remedy, @Nullable String explanation, List<Cites> cites) {

		/** By which an explanation names it. */
		public String mark() {
			return this.rule + "@" + this.line;
		}

		/** The id of the box for its explanation on a page. */
		public String anchor() {
			return "explain-" + (mark() + "-" + this.field).replaceAll("[^A-Za-z0-9]+", "-");
		}

	}

	/** A record that a hit rests on, with its page. */
	public record Cites(String type, UUID id, String url) {

	}

	/** Hits as the reader may see them. */
	public List<Warning> warnings(List<RuleHit> hits) {
		Map<String, Set<UUID>> cited = new TreeMap<>();
		hits.stream()
			.flatMap((hit) -> hit.hit().cites().stream())
			.collect(Collectors.groupingBy(Hit.Cited::type, Collectors.mapping(Hit.Cited::id, Collectors.toSet())))
			.forEach((type, ids) -> cited.put(type, this.references.visible(type, ids)));
		return hits.stream()
			.map((hit) -> new Warning(hit.rule(), hit.version(), hit.severity(), hit.line(), hit.hit().field(),
					message(hit.hit()), remedy(hit.rule()), hit.explanation(),
					hit.hit()
						.cites()
						.stream()
						.filter((one) -> cited.getOrDefault(one.type(), Set.of()).contains(one.id()))
						.map((one) -> new Cites(one.type(), one.id(),
								this.registers.require(one.type()).address(one.id())))
						.toList()))
			.toList();
	}

}
