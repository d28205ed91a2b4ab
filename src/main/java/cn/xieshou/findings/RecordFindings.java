package cn.xieshou.findings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Register;
import cn.xieshou.rule.RuleTexts;
import cn.xieshou.rule.Severity;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.values.Labels;

/**
 * What is found about records and not mended (各记录的发现), record by record, for rooms that
 * look at records as a whole. A finding belongs to all records that it rests on.
 */
@Service
@Transactional(readOnly = true)
public class RecordFindings {

	/** Findings with each of the records that they rest on. */
	private static final String CITED = """
			from finding f cross join lateral jsonb_to_recordset(f.cites) as c (type text, id uuid)
			where f.state <> 'MENDED' and f.types @> ?::text[] and c.type = ? and\s""";

	private static final String WORST = "select c.id, sum(case when f.state = 'EXPLAINED' then 0"
			+ " else (?::int[])[f.rank + 1] end) as points " + CITED;

	/** How late the first finding of a type may show. */
	private static final Duration KEPT = Duration.ofSeconds(10);

	private final Findings findings;

	/** About which types there is anything at all. */
	private final LoadingCache<String, Set<String>> types;

	private final FindingRows rows;

	private final RuleTexts texts;

	private final RecordVisibility visibility;

	private final Access access;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	RecordFindings(Findings findings, FindingRows rows, RuleTexts texts, RecordVisibility visibility, Access access,
			Labels labels, JdbcTemplate jdbc) {
		this.findings = findings;
		this.types = Caffeine.newBuilder().expireAfterWrite(KEPT).build((all) -> findings.types());
		this.rows = rows;
		this.texts = texts;
		this.visibility = visibility;
		this.access = access;
		this.labels = labels;
		this.jdbc = jdbc;
	}

	/**
	 * A finding about a record.
	 *
	 * @param explained whether it was said why it is so
	 * @param status the style of its state
	 * @param owner who answers for it and until when, {@code null} for nobody
	 */
	public record Line(UUID id, String rule, int version, Severity severity, String message, boolean explained,
			String state, String status, @Nullable String owner) {

		public String address() {
			return "/findings?tab=all&id=" + this.id;
		}

	}

	/** A record with what is taken off for it, the most first. */
	public record Ranked(UUID record, long points) {

	}

	/** What is asked for: a rule, a pairing with those below it; {@code null} for all. */
	public record Asked(@Nullable String rule, @Nullable List<PairingTree.Node> pairing) {

	}

	/**
	 * Reads what a page asks for.
	 * @throws cn.xieshou.web.BadRequest if the reader may see no pairing that is called
	 * so
	 */
	public Asked asked(@Nullable String rule, @Nullable String pairing) {
		return new Asked(FindingFilter.rule(rule), this.findings.pairing(pairing));
	}

	/**
	 * What is not mended of a record, for its page: asks nothing where nothing is found
	 * about any record of its type.
	 */
	public List<Line> ofPage(String type, UUID record) {
		return this.types.get("all").contains(type) ? of(List.of(record)).getOrDefault(record, List.of()) : List.of();
	}

	/** What is not mended of some records, the most severe first. */
	public Map<UUID, List<Line>> of(Collection<UUID> records) {
		Map<UUID, List<Line>> found = new LinkedHashMap<>();
		records.forEach((record) -> found.put(record, new ArrayList<>()));
		if (records.isEmpty()) {
			return found;
		}
		Condition condition = new Condition("f.cited && ? and f.state <> 'MENDED'",
				List.of((Object) records.toArray(UUID[]::new)))
			.and(this.findings.readable());
		List<Finding> all = this.jdbc.query(
				"select f.* from finding f where " + condition.sql() + " order by f.rank, f.rule, f.id",
				this.rows::read, condition.arguments().toArray());
		for (Finding one : all) {
			Line line = line(one);
			one.cites().stream().map((cited) -> found.get(cited.id())).forEach((lines) -> {
				if (lines != null) {
					lines.add(line);
				}
			});
		}
		return found;
	}

	private Line line(Finding finding) {
		Finding.Said said = finding.said();
		Finding.Course course = finding.course();
		String owner = (course.owner() == null) ? null : (course.due() == null) ? course.owner().displayName()
				: course.owner().displayName() + " · " + course.due();
		return new Line(finding.id(), said.rule(), said.version(), said.severity(), this.texts.message(said.hit()),
				course.state() == FindingState.EXPLAINED, this.labels.of(course.state()), course.state().status(),
				owner);
	}

	/**
	 * The records of a type about which there is something, those first for which most is
	 * taken off.
	 * @param points what is taken off for a finding, by severity
	 * @param after the last one of the page before, {@code null} on the first
	 */
	public List<Ranked> worst(String type, Asked asked, List<Integer> points, @Nullable Ranked after, int most) {
		Condition condition = cited(type, asked);
		List<Object> arguments = new ArrayList<>(List.of((Object) points.toArray(Integer[]::new)));
		arguments.addAll(condition.arguments());
		String rows = WORST + condition.sql() + " group by c.id";
		String from = "";
		if (after != null) {
			from = " where (-w.points, w.id) > (?, ?)";
			arguments.addAll(List.of(-after.points(), after.record()));
		}
		return this.jdbc.query("select * from (" + rows + ") w" + from + " order by w.points desc, w.id limit " + most,
				(row, number) -> new Ranked(row.getObject("id", UUID.class), row.getLong("points")),
				arguments.toArray());
	}

	/** Of how many records of a type each rule finds something. */
	public Map<String, Long> byRule(String type, Asked asked) {
		Condition condition = cited(type, asked);
		Map<String, Long> counts = new HashMap<>();
		this.jdbc.query("select f.rule, count(distinct c.id) as records " + CITED + condition.sql() + " group by 1",
				(row) -> {
					counts.put(row.getString("rule"), row.getLong("records"));
				}, condition.arguments().toArray());
		return counts;
	}

	/** Of how many records of a type any rule finds something. */
	public long count(String type, Asked asked) {
		Condition condition = cited(type, asked);
		Long count = this.jdbc.queryForObject("select count(distinct c.id) " + CITED + condition.sql(), Long.class,
				condition.arguments().toArray());
		return (count != null) ? count : 0;
	}

	private Condition cited(String type, Asked asked) {
		List<Object> typed = Arrays.asList(new String[] { type }, type);
		Condition wanted = this.findings.readable()
			.and(new FindingFilter(asked.rule(), null, null, null, asked.pairing()).condition());
		List<Object> arguments = new ArrayList<>(typed);
		arguments.addAll(wanted.arguments());
		return new Condition(wanted.sql(), arguments);
	}

	/**
	 * Records of a type about which nothing is found, by key.
	 * @param after the last one of the page before, {@code null} on the first
	 */
	public List<UUID> clear(Register<?, ?> register, Asked asked, @Nullable UUID after, int most) {
		Condition condition = this.access.scope(Permission.READ)
			.where("t")
			.and(this.visibility.rows(register.code(), "t.id"));
		if (asked.pairing() != null) {
			Set<UUID> below = Set.copyOf(asked.pairing().stream().map(PairingTree.Node::id).toList());
			condition = condition
				.and(new Condition("t.pairing_id = any(?)", List.of((Object) below.toArray(UUID[]::new))));
		}
		if (after != null) {
			condition = condition.and(new Condition("t.id > ?", List.of(after)));
		}
		return this.jdbc.queryForList("select t.id from " + register.table() + " t where " + condition.sql()
				+ " and not exists (select from finding f where f.state <> 'MENDED' and f.cited @> array[t.id])"
				+ " order by t.id limit " + most, UUID.class, condition.arguments().toArray());
	}

}
