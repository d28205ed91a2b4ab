package cn.xieshou.posting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.filing.Citation;
import cn.xieshou.register.Register;

/**
 * What the books have of some lines before those are brought in (已有账目): by outside
 * reference, or by id where a line says which record it changes.
 */
final class BooksBefore {

	/**
	 * A record as it is.
	 *
	 * @param root the tree of pairings that it belongs to
	 * @param loaders whether nobody but the loader has said what it says
	 * @param evidence what it cites
	 */
	private record Known(UUID root, boolean loaders, List<Citation> evidence) {

	}

	private final Map<String, UUID> byRef = new HashMap<>();

	private final Set<String> gone = new HashSet<>();

	private final Map<UUID, Known> records = new HashMap<>();

	/** The record that a line says something of; {@code null} if there is none. */
	@Nullable UUID record(BookLine line) {
		return refs(line).stream()
			.map(this.byRef::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse((line.baseVersion() != null) ? line.record() : null);
	}

	/** Whether there was such a record until somebody voided it. */
	boolean wasThere(BookLine line) {
		return refs(line).stream().anyMatch(this.gone::contains);
	}

	boolean isLoaders(UUID record) {
		Known known = this.records.get(record);
		return known != null && known.loaders();
	}

	UUID root(UUID record) {
		return Objects.requireNonNull(this.records.get(record)).root();
	}

	boolean cites(UUID record, List<Citation> evidence) {
		return Objects.requireNonNull(this.records.get(record)).evidence().equals(evidence);
	}

	/**
	 * The reference that a line gives its record, and those that it had before, parted by
	 * {@code ；}.
	 */
	private static List<String> refs(BookLine line) {
		List<String> refs = new ArrayList<>();
		refs.add(line.form().path("ref").asString(""));
		refs.addAll(List.of(line.form().path("formerRefs").asString("").split("；")));
		refs.removeIf(String::isEmpty);
		return refs;
	}

	/** Reads what the books have. */
	@Component
	static class Reader {

		private static final TypeReference<List<Citation>> CITATIONS = new TypeReference<>() {
		};

		private final JdbcTemplate jdbc;

		private final JsonMapper json;

		Reader(JdbcTemplate jdbc, JsonMapper json) {
			this.jdbc = jdbc;
			this.json = json;
		}

		BooksBefore of(Actor loader, Register<?, ?> register, UUID record) {
			BooksBefore before = new BooksBefore();
			read(loader, register, List.of(record), before);
			return before;
		}

		BooksBefore of(Actor loader, Register<?, ?> register, List<BookLine> lines) {
			BooksBefore before = new BooksBefore();
			String[] refs = lines.stream().flatMap((line) -> refs(line).stream()).toArray(String[]::new);
			this.jdbc.query("select ref, record_id from record_ref where ref = any(?) and type = ?", (row) -> {
				before.byRef.put(row.getString("ref"), row.getObject("record_id", UUID.class));
			}, refs, register.code());
			before.gone
				.addAll(this.jdbc.queryForList("select ref from " + register.table() + "_history where ref = any(?)",
						String.class, (Object) refs));
			Set<UUID> ids = new HashSet<>(before.byRef.values());
			lines.stream()
				.filter((line) -> line.baseVersion() != null)
				.forEach((line) -> ids.add(Objects.requireNonNull(line.record())));
			read(loader, register, ids, before);
			return before;
		}

		/** What came with the portal itself is as good as the loader's. */
		private void read(Actor loader, Register<?, ?> register, Collection<UUID> ids, BooksBefore before) {
			if (ids.isEmpty()) {
				return;
			}
			this.jdbc.query("""
					select t.id, t.root_id, t.filing_id is null or f.author_id = ? as loaders, l.evidence
					from %s t left join filing f on f.root_id = t.root_id and f.id = t.filing_id
					left join filing_line l on l.root_id = t.root_id and l.filing_id = t.filing_id
					and l.number = t.filing_line where t.id = any(?)
					""".formatted(register.table()), (row) -> {
				String evidence = row.getString("evidence");
				before.records.put(row.getObject("id", UUID.class),
						new Known(row.getObject("root_id", UUID.class), row.getBoolean("loaders"),
								(evidence != null) ? this.json.readValue(evidence, CITATIONS) : List.of()));
			}, loader.id(), ids.toArray(UUID[]::new));
		}

	}

}
