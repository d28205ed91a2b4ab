package cn.xieshou.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a rule says of itself (规则卡). Its name and its remedy are the messages
 * {@code rule.<code>} and {@code rule.<code>.remedy}.
 *
 * @param code the code of the field's catalogue of rules, {@code X..} for the portal's
 * own; once for each form
 * @param version counted up when the rule finds something else than before
 * @param severity what a hit means
 * @param form the form that it looks at, or an interface of several forms
 * @param parameters its limits by name, as the catalogue has them
 * @param bindsDrafts whether a fatal hit refuses a draft too
 * @param looksAtVoids whether it is asked for lines that void a record
 * @param ofBooks whether it is asked for posted records only: what it finds is a finding
 * about the books, nothing that who files could mend in the form
 */
public record RuleCard(String code, int version, Severity severity, Class<?> form, Map<String, String> parameters,
		boolean bindsDrafts, boolean looksAtVoids, boolean ofBooks) {

	public static RuleCard fatal(String code, Class<?> form) {
		return new RuleCard(code, 1, Severity.FATAL, form, Map.of(), false, false, false);
	}

	public static RuleCard warning(String code, Class<?> form) {
		return new RuleCard(code, 1, Severity.WARNING, form, Map.of(), false, false, false);
	}

	public static RuleCard info(String code, Class<?> form) {
		return new RuleCard(code, 1, Severity.INFO, form, Map.of(), false, false, false);
	}

	/** The same with one more parameter. */
	public RuleCard with(String parameter, Object value) {
		Map<String, String> parameters = new LinkedHashMap<>(this.parameters);
		parameters.put(parameter, value.toString());
		return new RuleCard(this.code, this.version, this.severity, this.form, parameters, this.bindsDrafts,
				this.looksAtVoids, this.ofBooks);
	}

	/** A limit as the catalogue has it. */
	public BigDecimal limit(String parameter) {
		return new BigDecimal(Objects.requireNonNull(this.parameters.get(parameter)));
	}

	/** The same of a rule that finds something else than its first version did. */
	public RuleCard version(int version) {
		return new RuleCard(this.code, version, this.severity, this.form, this.parameters, this.bindsDrafts,
				this.looksAtVoids, this.ofBooks);
	}

	/** The same for a rule that refuses drafts too. */
	public RuleCard bindingDrafts() {
		return new RuleCard(this.code, this.version, this.severity, this.form, this.parameters, true, this.looksAtVoids,
				this.ofBooks);
	}

	/** The same for a rule that is asked for lines that void a record. */
	public RuleCard lookingAtVoids() {
		return new RuleCard(this.code, this.version, this.severity, this.form, this.parameters, this.bindsDrafts, true,
				this.ofBooks);
	}

	/** The same for a rule that is asked for posted records only. */
	public RuleCard ofBooksOnly() {
		return new RuleCard(this.code, this.version, this.severity, this.form, this.parameters, this.bindsDrafts,
				this.looksAtVoids, true);
	}

	/** The message key of its name. */
	public String key() {
		return "rule." + this.code;
	}

}
