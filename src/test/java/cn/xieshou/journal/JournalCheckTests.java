package cn.xieshou.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.access.Actor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is changed in the journal behind the portal's back is found and named: block, line
 * and how. Changes are those of the owner of the tables, and are rolled back.
 */
@DatabaseTest
class JournalCheckTests {

	/** Three blocks of three lines. */
	private static final int BLOCKS = 3;

	private static final LongConsumer NOBODY = (lines) -> {
	};

	private final UUID root = UUID.randomUUID();

	@TempDir
	private Path folder;

	@Autowired
	Journal journal;

	@Autowired
	JournalSealer sealer;

	@Autowired
	JournalChain chain;

	@Autowired
	JournalCheck check;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	FlywayConnectionDetails owner;

	private JournalHeads heads;

	@BeforeEach
	void writeThreeBlocks() {
		this.heads = new JournalHeads(this.chain, this.folder.resolve("heads"), Clock.systemUTC());
		for (int block = 1; block <= BLOCKS; block++) {
			this.transaction.executeWithoutResult((status) -> write(3));
			seal();
			this.heads.write();
		}
	}

	private void write(int lines) {
		Actor actor = new Actor(UUID.randomUUID(), "test", "试验员", "试验", List.of());
		for (int line = 0; line < lines; line++) {
			this.journal.write(actor, Act.VIEWED, this.root, "test", UUID.randomUUID(), Map.of("page", line));
		}
	}

	/** The job of the portal may do so at the same time. */
	private void seal() {
		for (int attempt = 0; attempt < 10; attempt++) {
			try {
				this.sealer.seal(NOBODY);
				return;
			}
			catch (DataIntegrityViolationException ex) {
				// one of the two came first
			}
		}
	}

	private interface Change {

		void make(JdbcTemplate jdbc);

	}

	/** What is found after somebody who owns the tables has changed them. */
	private Verdict after(Change change) {
		DriverManagerDataSource source = new DriverManagerDataSource(String.valueOf(this.owner.getJdbcUrl()),
				String.valueOf(this.owner.getUsername()), String.valueOf(this.owner.getPassword()));
		try (Connection connection = source.getConnection()) {
			connection.setAutoCommit(false);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			JdbcTemplate changed = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			try {
				change.make(changed);
				return new JournalCheck(new JournalChain(changed), new UnsealedLines(changed), this.heads,
						Mockito.mock(PlatformTransactionManager.class), Clock.systemUTC())
					.verify();
			}
			finally {
				connection.rollback();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Verdict.Bad bad(String... changes) {
		Verdict verdict = after((jdbc) -> {
			for (String change : changes) {
				assertThat(jdbc.update(change.replace("$root", "'" + this.root + "'")
					.replace("$line",
							"(select id from journal_seal where root_id = '" + this.root + "' and line = 5)")))
					.as(change)
					.isPositive();
			}
		});
		assertThat(verdict.ok()).isFalse();
		Verdict.Bad bad = verdict.firstBad();
		assertThat(bad).isNotNull();
		assertThat(bad.root()).isEqualTo(this.root);
		return bad;
	}

	@Test
	void whatNobodyTouchedIsRight() {
		Verdict verdict = this.check.verify();
		assertThat(verdict.firstBad()).isNull();
		assertThat(verdict.ok()).isTrue();
		assertThat(verdict.lines()).isGreaterThanOrEqualTo(9);
		assertThat(verdict.head()).hasSize(64).isNotEqualTo(verdict.headSm3());
		assertThat(this.chain.blocks(this.root, 0)).extracting((block) -> block.extent().lastLine())
			.containsExactly(3L, 6L, 9L);
		assertThat(after((jdbc) -> {
		}).firstBad()).isNull();
	}

	@Test
	void linesThatAreNotSealedYetWait() {
		long before = this.check.verify().waiting();
		this.transaction.executeWithoutResult((status) -> {
			write(2);
			assertThat(this.check.verify().firstBad()).isNull();
		});
		assertThat(this.check.verify().waiting()).isLessThanOrEqualTo(before + 2);
		seal();
		assertThat(this.chain.head(this.root)).get().extracting((head) -> head.extent().lastLine()).isEqualTo(11L);
	}

	@Test
	void everyColumnOfALineIsSealed() {
		assertThat(this.jdbc.queryForList(
				"select column_name from information_schema.columns where table_name = 'journal_line'", String.class))
			.containsExactlyInAnyOrderElementsOf(SealedForm.COLUMNS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "at | at + interval '1 microsecond'", "actor_id | gen_random_uuid()", "actor_name | '试验员 '",
					"act | 'DOWNLOADED'", "object_type | 'tess'", "object_id | null", "detail | '{\"page\": 2}'",
					"address | ''", "request_id | 'r'", "duty | 'AUDIT_ADMIN'" })
	void aChangeOfALineIsFound(String column, String value) {
		Verdict.Bad bad = bad(
				"update journal_line set " + column + " = " + value + " where root_id = $root and id = $line");
		assertThat(bad.damage()).isEqualTo(Damage.LINE_CHANGED);
		assertThat(bad.block()).isEqualTo(2);
		assertThat(bad.line()).isEqualTo(5);
		assertThat(bad.id()).isNotNull();
		assertThat(bad.sealed()).hasSize(64).isNotEqualTo(bad.found());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"LINE_REMOVED | 2 | 5 | delete from journal_line where root_id = $root and id = $line",
			"LINE_CHANGED | 2 | 5 | update journal_seal set sha256 = sm3 where root_id = $root and line = 5",
			"LINE_CHANGED | 2 | 5 | update journal_seal set sm3 = sha256 where root_id = $root and line = 5",
			"SEAL_REMOVED | 2 | 5 | delete from journal_seal where root_id = $root and line = 5",
			"BLOCK_REMOVED | 2 | 4 | delete from journal_block where root_id = $root and block = 2",
			"BLOCK_REMOVED | 1 | 1 | delete from journal_block where root_id = $root and block = 1",
			"BLOCK_REMOVED | 3 | 7 | delete from journal_block where root_id = $root and block = 3",
			"BLOCK_CHANGED | 2 | 4 | update journal_block set sha256 = sm3 where root_id = $root and block = 2",
			"BLOCK_CHANGED | 3 | 7 | update journal_block set sm3 = sha256 where root_id = $root and block = 3",
			"BLOCK_CHANGED | 2 | 4 | update journal_block set sealed_at = sealed_at + interval '1 microsecond'"
					+ " where root_id = $root and block = 2",
			"BLOCK_CHANGED | 2 | 4 | update journal_block set last_line = 3 where root_id = $root and block = 2" })
	void whatIsTakenOrForgedIsFoundAndNamed(Damage damage, long block, long line, String change) {
		Verdict.Bad bad = bad(change);
		assertThat(bad.damage()).isEqualTo(damage);
		assertThat(bad.block()).isEqualTo(block);
		assertThat(bad.line()).isEqualTo(line);
	}

	@Test
	void aLineThatIsTakenWithItsDigestIsFound() {
		Verdict.Bad bad = bad("delete from journal_line where root_id = $root and id = $line",
				"delete from journal_seal where root_id = $root and line = 5");
		assertThat(bad.damage()).isEqualTo(Damage.SEAL_REMOVED);
		assertThat(bad.line()).isEqualTo(5);
	}

	@Test
	void linesThatAreSwappedAreFound() {
		Verdict.Bad bad = bad("update journal_line l set detail = o.detail from journal_line o where l.root_id = $root"
				+ " and l.id = $line and o.root_id = $root"
				+ " and o.id = (select id from journal_seal where root_id = $root and line = 6)");
		assertThat(bad.damage()).isEqualTo(Damage.LINE_CHANGED);
		assertThat(bad.line()).isEqualTo(5);
	}

	@Test
	void anEndThatIsCutOffIsFoundByTheHeadsOutside() {
		Verdict.Bad bad = bad(
				"delete from journal_line where root_id = $root and id in (select id from journal_seal"
						+ " where root_id = $root and block = 3)",
				"delete from journal_seal where root_id = $root and block = 3",
				"delete from journal_block where root_id = $root and block = 3");
		assertThat(bad.damage()).isEqualTo(Damage.BLOCK_REMOVED);
		assertThat(bad.block()).isEqualTo(3);
		assertThat(bad.line()).isEqualTo(9);
	}

	@Test
	void aChainThatIsBuiltAnewIsFoundByTheHeadsOutside() {
		Verdict verdict = after((jdbc) -> {
			jdbc.update("update journal_line set actor_name = '别人' where root_id = ? and id = (select id from"
					+ " journal_seal where root_id = ? and line = 5)", this.root, this.root);
			JournalChain forged = new JournalChain(jdbc);
			jdbc.update("insert into journal_waiting select root_id, id from journal_seal where root_id = ?",
					this.root);
			jdbc.update("delete from journal_seal where root_id = ?", this.root);
			jdbc.update("delete from journal_block where root_id = ?", this.root);
			new JournalSealer(forged, new TransactionTemplate(Mockito.mock(PlatformTransactionManager.class)),
					Clock.systemUTC())
				.seal(NOBODY);
			assertThat(new ChainCheck(forged, this.root).firstBad()).isNull();
		});
		assertThat(verdict.firstBad()).isNotNull();
		assertThat(verdict.firstBad().root()).isEqualTo(this.root);
		assertThat(verdict.firstBad().damage()).isEqualTo(Damage.HEAD_DIFFERS);
		assertThat(verdict.firstBad().block()).isEqualTo(1);
	}

	@Test
	void aLineThatThePortalDidNotWriteIsFound() {
		Verdict.Bad bad = bad("insert into journal_line (root_id, id, at, actor_name, act, object_type, detail)"
				+ " values ($root, gen_random_uuid(), now(), '外来', 'VIEWED', 'test', '{}')");
		assertThat(bad.damage()).isEqualTo(Damage.LINE_ADDED);
		assertThat(bad.id()).isNotNull();
	}

	@Test
	void aLineThatIsTakenBeforeItIsSealedIsFound() {
		Verdict verdict = after(
				(jdbc) -> jdbc.update("insert into journal_waiting values (?, ?)", this.root, new UUID(7, 7)));
		assertThat(verdict.firstBad()).isNotNull();
		assertThat(verdict.firstBad().damage()).isEqualTo(Damage.LINE_REMOVED);
		assertThat(verdict.firstBad().id()).isEqualTo(new UUID(7, 7));
	}

	@Test
	@Tag("long")
	void aLongJournalIsSealedAndVerifiedAThousandLinesAtATime() {
		int lines = 200_000;
		long[] nanos = new long[3];
		Verdict verdict = after((jdbc) -> {
			jdbc.update("""
					with line as (insert into journal_line (root_id, id, at, actor_id, actor_name, act, object_type,
					object_id, detail, address, request_id)
					select ?, gen_random_uuid(), timestamptz '2026-01-01' + n * interval '1 minute', gen_random_uuid(),
					'试验员', 'POSTED', 'filing', gen_random_uuid(),
					'{"type": "projects", "lines": 1, "event": "posted"}', '198.51.100.1', gen_random_uuid()::text
					from generate_series(1, ?) n returning root_id, id)
					insert into journal_waiting select root_id, id from line""", this.root, lines);
			nanos[0] = System.nanoTime();
			new JournalSealer(new JournalChain(jdbc),
					new TransactionTemplate(Mockito.mock(PlatformTransactionManager.class)), Clock.systemUTC())
				.seal(NOBODY);
			nanos[1] = System.nanoTime();
		});
		nanos[2] = System.nanoTime();
		System.out.printf("%,d lines: sealed in %.1f s, verified in %.1f s%n", lines, (nanos[1] - nanos[0]) / 1e9,
				(nanos[2] - nanos[1]) / 1e9);
		assertThat(verdict.firstBad()).isNull();
		assertThat(verdict.lines()).isGreaterThan(lines);
	}

	@Test
	void headsAreAddedToAFileThatOnlyItsOwnerReads() throws IOException {
		Path file = Files.list(this.heads.folder()).findFirst().orElseThrow();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.heads.folder())))
			.isEqualTo("rwx------");
		assertThat(Files.readString(file).lines().filter((line) -> line.contains(this.root.toString()))).hasSize(3);
		this.heads.write();
		assertThat(Files.readString(file).lines().filter((line) -> line.contains(this.root.toString()))).hasSize(3);
	}

	@ParameterizedTest
	@CsvSource({ "HEAD_DIFFERS, 64", "HEAD_UNREADABLE, 63" })
	void aHeadThatIsReplacedIsFound(Damage damage, int digits) throws IOException {
		Path file = Files.list(this.heads.folder()).findFirst().orElseThrow();
		String noted = Files.readString(file)
			.lines()
			.filter((line) -> line.contains(this.root + " 2 "))
			.findFirst()
			.orElseThrow();
		Files.writeString(file,
				Files.readString(file).replace(noted, noted.substring(0, noted.length() - 64) + "0".repeat(digits)));
		Verdict.Bad bad = after((jdbc) -> {
		}).firstBad();
		assertThat(bad).isNotNull();
		assertThat(bad.damage()).isEqualTo(damage);
		if (damage == Damage.HEAD_DIFFERS) {
			assertThat(bad.root()).isEqualTo(this.root);
			assertThat(bad.block()).isEqualTo(2);
		}
	}

}
