package cn.xieshou.entry;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.xieshou.filing.FilingStore;

/**
 * What somebody has typed into a draft that is no value yet (未成值的文字), such as half a
 * date. It stands beside the version of the draft that was kept with it, and is forgotten
 * when the form is saved as a whole.
 */
@Repository
class TypedTexts {

	private final FilingStore filings;

	private final EntryContents contents;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	TypedTexts(FilingStore filings, EntryContents contents, JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.filings = filings;
		this.contents = contents;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Keeps what is no value yet of a draft that has just been written.
	 * @param aside the fields as typed, by their names on the page
	 */
	void keep(UUID filing, ObjectNode aside) {
		if (aside.isEmpty()) {
			this.jdbc.sql("delete from entry_typed where filing_id = ?").param(filing).update();
			return;
		}
		this.filings.flush();
		this.jdbc.sql("""
				insert into entry_typed (root_id, filing_id, version, typed, at)
				select root_id, id, version, ?::jsonb, ? from filing where id = ?
				on conflict (filing_id, root_id) do update
				set version = excluded.version, typed = excluded.typed, at = excluded.at
				""").params(aside.toString(), this.clock.instant().atOffset(ZoneOffset.UTC), filing).update();
	}

	/** A draft with what was typed into it, the same object if that is nothing. */
	Entry in(Entry kept) {
		return this.jdbc.sql("select typed::text from entry_typed where filing_id = ? and version = ?")
			.params(Objects.requireNonNull(kept.filing()), Objects.requireNonNull(kept.version()))
			.query(String.class)
			.optional()
			.map((typed) -> {
				ObjectNode content = this.contents.of(kept);
				content.setAll((ObjectNode) this.json.readTree(typed));
				return this.contents.entry(kept, content);
			})
			.orElse(kept);
	}

}
