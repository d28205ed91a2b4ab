package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/**
 * What rests on a document (引用该文件的记录): the posted records whose present content was filed
 * with a citation of it, within the reader's scope.
 */
@Service
@Transactional(readOnly = true)
public class CitedBy {

	/** Records of one type that are named; the rest are only counted. */
	private static final int NAMED = 50;

	private static final String CITES = "l.evidence @> jsonb_build_array(jsonb_build_object('document', ?::text))";

	private final JdbcClient jdbc;

	private final Registers registers;

	private final Records records;

	private final Access access;

	private final Labels labels;

	CitedBy(JdbcClient jdbc, Registers registers, Records records, Access access, Labels labels) {
		this.jdbc = jdbc;
		this.registers = registers;
		this.records = records;
		this.access = access;
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
	 */
	public record Item(UUID id, String name, String url) {

	}

	/**
	 * What rests on a document, type by type.
	 * @throws cn.xieshou.web.NotFound if there is no such document within the reader's
	 * scope
	 */
	public List<Resting> of(UUID document) {
		this.records.require(this.registers.require("documents"), document);
		Condition scope = this.access.scope(Permission.READ).where("t");
		List<String> types = this.jdbc
			.sql("select distinct f.type from filing_line l join filing f on f.id = l.filing_id"
					+ " and f.root_id = l.root_id where f.state = 'POSTED' and " + CITES)
			.param(document.toString())
			.query(String.class)
			.list();
		List<Resting> resting = new ArrayList<>();
		for (Register<?, ?> register : this.registers.all()) {
			if (types.contains(register.code())) {
				Resting found = of(document, register, scope);
				if (found.count() > 0) {
					resting.add(found);
				}
			}
		}
		return resting;
	}

	private Resting of(UUID document, Register<?, ?> register, Condition scope) {
		List<Object> arguments = new ArrayList<>(List.of(document.toString()));
		arguments.addAll(scope.arguments());
		arguments.add(NAMED);
		List<Item> items = new ArrayList<>();
		long[] count = new long[1];
		this.jdbc.sql("""
				select t.id, t.name, count(*) over () as resting from filing_line l
				join %s t on t.id = l.record_id and t.filing_id = l.filing_id and t.filing_line = l.number
				where %s and %s order by t.name, t.id limit ?
				""".formatted(register.table(), CITES, scope.sql())).params(arguments).query((row) -> {
			UUID id = row.getObject("id", UUID.class);
			items.add(new Item(id, row.getString("name"), register.address(id)));
			count[0] = row.getLong("resting");
		});
		return new Resting(register.code(), this.labels.text(register.code()), count[0], items);
	}

}
