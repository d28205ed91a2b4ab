package cn.xieshou.checkup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/** Issues about a project or fund and how far they are mended (整改销号), as on record. */
@Component
class RectificationLines {

	private static final String TYPE = "rectifications";

	private static final Map<String, String> COLUMNS = Map.of("projects", "project_id", "funds", "fund_id");

	private static final int MOST = 20;

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	private final Labels labels;

	private final Clock clock;

	RectificationLines(JdbcTemplate jdbc, Access access, RecordVisibility visibility, Labels labels, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
		this.labels = labels;
		this.clock = clock;
	}

	/** An issue in a line. */
	record Line(UUID id, String name, String state, boolean closed, @Nullable String responsible,
			@Nullable LocalDate due, boolean overdue) {

		public String address() {
			return "/rectifications/" + this.id;
		}

	}

	/** The newest issues about a record, those that are open first. */
	List<Line> of(String type, UUID record) {
		String column = COLUMNS.get(type);
		if (column == null) {
			return List.of();
		}
		Condition condition = this.access.scope(Permission.READ)
			.where("t")
			.and(this.visibility.rows(TYPE, "t.id"))
			.and(new Condition("t." + column + " = ?", List.of(record)));
		LocalDate today = Days.today(this.clock);
		List<Object> arguments = new ArrayList<>(condition.arguments());
		return this.jdbc.query("select t.id, t.name, t.state, t.responsible, t.due from rectification t where "
				+ condition.sql() + " order by t.state = 'CLOSED', t.due nulls last, t.id limit " + MOST,
				(row, number) -> {
					LocalDate due = row.getObject("due", LocalDate.class);
					String state = row.getString("state");
					boolean closed = "CLOSED".equals(state);
					return new Line(row.getObject("id", UUID.class), row.getString("name"),
							this.labels.text("RectificationState." + state), closed, row.getString("responsible"), due,
							!closed && due != null && due.isBefore(today));
				}, arguments.toArray());
	}

}
