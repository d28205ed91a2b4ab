package cn.xieshou.posting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

}
