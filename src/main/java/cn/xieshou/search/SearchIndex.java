package cn.xieshou.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.region.Regions;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Posted;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.RegionCode;

/**
 * Keeps the search index (检索索引) in step with the books: what is posted enters it in the
 * same transaction, what is voided leaves it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SearchIndex implements Posted.Observer {

	/** An older state never takes the place of a newer one. */
	private static final String UPSERT = """
			insert into search_entry as old (record_id, root_id, pairing_id, type, posted_at, name, code, ref, also,
			note, pinyin, grams) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			on conflict (record_id, root_id) do update set pairing_id = excluded.pairing_id,
			posted_at = excluded.posted_at, name = excluded.name, code = excluded.code, ref = excluded.ref, also = excluded.also, note = excluded.note,
			pinyin = excluded.pinyin, grams = excluded.grams where old.posted_at <= excluded.posted_at
			""";

	private static final List<String> NOTES = List.of("region", "parent", "assistedRegion", "publisher", "unit");

	private final JdbcTemplate jdbc;

	private final Regions regions;

	private final PairingTree tree;

	SearchIndex(JdbcTemplate jdbc, Regions regions, PairingTree tree) {
		this.jdbc = jdbc;
		this.regions = regions;
		this.tree = tree;
	}

	@Override
	public void posted(Posted posting) {
		UUID[] gone = posting.lines()
			.stream()
			.filter((line) -> line.content() == null)
			.map(Posted.Line::record)
			.toArray(UUID[]::new);
		if (gone.length > 0) {
			this.jdbc.update("delete from search_entry where record_id = any(?) and root_id = ?", gone, posting.root());
		}
		put(posting.present().map((line) -> row(posting, line)).toList());
	}

	/** Enters records as they stand. */
	void put(List<SearchRow> rows) {
		this.jdbc.batchUpdate(UPSERT, rows.stream().map(SearchIndex::values).toList());
	}

	private static Object[] values(SearchRow row) {
		@Nullable Object[] values = { row.record(), row.root(), row.pairing(), row.type(),
				row.postedAt().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC), row.name(), row.code(),
				row.ref(), row.others().isEmpty() ? null : String.join("\n", row.others()), row.note(),
				String.join(" ", row.syllables()), Tokens.of(row) };
		return values;
	}

	/** What the index holds of a record that is in the books. */
	<E extends RegisterEntry, F extends Record & RegisterForm> SearchRow row(Register<E, F> register, E entry) {
		return row(register, entry.getId(), entry.getRootId(), entry.getPairingId(), entry.getPostedAt(),
				Posted.Content.of(register, entry));
	}

	private SearchRow row(Posted posting, Posted.Line line) {
		return row(posting.register(), line.record(), posting.root(), line.place().pairing(), posting.at(),
				Objects.requireNonNull(line.content()));
	}

	private SearchRow row(Register<?, ?> register, UUID record, UUID root, @Nullable UUID pairingId, Instant postedAt,
			Posted.Content content) {
		Record form = (Record) content.form();
		Object code = (register.codeColumn() != null) ? FormField.value(form, register.codeColumn()) : null;
		if (code == null) {
			code = FormField.value(form, "number");
		}
		String note = note(form);
		Optional<String> pairing = Optional.ofNullable(pairingId).flatMap(this.tree::find).map(PairingTree.Node::name);
		String surroundings = (pairing.orElse("") + " " + ((note != null) ? note : "")).strip();
		return new SearchRow(record, root, pairingId, register.code(), postedAt, content.name(),
				(code != null) ? code.toString() : null, content.ref(), others(content, form, code), note,
				surroundings.isEmpty() ? null : surroundings);
	}

	/** The words that lists find the record by apart from its name, and its aliases. */
	private static List<String> others(Posted.Content content, Record form, @Nullable Object code) {
		Set<String> others = new LinkedHashSet<>();
		if (code != null) {
			others.add(code.toString());
		}
		String foundBy = content.foundBy();
		String rest = foundBy.startsWith(content.name()) ? foundBy.substring(content.name().length()) : foundBy;
		others.addAll(List.of(rest.strip().split("\\s+")));
		if (FormField.value(form, "aliases") instanceof List<?> aliases) {
			aliases.forEach((alias) -> others.add(alias.toString()));
		}
		if (FormField.value(form, "shortName") instanceof String shortName) {
			others.add(shortName);
		}
		others.removeIf((other) -> other.isBlank() || other.equals("null") || other.equals(content.name()));
		return new ArrayList<>(others);
	}

	private @Nullable String note(Record form) {
		for (String field : NOTES) {
			Object value = FormField.value(form, field);
			if (value != null && !(value instanceof UUID)) {
				return (value instanceof RegionCode region) ? this.regions.fullName(region) : value.toString();
			}
		}
		return null;
	}

}
