package cn.xieshou.experts;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Days;
import cn.xieshou.values.Span;

/**
 * What is asked of an expert first, on their page (服务情况): in office or not, visits,
 * questions open, answered and late, and when something last happened.
 */
@Component
@Order(1)
class ExpertPanel implements DetailPanel {

	private static final String COUNT = """
			select count(*) filter (where t.state = 'DONE') as visits, count(*) filter (where t.state = 'ANSWERED') as answered,
			count(*) filter (where t.state = 'OPEN') as open, count(*) filter (where t.state = 'OPEN' and t.due_on < ?) as late,
			max(t.held_on) as last from consultation t where t.expert_id = ? and %s
			""";

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	private final Clock clock;

	ExpertPanel(JdbcTemplate jdbc, Access access, RecordVisibility visibility, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
		this.clock = clock;
	}

	/**
	 * What an expert did.
	 *
	 * @param term the message that says whether the term runs, {@code null} if none is
	 * said
	 * @param said the term
	 * @param last when something last happened
	 * @param list the list of all of it
	 */
	record Served(@Nullable String term, @Nullable String said, long visits, long answered, long open, long late,
			@Nullable LocalDate last, String list) {

	}

	@Override
	public @Nullable Served content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof ExpertForm said)) {
			return null;
		}
		Condition scope = this.access.scope(Permission.READ)
			.where("t")
			.and(this.visibility.rows("consultations", "t.id"));
		LocalDate today = Days.today(this.clock);
		List<Object> arguments = new ArrayList<>(List.of(Date.valueOf(today), entry.getId()));
		arguments.addAll(scope.arguments());
		return this.jdbc.queryForObject(COUNT.formatted(scope.sql()),
				(row, number) -> served(row, said.term(), today, entry.getId()), arguments.toArray());
	}

	private static Served served(ResultSet row, @Nullable Span term, LocalDate today, UUID expert) throws SQLException {
		String standing = (term == null) ? null : today.isBefore(term.startsOn()) ? "experts.term.ahead"
				: TermRule.isOutside(term, today) ? "experts.term.ended" : "experts.term.runs";
		return new Served(standing, (term != null) ? term.toString() : null, row.getLong("visits"),
				row.getLong("answered"), row.getLong("open"), row.getLong("late"),
				row.getObject("last", LocalDate.class), "/consultations?expert=" + expert);
	}

	@Override
	public String template() {
		return "experts/parts :: served";
	}

	@Override
	public Position position() {
		return Position.TOP;
	}

}
