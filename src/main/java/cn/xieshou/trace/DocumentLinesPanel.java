package cn.xieshou.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.FormField;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/**
 * The lines of a document with the figures that stand in each (原文各行), on its page, where
 * the evidence of a figure leads to its line. The text itself is not in the books.
 */
@Component
class DocumentLinesPanel implements DetailPanel {

	private static final String CITING = """
			select t.id, t.name, c.line from filing_line l
			join indicator_value t on t.root_id = l.root_id and t.id = l.record_id and t.filing_id = l.filing_id
			and t.filing_line = l.number
			cross join lateral jsonb_to_recordset(l.evidence) as c (document uuid, line text)
			where l.evidence @> jsonb_build_array(jsonb_build_object('document', ?::uuid)) and c.document = ?
			and c.line is not null and %s order by t.name, t.id
			""";

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	DocumentLinesPanel(JdbcTemplate jdbc, Access access, RecordVisibility visibility) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
	}

	/**
	 * A line.
	 *
	 * @param number its number, from 1
	 * @param figures the figures that stand in it
	 */
	record Line(int number, List<Standing> figures) {

	}

	/** A figure that stands in a line. */
	record Standing(UUID id, String name) {

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!register.code().equals("documents") || !(FormField.value(form, "lines") instanceof Integer lines)) {
			return null;
		}
		Map<String, List<Standing>> standing = standing(entry.getId());
		return IntStream.rangeClosed(1, lines)
			.mapToObj((number) -> new Line(number, standing.getOrDefault(String.valueOf(number), List.of())))
			.toList();
	}

	private Map<String, List<Standing>> standing(UUID document) {
		Condition scope = this.access.scope(Permission.READ)
			.where("t")
			.and(this.visibility.rows("indicator-values", "t.id"));
		List<Object> arguments = new ArrayList<>(List.of(document, document));
		arguments.addAll(scope.arguments());
		Map<String, List<Standing>> standing = new TreeMap<>();
		this.jdbc.query(CITING.formatted(scope.sql()), (row) -> {
			Standing figure = new Standing(row.getObject("id", UUID.class), row.getString("name"));
			for (String line : row.getString("line").split("、")) {
				standing.computeIfAbsent(line, (fresh) -> new ArrayList<>()).add(figure);
			}
		}, arguments.toArray());
		return standing;
	}

	@Override
	public String template() {
		return "trace/document-lines :: lines";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

}
