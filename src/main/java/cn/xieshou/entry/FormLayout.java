package cn.xieshou.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import cn.xieshou.register.Column;
import cn.xieshou.register.EnteredFirst;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;

/**
 * Which fields of a form are asked first (先填的栏目); the others are folded by their
 * sections. A short form is not folded.
 */
final class FormLayout {

	/** A form of no more fields is shown whole. */
	private static final int SHORT = 13;

	private FormLayout() {
	}

	/** The names of the fields that are asked first, in no order; none where all are. */
	static Set<String> first(Register<?, ?> register) {
		List<FormField> fields = FormField.of(register.formType()).stream().filter((one) -> !one.carried()).toList();
		if (fields.size() <= SHORT) {
			return Set.of();
		}
		Set<String> first = fields.stream()
			.filter((field) -> field.accessor().isAnnotationPresent(EnteredFirst.class))
			.map(FormField::name)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (first.isEmpty()) {
			Set<String> shown = shown(register);
			fields.stream().map(FormField::name).filter(shown::contains).forEach(first::add);
		}
		fields.stream().filter(FormField::required).map(FormField::name).forEach(first::add);
		return first;
	}

	private static Set<String> shown(Register<?, ?> register) {
		return register.columns()
			.stream()
			.filter((column) -> !column.is(Column.Trait.HIDDEN_BY_DEFAULT))
			.map(Column::key)
			.collect(Collectors.toSet());
	}

	/** The fields that a new record can take from its pairing. */
	static List<String> ofPairing(Register<?, ?> register) {
		return FormField.of(register.formType()).stream().filter((field) -> {
			EnteredFirst first = field.accessor().getAnnotation(EnteredFirst.class);
			return first != null && first.ofPairing() && field.kind() == FormField.Kind.REGION;
		}).map(FormField::name).toList();
	}

}
