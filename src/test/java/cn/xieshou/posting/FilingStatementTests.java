package cn.xieshou.posting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.DatabaseTest;
import cn.xieshou.StatementLog;
import cn.xieshou.StatementLog.Sent;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.LineAction;
import cn.xieshou.review.ReviewService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many statements the acts of a filing's life send to the database: few, and not more
 * for more lines, but for batches.
 */
@DatabaseTest
class FilingStatementTests {

	private static final int MANY = 400;

	private static final int FIRMS = 50;

	/** Hibernate sends so many rows in one batch. */
	private static final int BATCH = 100;

	@Autowired
	DraftService drafts;

	@Autowired
	ReviewService reviews;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JsonMapper json;

	private final Map<String, UUID> people = new HashMap<>();

	/** What each act of a life sent, and the records that it was about. */
	private record Life(Map<String, List<Sent>> acts, List<UUID> records) {

		List<Sent> sent(String... acts) {
			return Stream.of(acts).flatMap((act) -> this.acts.get(act).stream()).toList();
		}

	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	private void as(Role role, Integer step) {
		UUID root = this.jdbc.queryForObject("select root_id from pairing where name = '越秀区—遂溪县'", UUID.class);
		Actor actor = new Actor(this.people.computeIfAbsent(role + "" + step, (who) -> UUID.randomUUID()), "count",
				"计句", "", List.of(new Grant(role, root, step)));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
	}

	private Life life(String type, List<Draft.Line> lines) {
		Draft draft = new Draft(type, lines, null);
		Map<String, List<Sent>> acts = new HashMap<>();
		UUID[] filing = new UUID[1];
		as(Role.TEAM, null);
		acts.put("draft", StatementLog.of(() -> filing[0] = this.drafts.create(draft)));
		int version = this.jdbc.queryForObject("select version from filing where id = ?", Integer.class, filing[0]);
		acts.put("redraft", StatementLog.of(() -> this.drafts.update(filing[0], version, draft)));
		acts.put("submit", StatementLog.of(() -> this.reviews.submit(filing[0], Map.of())));
		as(Role.REVIEWER, 1);
		acts.put("approve", StatementLog.of(() -> this.reviews.approve(filing[0])));
		as(Role.REVIEWER, 2);
		acts.put("post", StatementLog.of(() -> this.reviews.approve(filing[0])));
		assertThat(this.jdbc.queryForObject("select state from filing where id = ?", String.class, filing[0]))
			.isEqualTo("POSTED");
		return new Life(acts, this.jdbc.queryForList(
				"select record_id from filing_line where filing_id = ? order by number", UUID.class, filing[0]));
	}

	private List<Draft.Cited> cites(String document) {
		return List.of(new Draft.Cited(document, null, null, null, null, null));
	}

	private ObjectNode form(String fields) {
		return (ObjectNode) this.json.readTree("{\"pairing\":\"越秀区—遂溪县\"," + fields + "}");
	}

	/** Projects that all name and cite something else, as far as there is that much. */
	private List<Draft.Line> projects(int lines, String called, List<UUID> changed, int version, String firm) {
		List<String> documents = this.jdbc.queryForList("""
				select code from document where code is not null and (pairing_id is null
				or root_id = (select root_id from pairing where name = '越秀区—遂溪县'))""", String.class);
		return IntStream.range(0, lines).mapToObj((i) -> {
			ObjectNode form = form("""
					"name":"%s%d","region":"440823","investorOrganisations":["%s"],"agreedInvestment":"3亿元",
					"stages":[{"stage":"SIGNED","on":"2025-06"}]""".formatted(called, i, firm + i % FIRMS));
			List<Draft.Cited> evidence = cites(documents.get(i % documents.size()));
			return changed.isEmpty() ? new Draft.Line(LineAction.CREATE, null, null, form, evidence)
					: new Draft.Line(LineAction.UPDATE, changed.get(i), version, form, evidence);
		}).toList();
	}

	private List<Draft.Line> voids(List<UUID> records, int version) {
		return records.stream()
			.map((record) -> new Draft.Line(LineAction.VOID, record, version, null, cites("D000")))
			.toList();
	}

	/** The least of three, since what is kept in memory is read again now and then. */
	@Test
	void lifeOfAOneLineFilingTakesAtMostThirtyStatements() {
		List<List<Sent>> lives = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			Life life = life("honours", List.of(new Draft.Line(LineAction.CREATE, null, null,
					form("\"name\":\"计句荣誉" + UUID.randomUUID() + "\""), cites("D000"))));
			lives.add(life.sent("draft", "submit", "approve", "post"));
			life("honours", voids(life.records(), 1));
		}
		List<Sent> least = lives.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
		System.out.println("Statements of a one-line filing: " + least.size());
		assertThat(least).as(least.stream().map(Sent::toString).collect(Collectors.joining("\n")))
			.hasSizeLessThanOrEqualTo(30);
	}

	@Test
	void manyLinesTakeNoMoreStatementsThanTwo() {
		List<Life> few = lives(2, "计句少");
		List<Life> many = lives(MANY, "计句多");
		for (int i = 0; i < few.size(); i++) {
			for (String act : few.get(i).acts().keySet()) {
				List<Sent> sent = many.get(i).sent(act);
				assertThat(single(sent)).as(act + " of filing " + i)
					.hasSizeLessThanOrEqualTo(single(few.get(i).sent(act)).size() + 2);
				assertThat(sent.stream().filter(Sent::isBatch).collect(Collectors.groupingBy(Sent::sql)).values())
					.as(act + " of filing " + i)
					.allSatisfy((batches) -> assertThat(batches).hasSizeLessThanOrEqualTo(MANY / BATCH));
				System.out.println(act + " of filing " + i + ": " + few.get(i).sent(act).size() + " statements for 2, "
						+ sent.size() + " for " + MANY + " lines");
			}
		}
	}

	/** Filings that create records, change them and void them. */
	private List<Life> lives(int lines, String called) {
		String firm = "计句企业" + UUID.randomUUID() + "-";
		Life firms = life("organisations",
				IntStream.range(0, FIRMS)
					.mapToObj((i) -> new Draft.Line(LineAction.CREATE, null, null,
							form("\"kind\":\"COMPANY\",\"name\":\"" + firm + i + "\""), cites("D000")))
					.toList());
		Life created = life("projects", projects(lines, called, List.of(), 0, firm));
		Life changed = life("projects", projects(lines, called + "改", created.records(), 1, firm));
		Life voided = life("projects", voids(created.records(), 2));
		life("organisations", voids(firms.records(), 1));
		return List.of(created, changed, voided);
	}

	private static List<Sent> single(List<Sent> sent) {
		return sent.stream().filter((one) -> !one.isBatch()).toList();
	}

}
