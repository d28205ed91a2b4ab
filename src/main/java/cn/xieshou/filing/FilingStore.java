package cn.xieshou.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Actor;

/** The stored filings with their lines and what happened to them. */
@Repository
public class FilingStore {

	private static final TypeReference<List<Citation>> CITATIONS = new TypeReference<>() {
	};

	/** Said, since the types of what is empty cannot be seen. */
	private static final int[] EVENT_TYPES = { Types.OTHER, Types.OTHER, Types.VARCHAR, Types.OTHER, Types.VARCHAR,
			Types.TIMESTAMP_WITH_TIMEZONE, Types.INTEGER, Types.VARCHAR, Types.INTEGER, Types.VARCHAR, Types.OTHER,
			Types.OTHER };

	private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {
	};

	private final FilingRepository filings;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	FilingStore(FilingRepository filings, JdbcTemplate jdbc, JsonMapper json) {
		this.filings = filings;
		this.jdbc = jdbc;
		this.json = json;
	}

	public void add(Filing filing) {
		this.filings.add(filing);
		this.filings.flush();
	}

	/** The filing with that id, if the rule says that it may be seen. */
	public Optional<Filing> find(UUID id, Predicate<Filing> visible) {
		return this.filings.find(id, visible);
	}

	/**
	 * Locks a filing that is about to change, so that two who decide at once do so one
	 * after the other, and reads it again if it has changed meanwhile. The lock names the
	 * root, without which distributed tables refuse it.
	 */
	public void lock(Filing filing) {
		Integer version = this.jdbc.queryForObject("select version from filing where id = ? and root_id = ? for update",
				Integer.class, filing.getId(), filing.getRootId());
		if (!Objects.equals(version, filing.getVersion())) {
			this.filings.refresh(filing);
		}
	}

	/** Sends what has changed, so that who reads the filing next sees its version. */
	public void flush() {
		this.filings.flush();
	}

	/** Whether an author has brought in that step of a load. */
	public boolean isLoaded(UUID author, String step) {
		return this.filings.existsByAuthorIdAndIdempotencyKey(author, step);
	}

	public List<FilingLine> lines(Filing filing) {
		return this.jdbc.query("""
				select number, action, record_id, base_version, form, evidence from filing_line
				where root_id = ? and filing_id = ? order by number
				""", this::line, filing.getRootId(), filing.getId());
	}

	/** Some lines of a filing, by their numbers. */
	List<FilingLine> lines(Filing filing, Collection<Integer> numbers) {
		return this.jdbc.query("""
				select number, action, record_id, base_version, form, evidence from filing_line
				where root_id = ? and filing_id = ? and number = any(?) order by number
				""", this::line, filing.getRootId(), filing.getId(), numbers.toArray(Integer[]::new));
	}

	/** What the first line of a filing is about. */
	Optional<String> subject(Filing filing) {
		return this.jdbc
			.queryForList("select " + Subjects.OF_LINE + " from filing_line l where l.root_id = ? and l.filing_id = ?"
					+ " and l.number = 1", String.class, filing.getRootId(), filing.getId())
			.stream()
			.filter(Objects::nonNull)
			.findAny();
	}

	/**
	 * A form as it was posted.
	 *
	 * @param formVersion the version of the type's form in which it was written
	 */
	record PostedForm(ObjectNode form, int formVersion) {

	}

	/** The form that a line of a filing brought into the books. */
	Optional<PostedForm> postedForm(UUID root, UUID filing, int line) {
		return this.jdbc
			.query("""
					select l.form, f.form_version from filing_line l
					join filing f on f.root_id = l.root_id and f.id = l.filing_id
					where l.root_id = ? and l.filing_id = ? and l.number = ?
					""",
					(row, index) -> new PostedForm((ObjectNode) this.json.readTree(row.getString("form")),
							row.getInt("form_version")),
					root, filing, line)
			.stream()
			.findAny();
	}

	/** What the line of a filing cites. */
	public List<Citation> evidence(UUID root, UUID filing, int line) {
		return this.jdbc
			.query("select evidence from filing_line where root_id = ? and filing_id = ? and number = ?",
					(row, index) -> this.json.readValue(row.getString("evidence"), CITATIONS), root, filing, line)
			.stream()
			.findAny()
			.orElse(List.of());
	}

	public FilingLine line(ResultSet row, int index) throws SQLException {
		return new FilingLine(row.getInt("number"), LineAction.valueOf(row.getString("action")),
				row.getObject("record_id", UUID.class), row.getObject("base_version", Integer.class),
				(ObjectNode) this.json.readTree(row.getString("form")),
				this.json.readValue(row.getString("evidence"), CITATIONS));
	}

	/** Replaces the lines of a filing. */
	void rewrite(Filing filing, List<FilingLine> lines) {
		this.jdbc.update("delete from filing_line where root_id = ? and filing_id = ?", filing.getRootId(),
				filing.getId());
		write(filing, lines);
	}

	/** Writes the lines of a filing that has none. */
	public void write(Filing filing, List<FilingLine> lines) {
		this.jdbc.batchUpdate("""
				insert into filing_line (root_id, filing_id, number, action, record_id, base_version, form, evidence)
				values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
				""", lines, 500, (insert, line) -> {
			insert.setObject(1, filing.getRootId());
			insert.setObject(2, filing.getId());
			insert.setInt(3, line.number());
			insert.setString(4, line.action().name());
			insert.setObject(5, line.record());
			insert.setObject(6, line.baseVersion());
			insert.setString(7, line.form().toString());
			insert.setString(8, this.json.writeValueAsString(line.evidence()));
		});
	}

	public List<FilingEvent> events(Filing filing) {
		return this.jdbc.query("""
				select kind, actor_id, actor_name, at, step, reason, to_step, remarks from filing_event
				where root_id = ? and filing_id = ? order by number
				""", this::event, filing.getRootId(), filing.getId());
	}

	public FilingEvent event(ResultSet row, int index) throws SQLException {
		String remarks = row.getString("remarks");
		return new FilingEvent(FilingEvent.Kind.valueOf(row.getString("kind")), row.getObject("actor_id", UUID.class),
				row.getString("actor_name"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getObject("step", Integer.class), row.getString("reason"), row.getObject("to_step", Integer.class),
				(remarks != null) ? this.json.readValue(remarks, REMARKS) : List.of());
	}

	/** Appends to the course of filings, in order. */
	void happened(Actor actor, List<FilingJournal.Note> notes, Instant at) {
		this.jdbc.batchUpdate(
				"""
						insert into filing_event
						(root_id, filing_id, number, kind, actor_id, actor_name, at, step, reason, to_step, remarks)
						select ?, ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?::jsonb from filing_event where root_id = ? and filing_id = ?
						""",
				notes.stream().map((note) -> {
					UUID root = note.filing().getRootId();
					UUID filing = note.filing().getId();
					return Arrays
						.asList(root, filing, note.kind().name(), actor.id(), actor.displayName(),
								at.atOffset(ZoneOffset.UTC), note.step(), note.reason(), note.toStep(), remarks(note),
								root, filing)
						.toArray();
				}).toList(), EVENT_TYPES);
	}

	private @Nullable String remarks(FilingJournal.Note note) {
		return note.remarks().isEmpty() ? null : this.json.writeValueAsString(note.remarks());
	}

	/** Keeps what the lines of a filing say that was just returned to its author. */
	public void keepReturned(Filing filing) {
		this.jdbc.update("""
				insert into filing_returned_line (root_id, filing_id, event, number, record_id, form, evidence)
				select l.root_id, l.filing_id, (select max(e.number) from filing_event e where e.root_id = l.root_id
				and e.filing_id = l.filing_id and e.kind = 'RETURNED'), l.number, l.record_id, l.form, l.evidence
				from filing_line l where l.root_id = ? and l.filing_id = ?
				""", filing.getRootId(), filing.getId());
	}

	/**
	 * What a line said when its filing was last returned.
	 *
	 * @param number the line then
	 * @param record the record; a line that creates one may have another since
	 */
	record ReturnedLine(int number, UUID record, ObjectNode form) {

	}

	/** What lines said when their filing was last returned to its author. */
	List<ReturnedLine> returned(Filing filing, List<Integer> numbers, List<UUID> records) {
		return this.jdbc.query("""
				select number, record_id, form from filing_returned_line where root_id = ? and filing_id = ?
				and event = (select max(event) from filing_returned_line where root_id = ? and filing_id = ?)
				and (number = any(?) or record_id = any(?))
				""",
				(row, index) -> new ReturnedLine(row.getInt("number"), row.getObject("record_id", UUID.class),
						(ObjectNode) this.json.readTree(row.getString("form"))),
				filing.getRootId(), filing.getId(), filing.getRootId(), filing.getId(), numbers.toArray(Integer[]::new),
				records.toArray(UUID[]::new));
	}

	/**
	 * Who posted last what concerned a record; the kind tells no more than that.
	 * @param root the top-level pairing of the record
	 */
	Optional<FilingEvent> lastPosting(UUID root, UUID record) {
		return this.jdbc.query("""
				select f.author_id as actor_id, f.author_name as actor_name, f.posted_at as at, 'POSTED' as kind,
				null::integer as step, null as reason, null::integer as to_step, null as remarks from filing_line l
				join filing f on f.root_id = l.root_id and f.id = l.filing_id
				where l.root_id = ? and l.record_id = ? and f.state = 'POSTED' order by f.posted_at desc limit 1
				""", this::event, root, record).stream().findAny();
	}

}
