package cn.xieshou.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;

/**
 * The statement that finds records by what they are called (引用查找语句): by id, code, outside
 * reference, name or alias, records of several types at once, the better match first.
 * Where a code, a name or an alias belongs to several records within the scope, it names
 * none of them.
 */
final class CalledBy {

	private static final String ALIAS = """
			select '%s' as type, 4 as worse, a.alias as called, (array_agg(t.id))[1] as id from %s t
			cross join unnest(t.aliases) as a (alias)
			where t.aliases <> '{}' and t.aliases && ?::text[] and a.alias = any(?::text[]) and %s
			group by 3 having count(*) = 1
			""";

	private final List<String> parts = new ArrayList<>();

	private final List<Object> arguments = new ArrayList<>();

	/**
	 * Looks for records of a type within a scope, by any of some texts.
	 * @param as what those that are found are marked with
	 */
	void add(String as, Register<?, ?> register, Collection<String> texts, Scope scope) {
		Map<String, UUID> ids = new HashMap<>();
		List<String> words = new ArrayList<>();
		for (String text : texts) {
			Registers.uuid(text).ifPresentOrElse((id) -> ids.put(text, id), () -> words.add(text));
		}
		Condition within = scope.where("t");
		if (!ids.isEmpty()) {
			add("""
					select '%s' as type, 0 as worse, given.called, t.id from %s t
					join unnest(?::text[], ?::uuid[]) as given (called, id) on given.id = t.id where %s
					""".formatted(as, register.table(), within.sql()), within, ids.keySet().toArray(String[]::new),
					ids.values().toArray(UUID[]::new));
		}
		if (!words.isEmpty()) {
			String[] called = words.toArray(String[]::new);
			if (register.codeColumn() != null) {
				String code = "t." + register.codeColumn();
				add(unique(as, register, 1, code, code, within), within, (Object) called);
			}
			add("""
					select '%3$s' as type, 2 as worse, t.ref as called, t.record_id as id from record_ref t
					where t.ref = any(?) and t.type = '%1$s' and %2$s
					""".formatted(register.code(), within.sql(), as), within, (Object) called);
			add(unique(as, register, 3, Column.NAME.sql(), Column.NAME.orderSql(), within), within, (Object) called);
			if (AliasedForm.class.isAssignableFrom(register.formType())) {
				add(ALIAS.formatted(as, register.table(), within.sql()), within, called, called);
			}
		}
	}

	/** Compared as the column's index compares. */
	private static String unique(String as, Register<?, ?> register, int worse, String column, String compared,
			Condition within) {
		return """
				select '%s' as type, %d as worse, %s as called, (array_agg(t.id))[1] as id from %s t
				where %s = any(?) and %s group by 3 having count(*) = 1
				""".formatted(as, worse, column, register.table(), compared, within.sql());
	}

	private void add(String sql, Condition within, Object... texts) {
		this.parts.add(sql);
		this.arguments.addAll(List.of(texts));
		this.arguments.addAll(within.arguments());
	}

	boolean isEmpty() {
		return this.parts.isEmpty();
	}

	String sql() {
		return String.join(" union all ", this.parts) + " order by worse";
	}

	Object[] arguments() {
		return this.arguments.toArray();
	}

}
