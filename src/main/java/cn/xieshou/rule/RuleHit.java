package cn.xieshou.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A hit with the rule and the line, as a filing keeps it (填报提示).
 *
 * @param rule the code of the rule
 * @param version the version of the rule that found it
 * @param severity how severe that rule was
 * @param line the number of the line, from 1
 * @param hit what was found
 * @param explanation what the author says to it, {@code null} if nothing
 */
public record RuleHit(String rule, int version, Severity severity, int line, Hit hit, @Nullable String explanation) {

	/** By which an explanation names it, {@code Q002@1}. */
	public String mark() {
		return this.rule + "@" + this.line;
	}

	/** The rule, the line and the field. */
	String place() {
		return mark() + "." + this.hit.field();
	}

	/** Whether no explanation lets it be submitted. */
	public boolean blocks() {
		return this.severity == Severity.FATAL;
	}

	/** Whether it is submitted only with an explanation, and has none. */
	public boolean lacksExplanation() {
		return this.severity == Severity.WARNING && this.explanation == null;
	}

	public RuleHit explained(@Nullable String explanation) {
		return new RuleHit(this.rule, this.version, this.severity, this.line, this.hit, explanation);
	}

	/** Whether the other one is of the same rule and says the same of the same line. */
	boolean saysTheSame(RuleHit other) {
		return explained(null).equals(other.explained(null));
	}

	/** The same hits, those without an explanation with the one that they had. */
	public static List<RuleHit> keepingExplanations(List<RuleHit> hits, List<RuleHit> before) {
		return hits.stream()
			.map((hit) -> (hit.explanation() != null) ? hit
					: before.stream().filter(hit::saysTheSame).findAny().orElse(hit))
			.toList();
	}

}
