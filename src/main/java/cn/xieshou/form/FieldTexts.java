package cn.xieshou.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.page.Link;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Named;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Money;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;

/**
 * What forms say, in the reader's words (表单用语): values as pages write them, other records
 * by their names.
 */
@Component
public class FieldTexts {

	private final Registers registers;

	private final References references;

	private final Labels labels;

	private final ConversionService texts;

	private final JsonMapper json;

	private final JdbcTemplate jdbc;

	FieldTexts(Registers registers, References references, Labels labels,
			@Qualifier("mvcConversionService") ConversionService texts, JsonMapper json, JdbcTemplate jdbc) {
		this.registers = registers;
		this.references = references;
		this.labels = labels;
		this.texts = texts;
		this.json = json;
		this.jdbc = jdbc;
	}

	/**
	 * What a field says.
	 *
	 * @param field the field
	 * @param label what it is called
	 * @param values its values, empty if it says nothing; for groups those of no part
	 * @param parts for groups, the headings of the parts
	 * @param groups for groups, the values of each group, part by part
	 */
	public record FieldText(FormField field, String label, List<Link> values, List<String> parts,
			List<List<List<Link>>> groups) {

		public boolean isBlank() {
			return this.values.isEmpty() && this.groups.isEmpty();
		}

		/** All values in one text. */
		public String text() {
			return this.groups.isEmpty() ? joined(this.values)
					: this.groups.stream()
						.map((group) -> group.stream()
							.filter((part) -> !part.isEmpty())
							.map(FieldText::joined)
							.collect(Collectors.joining(" ")))
						.collect(Collectors.joining("；"));
		}

		private static String joined(List<Link> values) {
			return values.stream().map(Link::text).collect(Collectors.joining("；"));
		}

	}

	/** The names of records and regions that forms refer to. */
	public static final class Names {

		private final Map<String, Map<String, Link>> byType = new HashMap<>();

		/** What a record is called and its page, {@code null} if it is not known. */
		@Nullable Link find(String type, String id) {
			return this.byType.getOrDefault(type, Map.of()).get(id);
		}

	}

	/** Reads the names of all that some forms of a type refer to, one query per type. */
	public Names names(Register<?, ?> register, Collection<? extends JsonNode> forms) {
		Map<String, Set<String>> wanted = new HashMap<>();
		List<FormField> fields = FormField.of(register.formType());
		forms.forEach((form) -> collect(fields, form, wanted));
		Names names = new Names();
		wanted.forEach((type, called) -> names.byType.put(type,
				type.equals("regions") ? regions(called) : records(type, called)));
		return names;
	}

	private static void collect(List<FormField> fields, JsonNode form, Map<String, Set<String>> wanted) {
		for (FormField field : fields) {
			JsonNode value = form.path(field.name());
			String type = switch (field.kind()) {
				case REFERENCE, REFERENCES -> field.refersTo();
				case REGION, REGIONS -> "regions";
				default -> null;
			};
			if (type != null) {
				Set<String> called = wanted.computeIfAbsent(type, (fresh) -> new HashSet<>());
				if (value.isArray()) {
					value.forEach((one) -> called.add(one.asString("")));
				}
				else if (value.isString()) {
					called.add(value.stringValue());
				}
			}
			if (field.kind() == FormField.Kind.GROUPS) {
				value.forEach((group) -> collect(field.parts(), group, wanted));
			}
		}
	}

	private Map<String, Link> regions(Set<String> codes) {
		Map<String, Link> names = new HashMap<>();
		this.jdbc.query("select code, name from region where code = any(?)", (row) -> {
			names.put(row.getString("code"), Link.here(row.getString("name")));
		}, (Object) codes.toArray(String[]::new));
		return names;
	}

	private Map<String, Link> records(String type, Set<String> called) {
		UUID[] ids = called.stream().flatMap((one) -> Registers.uuid(one).stream()).toArray(UUID[]::new);
		return links(type, ids);
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
		Map<String, String> names = names(type, known.toArray(UUID[]::new));
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
	public Map<String, String> names(String type, UUID[] ids) {
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

	/** What each field of a form says, in the order of the form. */
	public List<FieldText> of(Register<?, ?> register, JsonNode form) {
		return of(register, form, names(register, List.of(form)));
	}

	/** The same, with names that were read before. */
	public List<FieldText> of(Register<?, ?> register, JsonNode form, Names names) {
		return FormField.of(register.formType())
			.stream()
			.map((field) -> said(register.code(), field, form.path(field.name()), names))
			.toList();
	}

	private FieldText said(String type, FormField field, JsonNode value, Names names) {
		String label = this.labels.field(type, field.name());
		if (field.kind() != FormField.Kind.GROUPS) {
			return new FieldText(field, label, words(field, value, names), List.of(), List.of());
		}
		List<List<List<Link>>> groups = new ArrayList<>();
		value.forEach((group) -> groups
			.add(field.parts().stream().map((part) -> words(part, group.path(part.name()), names)).toList()));
		return new FieldText(field, label, List.of(),
				field.parts()
					.stream()
					.map((part) -> this.labels.field(type, field.name() + "." + part.name()))
					.toList(),
				groups);
	}

	/** One field of a form in words. */
	public List<Link> words(FormField field, JsonNode value, Names names) {
		if (value.isMissingNode() || value.isNull()) {
			return List.of();
		}
		if (value.isArray()) {
			List<Link> words = new ArrayList<>();
			value.forEach((one) -> words.add(word(field, one, names)));
			return words;
		}
		return List.of(word(field, value, names));
	}

	private Link word(FormField field, JsonNode value, Names names) {
		String text = value.asString("");
		if (field.refersTo() != null) {
			Link named = names.find(field.refersTo(), text);
			return (named != null) ? named
					: Link.here(Registers.uuid(text).isPresent() ? this.labels.text("entry.unknown") : text);
		}
		if (field.kind() == FormField.Kind.REGION || field.kind() == FormField.Kind.REGIONS) {
			Link named = names.find("regions", text);
			return (named != null) ? named : Link.here(text);
		}
		try {
			Object read = value.isString() ? this.texts.convert(text, field.type())
					: this.json.treeToValue(value, field.type());
			return Link.here(String.valueOf(text(read)));
		}
		catch (JacksonException | org.springframework.core.convert.ConversionException ex) {
			return Link.here(value.isString() ? text : value.toString());
		}
	}

	/** A value in the reader's words, {@code null} if nothing is reported. */
	public @Nullable String text(@Nullable Object value) {
		if (value == null) {
			return null;
		}
		if (value instanceof List<?> values) {
			return values.isEmpty() ? null : values.stream().map(this::text).collect(Collectors.joining("；"));
		}
		if (value instanceof Named named) {
			return (named.name() != null) ? named.name()
					: Registers.uuid(named.id()).isPresent() ? this.labels.text("entry.unknown") : named.id();
		}
		if (value instanceof Quantity quantity) {
			return Numbers.parts(quantity).text();
		}
		if (value instanceof Money money) {
			return Numbers.grouped(money.yuan()) + "元";
		}
		if (value instanceof Percent percent) {
			return Numbers.percent(percent);
		}
		if (value instanceof Period period) {
			String span = (period.text() != null) ? period.text() : "";
			return (span + " " + this.labels.of(period.kind())).strip();
		}
		if (value instanceof Enum<?> constant) {
			return this.labels.of(constant);
		}
		if (value instanceof Boolean truth) {
			return this.labels.text(truth ? "yes" : "no");
		}
		if (value instanceof Instant instant) {
			return Numbers.time(instant);
		}
		if (value instanceof BigDecimal number) {
			return Numbers.grouped(number);
		}
		return this.texts.convert(value, String.class);
	}

}
