package cn.xieshou.review;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.job.Job;

/** The stored batches of filings that are approved together (成批通过). */
@Repository
class ApprovalBatches {

	/** So long it is told how a batch ended. */
	private static final Duration KEPT = Duration.ofDays(90);

	private final JdbcTemplate jdbc;

	private final Clock clock;

	ApprovalBatches(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Bean
	static Job<?> forgetBatches(ApprovalBatches batches) {
		return Job.nightly("review.forget", LocalTime.of(3, 20), (run) -> batches.forget());
	}

	/** What became of a filing of a batch. */
	enum Outcome {

		/** Nothing yet. */
		WAITING,

		/** It entered the books. */
		POSTED,

		/** It waits for another decision. */
		PASSED,

		/** It was not approved. */
		REFUSED

	}

	/**
	 * A filing of a batch.
	 *
	 * @param version the version that was chosen
	 */
	record Chosen(int number, UUID root, UUID filing, int version) {

	}

	/** Why a filing is not approved, in both languages. */
	record Why(String code, String chinese, String english) {

	}

	/** Begins a batch; false if there is one with that id. */
	boolean begin(UUID id, UUID owner, List<Chosen> filings) {
		int begun = this.jdbc.update(
				"insert into review_batch (id, owner_id, at, filings) values (?, ?, ?, ?) on conflict (id) do nothing",
				id, owner, now(), filings.size());
		if (begun == 0) {
			return false;
		}
		this.jdbc.batchUpdate("insert into review_batch_filing (root_id, batch_id, number, filing_id, version, outcome)"
				+ " values (?, ?, ?, ?, ?, 'WAITING')", filings, 500, (insert, filing) -> {
					insert.setObject(1, filing.root());
					insert.setObject(2, id);
					insert.setInt(3, filing.number());
					insert.setObject(4, filing.filing());
					insert.setInt(5, filing.version());
				});
		return true;
	}

	/** Whose batch that is, empty if there is none. */
	Optional<UUID> owner(UUID id) {
		return this.jdbc.queryForList("select owner_id from review_batch where id = ?", UUID.class, id)
			.stream()
			.findAny();
	}

	/** Which of some filings are of which tree of pairings and version. */
	Map<UUID, Chosen> present(List<UUID> filings) {
		return this.jdbc
			.query("select root_id, id, version from filing where id = any(?)",
					(row, number) -> new Chosen(0, row.getObject("root_id", UUID.class),
							row.getObject("id", UUID.class), row.getInt("version")),
					(Object) filings.toArray(UUID[]::new))
			.stream()
			.collect(Collectors.toMap(Chosen::filing, Function.identity()));
	}

	/** The filings of a batch that nothing has become of yet. */
	List<Chosen> open(UUID id) {
		return this.jdbc.query(
				"select number, root_id, filing_id, version from review_batch_filing"
						+ " where batch_id = ? and outcome = 'WAITING' order by number",
				(row, number) -> new Chosen(row.getInt("number"), row.getObject("root_id", UUID.class),
						row.getObject("filing_id", UUID.class), row.getInt("version")),
				id);
	}

	/**
	 * Keeps what became of a filing, in the transaction in which it did.
	 * @return whether nothing had become of it before
	 */
	boolean tell(UUID id, Chosen filing, Outcome outcome, @Nullable Why why) {
		return this.jdbc.update(
				"update review_batch_filing set outcome = ?, code = ?, refusal = ?, refusal_en = ?"
						+ " where batch_id = ? and number = ? and root_id = ? and outcome = 'WAITING'",
				Arrays
					.asList(outcome.name(), (why != null) ? why.code() : null, (why != null) ? why.chinese() : null,
							(why != null) ? why.english() : null, id, filing.number(), filing.root())
					.toArray()) == 1;
	}

	/** How far a batch is. */
	Optional<ApprovalBatch> find(UUID id) {
		String words = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "refusal_en"
				: "refusal";
		List<ApprovalBatch.Refused> refused = this.jdbc.query(
				"select filing_id, code, " + words + " as words from review_batch_filing"
						+ " where batch_id = ? and outcome = 'REFUSED' order by number",
				(row, number) -> new ApprovalBatch.Refused(row.getObject("filing_id", UUID.class),
						row.getString("code"), row.getString("words")),
				id);
		return this.jdbc
			.query("""
					select b.id, b.owner_id, b.at, b.filings, count(*) filter (where f.outcome = 'POSTED') as posted,
					count(*) filter (where f.outcome = 'PASSED') as passed
					from review_batch b join review_batch_filing f on f.batch_id = b.id where b.id = ? group by b.id
					""", (row, number) -> new ApprovalBatch(row.getObject("id", UUID.class),
					row.getObject("owner_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getInt("filings"), row.getInt("posted"), row.getInt("passed"), refused), id)
			.stream()
			.findAny();
	}

	/** The last batch of somebody that is not done yet, empty if there is none. */
	Optional<UUID> running(UUID owner) {
		return this.jdbc.queryForList("select b.id from review_batch b where b.owner_id = ? and exists (select 1"
				+ " from review_batch_filing f where f.batch_id = b.id and f.outcome = 'WAITING') order by b.at desc limit 1",
				UUID.class, owner)
			.stream()
			.findAny();
	}

	/** Not private: the job calls it by the proxy, which has no clock of its own. */
	void forget() {
		this.jdbc.update("delete from review_batch where at < ?",
				this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
