package cn.xieshou.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.Column;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/**
 * What rests on a document (依据该文件的记录): the posted records whose present content was filed
 * with a citation of it, and those that name it in a field of theirs, within the reader's
 * scope.
 */
@Service
@Transactional(readOnly = true)
public class DocumentDependents {

	/** Records of one type that are named; the rest are only counted. */
	private static final int NAMED = 50;

	private static final String CITING = """
			select l.record_id as id, 'source' as via from filing_line l
			join %s t on t.id = l.record_id and t.filing_id = l.filing_id and t.filing_line = l.number
			where l.evidence @> jsonb_build_array(jsonb_build_object('document', (select id from cited)))
			""";

	private static final String NAMING = " union all select t.id, '%s' from %s t where %s";

	private static final String RESTING = """
			with cited as (select ?::uuid as id), resting (id, via) as (%s)
			select t.id, t.name, array_agg(distinct resting.via) as via, count(*) over () as resting
			from resting join %s t on t.id = resting.id where t.id <> (select id from cited) and %s
			group by t.id, t.name order by t.name, t.id limit ?
			""";

	private final JdbcClient jdbc;

	private final Registers registers;

	private final Records records;

	private final Access access;

	private final RecordVisibility visibility;

	private final Labels labels;

	DocumentDependents(JdbcClient jdbc, Registers registers, Records records, Access access,
			RecordVisibility visibility, Labels labels) {
		this.jdbc = jdbc;
		this.registers = registers;
		this.records = records;
		this.access = access;
		this.visibility = visibility;
		this.labels = labels;
	}

	/**
	 * The records of one type that rest on it.
	 *
	 * @param type the type
	 * @param label what the type is called
	 * @param count how many there are
	 * @param items the first of them by name
	 */
	public record Resting(String type, String label, long count, List<Item> items) {

	}

	/**
	 * A record.
	 *
	 * @param id the record
	 * @param name what it is called
	 * @param url its page
	 * @param via {@code source} where its filing cites the document, and the fields that
	 * name it
	 */
	public record Item(UUID id, String name, String url, List<String> via) {

	}

	/**
	 * What rests on a document, type by type.
	 * @throws cn.xieshou.web.NotFound if there is no such document within the reader's
	 * scope
	 */
	public List<Resting> of(UUID document) {
		this.records.require(this.registers.require("documents"), document);
		Condition scope = this.access.scope(Permission.READ).where("t");
		return this.registers.all()
			.stream()
			.filter((register) -> !this.visibility.hides(register.code()))
			.map((register) -> of(document, register, scope.and(this.visibility.rows(register.code(), "t.id"))))
			.filter((resting) -> resting.count() > 0)
			.toList();
	}

	private Resting of(UUID document, Register<?, ?> register, Condition scope) {
		StringBuilder resting = new StringBuilder(CITING.formatted(register.table()));
		for (Column column : register.columns()) {
			if ("documents".equals(column.refersTo())) {
				String names = (column.kind() == Column.Kind.RECORDS)
						? column.sql() + " @> array[(select id from cited)]"
						: column.sql() + " = (select id from cited)";
				resting.append(NAMING.formatted(column.key(), register.table(), names));
			}
		}
		List<Object> arguments = new ArrayList<>(List.of(document));
		arguments.addAll(scope.arguments());
		arguments.add(NAMED);
		List<Item> items = new ArrayList<>();
		long[] count = new long[1];
		this.jdbc.sql(RESTING.formatted(resting, register.table(), scope.sql())).params(arguments).query((row) -> {
			UUID id = row.getObject("id", UUID.class);
			items.add(new Item(id, row.getString("name"), register.address(id),
					List.of((String[]) row.getArray("via").getArray())));
			count[0] = row.getLong("resting");
		});
		return new Resting(register.code(), this.labels.text(register.code()), count[0], items);
	}

}
