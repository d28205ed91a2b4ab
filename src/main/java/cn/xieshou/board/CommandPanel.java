package cn.xieshou.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.page.Link;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;

/**
 * What a headquarters has under it (指挥部所辖), on its page: the teams, plans, projects,
 * parks and enclaves of its pairing and those below.
 */
@Component
@Order(2)
class CommandPanel implements DetailPanel {

	/** So many of each type are named. */
	private static final int NAMED = 5;

	private static final String HEADQUARTERS = "HEADQUARTERS";

	/** The types, each with its table and which of its records are meant. */
	private static final Map<String, String> TYPES = types();

	private static final String OF_TYPE = """
			select * from (select '%1$s' as type, t.id, t.name, count(*) over () as n from %2$s and %3$s
			order by t.name, t.id limit %4$d) %5$s""";

	private final JdbcTemplate jdbc;

	private final AskedReader asking;

	private final PairingTree tree;

	private final Labels labels;

	CommandPanel(JdbcTemplate jdbc, AskedReader asking, PairingTree tree, Labels labels) {
		this.jdbc = jdbc;
		this.asking = asking;
		this.tree = tree;
		this.labels = labels;
	}

	private static Map<String, String> types() {
		Map<String, String> types = new LinkedHashMap<>();
		types.put("teams", "team t where true");
		types.put("tasks", "task t where t.kind in ('PLAN', 'LIST')");
		types.put("projects", "project t where true");
		types.put("parks", "park t where true");
		types.put("enclaves", "enclave t where true");
		return types;
	}

	/**
	 * The records of a type.
	 *
	 * @param count how many there are
	 * @param href the list of all
	 * @param first the first of them by name
	 */
	record Under(String label, String count, String href, List<Link> first) {

	}

	private record Named(String type, UUID id, String name, long count) {

	}

	@Override
	public @Nullable List<Under> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!register.code().equals("organisations") || entry.getPairingId() == null
				|| !HEADQUARTERS.equals(String.valueOf(FormField.value(form, "kind")))) {
			return null;
		}
		Asked asked = this.tree.find(entry.getPairingId())
			.map((node) -> new Asked("structure", node, null, List.of()))
			.orElse(null);
		return (asked != null) ? under(asked) : null;
	}

	private @Nullable List<Under> under(Asked asked) {
		List<String> parts = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		TYPES.forEach((type, from) -> {
			Condition rows = this.asking.rows(asked, type, "t");
			parts.add(OF_TYPE.formatted(type, from, rows.sql(), NAMED, type));
			arguments.addAll(rows.arguments());
		});
		Map<String, List<Named>> named = this.jdbc
			.query(String.join(" union all ", parts),
					(row, number) -> new Named(row.getString("type"), row.getObject("id", UUID.class),
							row.getString("name"), row.getLong("n")),
					arguments.toArray())
			.stream()
			.collect(Collectors.groupingBy(Named::type));
		List<Under> under = new ArrayList<>();
		for (String type : TYPES.keySet()) {
			List<Named> first = named.getOrDefault(type, List.of());
			if (!first.isEmpty()) {
				under.add(new Under(this.labels.text("web.nav." + type), Numbers.grouped(first.get(0).count()),
						type.equals("tasks") ? asked.list(type, "kind", "PLAN,LIST") : asked.list(type),
						first.stream().map((one) -> new Link(one.name(), "/" + type + "/" + one.id())).toList()));
			}
		}
		return under.isEmpty() ? null : under;
	}

	@Override
	public String template() {
		return "board/parts :: command";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

}
