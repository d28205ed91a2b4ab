package cn.xieshou.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Validator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;

/**
 * Reads forms, whatever hand they come from: JSON of the API and of filings, or the texts
 * of a page or a sheet row. Says all that is wrong at once, each fault at its field.
 */
@Component
public class FormReader {

	/** Further problems of one form are not said. */
	static final int MOST_PROBLEMS = 100;

	final JsonMapper json;

	final ValueReader values;

	final Validator validator;

	final References references;

	final Labels labels;

	FormReader(JsonMapper json, ValueReader values, Validator validator, References references, Labels labels) {
		this.json = json;
		this.values = values;
		this.validator = validator;
		this.references = references;
		this.labels = labels;
	}

	/** Which hand a form comes from. */
	public enum Channel {

		/** Amounts of the ledger in 元. */
		JSON,

		/** Amounts of the ledger in 万元, every value as its text. */
		TEXT

	}

	/**
	 * Reads a complete form, which may name what its writer may name.
	 * @param kept further records that it may name by their ids, because the record that
	 * it changes names them already
	 * @throws FormRejected with all that is wrong
	 */
	public <F extends Record & RegisterForm> F read(Register<?, F> register, JsonNode form, Channel channel,
			Set<UUID> kept) {
		return read(register, form, channel, kept, lookUp(register, List.of(form)));
	}

	/** The same for one of many forms. */
	public <F extends Record & RegisterForm> F read(Register<?, F> register, JsonNode form, Channel channel,
			Set<UUID> kept, NameLookup names) {
		return new FormReading(this, register.code(), channel, kept, names).form(register.formType(),
				register.sorted(form), true);
	}

	/**
	 * Reads a complete form that may name any record, for what is brought in or posted.
	 * @throws FormRejected with all that is wrong
	 */
	public <F extends Record & RegisterForm> F readIgnoringScope(Register<?, F> register, JsonNode form,
			Channel channel) {
		return read(register, form, channel, Set.of(), lookUpIgnoringScope(register, List.of(form)));
	}

	/**
	 * Reads a complete form as it was kept in a filing: it names records by their ids.
	 * Whether what it names is still there is not asked.
	 * @throws FormRejected with all that is wrong
	 */
	public <F extends Record & RegisterForm> F readKept(Register<?, F> register, JsonNode form) {
		return new FormReading(this, register.code()).form(register.formType(), form, true);
	}

	/**
	 * Reads a form that may still lack something, and may name what its writer may name.
	 * @param kept further records that it may name by their ids, because the record that
	 * it changes names them already
	 * @throws FormRejected if a given value cannot be read
	 */
	public <F extends Record & RegisterForm> F draft(Register<?, F> register, JsonNode form, Channel channel,
			Set<UUID> kept) {
		return draft(register, form, channel, kept, lookUp(register, List.of(form)));
	}

	/** The same for one of many forms. */
	public <F extends Record & RegisterForm> F draft(Register<?, F> register, JsonNode form, Channel channel,
			Set<UUID> kept, NameLookup names) {
		return new FormReading(this, register.code(), channel, kept, names).form(register.formType(),
				register.sorted(form), false);
	}

	/** What some forms name, as far as their writer may name it. */
	public NameLookup lookUp(Register<?, ?> register, Collection<? extends JsonNode> forms) {
		return lookUp(register, forms, Map.of());
	}

	/**
	 * The same, and records that are named besides the forms.
	 * @param further what these are called, by type
	 */
	public NameLookup lookUp(Register<?, ?> register, Collection<? extends JsonNode> forms,
			Map<String, Set<String>> further) {
		return new NameLookup(this.references::findNameable).add(register, forms, further);
	}

	/**
	 * What some forms name, whatever it is, for what is brought in or posted.
	 */
	public NameLookup lookUpIgnoringScope(Register<?, ?> register, Collection<? extends JsonNode> forms) {
		return new NameLookup(this.references::findIgnoringScope).add(register, forms, Map.of());
	}

	/**
	 * Refuses a form that lacks a field which it must have from the start.
	 * @throws FormRejected if the type's form asks for that field
	 */
	public void requireField(Register<?, ?> register, String name) {
		if (FormField.of(register.formType())
			.stream()
			.anyMatch((field) -> field.name().equals(name) && field.required())) {
			String label = this.labels.field(register.code(), name);
			throw new FormRejected(List.of(new FormProblem(name, "NotNull", this.labels.text("form.NotNull", label))));
		}
	}

	/**
	 * Makes sure that the writer of a form may file at the pairing that it names as its
	 * place, before anything else is said about the form.
	 * @throws cn.xieshou.access.PlaceDenied if they may not, or there is no such pairing
	 */
	public void requirePlace(Register<?, ?> register, JsonNode form) {
		requirePlace(register, form, lookUp(register, List.of(form)));
	}

	/** The same for one of many forms. */
	public void requirePlace(Register<?, ?> register, JsonNode form, NameLookup names) {
		JsonNode place = form.path(NameLookup.PLACE);
		boolean named = place.isString() && PlainText.isVisible(place.stringValue())
				&& PlainText.firstForbiddenInLine(place.stringValue()).isEmpty();
		if (named && FormField.of(register.formType())
			.stream()
			.anyMatch((field) -> field.name().equals(NameLookup.PLACE))) {
			this.references.requirePlace(register.entering(), names.place(place.stringValue().strip()));
		}
	}

	/**
	 * Refuses what breaks its own limits, however it was built.
	 * @throws FormRejected with all that is wrong
	 */
	public void requireValid(Record said) {
		List<FormProblem> problems = this.validator.validate(said).stream().map((violation) -> {
			String path = violation.getPropertyPath().toString();
			String rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
			Object most = violation.getConstraintDescriptor().getAttributes().getOrDefault("max", "");
			return new FormProblem(path, rule, this.labels.text("form." + rule, path, most));
		}).limit(MOST_PROBLEMS).toList();
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
	}

	/** The JSON of a form, without what it leaves out. */
	public ObjectNode write(Record form) {
		ObjectNode node = this.json.valueToTree(form);
		node.properties()
			.stream()
			.filter((property) -> property.getValue().isNull()
					|| property.getValue().isEmpty() && property.getValue().isArray())
			.map(Map.Entry::getKey)
			.toList()
			.forEach(node::remove);
		return node;
	}

}
