package cn.xieshou.classification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * The grades of records and files (数据定级): the usual one of the type, raised by what is in
 * it or by a person with a reason. Who reviews there may take back what a person raised,
 * with a reason; never below the usual grade or what its content asks for.
 */
@Service
@Transactional
public class Classifications {

	/** The type of files of evidence, beside those of records. */
	public static final String EVIDENCE = "evidence";

	/** The type of lists of ways to reach people. */
	public static final String CONTACTS = "contacts";

	private static final int SHORTEST_REASON = 4;

	private static final int LONGEST_REASON = 200;

	private final JdbcTemplate jdbc;

	private final Access access;

	private final Journal journal;

	private final Labels labels;

	private final Registers registers;

	private final Clock clock;

	/** They come with migrations only. */
	private volatile Map<String, Grade> usual = Map.of();

	Classifications(JdbcTemplate jdbc, Access access, Journal journal, Labels labels, Registers registers,
			Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.journal = journal;
		this.labels = labels;
		this.registers = registers;
		this.clock = clock;
	}

	/**
	 * What is graded.
	 *
	 * @param type the record type, or {@link #EVIDENCE}
	 */
	public record Subject(String type, UUID root, @Nullable UUID pairing, UUID id) {

	}

	/**
	 * How something is graded.
	 *
	 * @param floor what its type and its content ask for, below which it is never
	 * @param raised what a person raised it to
	 */
	public record Standing(Grade floor, @Nullable Grade raised, @Nullable String why, @Nullable String by,
			@Nullable Instant at) {

		public Grade grade() {
			return (this.raised != null && this.floor.isBelow(this.raised)) ? this.raised : this.floor;
		}

	}

	/** The grade that a type has unless something raises it. */
	@Transactional(readOnly = true)
	public Grade usual(String type) {
		if (this.usual.isEmpty()) {
			Map<String, Grade> all = new HashMap<>();
			this.jdbc.query("select type, grade from usual_grade", (row) -> {
				all.put(row.getString("type"), Grade.valueOf(row.getString("grade")));
			});
			this.usual = Map.copyOf(all);
		}
		return this.usual.getOrDefault(type, Grade.INTERNAL);
	}

	@Transactional(readOnly = true)
	public Standing of(Subject subject) {
		return this.jdbc
			.query("select * from data_grade where root_id = ? and id = ?",
					(row, number) -> standing(subject.type, row), subject.root, subject.id)
			.stream()
			.findAny()
			.orElseGet(() -> new Standing(usual(subject.type), null, null, null, null));
	}

	/**
	 * How something is graded that the actor is shown whole now. What is kept from some
	 * leaves a line in the journal, or is not shown (看密留痕).
	 */
	public Standing shown(Subject subject) {
		Standing standing = of(subject);
		if (Grade.INTERNAL.isBelow(standing.grade())) {
			this.journal.write(this.access.actor(), Act.VIEWED, subject.root, subject.type, subject.id,
					Map.of("grade", standing.grade().name()));
		}
		return standing;
	}

	/**
	 * The highest grade among rows.
	 * @param rows what comes after {@code from}, the rows called {@code t}
	 */
	@Transactional(readOnly = true)
	public Grade highest(String type, Condition rows) {
		Stream<Grade> raised = this.jdbc
			.query("select distinct g.content_grade, g.raised_grade from data_grade g where g.type = ?"
					+ " and g.id in (select t.id from " + rows.sql() + ")",
					(row, number) -> Stream.of(grade(row, "content_grade"), grade(row, "raised_grade")),
					Stream.concat(Stream.of(type), rows.arguments().stream()).toArray())
			.stream()
			.flatMap((grades) -> grades)
			.filter(Objects::nonNull);
		return Grade.highest(Stream.concat(Stream.of(usual(type)), raised)).orElseThrow();
	}

	/**
	 * The grade of each row of a type, in SQL.
	 * @param row what the row is called
	 * @param word what stands for a grade
	 */
	public String sql(String type, String row, Function<Grade, String> word) {
		StringBuilder sql = new StringBuilder("(select case when false then null");
		for (Grade grade : Arrays.asList(Grade.CORE, Grade.IMPORTANT, Grade.SENSITIVE, Grade.INTERNAL)) {
			if (usual(type).isBelow(grade)) {
				sql.append(" when '%1$s' in (g.content_grade, g.raised_grade) then %2$s".formatted(grade.name(),
						word.apply(grade)));
			}
		}
		String otherwise = word.apply(usual(type));
		return "coalesce(" + sql + " else " + otherwise
				+ " end from data_grade g where g.root_id = %1$s.root_id and g.id = %1$s.id), ".formatted(row)
				+ otherwise + ")";
	}

	/**
	 * Raises what numbers of people stand in. It stays so when they are taken out again.
	 */
	public void foundPersonal(Subject subject, Actor actor) {
		Standing before = locked(subject);
		if (before.floor.isBelow(Grade.SENSITIVE)) {
			this.jdbc.update("update data_grade set content_grade = ? where root_id = ? and id = ?",
					Grade.SENSITIVE.name(), subject.root, subject.id);
			tell(actor, subject, before.grade(), of(subject).grade(), Map.of("content", true));
		}
	}

	/**
	 * Sets the grade of something that the actor sees.
	 * @throws Refusal if it is below what type and content ask for, or no reason is given
	 * @throws AccessDeniedException if the actor neither enters nor reviews, of what all
	 * share there, or lowers it and does not review there
	 */
	public void set(Subject subject, Grade wanted, String why) {
		Standing before = locked(subject);
		if (wanted.isBelow(before.grade()) ? !mayLower(subject) : !mayRaise(subject)) {
			throw new AccessDeniedException("Neither enters nor reviews there");
		}
		if (!reaches(wanted)) {
			throw Refusal.at("grade", "grade.beyond", this.labels.of(wanted));
		}
		if (!isPossible(subject.type, wanted)) {
			throw Refusal.at("grade", "grade.everybodys", this.labels.of(Grade.INTERNAL));
		}
		if (wanted.isBelow(before.floor)) {
			throw Refusal.at("grade", "grade.below", this.labels.of(before.floor));
		}
		String reason = why.strip();
		if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
			throw Refusal.at("why", "grade.why.needed", SHORTEST_REASON, LONGEST_REASON);
		}
		Actor actor = this.access.actor();
		this.jdbc.update(
				"update data_grade set raised_grade = ?, why = ?, set_by = ?, set_at = ? where root_id = ? and id = ?",
				wanted.name(), reason, actor.displayName(),
				OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC), subject.root, subject.id);
		tell(actor, subject, before.grade(), wanted, Map.of("why", reason));
	}

	/** Whether the actor's clearance reaches a grade. */
	public boolean reaches(Grade grade) {
		return grade.isWithin(this.access.clearance());
	}

	/**
	 * Whether a record of a type can have a grade: what belongs to no pairing, such as
	 * indicators, units and the pairings themselves, is what everything else is read by,
	 * and so never kept from who works here.
	 */
	boolean isPossible(String type, Grade grade) {
		return !Grade.INTERNAL.isBelow(grade)
				|| this.registers.find(type).map((register) -> register.isOfPairings()).orElse(true);
	}

	/**
	 * Whether the actor may raise what they see. What all pairings share is raised only
	 * by who enters or reviews there, since it is then hidden from others; a file that
	 * was uploaded for no pairing yet is shared by none.
	 */
	boolean mayRaise(Subject subject) {
		boolean shared = subject.pairing == null && !subject.type.equals(EVIDENCE);
		return Stream.of(Permission.ENTER, Permission.REVIEW)
			.anyMatch((permission) -> shared ? mayThere(permission, subject) : this.access.actor().may(permission));
	}

	/** Whether the actor reviews where it belongs. */
	boolean mayLower(Subject subject) {
		return mayThere(Permission.REVIEW, subject);
	}

	private boolean mayThere(Permission permission, Subject subject) {
		return this.access.actor().may(permission)
				&& this.access.scope(permission).contains(subject.root, subject.pairing);
	}

	private void tell(Actor actor, Subject subject, Grade from, Grade to, Map<String, ?> more) {
		Map<String, Object> detail = new HashMap<>(more);
		detail.put("type", subject.type);
		detail.put("from", from.name());
		detail.put("to", to.name());
		this.journal.write(actor, Act.GRADED, subject.root, subject.type, subject.id, detail);
	}

	/** Its row, made if there is none, which nobody else changes meanwhile. */
	private Standing locked(Subject subject) {
		this.jdbc.update("insert into data_grade (root_id, id, type) values (?, ?, ?) on conflict do nothing",
				subject.root, subject.id, subject.type);
		return this.jdbc
			.query("select * from data_grade where root_id = ? and id = ? for update",
					(row, number) -> standing(subject.type, row), subject.root, subject.id)
			.get(0);
	}

	private Standing standing(String type, ResultSet row) throws SQLException {
		Grade content = grade(row, "content_grade");
		List<Grade> floors = (content != null) ? List.of(content, usual(type)) : List.of(usual(type));
		OffsetDateTime at = row.getObject("set_at", OffsetDateTime.class);
		return new Standing(Grade.highest(floors.stream()).orElseThrow(), grade(row, "raised_grade"),
				row.getString("why"), row.getString("set_by"), (at != null) ? at.toInstant() : null);
	}

	private static @Nullable Grade grade(ResultSet row, String column) throws SQLException {
		String name = row.getString(column);
		return (name != null) ? Grade.valueOf(name) : null;
	}

}
