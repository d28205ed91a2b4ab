package cn.xieshou.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.form.RecordNames;
import cn.xieshou.page.Link;
import cn.xieshou.register.FormField;
import cn.xieshou.register.NamedRecords;
import cn.xieshou.register.Posted;
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

	private final Registers registers;

	private final RecordNames recordNames;

	private final Labels labels;

	private final Access access;

	private final JdbcTemplate jdbc;

	RecordLinks(Registers registers, RecordNames recordNames, Labels labels, Access access, JdbcTemplate jdbc) {
		this.registers = registers;
		this.recordNames = recordNames;
		this.labels = labels;
		this.access = access;
		this.jdbc = jdbc;
	}

	/**
	 * The records of one type that mention a record in one field.
	 *
	 * @param title what they are
	 * @param records the first few
	 * @param more whether there are more
	 * @param all the list of all of them, {@code null} if no list can be asked for them
	 */
	public record Mentions(String title, List<Link> records, boolean more,
			@org.jspecify.annotations.Nullable String all) {

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

	/** What mentions a record, within the reader's scope, by type and field. */
	@Transactional(readOnly = true)
	public List<Mentions> to(String type, UUID id) {
		Condition scope = this.access.scope(Permission.READ).where("l");
		List<Mentions> found = new ArrayList<>();
		for (Register<?, ?> from : this.registers.all()) {
			for (String field : fieldsTo(type, from)) {
				List<Object> arguments = new ArrayList<>(List.of(id, from.code(), field));
				arguments.addAll(scope.arguments());
				UUID[] ids = this.jdbc
					.queryForList("select l.from_id from record_link l where l.to_id = ?"
							+ " and l.from_type = ? and l.field = ? and " + scope.sql() + " order by l.from_id limit "
							+ (NAMED + 1), UUID.class, arguments.toArray())
					.toArray(UUID[]::new);
				if (ids.length > 0) {
					found.add(mentions(from, field, id, ids));
				}
			}
		}
		return found;
	}

	private Mentions mentions(Register<?, ?> from, String field, UUID to, UUID[] ids) {
		Map<String, String> names = this.recordNames.of(from.code(), ids);
		List<Link> links = java.util.Arrays.stream(ids)
			.limit(NAMED)
			.map((one) -> new Link(names.getOrDefault(one.toString(), ""), from.address(one)))
			.toList();
		boolean listed = from.columns().stream().anyMatch((column) -> column.key().equals(field));
		return new Mentions(
				this.labels.text("list.related.as", this.labels.text(from.code()),
						this.labels.field(from.code(), field)),
				links, ids.length > NAMED, listed ? "/" + from.code() + "?" + field + "=" + to : null);
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
