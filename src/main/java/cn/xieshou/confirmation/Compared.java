package cn.xieshou.confirmation;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingLine;
import cn.xieshou.form.FormReader;
import cn.xieshou.register.Agreement;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * What of a form the two sides compare (对账内容): its name, its value, the year that it is
 * of, and whether both are asked at all.
 */
@Component
class Compared {

	private final FormReader forms;

	private final JsonMapper json;

	Compared(FormReader forms, JsonMapper json) {
		this.forms = forms;
		this.json = json;
	}

	/**
	 * What is compared of one line.
	 *
	 * @param record the record
	 * @param name its name
	 * @param value its value as JSON, {@code null} if it has none
	 * @param year the year that it is of
	 * @param agreement whether both sides are asked
	 */
	record Content(UUID record, String name, @Nullable String value, int year, Agreement agreement) {

	}

	/** Of a form that is posted. */
	Content of(Register<?, ?> register, UUID record, String name, RegisterForm form, int usualYear) {
		return of(register, record, name, this.forms.write((Record) form), agreement(register, form), usualYear);
	}

	/** Of the line of a filing that may not be posted yet. */
	Content of(Register<?, ?> register, Filing filing, FilingLine line, int usualYear) {
		return read(register, filing, line, usualYear);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> Content read(Register<E, F> register,
			Filing filing, FilingLine line, int usualYear) {
		F form = this.forms.readKept(register, register.upgrade(filing.getFormVersion(), line.form()));
		return of(register, line.record(), register.create(form).getName(), this.forms.write(form),
				register.agreement(form), usualYear);
	}

	private Content of(Register<?, ?> register, UUID record, String name, ObjectNode form, Agreement agreement,
			int usualYear) {
		String field = register.comparedField();
		Quantity value = (field != null) ? quantity(form.path(field)) : null;
		String period = form.path("period").asString("");
		return new Content(record, period.isEmpty() ? name : name + DifferenceNames.BETWEEN + period, write(value),
				year(form, usualYear), agreement);
	}

	/** Whether both sides are asked about what a form says. */
	@SuppressWarnings("unchecked")
	static <F extends Record & RegisterForm> Agreement agreement(Register<?, F> register, RegisterForm form) {
		return register.agreement((F) form);
	}

	/** The year in which what a form says ends. */
	private static int year(ObjectNode form, int usualYear) {
		String span = form.path("period").asString(form.path("movedOn").asString(""));
		String end = span.substring(span.lastIndexOf('/') + 1);
		String years = end.matches("\\d{4}.*") ? end : span;
		return years.matches("\\d{4}.*") ? Integer.parseInt(years.substring(0, 4)) : usualYear;
	}

	/** The quantity that JSON says; amounts of the ledger are bare numbers in yuan. */
	@Nullable Quantity quantity(JsonNode node) {
		if (node.isString()) {
			return Quantity.parseStatement(node.stringValue(), Unit.YUAN).written(null);
		}
		return node.isObject() ? this.json.treeToValue(node, Quantity.class) : null;
	}

	@Nullable Quantity read(@Nullable String json) {
		return (json != null) ? this.json.readValue(json, Quantity.class) : null;
	}

	@Nullable String write(@Nullable Quantity quantity) {
		return (quantity != null) ? this.json.writeValueAsString(quantity) : null;
	}

	/** A form with another value; an amount of the ledger stays a bare number. */
	ObjectNode changed(ObjectNode form, String field, Quantity value) {
		ObjectNode changed = form.deepCopy();
		// what has a number now is not absent any more
		changed.remove("absence");
		if (changed.path(field).isString()) {
			changed.put(field, value.in(Unit.YUAN).toPlainString());
		}
		else {
			changed.set(field, Objects.requireNonNull(this.json.valueToTree(value)));
		}
		return changed;
	}

}
