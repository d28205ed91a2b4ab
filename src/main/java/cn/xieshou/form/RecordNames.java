package cn.xieshou.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.FormField;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.page.Link;

/**
 * The names of records and regions that forms refer to, as far as the reader may know
 * them (所指名称).
 */
@Component
public class RecordNames {

	private final Registers registers;

	private final References references;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	RecordNames(Registers registers, References references, Labels labels, JdbcTemplate jdbc) {
		this.registers = registers;
		this.references = references;
		this.labels = labels;
		this.jdbc = jdbc;
	}

	/** The names of records and regions that forms refer to. */
	public static final class Names {

		private final Map<String, Map<String, Link>> byType = new HashMap<>();

		/** What a record is called and its page, {@code null} if it is not known. */
		@Nullable Link find(String type, String id) {
			return this.byType.getOrDefault(type, Map.of()).get(id);
		}

	}

	/**
	 * Reads the names of all that some forms of a type refer to, one query per type.
	 * @param forms the forms, or the JSON of some as somebody typed them
	 */
	public Names of(Register<?, ?> register, Collection<?> forms) {
		Map<String, Set<String>> wanted = new HashMap<>();
		List<FormField> fields = FormField.of(register.formType());
		forms.forEach((form) -> collect(fields, form, wanted));
		Names names = new Names();
		wanted.forEach((type, called) -> names.byType.put(type, links(type, called)));
		return names;
	}

	private static void collect(List<FormField> fields, Object form, Map<String, Set<String>> wanted) {
		for (FormField field : fields) {
			String type = field.names();
			if (type == null && field.kind() != FormField.Kind.GROUPS) {
				continue;
			}
			for (Object value : GivenValues.of(form, field)) {
				if (type != null) {
					wanted.computeIfAbsent(type, (fresh) -> new HashSet<>()).add(GivenValues.called(value));
				}
				else {
					collect(field.parts(), value, wanted);
				}
			}
		}
	}

	private Map<String, Link> links(String type, Set<String> called) {
		Register<?, ?> register = this.registers.require(type);
		if (!register.isNamedByCode()) {
			return links(type, called.stream().flatMap((one) -> Registers.uuid(one).stream()).toArray(UUID[]::new));
		}
		Map<String, Link> names = new HashMap<>();
		this.jdbc.query(
				"select %1$s, name from %2$s where %1$s = any(?)".formatted(register.codeColumn(), register.table()),
				(row) -> {
					names.put(row.getString(1), Link.here(row.getString(2)));
				}, (Object) called.toArray(String[]::new));
		return names;
	}

	/**
	 * The names of records of a type that the reader may read, each leading to its page
	 * where the reader may see that; of one that is no longer posted the name it had
	 * last.
	 */
	public Map<String, Link> links(String type, UUID[] ids) {
		Set<UUID> all = Set.copyOf(List.of(ids));
		Set<UUID> visible = this.references.visible(type, all);
		Set<UUID> known = this.references.knownByName(type, all);
		Map<String, Link> links = new HashMap<>();
		Map<String, String> names = of(type, known.toArray(UUID[]::new));
		names.forEach((id, name) -> links.put(id, visible.contains(UUID.fromString(id))
				? new Link(name, this.registers.require(type).address(UUID.fromString(id))) : Link.here(name)));
		UUID[] gone = all.stream().filter((id) -> !names.containsKey(id.toString())).toArray(UUID[]::new);
		formerNames(type, gone)
			.forEach((id, name) -> links.putIfAbsent(id, Link.here(this.labels.text("entry.gone", name))));
		return links;
	}

	/** The name of a pairing, leading to its page where the reader may see it. */
	public Link pairing(PairingTree.Node pairing) {
		return this.references.seesPairing(pairing.id()) ? new Link(pairing.name(), "/pairings/" + pairing.code())
				: Link.here(pairing.name());
	}

	/** The names of posted records of a type. */
	public Map<String, String> of(String type, UUID[] ids) {
		return read("select id, name from " + this.registers.require(type).table() + " where id = any(?)", ids);
	}

	/** The last names of records that are no longer posted and lay within the scope. */
	private Map<String, String> formerNames(String type, UUID[] ids) {
		if (ids.length == 0) {
			return Map.of();
		}
		Condition within = this.references.readable().where("t");
		List<Object> arguments = new ArrayList<>(List.of((Object) ids));
		arguments.addAll(within.arguments());
		String table = this.registers.require(type).table();
		Map<String, String> names = new HashMap<>();
		this.jdbc.query("select distinct on (t.id) t.id, t.name from " + table + "_history t where t.id = any(?) and "
				+ within.sql() + " and not exists (select 1 from " + table + " p where p.id = t.id)"
				+ " order by t.id, t.superseded_at desc", (row) -> {
					names.put(row.getString("id"), row.getString("name"));
				}, arguments.toArray());
		return names;
	}

	private Map<String, String> read(String sql, UUID[] ids) {
		Map<String, String> names = new HashMap<>();
		if (ids.length > 0) {
			this.jdbc.query(sql, (row) -> {
				names.put(row.getString("id"), row.getString("name"));
			}, (Object) ids);
		}
		return names;
	}

}
