package cn.xieshou.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Refusal;
import cn.xieshou.virus.Clamd;
import cn.xieshou.virus.VirusScanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is brought is searched for viruses, and nobody fills the disk for all. */
@DatabaseTest
class EvidenceGuardTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	VirusScanner scanner;

	@Autowired
	Accounts accounts;

	@Autowired
	PairingTree tree;

	@TempDir
	Path folder;

	@AfterEach
	void asBefore() {
		ReflectionTestUtils.setField(this.scanner, "where", "");
	}

	private MockHttpServletResponse upload(String address, String part, String name, byte[] content) {
		return this.mvc.post()
			.uri(address)
			.multipart()
			.file(new MockMultipartFile(part, name, "application/octet-stream", content))
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse();
	}

	private MockHttpServletResponse upload(String name, byte[] content) {
		return upload("/api/v1/evidence", "file", name, content);
	}

	private int uploadsOf(String name) {
		return this.jdbc.queryForObject("select count(*) from evidence_upload where name = ?", Integer.class, name);
	}

	@Test
	void aFileWithAVirusIsRefusedInWordsAndStandsInTheJournal() throws Exception {
		try (Clamd clamd = Clamd.start(this.folder)) {
			ReflectionTestUtils.setField(this.scanner, "where", clamd.socket().toString());
			MockHttpServletResponse refused = upload("试样.txt", Clamd.eicar());
			assertThat(refused.getStatus()).isEqualTo(422);
			assertThat(Demo.text(refused)).contains("试样.txt", "病毒", Clamd.VIRUS);
			assertThat(Demo.text(upload("/evidence", "files", "试样.txt", Clamd.eicar()))).contains("病毒");
			assertThat(uploadsOf("试样.txt")).isZero();
			assertThat(this.jdbc.queryForObject(
					"select count(*) from journal_line where act = 'VIRUS_FOUND'" + " and detail::text like '%试样.txt%'",
					Integer.class))
				.isEqualTo(2);
			assertThat(upload("干净.txt", Samples.text("clean")).getStatus()).isEqualTo(201);
		}
		MockHttpServletResponse away = upload("停后.txt", Samples.text("while it is down"));
		assertThat(away.getStatus()).isEqualTo(503);
		assertThat(Demo.text(away)).contains("杀毒服务没有应答");
		assertThat(Demo.text(upload("/evidence", "files", "停后.txt", Samples.text("down")))).contains("杀毒服务没有应答");
		assertThat(uploadsOf("停后.txt")).isZero();
	}

	private EvidenceUploads with(long accountFiles, DataSize accountSize, long pairingFiles) {
		return new EvidenceUploads(this.jdbc, Clock.systemUTC(), accountFiles, accountSize, pairingFiles,
				DataSize.ofGigabytes(1));
	}

	private UUID add(EvidenceUploads quota, Actor actor, PairingTree.Node pairing, int size) {
		String hash = UUID.randomUUID().toString().replace("-", "").repeat(2);
		return this.transaction.execute((status) -> {
			UUID id = quota.add(new EvidenceStore.Received(Path.of("none"), hash, hash, size), EvidenceType.TXT,
					"quota.txt", pairing, actor);
			status.setRollbackOnly();
			return id;
		});
	}

	@Test
	void beyondTheQuotaNothingIsTaken() {
		Actor actor = this.accounts.actor("team-suixi").orElseThrow();
		PairingTree.Node pairing = this.tree.find("越秀区—遂溪县").orElseThrow();
		long there = this.jdbc.queryForObject("select count(*) from evidence_upload where uploader_id = ?", Long.class,
				actor.id());
		long counted = this.jdbc
			.query("select files from evidence_use where holder = ?", (row, number) -> row.getLong(1), actor.id())
			.stream()
			.findFirst()
			.orElse(0L);
		assertThat(counted).as("what is counted is what is there").isEqualTo(there);
		DataSize much = DataSize.ofGigabytes(1);
		assertThat(add(with(there + 1, much, 1_000_000), actor, pairing, 10)).isNotNull();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> add(with(there, much, 1_000_000), actor, pairing, 10))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("evidence.quota.account"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> add(with(1_000_000, DataSize.ofBytes(9), 1_000_000), actor, null, 10));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> add(with(1_000_000, much, 0), actor, pairing, 10))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("evidence.quota.pairing"));
		assertThat(add(with(1_000_000, much, 0), actor, null, 10)).as("of no pairing").isNotNull();
	}

	@Test
	void ofManyAtOnceNoMoreAreTakenThanTheQuotaHas() {
		UUID account = this.accounts.actor("team-suixi").orElseThrow().id();
		assertThat(upload("第一.txt", Samples.text("the first")).getStatus()).isEqualTo(201);
		long before = this.jdbc.queryForObject("select files from evidence_use where holder = ?", Long.class, account);
		this.jdbc.update("update evidence_use set files = 49997 where holder = ?", account);
		try {
			List<Integer> answers = AtOnce.times(8,
					(which) -> upload("同时" + which + ".txt", Samples.text("at once " + which)).getStatus());
			assertThat(answers).filteredOn((status) -> status == 201).hasSize(3);
			assertThat(answers).filteredOn((status) -> status == 422).hasSize(5);
			assertThat(Demo.text(upload("再.txt", Samples.text("one more")))).contains("本账户上传的佐证已到上限", "50,000",
					"50.0 GB");
		}
		finally {
			this.jdbc.update("update evidence_use set files = ? where holder = ?", before + 3, account);
		}
	}

}
