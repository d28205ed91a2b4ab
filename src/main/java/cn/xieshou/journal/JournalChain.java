package cn.xieshou.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The tables of the sealed journal (封存的审计链): blocks, the digests of their lines, and the
 * lines that wait. Every chain is read by keys, a portion at a time.
 */
@Component
class JournalChain {

	/** So many lines one statement reads, and so many are in one block at most. */
	static final int PORTION = 1_000;

	/** Before all lines. */
	static final UUID FIRST = new UUID(0, 0);

	private static final String BLOCKS = "select root_id, block, first_line, last_line, sealed_at, sha256, sm3"
			+ " from journal_block";

	private final JdbcTemplate jdbc;

	JournalChain(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A line that is in no block yet.
	 *
	 * @param id the line
	 * @param present its digests
	 */
	record Waiting(UUID id, Fingerprint present) {

	}

	/**
	 * Lines that wait one after the other.
	 *
	 * @param last the last one, {@code null} if none waits
	 * @param lines those of them that are there
	 */
	record Portion(@Nullable UUID last, List<Waiting> lines) {

	}

	/** The roots that have chains, in their order. */
	List<UUID> roots() {
		return this.jdbc.queryForList("select root_id from journal_block where block = 1 order by root_id", UUID.class);
	}

	List<UUID> rootsThatWait() {
		return this.jdbc.queryForList("select distinct root_id from journal_waiting order by root_id", UUID.class);
	}

	/**
	 * Lines of a root that wait, so many as go into one block. They are asked for by the
	 * last one before, as those that were sealed already are passed over one by one until
	 * the database cleans up.
	 */
	Portion waiting(UUID root, UUID after) {
		List<UUID> ids = this.jdbc.queryForList(
				"select id from journal_waiting where root_id = ? and id > ? order by id limit ?", UUID.class, root,
				after, PORTION);
		return new Portion(ids.isEmpty() ? null : ids.get(ids.size() - 1), this.jdbc.query(
				"select " + SealedForm.columns("l")
						+ " from journal_line l where l.root_id = ? and l.id = any(?) order by l.id",
				(row, number) -> new Waiting(row.getObject("id", UUID.class), Fingerprint.of(SealedForm.line(row))),
				root, ids.toArray(UUID[]::new)));
	}

	/** The last block of a chain. */
	Optional<JournalBlock> head(UUID root) {
		return this.jdbc.query(BLOCKS + " where root_id = ? order by block desc limit 1", JournalChain::block, root)
			.stream()
			.findFirst();
	}

	/** The last blocks of all chains. */
	List<JournalBlock> heads() {
		return roots().stream().map(this::head).flatMap(Optional::stream).toList();
	}

	/** The next blocks of a chain. */
	List<JournalBlock> blocks(UUID root, long after) {
		return this.jdbc.query(BLOCKS + " where root_id = ? and block > ? order by block limit ?", JournalChain::block,
				root, after, PORTION);
	}

	/** The last blocks of a chain, the newest first. */
	List<JournalBlock> latest(UUID root, int size) {
		return this.jdbc.query(BLOCKS + " where root_id = ? order by block desc limit ?", JournalChain::block, root,
				size);
	}

	/** The blocks of all chains after one, by root and number. */
	List<JournalBlock> page(UUID root, long block, int size) {
		return this.jdbc.query(BLOCKS + " where (root_id, block) > (?, ?) order by root_id, block limit ?",
				JournalChain::block, root, block, size);
	}

	/** The blocks of a chain with these numbers. */
	List<JournalBlock> blocks(UUID root, List<Long> numbers) {
		return this.jdbc.query(BLOCKS + " where root_id = ? and block = any(?)", JournalChain::block, root,
				numbers.toArray(Long[]::new));
	}

	/** The next lines of a chain as they were sealed and as they are. */
	List<SealedLine> lines(UUID root, long after) {
		return this.jdbc.query(
				"select s.line, s.block, s.id as sealed_id, s.sha256, s.sm3, " + SealedForm.columns("l")
						+ " from journal_seal s left join journal_line l on l.root_id = s.root_id"
						+ " and l.id = s.id where s.root_id = ? and s.line > ? order by s.line limit ?",
				JournalChain::line, root, after, PORTION);
	}

	/**
	 * Puts a block at the end of its chain.
	 * @param lines its lines, in their order
	 */
	void add(JournalBlock block, List<Waiting> lines) {
		JournalBlock.Extent extent = block.extent();
		this.jdbc.update(
				"insert into journal_block (root_id, block, first_line, last_line, sealed_at, sha256, sm3)"
						+ " values (?, ?, ?, ?, ?, ?, ?)",
				extent.root(), extent.number(), extent.firstLine(), extent.lastLine(),
				extent.sealedAt().atOffset(ZoneOffset.UTC), block.fingerprint().sha256Bytes(),
				block.fingerprint().sm3Bytes());
		this.jdbc.update("""
				insert into journal_seal (root_id, line, block, id, sha256, sm3)
				select ?, ? + n - 1, ?, id, sha256, sm3
				from unnest(?::uuid[], ?::bytea[], ?::bytea[]) with ordinality as sealed (id, sha256, sm3, n)""",
				extent.root(), extent.firstLine(), extent.number(),
				lines.stream().map(Waiting::id).toArray(UUID[]::new),
				lines.stream().map((line) -> line.present().sha256Bytes()).toArray(byte[][]::new),
				lines.stream().map((line) -> line.present().sm3Bytes()).toArray(byte[][]::new));
		this.jdbc.update("delete from journal_waiting where root_id = ? and id = any(?)", extent.root(),
				lines.stream().map(Waiting::id).toArray(UUID[]::new));
	}

	private static JournalBlock block(ResultSet row, int number) throws SQLException {
		return new JournalBlock(new JournalBlock.Extent(row.getObject("root_id", UUID.class), row.getLong("block"),
				row.getLong("first_line"), row.getLong("last_line"),
				row.getObject("sealed_at", OffsetDateTime.class).toInstant()), fingerprint(row));
	}

	private static Fingerprint fingerprint(ResultSet row) throws SQLException {
		return Fingerprint.of(row.getBytes("sha256"), row.getBytes("sm3"));
	}

	private static SealedLine line(ResultSet row, int number) throws SQLException {
		return new SealedLine(row.getLong("line"), row.getLong("block"), row.getObject("sealed_id", UUID.class),
				fingerprint(row), (row.getString("root_id") != null) ? Fingerprint.of(SealedForm.line(row)) : null);
	}

}
