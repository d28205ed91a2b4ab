package cn.xieshou.merging;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.FormField;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Register;
import cn.xieshou.values.CreditCode;
import cn.xieshou.values.RegionCode;

/** Which records of a type within the reader's scope may be the same (可能重复的记录). */
@Service
@Transactional(readOnly = true)
class PossibleDuplicates {

	/** The most records of a type that are compared, the newest. */
	static final int COMPARED = 20_000;

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	private final PairingTree tree;

	PossibleDuplicates(JdbcTemplate jdbc, Access access, RecordVisibility visibility, PairingTree tree) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
		this.tree = tree;
	}

	/**
	 * What may be the same.
	 *
	 * @param pairs the likeliest first
	 * @param whole whether all records of the type were compared
	 */
	record Found(List<Possible> pairs, boolean whole) {

	}

	/**
	 * The likeliest first.
	 * @param pairing the pairing whose records are compared, with those below it;
	 * {@code null} for all
	 */
	Found of(Register<?, ?> register, PairingTree.@Nullable Node pairing) {
		Condition within = this.access.scope(Permission.READ)
			.where("t")
			.and(this.visibility.rows(register.code(), "t.id"));
		if (pairing != null) {
			within = within.and(new Condition("t.pairing_id = any(?)",
					List.of((Object) this.tree.subtrees(List.of(pairing.id())).toArray(UUID[]::new))));
		}
		Scope entering = this.access.actor().may(register.entering()) ? this.access.scope(register.entering())
				: Scope.NOTHING;
		String sql = "select t.id, t.root_id, t.pairing_id, t.name, t.aliases, %s as region, %s as code, %s as same from %s t"
				+ " where %s order by t.posted_at desc, t.id limit " + (COMPARED + 1);
		List<Object> arguments = new ArrayList<>(within.arguments());
		String statement = sql.formatted(region(register), code(register), same(register), register.table(),
				within.sql());
		List<Possible.One> records = this.jdbc.query(statement, (row, number) -> one(row, entering),
				arguments.toArray());
		boolean whole = records.size() <= COMPARED;
		return new Found(Candidates.among(whole ? records : records.subList(0, COMPARED)), whole);
	}

	private static Possible.One one(ResultSet row, Scope entering) throws SQLException {
		UUID root = row.getObject("root_id", UUID.class);
		UUID pairing = row.getObject("pairing_id", UUID.class);
		Array aliases = row.getArray("aliases");
		return new Possible.One(row.getObject("id", UUID.class), root, pairing, row.getString("name"),
				List.of((String[]) aliases.getArray()), row.getString("region"), row.getString("code"),
				List.of((UUID[]) row.getArray("same").getArray()), entering.contains(root, pairing));
	}

	private static String region(Register<?, ?> register) {
		return has(register, "region", RegionCode.class) ? "t.region" : "null::text";
	}

	/** The column whose value stands for one record alone. */
	private static String code(Register<?, ?> register) {
		if (has(register, "creditCode", CreditCode.class)) {
			return "t.credit_code";
		}
		return (register.isCitable() && has(register, "number", String.class)) ? "t.number" : "null::text";
	}

	/** The column in which a record says which ones it may be. */
	private static String same(Register<?, ?> register) {
		boolean says = FormField.of(register.formType())
			.stream()
			.anyMatch((field) -> field.name().equals("possibleSame") && register.code().equals(field.refersTo()));
		return says ? "t.possible_same" : "'{}'::uuid[]";
	}

	private static boolean has(Register<?, ?> register, String name, Class<?> type) {
		return FormField.of(register.formType())
			.stream()
			.anyMatch((field) -> field.name().equals(name) && field.type() == type);
	}

}
