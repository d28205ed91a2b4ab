package cn.xieshou.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.xieshou.job.Job;
import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Mapping;

/** Imports and their files as they are kept (导入表). */
@Repository
class ImportStore {

	private static final String BATCH = """
			select id, owner_id, owner_name, type, file_name, sha256, size, context, mapping, state, job_id, done, total,
			refusal, refusal_en, created_at from import_batch
			""";

	private static final int PART = 1 << 20;

	/** As long as jobs that somebody asked for. */
	private static final Duration KEPT = Duration.ofDays(90);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	ImportStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	@Bean
	static Job<?> forgetImportedFiles(ImportStore store) {
		return Job.nightly("imports.forget", LocalTime.of(3, 50), (run) -> store.forgetOldFiles());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** Whoever brings the same file at the same moment comes after. */
	void lock(UUID owner, String sha256) {
		this.jdbc.sql("select pg_advisory_xact_lock(?)")
			.param(owner.getLeastSignificantBits() ^ Long.parseUnsignedLong(sha256.substring(0, 16), 16))
			.query((row) -> {
			});
	}

	void add(ImportBatch batch, Path file) {
		this.jdbc.sql("""
				insert into import_batch (id, owner_id, owner_name, type, file_name, sha256, size, context, state,
				created_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
				""")
			.params(batch.id(), batch.owner(), batch.ownerName(), batch.type(), batch.fileName(), batch.sha256(),
					batch.size(), this.json.writeValueAsString(batch.context()), batch.state().name(), now(), now())
			.update();
		try (InputStream content = Files.newInputStream(file)) {
			byte[] part = content.readNBytes(PART);
			for (int number = 0; part.length > 0; number++) {
				this.jdbc.sql("insert into import_file (import_id, part, content) values (?, ?, ?)")
					.params(batch.id(), number, part)
					.update();
				part = content.readNBytes(PART);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes the content of a file as it was sent. */
	void copy(UUID id, OutputStream out) throws IOException {
		for (int number = 0;; number++) {
			Optional<byte[]> part = this.jdbc.sql("select content from import_file where import_id = ? and part = ?")
				.params(id, number)
				.query(byte[].class)
				.optional();
			if (part.isEmpty()) {
				return;
			}
			out.write(part.get());
		}
	}

	/**
	 * The file is still kept.
	 * @throws Refusal if it was deleted
	 */
	void requireFile(UUID id) {
		if (this.jdbc.sql("select 1 from import_file where import_id = ? and part = 0")
			.param(id)
			.query()
			.listOfRows()
			.isEmpty()) {
			throw new Refusal("imports.fileGone");
		}
	}

	/** Deletes the file of an import; its rows stay. */
	void forgetFile(UUID id) {
		this.jdbc.sql("delete from import_file where import_id = ?").param(id).update();
	}

	/** Deletes the files of imports that nobody has worked on for long. */
	void forgetOldFiles() {
		this.jdbc.sql("""
				delete from import_file f using import_batch b where b.id = f.import_id and b.changed_at < ?
				and b.state not in ('READING', 'FILING')
				""").param(now().minus(KEPT)).update();
	}

	Optional<ImportBatch> find(UUID id) {
		return this.jdbc.sql(BATCH + "where id = ?").param(id).query(this::batch).optional();
	}

	/**
	 * The import as it is now, which changes for nobody else until the end of the
	 * transaction.
	 */
	ImportBatch locked(UUID id) {
		return this.jdbc.sql(BATCH + "where id = ? for update").param(id).query(this::batch).single();
	}

	/** The imports of an account, the latest first. */
	List<ImportBatch> of(UUID owner, int most) {
		return this.jdbc.sql(BATCH + "where owner_id = ? order by created_at desc limit ?")
			.params(owner, most)
			.query(this::batch)
			.list();
	}

	/** What an account has imported of the same file and type, the latest first. */
	List<ImportBatch> same(UUID owner, String type, String sha256) {
		return this.jdbc.sql(BATCH + "where owner_id = ? and type = ? and sha256 = ? order by created_at desc")
			.params(owner, type, sha256)
			.query(this::batch)
			.list();
	}

	void changes(UUID id, ImportState state, @Nullable UUID job) {
		this.jdbc
			.sql("update import_batch set state = ?, job_id = ?, done = 0, total = null, changed_at = ? where id = ?")
			.params(Arrays.asList(state.name(), job, now(), id))
			.update();
	}

	void fails(UUID id, String words, String wordsEnglish) {
		this.jdbc
			.sql("update import_batch set state = 'FAILED', refusal = ?, refusal_en = ?, changed_at = ? where id = ?")
			.params(words, wordsEnglish, now(), id)
			.update();
	}

	void corrects(UUID id, Mapping mapping, ImportContext context) {
		this.jdbc.sql("update import_batch set mapping = ?::jsonb, context = ?::jsonb where id = ?")
			.params(this.json.writeValueAsString(mapping), this.json.writeValueAsString(context), id)
			.update();
	}

	void isLaidOut(UUID id, LayoutView layout) {
		this.jdbc.sql("update import_batch set layout = ?::jsonb where id = ?")
			.params(this.json.writeValueAsString(layout), id)
			.update();
	}

	Optional<LayoutView> layout(UUID id) {
		return this.jdbc.sql("select layout from import_batch where id = ? and layout is not null")
			.param(id)
			.query((row, number) -> this.json.readValue(row.getString("layout"), LayoutView.class))
			.optional();
	}

	void isAt(UUID id, int done, @Nullable Integer total) {
		this.jdbc.sql("update import_batch set done = ?, total = ? where id = ?")
			.params(Arrays.asList(done, total, id))
			.update();
	}

	/** What somebody of a unit corrected in a table with that head before. */
	Optional<Mapping.Sheet> remembered(String unit, String type, String head) {
		return this.jdbc.sql("select sheet from import_mapping where unit = ? and type = ? and head = ?")
			.params(unit, type, head)
			.query((row, number) -> this.json.readValue(row.getString("sheet"), Mapping.Sheet.class))
			.optional();
	}

	void remember(String unit, String type, String head, Mapping.Sheet sheet) {
		this.jdbc.sql("""
				insert into import_mapping (unit, type, head, sheet, changed_at) values (?, ?, ?, ?::jsonb, ?)
				on conflict (unit, type, head) do update set sheet = excluded.sheet, changed_at = excluded.changed_at
				""").params(unit, type, head, this.json.writeValueAsString(sheet), now()).update();
	}

	private ImportBatch batch(ResultSet row, int index) throws SQLException {
		String mapping = row.getString("mapping");
		return new ImportBatch(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class),
				row.getString("owner_name"), row.getString("type"), row.getString("file_name"), row.getString("sha256"),
				row.getLong("size"), this.json.readValue(row.getString("context"), ImportContext.class),
				(mapping != null) ? this.json.readValue(mapping, Mapping.class) : null,
				ImportState.valueOf(row.getString("state")), row.getObject("job_id", UUID.class), row.getInt("done"),
				row.getObject("total", Integer.class), row.getString("refusal"), row.getString("refusal_en"),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

}
