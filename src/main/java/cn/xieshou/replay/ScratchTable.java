package cn.xieshou.replay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.register.RegisterEntry;

/**
 * Where the records of one type are rebuilt (重建表): a temporary table of the same name, so
 * that entities are written to it as they are to the books, but every version a row of
 * its own. Only the present transaction sees it.
 */
final class ScratchTable {

	/**
	 * What a record has that was there before its first filing, and when one was voided.
	 */
	private static final String BESIDE = """
			create temporary table if not exists replay_beside
			(id uuid not null, versions integer, voided_at timestamptz) on commit drop""";

	private static final String TABLE = """
			create temporary table %1$s (like %2$s.%1$s including defaults including generated) on commit drop""";

	/**
	 * Versions that are not the same, or are on one side only. What comes from no filing
	 * is reference data, which the migrations bring.
	 */
	private static final String DIFFERENCES = """
			with numbered as (
				select e.*, (row_number() over record + coalesce((select max(b.versions) from replay_beside b
					where b.id = e.id), 0))::integer as replay_version,
					coalesce(lead(e.posted_at) over record, (select max(b.voided_at) from replay_beside b
					where b.id = e.id)) as replay_until
				from %1$s e window record as (partition by e.id order by e.replay_number)),
			rebuilt as (
				select id, replay_version as version, replay_until as until,
					(to_jsonb(n) - '{replay_number,replay_version,replay_until}'::text[])
					|| jsonb_build_object('version', replay_version) as content
				from numbered n),
			kept as (
				select id, version, null::timestamptz as until, to_jsonb(t) as content from %2$s.%1$s t
				where filing_id is not null
				union all
				select id, version, superseded_at, to_jsonb(h) - 'superseded_at' from %2$s.%1$s_history h
				where filing_id is not null)
			select coalesce(r.id, k.id) as id, coalesce(r.version, k.version) as version, r.id is null as added,
				k.id is null as missing, (select string_agg(key, ', ' order by key) from (
					select key from jsonb_each(r.content) a full join jsonb_each(k.content) b using (key)
					where a.value::text is distinct from b.value::text
					union all select 'superseded_at' where r.until is distinct from k.until) as other) as columns
			from rebuilt r full join kept k on k.id = r.id and k.version = r.version
			where r.content::text is distinct from k.content::text or r.until is distinct from k.until
			order by 1, 2""";

	/** What filings lack is to be told, not to end the replay. */
	private static final String LENIENT = """
			select string_agg(format('alter column %%I drop not null', attname), ', ') from pg_attribute
			where attrelid = 'pg_temp.%1$s'::regclass and attnum > 0 and attnotnull and not attisdropped""";

	private final JdbcTemplate jdbc;

	private final StatelessSession session;

	private final String table;

	private final String books;

	private ScratchTable(JdbcTemplate jdbc, StatelessSession session, String table) {
		this.jdbc = jdbc;
		this.session = session;
		this.table = table;
		this.books = String.valueOf(jdbc.queryForObject("select quote_ident(current_schema())", String.class));
	}

	static ScratchTable create(JdbcTemplate jdbc, StatelessSession session, String table) {
		ScratchTable scratch = new ScratchTable(jdbc, session, table);
		jdbc.execute(BESIDE);
		jdbc.execute(TABLE.formatted(table, scratch.books));
		jdbc.execute(
				"alter table pg_temp." + table + " " + jdbc.queryForObject(LENIENT.formatted(table), String.class));
		jdbc.execute("alter table pg_temp." + table + " add column replay_number bigint generated always as identity");
		return scratch;
	}

	/** Writes the next version of a record. */
	void add(RegisterEntry entry) {
		this.session.insert(entry);
	}

	/** Says how many versions a record had before its first filing. */
	void startsAfter(UUID record, int versions) {
		this.jdbc.update("insert into replay_beside (id, versions) values (?, ?)", record, versions);
	}

	void voided(UUID record, Instant at) {
		this.jdbc.update("insert into replay_beside (id, voided_at) values (?, ?)", record,
				at.atOffset(ZoneOffset.UTC));
	}

	/**
	 * A version of a record that is not what its filings say.
	 *
	 * @param added whether no filing says that there is such a version
	 * @param missing whether the books lack it
	 * @param columns what is not the same, if both have it
	 */
	record Difference(UUID id, int version, boolean added, boolean missing, @Nullable String columns) {

	}

	/** Compares with the books. */
	void differences(Consumer<Difference> each) {
		this.jdbc.execute("analyze pg_temp." + this.table);
		this.jdbc.query(DIFFERENCES.formatted(this.table, this.books), (row) -> {
			each.accept(new Difference(row.getObject("id", UUID.class), row.getInt("version"), row.getBoolean("added"),
					row.getBoolean("missing"), row.getString("columns")));
		});
	}

	void drop() {
		this.jdbc.execute("drop table pg_temp." + this.table);
		this.jdbc.execute("truncate pg_temp.replay_beside");
	}

}
