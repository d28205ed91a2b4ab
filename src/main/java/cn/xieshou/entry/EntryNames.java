package cn.xieshou.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import cn.xieshou.register.FormField.Kind;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;

/**
 * The names of the parameters that the form page of a record type sends (表单参数名). What
 * comes under another name would be dropped unread, so it is refused by its name.
 */
final class EntryNames {

	/** An index that a page may have; rows beyond it are not read. */
	private static final Pattern INDEX = Pattern.compile("\\[\\d{1,3}]");

	private static final Set<String> ACTIONS = Set.of("save", "submit", "void", "more:", "more:evidence");

	private static final List<String> OF_CITED = List.of("place", "document", "line", "note");

	private static final List<String> OF_FILE = List.of("place", "document", "line", "note", "file", "page", "region");

	/** Names of which one value is read, with [] for an index. */
	private final Set<String> single = new HashSet<>(Set.of("note"));

	/** Names of which all values are read. */
	private final Set<String> several = new HashSet<>();

	private final Set<String> actions = new HashSet<>(ACTIONS);

	EntryNames(Register<?, ?> register) {
		OF_CITED.forEach((part) -> this.single.add("cited[]." + part));
		OF_FILE.forEach((part) -> this.single.add("evidence[]." + part));
		for (FormField field : FormField.of(register.formType())) {
			String name = EntryReader.PREFIX + field.name();
			if (field.kind() == Kind.GROUPS) {
				field.parts().forEach((part) -> add(part, name + "[]." + part.name()));
				this.single.add(name + "[].drop");
			}
			else {
				add(field, name);
			}
			if (field.kind() == Kind.GROUPS || field.isSeveral()) {
				this.actions.add("more:" + field.name());
			}
		}
	}

	private void add(FormField field, String name) {
		(field.isSeveral() ? this.several : this.single).add(name);
	}

	/** Whether a button of the page says so. */
	boolean isAction(String action) {
		return this.actions.contains(action);
	}

	/** The names of values that belong to the form and that nobody reads. */
	List<String> unknown(Map<String, List<String>> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((sent) -> values(sent.getValue()) > 0)
			.map(Map.Entry::getKey)
			.filter((name) -> name.startsWith(EntryReader.PREFIX) || name.startsWith("cited[")
					|| name.startsWith("evidence["))
			.filter((name) -> !this.single.contains(general(name)) && !this.several.contains(general(name)))
			.sorted()
			.toList();
	}

	/** The names of which one value is read and different ones were sent. */
	List<String> repeated(Map<String, List<String>> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((sent) -> values(sent.getValue()) > 1 && this.single.contains(general(sent.getKey())))
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

	private static String general(String name) {
		return INDEX.matcher(name).replaceAll("[]");
	}

	private static long values(List<String> sent) {
		return sent.stream().map(String::strip).filter((value) -> !value.isEmpty()).distinct().count();
	}

}
