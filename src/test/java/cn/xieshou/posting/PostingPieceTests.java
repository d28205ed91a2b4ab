package cn.xieshou.posting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.DatabaseTest;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.Citation;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingLine;
import cn.xieshou.filing.FilingPlaces;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.PresentRecords;
import cn.xieshou.register.Place;
import cn.xieshou.register.Posted;
import cn.xieshou.register.RecordRefs;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.register.TableColumns;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The pieces of a posting, each by itself; what they write is rolled back. */
@DatabaseTest
@Transactional
class PostingPieceTests {

	private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Registers registers;

	@Autowired
	PairingTree tree;

	@Autowired
	RowHistory history;

	@Autowired
	ParentCircles circles;

	@Autowired
	RecordRefs refs;

	@Autowired
	PresentRecords present;

	@Autowired
	Successions successions;

	@Autowired
	FilingPlaces places;

	@Autowired
	TableColumns columns;

	@Autowired
	JsonMapper json;

	UUID pairing;

	/** Where the demonstration books have projects and organisations. */
	@BeforeEach
	void place() {
		this.pairing = this.jdbc.queryForObject("""
				select p.pairing_id from project p where p.pairing_id is not null and (select count(*)
				from organisation o where o.root_id = p.root_id) > 2 order by p.id limit 1
				""", UUID.class);
	}

	private UUID some(String table, int which) {
		return this.jdbc.queryForObject("""
				select id from %s where root_id = ? order by pairing_id <> ?, id offset ? limit 1
				""".formatted(table), UUID.class, root(), this.pairing, which);
	}

	private UUID root() {
		return this.tree.require(this.pairing).root();
	}

	private Filing filing(String type) {
		Actor author = new Actor(UUID.randomUUID(), "author", "起草人", "", List.of());
		Filing filing = new Filing(Ids.next(), type, 1, author, NOW);
		this.places.belongsTo(filing, List.of(Place.of(UUID.randomUUID(), this.pairing, this.tree)), false);
		return filing;
	}

	private FilingLine line(LineAction action, UUID record, Integer baseVersion) {
		return new FilingLine(1, action, record, baseVersion, this.json.createObjectNode(), List.of());
	}

	/** A posting of records that give themselves outside references. */
	private final class Given {

		private final List<Posted.Line> lines = new ArrayList<>();

		Given created(UUID record, String ref) {
			this.lines.add(line(true, record, ref));
			return this;
		}

		Given changed(UUID record, String ref) {
			this.lines.add(line(false, record, ref));
			return this;
		}

		private Posted.Line line(boolean created, UUID record, String ref) {
			Place place = Place.of(record, PostingPieceTests.this.pairing, PostingPieceTests.this.tree);
			return new Posted.Line(this.lines.size() + 1, created, place, place,
					new Posted.Content(new Form(ref), "荣誉", ref, "荣誉"), List.of(), List.of());
		}

		void keep() {
			PostingPieceTests.this.refs.keep(new Posted(PostingPieceTests.this.registers.require("honours"), root(),
					Ids.next(), false, NOW, this.lines));
		}

	}

	private record Form(String ref) implements RegisterForm {

		@Override
		public UUID pairing() {
			return null;
		}

	}

	private List<UUID> recordsOf(String ref) {
		return this.jdbc.queryForList("select record_id from record_ref where ref = ?", UUID.class, ref);
	}

	private Given posting() {
		return new Given();
	}

	@Test
	void historyKeepsEveryColumnOfARow() {
		UUID project = some("project", 0);
		this.history.keep(this.registers.require("projects"), root(), List.of(project), NOW);
		Map<String, Object> kept = this.jdbc.queryForMap(
				"select * from project_history where id = ? and superseded_at = ?", project,
				NOW.atOffset(java.time.ZoneOffset.UTC));
		kept.remove("superseded_at");
		String columns = this.columns.of("project");
		assertThat(this.jdbc.queryForObject("""
				select count(*) from (select %1$s from project where id = ?
				intersect select %1$s from project_history where id = ?) same
				""".formatted(columns.replace(", stages", ", stages::jsonb")), Integer.class, project, project))
			.isEqualTo(1);
		assertThat(kept).hasSize(columns.split(", ").length);
	}

	@Test
	void historyLeavesRowsOfOtherRootsAlone() {
		UUID project = some("project", 0);
		this.history.keep(this.registers.require("projects"), UUID.randomUUID(), List.of(project), NOW);
		assertThat(this.jdbc.queryForList("select 1 from project_history where id = ? and superseded_at = ?", project,
				OffsetDateTime.ofInstant(NOW, java.time.ZoneOffset.UTC)))
			.isEmpty();
	}

	@Test
	void twoRecordsAreNotAboveEachOther() {
		UUID one = some("organisation", 0);
		UUID other = some("organisation", 1);
		this.jdbc.update("update organisation set parent_id = ? where id = ?", other, one);
		Register<?, ?> register = this.registers.require("organisations");
		this.circles.refuse(register, List.of(one));
		this.jdbc.update("update organisation set parent_id = ? where id = ?", one, other);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.circles.refuse(register, List.of(other)))
			.withMessage("entry.underItself");
	}

	@Test
	void recordUnderACircleThatItIsNoPartOfIsNotAboveItself() {
		UUID one = some("organisation", 0);
		UUID other = some("organisation", 1);
		UUID below = some("organisation", 2);
		this.jdbc.update("update organisation set parent_id = ? where id = ?", other, one);
		this.jdbc.update("update organisation set parent_id = ? where id = ?", one, other);
		this.jdbc.update("update organisation set parent_id = ? where id = ?", one, below);
		this.circles.refuse(this.registers.require("organisations"), List.of(below));
	}

	@Test
	void recordAnswersToTheReferenceThatItsFormGives() {
		UUID record = UUID.randomUUID();
		posting().created(record, "计件-1").keep();
		assertThat(recordsOf("计件-1")).containsExactly(record);
	}

	@Test
	void recordAnswersNoMoreToAReferenceThatItsFormDropped() {
		UUID record = UUID.randomUUID();
		posting().created(record, "计件-2").keep();
		posting().changed(record, null).keep();
		assertThat(recordsOf("计件-2")).isEmpty();
	}

	@Test
	void referenceOfAnotherRecordIsRefused() {
		posting().created(UUID.randomUUID(), "计件-3").keep();
		Given second = posting().created(UUID.randomUUID(), "计件-3");
		assertThatExceptionOfType(Refusal.class).isThrownBy(second::keep).withMessage("entry.refTaken");
	}

	@Test
	void referenceGivenToTwoRecordsOfOneFilingIsRefused() {
		Given both = posting().created(UUID.randomUUID(), "计件-4").created(UUID.randomUUID(), "计件-4");
		assertThatExceptionOfType(Refusal.class).isThrownBy(both::keep).withMessage("entry.refTaken");
	}

	@Test
	void recordsOfOneFilingMayPassAReferenceOn() {
		UUID one = UUID.randomUUID();
		UUID other = UUID.randomUUID();
		posting().created(one, "计件-5").created(other, null).keep();
		posting().changed(one, null).changed(other, "计件-5").keep();
		assertThat(recordsOf("计件-5")).containsExactly(other);
	}

	@Test
	void recordThatHasChangedSinceItsAuthorSawItIsNotOverwritten() {
		UUID project = some("project", 0);
		this.jdbc.update("update project set version = version + 1 where id = ?", project);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.present.require(filing("projects"), List.of(line(LineAction.UPDATE, project, 1)),
					this.registers.require("projects")))
			.satisfies((refusal) -> assertThat(refusal.getMessage()).startsWith("filing.recordChanged"));
	}

	@Test
	void recordThatIsGoneIsNotChanged() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.present.require(filing("projects"),
					List.of(line(LineAction.VOID, UUID.randomUUID(), 1)), this.registers.require("projects")))
			.satisfies((refusal) -> assertThat(refusal.getMessage()).startsWith("filing.recordGone"));
	}

	@Test
	void newRecordsAreNotLookedFor() {
		assertThat(this.present.require(filing("projects"), List.of(line(LineAction.CREATE, UUID.randomUUID(), null)),
				this.registers.require("projects")))
			.isEmpty();
	}

	@Test
	void whatNamesAVoidedRecordNamesItsSuccessorFromThenOn() {
		UUID old = some("organisation", 0);
		UUID successor = some("organisation", 1);
		UUID project = some("project", 0);
		this.jdbc.update("update project set investor_organisations = array[?] where id = ?", old, project);
		this.jdbc.update("""
				insert into record_link (root_id, pairing_id, from_type, from_id, field, to_type, to_id)
				values (?, ?, 'projects', ?, 'investorOrganisations', 'organisations', ?)
				""", root(), this.pairing, project, old);
		ObjectNode form = this.json.createObjectNode().put("successor", successor.toString());
		List<Filing> following = this.successions.follow(filing("organisations"),
				List.of(new FilingLine(1, LineAction.VOID, old, 1, form, List.<Citation>of())),
				this.registers.require("organisations"), NOW);
		assertThat(following).extracting(Filing::getType).contains("projects");
		assertThat(this.jdbc.queryForObject("select investor_organisations[1] from project where id = ?", UUID.class,
				project))
			.isEqualTo(successor);
	}

	@Test
	void whatIsVoidedWithoutSuccessorIsFollowedByNothing() {
		assertThat(this.successions.follow(filing("organisations"),
				List.of(line(LineAction.VOID, some("organisation", 0), 1)), this.registers.require("organisations"),
				NOW))
			.isEmpty();
	}

}
