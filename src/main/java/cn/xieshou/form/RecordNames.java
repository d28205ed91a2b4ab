package cn.xieshou.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.FormField;
import cn.xieshou.register.RecordVisibility;
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

	private final RecordVisibility visibility;

	private final JdbcTemplate jdbc;

	RecordNames(Registers registers, References references, Labels labels, RecordVisibility visibility,
			JdbcTemplate jdbc) {
		this.registers = registers;
		this.references = references;
		this.labels = labels;
		this.visibility = visibility;
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
	 * Reads the names of all that some forms of a type refer to, in one statement.
	 * @param forms the forms, or the JSON of some as somebody typed them
	 */
	public Names of(Register<?, ?> register, Collection<?> forms) {
		Map<String, Set<String>> wanted = new HashMap<>();
		List<FormField> fields = FormField.of(register.formType());
		forms.forEach((form) -> collect(fields, form, wanted));
		Map<String, Set<UUID>> ids = new HashMap<>();
		Map<String, Object[]> known = new HashMap<>();
		wanted.forEach((type, called) -> {
			if (this.registers.require(type).isNamedByCode()) {
				known.put(type, called.toArray(String[]::new));
			}
			else {
				ids.put(type,
						called.stream().flatMap((one) -> Registers.uuid(one).stream()).collect(Collectors.toSet()));
				known.put(type, this.references.knownByName(type, ids.get(type)).toArray(UUID[]::new));
			}
		});
		Names names = new Names();
		names(known).forEach((type, found) -> {
			Map<String, Link> links = new HashMap<>();
			found.forEach((code, name) -> links.put(code, Link.here(name)));
			names.byType.put(type, ids.containsKey(type) ? links(type, ids.get(type), found) : links);
		});
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

	/**
	 * The names of records of a type that the reader may read, each leading to its page
	 * where the reader may see that; of one that is no longer posted the name it had
	 * last.
	 */
	public Map<String, Link> links(String type, UUID[] ids) {
		Set<UUID> all = Set.copyOf(List.of(ids));
		return links(type, all, of(type, this.references.knownByName(type, all).toArray(UUID[]::new)));
	}

	private Map<String, Link> links(String type, Set<UUID> all, Map<String, String> names) {
		Set<UUID> visible = this.references.visible(type, all);
		Map<String, Link> links = new HashMap<>();
		names.forEach((id, name) -> links.put(id, visible.contains(UUID.fromString(id))
				? new Link(name, this.registers.require(type).address(UUID.fromString(id))) : Link.here(name)));
		UUID[] gone = all.stream().filter((id) -> !names.containsKey(id.toString())).toArray(UUID[]::new);
		Set<UUID> hidden = (gone.length > 0) ? this.visibility.hidden(type, all) : Set.of();
		formerNames(type, gone).forEach((id, name) -> {
			if (!hidden.contains(UUID.fromString(id))) {
				links.putIfAbsent(id, Link.here(this.labels.text("entry.gone", name)));
			}
		});
		return links;
	}

	/** The name of a pairing, leading to its page where the reader may see it. */
	public Link pairing(PairingTree.Node pairing) {
		return this.references.seesPairing(pairing.id()) ? new Link(pairing.name(), "/pairings/" + pairing.code())
				: Link.here(pairing.name());
	}

	/** The names of posted records of a type. */
	public Map<String, String> of(String type, UUID[] ids) {
		return names(Map.of(type, ids)).getOrDefault(type, Map.of());
	}

	/** The same of several types, in one statement; by type and then by id. */
	public Map<String, Map<String, String>> of(Map<String, UUID[]> ids) {
		return names(ids);
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

	/** The names of records of some types, by type and then by their codes or ids. */
	private Map<String, Map<String, String>> names(Map<String, ? extends Object[]> called) {
		List<String> parts = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		Map<String, Map<String, String>> names = new HashMap<>();
		called.forEach((type, keys) -> {
			names.put(type, new HashMap<>());
			if (keys.length > 0) {
				Register<?, ?> register = this.registers.require(type);
				parts.add("select '%1$s' as type, %2$s::text as called, name from %3$s where %2$s = any(?)"
					.formatted(type, (keys instanceof UUID[]) ? "id" : register.codeColumn(), register.table()));
				arguments.add(keys);
			}
		});
		if (!parts.isEmpty()) {
			this.jdbc.query(String.join(" union all ", parts), (row) -> {
				Objects.requireNonNull(names.get(row.getString("type")))
					.put(row.getString("called"), row.getString("name"));
			}, arguments.toArray());
		}
		return names;
	}

}
