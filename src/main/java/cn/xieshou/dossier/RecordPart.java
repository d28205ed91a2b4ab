package cn.xieshou.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.classification.Classifications;
import cn.xieshou.filing.FilingEvent;
import cn.xieshou.form.HiddenReferences;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.posting.History;

/**
 * The records of a list with their revisions (记录与修订), a line each: what a record says,
 * and each time it was posted what it said from then on, who wrote and who approved it
 * and where it is written. Read by key, some hundred at a time.
 */
@Component
class RecordPart {

	private static final int PORTION = 200;

	private final Listing listing;

	private final History history;

	private final UnfiledForms unfiled;

	private final HiddenReferences references;

	private final Classifications classifications;

	private final PairingTree tree;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	RecordPart(Listing listing, History history, UnfiledForms unfiled, HiddenReferences references,
			Classifications classifications, PairingTree tree, JdbcTemplate jdbc, JsonMapper json) {
		this.listing = listing;
		this.history = history;
		this.unfiled = unfiled;
		this.references = references;
		this.classifications = classifications;
		this.tree = tree;
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * How much was written.
	 *
	 * @param records how many records
	 * @param revisions how many revisions of them
	 */
	record Count(long records, long revisions) {

	}

	/** A record as its table has it. */
	private record Found(UUID id, @Nullable UUID pairing, int version, @Nullable String ref, String grade) {

	}

	/**
	 * Writes the records of a list.
	 * @param evidence takes the files that they cite and the reader is shown
	 * @param told takes the number of records after each portion
	 */
	Count write(ListQuery query, OutputStream out, Set<UUID> evidence, LongConsumer told) throws IOException {
		long records = 0;
		long revisions = 0;
		UUID after = new UUID(0, 0);
		for (List<Found> found = read(query, after); !found.isEmpty(); found = read(query, after)) {
			Map<UUID, List<History.Revision>> all = this.history.revisions(query.register().code(),
					found.stream().map(Found::id).toList());
			HiddenReferences.Hidden hidden = this.references.in(query.register(),
					all.values().stream().flatMap(List::stream).map(History.Revision::form).toList());
			Map<UUID, JsonNode> unfiled = this.unfiled.of(query.register(),
					found.stream().map(Found::id).filter((id) -> !all.containsKey(id)).toList());
			for (Found record : found) {
				List<History.Revision> own = all.getOrDefault(record.id, List.of())
					.stream()
					.filter((one) -> query.asKnownOn() == null || !one.at().isAfter(query.asKnownOn()))
					.toList();
				out.write(this.json.writeValueAsBytes(record(query, record, own, unfiled, hidden)));
				out.write('\n');
				own.forEach((revision) -> revision.sources().forEach((source) -> {
					if (source.file() != null) {
						evidence.add(source.file().id());
					}
				}));
				revisions += own.size();
			}
			records += found.size();
			told.accept(records);
			after = found.get(found.size() - 1).id;
		}
		return new Count(records, revisions);
	}

	private List<Found> read(ListQuery query, UUID after) {
		Condition condition = this.listing.scoped(query)
			.and(query.condition())
			.and(new Condition("t.id > ?", List.of(after)));
		return this.jdbc.query(
				"select t.id, t.pairing_id, t.version, t.ref, "
						+ this.classifications.sql(query.register().code(), "t", (grade) -> "'" + grade.name() + "'")
						+ " as grade from " + this.listing.from(query) + " where " + condition.sql()
						+ " order by t.id limit " + PORTION,
				(row, number) -> new Found(row.getObject("id", UUID.class), row.getObject("pairing_id", UUID.class),
						row.getInt("version"), row.getString("ref"), row.getString("grade")),
				this.listing.arguments(query, condition));
	}

	private Map<String, @Nullable Object> record(ListQuery query, Found record, List<History.Revision> revisions,
			Map<UUID, JsonNode> unfiled, HiddenReferences.Hidden hidden) {
		String type = query.register().code();
		JsonNode form = !revisions.isEmpty() ? revisions.get(0).form() : unfiled.get(record.id);
		if (form == null) {
			form = this.unfiled.before(type, record.id, record.version);
		}
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("type", type);
		json.put("id", record.id);
		json.put("ref", record.ref);
		json.put("version", record.version);
		json.put("pairing", (record.pairing != null) ? called(record.pairing) : null);
		json.put("grade", record.grade);
		json.put("form", hidden.without(form));
		withhold(json, hidden.fields(form));
		json.put("revisions", revisions.stream().map((one) -> revision(one, hidden)).toList());
		return json;
	}

	private static Map<String, @Nullable Object> revision(History.Revision revision, HiddenReferences.Hidden hidden) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("version", revision.version());
		json.put("action", revision.action());
		json.put("filing", revision.filing());
		json.put("line", revision.line());
		json.put("author", revision.author());
		json.put("postedAt", revision.at());
		json.put("events", revision.events().stream().map(RecordPart::event).toList());
		json.put("form", hidden.without(revision.form()));
		withhold(json, hidden.fields(revision.form()));
		json.put("sources", revision.sources());
		return json;
	}

	/** Its code, or its id if it is no more among the pairings. */
	private String called(UUID pairing) {
		return this.tree.find(pairing).map(PairingTree.Node::code).orElseGet(pairing::toString);
	}

	/** That something is not shown is said, not what. */
	private static void withhold(Map<String, @Nullable Object> json, List<String> fields) {
		if (!fields.isEmpty()) {
			json.put("withheld", new ArrayList<>(fields));
		}
	}

	private static Map<String, @Nullable Object> event(FilingEvent event) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("kind", event.kind());
		json.put("by", event.actorName());
		json.put("at", event.at());
		json.put("step", event.step());
		json.put("reason", event.reason());
		return json;
	}

}
