package cn.xieshou.posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.filing.Citation;
import cn.xieshou.filing.FilingEvent;
import cn.xieshou.filing.FilingLine;
import cn.xieshou.filing.FilingStore;
import cn.xieshou.filing.FilingView;
import cn.xieshou.filing.FilingChanges;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.Sources;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;

/**
 * The history of a record (修订记录): its posted filings, newest first, with what each
 * changed.
 */
@Service
@Transactional(readOnly = true)
public class History {

	private static final Set<FilingEvent.Kind> ANSWERS = Set.of(FilingEvent.Kind.CONFIRMED, FilingEvent.Kind.DISPUTED);

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final FilingStore store;

	private final FilingChanges changes;

	private final Records records;

	private final Sources sources;

	History(JdbcTemplate jdbc, JsonMapper json, FilingStore store, FilingChanges changes, Records records,
			Sources sources) {
		this.jdbc = jdbc;
		this.json = json;
		this.store = store;
		this.changes = changes;
		this.records = records;
		this.sources = sources;
	}

	/**
	 * One posting of a record.
	 *
	 * @param filing the filing
	 * @param line its line
	 * @param version the version that the record had from then on
	 * @param action what was done
	 * @param author who wrote it
	 * @param at when it entered the books
	 * @param form what the record said from then on
	 * @param changes field by field what changed
	 * @param sources where it is written
	 * @param events what happened to the filing, with who did it
	 */
	public record Revision(UUID filing, int line, int version, LineAction action, String author, Instant at,
			JsonNode form, List<FilingView.FieldChange> changes, List<Sources.Source> sources,
			List<FilingEvent> events) {

		/** The same without what a reader is not shown. */
		public Revision without(UnaryOperator<JsonNode> shown) {
			return new Revision(this.filing, this.line, this.version, this.action, this.author, this.at,
					shown.apply(this.form), this.changes.stream().map((change) -> change.without(shown)).toList(),
					this.sources, this.events);
		}

	}

	/**
	 * The revisions of a record, newest first.
	 * @param asKnownOn those until then of a record that was in the books at that moment,
	 * {@code null} for now
	 * @throws cn.xieshou.web.NotFound if there is none within the reader's scope
	 */
	public List<Revision> of(Register<?, ?> register, UUID record, @Nullable Instant asKnownOn) {
		this.records.require(register, record, asKnownOn);
		return revisions(register.code(), record).stream()
			.filter((revision) -> asKnownOn == null || !revision.at().isAfter(asKnownOn))
			.toList();
	}

	/** The revisions of a record that the caller has made sure the reader may see. */
	public List<Revision> revisions(String type, UUID record) {
		return revisions(type, List.of(record)).getOrDefault(record, List.of());
	}

	/**
	 * The revisions of records that the caller has made sure the reader may see, of all
	 * of them at once.
	 * @return by record, newest first; without those that no filing brought into the
	 * books
	 */
	public Map<UUID, List<Revision>> revisions(String type, Collection<UUID> records) {
		List<Stored> stored = this.jdbc.query("""
				select l.*, f.author_name, f.posted_at from filing_line l
				join filing f on f.root_id = l.root_id and f.id = l.filing_id
				where l.record_id = any(?) and f.state = 'POSTED' order by f.posted_at, f.id
				""",
				(row, index) -> new Stored(this.store.line(row, index), row.getObject("root_id", UUID.class),
						row.getObject("filing_id", UUID.class), row.getString("author_name"),
						row.getObject("posted_at", java.time.OffsetDateTime.class).toInstant()),
				(Object) records.toArray(UUID[]::new));
		Map<Integer, List<Citation>> citations = new HashMap<>();
		for (int i = 0; i < stored.size(); i++) {
			citations.put(i, stored.get(i).line.evidence());
		}
		Map<Integer, List<Sources.Source>> sources = this.sources.cited(citations);
		Map<UUID, List<FilingEvent>> events = events(stored);
		Map<UUID, List<Revision>> revisions = new HashMap<>();
		for (int i = 0; i < stored.size(); i++) {
			Stored one = stored.get(i);
			List<Revision> before = revisions.computeIfAbsent(one.line.record(), (record) -> new ArrayList<>());
			JsonNode said = before.isEmpty() ? this.json.createObjectNode() : before.get(0).form();
			before.add(0, new Revision(one.filing, one.line.number(), version(one.line, before), one.line.action(),
					one.author, one.at, one.line.form(), this.changes.between(type, (ObjectNode) said, one.line.form()),
					sources.getOrDefault(i, List.of()),
					of(one.line.number(), events.getOrDefault(one.filing, List.of()))));
		}
		return revisions;
	}

	/** A record that no filing brought into the books had a version before its first. */
	private static int version(FilingLine line, List<Revision> before) {
		Integer base = line.baseVersion();
		return before.isEmpty() ? ((base != null) ? base + 1 : 1) : before.get(0).version() + 1;
	}

	/** What happened to the filings, of all of them at once. */
	private Map<UUID, List<FilingEvent>> events(List<Stored> stored) {
		Map<UUID, List<FilingEvent>> events = new HashMap<>();
		this.jdbc.query("""
				select filing_id, kind, actor_id, actor_name, at, step, reason, to_step, remarks from filing_event
				where root_id = any(?) and filing_id = any(?) order by number
				""", (row) -> {
			events.computeIfAbsent(row.getObject("filing_id", UUID.class), (filing) -> new ArrayList<>())
				.add(this.store.event(row, 0));
		}, stored.stream().map(Stored::root).distinct().toArray(UUID[]::new),
				stored.stream().map(Stored::filing).toArray(UUID[]::new));
		return events;
	}

	/** Without what the other side said of other lines of the same filing. */
	private static List<FilingEvent> of(int line, List<FilingEvent> events) {
		return events.stream()
			.filter((event) -> !ANSWERS.contains(event.kind()) || event.remarks().isEmpty()
					|| event.remarks().stream().anyMatch((remark) -> remark.line() == line))
			.toList();
	}

	private record Stored(FilingLine line, UUID root, UUID filing, String author, Instant at) {

	}

}
