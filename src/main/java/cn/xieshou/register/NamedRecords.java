package cn.xieshou.register;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.xieshou.values.RegionCode;

/** Which records a form names (表单引用). */
public final class NamedRecords {

	private NamedRecords() {
	}

	/**
	 * A record that a form names.
	 *
	 * @param field the field, of a part {@code parts.field}
	 * @param type the type of the record
	 * @param record the record
	 */
	public record Mention(String field, String type, UUID record) {

	}

	/** The ids of all records that a form names. */
	public static Set<UUID> ids(Record form) {
		return of(form).stream().map(Mention::record).collect(Collectors.toSet());
	}

	/** All records that a form names, but for the pairing that its record belongs to. */
	public static Set<Mention> of(Record form) {
		Set<Mention> mentions = new LinkedHashSet<>();
		collect(form, "", mentions);
		return mentions;
	}

	/**
	 * The codes of all regions that a form names, but for the one that it gives itself.
	 */
	public static Set<String> regions(Record form) {
		Set<String> codes = new LinkedHashSet<>();
		for (FormField field : FormField.of(form.getClass())) {
			Object value = field.in(form);
			for (Object one : (value instanceof List<?> several) ? several : Collections.singletonList(value)) {
				if (one instanceof RegionCode code && !field.ownCode()) {
					codes.add(code.code());
				}
				else if (one instanceof Record part && field.kind() == FormField.Kind.GROUPS) {
					codes.addAll(regions(part));
				}
			}
		}
		return codes;
	}

	private static void collect(Record form, String path, Set<Mention> mentions) {
		for (FormField field : FormField.of(form.getClass())) {
			Object value = field.in(form);
			String name = path + field.name();
			if (field.refersTo() != null && !name.equals("pairing")) {
				for (Object one : (value instanceof List<?> several) ? several : Collections.singletonList(value)) {
					if (one instanceof UUID id) {
						mentions.add(new Mention(name, field.refersTo(), id));
					}
				}
			}
			else if (value instanceof List<?> groups) {
				groups.forEach((group) -> {
					if (group instanceof Record part) {
						collect(part, name + ".", mentions);
					}
				});
			}
		}
	}

}
