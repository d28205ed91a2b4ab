package cn.xieshou.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.form.RecordNames;
import cn.xieshou.list.RecordBriefs;
import cn.xieshou.register.Column;
import cn.xieshou.register.DetailPanel.Naming;
import cn.xieshou.register.FormField;
import cn.xieshou.register.NamedRecords;
import cn.xieshou.register.Posted;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/**
 * Which record mentions which (记录关联): kept at posting from the references of forms, read
 * to show on a record's page what rests on it.
 */
@Service
public class RecordLinks implements Posted.Observer {

	/** So many records of one kind are named, of more the list is offered. */
	private static final int NAMED = 5;

	/** The first few of each type and field, each looked up by itself in the index. */
	private static final String TO = """
			select p.at, l.from_id as id from unnest(?::text[], ?::text[]) with ordinality p (type, field, at)
			cross join lateral (select l.from_id from record_link l where l.to_id = ? and l.from_type = p.type
			and l.field = p.field and %s order by l.from_id limit """ + " " + (NAMED + 1) + """
			) l order by p.at, l.from_id
			""";

	private final Registers registers;

	private final RecordNames recordNames;

	private final RecordBriefs briefs;

	private final Labels labels;

	private final Access access;

	private final RecordVisibility visibility;

	private final JdbcTemplate jdbc;

	RecordLinks(Registers registers, RecordNames recordNames, RecordBriefs briefs, Labels labels, Access access,
			RecordVisibility visibility, JdbcTemplate jdbc) {
		this.registers = registers;
		this.recordNames = recordNames;
		this.briefs = briefs;
		this.labels = labels;
		this.access = access;
		this.visibility = visibility;
		this.jdbc = jdbc;
	}

	/**
	 * The records of one type that mention a record in one field.
	 *
	 * @param title what they are
	 * @param lines the first few
	 * @param more whether there are more
	 * @param all the list of all of them, {@code null} if no list can be asked for them
	 */
	public record Mentions(String title, List<RecordBriefs.Line> lines, boolean more,
			@org.jspecify.annotations.Nullable String all) {

		/** How many there are, as far as they were looked up: 3 or 5+. */
		public String count() {
			return this.lines.size() + (this.more ? "+" : "");
		}

	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void posted(Posted posting) {
		UUID[] known = posting.known();
		if (known.length > 0) {
			this.jdbc.update("delete from record_link where root_id = ? and from_id = any(?)", posting.root(), known);
		}
		List<Object[]> links = new ArrayList<>();
		posting.present()
			.forEach((line) -> NamedRecords.of((Record) Objects.requireNonNull(line.content()).form())
				.forEach((mention) -> links
					.add(new Object[] { posting.root(), line.place().pairing(), posting.register().code(),
							line.record(), mention.field(), mention.type(), mention.record() })));
		this.jdbc.batchUpdate("insert into record_link (root_id, pairing_id, from_type, from_id, field, to_type,"
				+ " to_id) values (?, ?, ?, ?, ?, ?, ?)", links);
	}

	/**
	 * What mentions a record.
	 *
	 * @param mentions what is listed, by type and field
	 * @param others what is shown otherwise
	 */
	public record Found(List<Mentions> mentions, Set<Naming> others) {

	}

	/**
	 * What mentions a record, within the reader's scope, by type and field.
	 * @param otherwise what is shown otherwise, so that it is only told whether there is
	 * any
	 */
	@Transactional(readOnly = true)
	public Found to(String type, UUID id, Set<Naming> otherwise) {
		List<String> types = new ArrayList<>();
		List<String> fields = new ArrayList<>();
		for (Register<?, ?> from : this.registers.all()) {
			for (String field : fieldsTo(type, from)) {
				types.add(from.code());
				fields.add(field);
			}
		}
		Condition scope = this.access.scope(Permission.READ)
			.where("l")
			.and(this.visibility.rowsOfTypes("l.from_type", "l.from_id"));
		List<Object> arguments = new ArrayList<>(
				List.of(types.toArray(String[]::new), fields.toArray(String[]::new), id));
		arguments.addAll(scope.arguments());
		Map<Integer, List<UUID>> ids = new TreeMap<>();
		this.jdbc.query(TO.formatted(scope.sql()), (row) -> {
			ids.computeIfAbsent(row.getInt("at") - 1, (at) -> new ArrayList<>()).add(row.getObject("id", UUID.class));
		}, arguments.toArray());
		Found found = new Found(new ArrayList<>(), new HashSet<>());
		ids.forEach((at, some) -> {
			Naming naming = new Naming(types.get(at), fields.get(at));
			if (otherwise.contains(naming)) {
				found.others().add(naming);
			}
			else {
				found.mentions().add(mentions(this.registers.require(naming.type()), naming.field(), id, some));
			}
		});
		return found;
	}

	private Mentions mentions(Register<?, ?> from, String field, UUID to, List<UUID> ids) {
		String title = this.labels.text("list.related.as", this.labels.text(from.code()),
				this.labels.field(from.code(), field));
		Column column = from.columns().stream().filter((one) -> one.key().equals(field)).findAny().orElse(null);
		if (column != null) {
			RecordBriefs.Brief brief = this.briefs.naming(from.code(), column, to, NAMED);
			return new Mentions(title, brief.lines(), brief.more(), brief.all());
		}
		Map<String, String> names = this.recordNames.of(from.code(), ids.toArray(UUID[]::new));
		List<RecordBriefs.Line> lines = ids.stream()
			.limit(NAMED)
			.map((one) -> RecordBriefs.Line.named(from.address(one), names.getOrDefault(one.toString(), "")))
			.toList();
		return new Mentions(title, lines, ids.size() > NAMED, null);
	}

	/** The fields of a type's form in which records of another type are mentioned. */
	private static List<String> fieldsTo(String type, Register<?, ?> from) {
		List<String> fields = new ArrayList<>();
		for (FormField field : FormField.of(from.formType())) {
			if (type.equals(field.refersTo()) && !field.name().equals("pairing")) {
				fields.add(field.name());
			}
			field.parts()
				.stream()
				.filter((part) -> type.equals(part.refersTo()))
				.forEach((part) -> fields.add(field.name() + "." + part.name()));
		}
		return fields;
	}

}
