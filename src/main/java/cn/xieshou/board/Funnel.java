package cn.xieshou.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.project.ProjectStage;

/**
 * Counts projects by stage, by the year in which they were signed and by how long they
 * have been where they are (招商漏斗), in one statement, however many there are.
 */
@Component
class Funnel {

	/** So many projects of each stage are shown on the board. */
	static final int OF_STAGE = 6;

	/** So many late ones are shown. */
	static final int LATE = 20;

	private static final String GROUPS = """
			select extract(year from t.signed_on_ends_on)::int as year, t.stage,
			case when t.stage_on_ends_on is null then null when t.stage_on_ends_on > ? then 0
			when t.stage_on_ends_on > ? then 1 when t.stage_on_ends_on > ? then 2 else 3 end as age,
			count(*) as n, count(*) filter (where t.next_on < ?) as late,
			count(*) filter (where t.follower is null) as unfollowed
			from project t where %s group by 1, 2, 3
			""";

	private static final String COLUMNS = """
			t.id, t.root_id, t.pairing_id, t.name, t.investor, t.stage, t.stage_on_span, t.follower, t.next_step,
			t.next_on""";

	private static final String OF_EACH_STAGE = """
			select * from (select %s, row_number() over (partition by t.stage
			order by t.next_on nulls last, t.name, t.id) as place from project t where %s) t
			where place <= %d order by place
			""";

	private static final String LATE_ONES = """
			select %s from project t where %s and t.next_on < ? and (t.stage is null
			or t.stage not in ('FULL', 'TERMINATED')) order by t.next_on, t.id limit %d
			""";

	private final JdbcTemplate jdbc;

	private final AskedReader asking;

	private final Access access;

	Funnel(JdbcTemplate jdbc, AskedReader asking, Access access) {
		this.jdbc = jdbc;
		this.asking = asking;
		this.access = access;
	}

	/** How long projects have been at their stage, by the last day that this can be. */
	enum Age {

		/** Less than six months (不满6个月). */
		HALF_YEAR,

		/** Six to twelve months (6—12个月). */
		YEAR,

		/** Twelve to twenty-four months (12—24个月). */
		TWO_YEARS,

		/** Twenty-four months or more (24个月以上). */
		LONGER;

		private static final int MONTHS = 6;

		/** The first day of it, {@code null} if it has none. */
		@Nullable LocalDate from(LocalDate today) {
			return (this == LONGER) ? null : today.minusMonths(MONTHS * (1L << ordinal())).plusDays(1);
		}

		/** The last day of it, {@code null} if it has none. */
		@Nullable LocalDate to(LocalDate today) {
			return (this == HALF_YEAR) ? null : today.minusMonths(MONTHS * (1L << (ordinal() - 1)));
		}

	}

	/**
	 * Projects that are counted together.
	 *
	 * @param year the year in which they were signed, {@code null} if not on record
	 * @param stage the stage that they have come to, {@code null} if not on record
	 * @param age since when, {@code null} if not on record
	 * @param late those of which the next step is past its day
	 * @param unfollowed those that nobody follows up
	 */
	record Group(@Nullable Integer year, @Nullable ProjectStage stage, @Nullable Age age, int count, int late,
			int unfollowed) {

	}

	/**
	 * A project on the board.
	 *
	 * @param since when it came to its stage, as precisely as known
	 * @param daysLate for how many days its next step is late, {@code null} if it is not
	 * @param mayEnter whether the reader may note what comes next
	 */
	record Card(UUID id, String name, @Nullable String investor, @Nullable ProjectStage stage, @Nullable String since,
			@Nullable String follower, @Nullable String nextStep, @Nullable LocalDate nextOn, @Nullable Long daysLate,
			boolean mayEnter) {

	}

	List<Group> groups(Asked asked, LocalDate today) {
		Condition rows = this.asking.rows(asked, "projects", "t");
		List<Object> arguments = new ArrayList<>(
				List.of(today.minusMonths(6), today.minusMonths(12), today.minusMonths(24), today));
		arguments.addAll(rows.arguments());
		return this.jdbc.query(GROUPS.formatted(rows.sql()), (row, number) -> group(row), arguments.toArray());
	}

	private static Group group(ResultSet row) throws SQLException {
		Integer age = row.getObject("age", Integer.class);
		return new Group(row.getObject("year", Integer.class), stage(row), (age != null) ? Age.values()[age] : null,
				row.getInt("n"), row.getInt("late"), row.getInt("unfollowed"));
	}

	private static @Nullable ProjectStage stage(ResultSet row) throws SQLException {
		String stage = row.getString("stage");
		return (stage != null) ? ProjectStage.valueOf(stage) : null;
	}

	/** The first of each stage, those with the nearest day of their next step first. */
	List<Card> ofEachStage(Asked asked, LocalDate today) {
		Condition rows = this.asking.rows(asked, "projects", "t");
		return cards(OF_EACH_STAGE.formatted(COLUMNS, rows.sql(), OF_STAGE), rows.arguments(), today);
	}

	/** Those whose next step is past its day, the longest first. */
	List<Card> late(Asked asked, LocalDate today) {
		Condition rows = this.asking.rows(asked, "projects", "t");
		List<Object> arguments = new ArrayList<>(rows.arguments());
		arguments.add(today);
		return cards(LATE_ONES.formatted(COLUMNS, rows.sql(), LATE), arguments, today);
	}

	private List<Card> cards(String sql, List<Object> arguments, LocalDate today) {
		Scope entering = this.access.actor().may(Permission.ENTER) ? this.access.scope(Permission.ENTER)
				: Scope.NOTHING;
		return this.jdbc.query(sql, (row, number) -> {
			LocalDate nextOn = row.getObject("next_on", LocalDate.class);
			ProjectStage stage = stage(row);
			boolean late = nextOn != null && nextOn.isBefore(today) && stage != ProjectStage.FULL
					&& stage != ProjectStage.TERMINATED;
			return new Card(row.getObject("id", UUID.class), row.getString("name"), row.getString("investor"), stage,
					row.getString("stage_on_span"), row.getString("follower"), row.getString("next_step"), nextOn,
					late ? today.toEpochDay() - nextOn.toEpochDay() : null,
					entering.contains(row.getObject("root_id", UUID.class), row.getObject("pairing_id", UUID.class)));
		}, arguments.toArray());
	}

}
