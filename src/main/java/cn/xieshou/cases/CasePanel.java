package cn.xieshou.cases;

import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

/**
 * The cases of a park, project, organisation or document by kind and state, on its page
 * (相关办件): each number is the list behind it.
 */
@Component
@Order(5)
class CasePanel implements DetailPanel {

	/** By which column and condition of the list a type is named. */
	private static final Map<String, String> FIELDS = Map.of("parks", "park", "projects", "project", "organisations",
			"organisation", "documents", "basis");

	/** What a list takes for no value. */
	private static final String NO_STEP = "-";

	private static final String COUNT = """
			select t.kind, t.state, count(*) filter (where not (%2$s)) as cases, count(*) filter (where %2$s) as summaries,
			count(*) filter (where not (%2$s) and t.due_on < ?) as past from case_file t
			where t.%1$s_id = ? and %3$s group by t.kind, t.state order by t.kind, t.state
			""";

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	private final Clock clock;

	CasePanel(JdbcTemplate jdbc, Access access, RecordVisibility visibility, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
		this.clock = clock;
	}

	/**
	 * The cases of a kind.
	 *
	 * @param count how many, those of summary records left out
	 * @param late open ones whose day has passed
	 * @param summaries records that stand for several cases
	 */
	record Kind(CaseKind kind, long count, Late late, long summaries, String href, List<State> states) {

	}

	/** Open ones whose day has passed. */
	record Late(long count, String href) {

	}

	/** Those of a state, {@code null} where no step is on record. */
	record State(@Nullable CaseStep state, long count, String href) {

	}

	/** A line of the count. */
	private record Count(CaseKind kind, @Nullable CaseStep state, long cases, long summaries, long past) {

	}

	@Override
	public @Nullable List<Kind> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		String field = FIELDS.get(register.code());
		if (field == null || this.visibility.hides("cases")) {
			return null;
		}
		Condition scope = this.access.scope(Permission.READ).where("t").and(this.visibility.rows("cases", "t.id"));
		List<Object> arguments = new ArrayList<>(List.of(Date.valueOf(Days.today(this.clock)), entry.getId()));
		arguments.addAll(scope.arguments());
		Map<CaseKind, List<Count>> byKind = new EnumMap<>(CaseKind.class);
		this.jdbc.query(COUNT.formatted(field, CaseFileRegister.AGGREGATE, scope.sql()), (row) -> {
			String state = row.getString("state");
			Count count = new Count(CaseKind.valueOf(row.getString("kind")),
					(state != null) ? CaseStep.valueOf(state) : null, row.getLong("cases"), row.getLong("summaries"),
					row.getLong("past"));
			byKind.computeIfAbsent(count.kind(), (fresh) -> new ArrayList<>()).add(count);
		}, arguments.toArray());
		if (byKind.isEmpty()) {
			return null;
		}
		String list = "/cases?" + field + "=" + entry.getId() + "&kind=";
		return byKind.entrySet()
			.stream()
			.map((one) -> of(one.getKey(), one.getValue(), list + one.getKey().name()))
			.toList();
	}

	private Kind of(CaseKind kind, List<Count> counts, String href) {
		String single = href + "&aggregate=false";
		List<State> states = counts.stream()
			.filter((one) -> one.cases() > 0)
			.map((one) -> new State(one.state(), one.cases(),
					(one.state() != null) ? single + "&state=" + one.state().name() : single))
			.toList();
		return new Kind(kind, counts.stream().mapToLong(Count::cases).sum(),
				new Late(counts.stream().filter((one) -> kind.isOpen(one.state())).mapToLong(Count::past).sum(),
						single + "&state=" + open(kind) + "&dueOn.to=" + Days.today(this.clock).minusDays(1)),
				counts.stream().mapToLong(Count::summaries).sum(), href, states);
	}

	private static String open(CaseKind kind) {
		return Stream.concat(Stream.of(NO_STEP), kind.open().stream().map(CaseStep::name))
			.collect(Collectors.joining(","));
	}

	@Override
	public @Nullable Naming inPlaceOf(Register<?, ?> register) {
		String field = FIELDS.get(register.code());
		return (field != null) ? new Naming("cases", field) : null;
	}

	@Override
	public String template() {
		return "cases/parts :: beside";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Tab tab() {
		return new Tab("cases-h", "cases.beside");
	}

}
