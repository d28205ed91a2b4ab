package cn.xieshou.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;

/**
 * The blocks that seal the lines of a scope (日志证明), so that they can be digested again
 * without the portal: lines that the reader is shown with their content, of all others
 * the digests alone.
 */
@Service
@Transactional(readOnly = true)
public class SealedExtract {

	private final JournalChain chain;

	private final LineScope scope;

	private final Access access;

	private final JdbcTemplate jdbc;

	SealedExtract(JournalChain chain, LineScope scope, Access access, JdbcTemplate jdbc) {
		this.chain = chain;
		this.scope = scope;
		this.access = access;
		this.jdbc = jdbc;
	}

	/**
	 * A block with its lines.
	 *
	 * @param root the root pairing of the chain, zeros for what belongs to none
	 * @param block its number
	 * @param firstLine the number of its first line
	 * @param lastLine the number of its last line
	 * @param sealedAt when it was sealed, as it is digested
	 * @param previous the digests of the block before
	 * @param sha256 its SHA-256
	 * @param sm3 its SM3
	 * @param lines its lines
	 */
	public record Block(UUID root, long block, long firstLine, long lastLine, String sealedAt, Digests previous,
			String sha256, String sm3, List<Line> lines) {

	}

	/** Two digests of the same. */
	public record Digests(String sha256, String sm3) {

	}

	/**
	 * A line.
	 *
	 * @param line its number
	 * @param content what is digested, {@code null} if the reader is not shown it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Line(long line, String sha256, String sm3, @Nullable String content) {

	}

	/** The roots of the chains that a scope has part in, for who audits. */
	public Set<UUID> roots(Scope within) {
		this.access.scope(Permission.AUDIT);
		return this.scope.roots(within);
	}

	/**
	 * Hands on the blocks of a chain, in their order: of a whole tree all of them, of
	 * single pairings those that seal a line about something of theirs.
	 * @return how many there were
	 */
	public long each(UUID root, Scope within, Consumer<Block> taken) {
		this.access.scope(Permission.AUDIT);
		Condition shown = this.scope.lines(within, root);
		boolean whole = within.everything() || within.roots().contains(root);
		Portions<JournalBlock> blocks = new Portions<>((after) -> this.chain.blocks(root, after), JournalBlock::number);
		Fingerprint previous = Fingerprint.NONE;
		long count = 0;
		for (JournalBlock block = blocks.next(); block != null; block = blocks.next()) {
			List<Line> lines = lines(block.extent(), shown);
			if (whole || lines.stream().anyMatch((line) -> line.content() != null)) {
				taken.accept(block(block, previous, lines));
				count++;
			}
			previous = block.fingerprint();
		}
		return count;
	}

	private static Block block(JournalBlock block, Fingerprint previous, List<Line> lines) {
		JournalBlock.Extent extent = block.extent();
		return new Block(extent.root(), extent.number(), extent.firstLine(), extent.lastLine(),
				SealedForm.moment(extent.sealedAt()), new Digests(previous.sha256(), previous.sm3()),
				block.fingerprint().sha256(), block.fingerprint().sm3(), lines);
	}

	/**
	 * The name of a file is part of what is digested and may tell what its grade keeps
	 * from the reader, so that lines about files are there by their digests alone.
	 */
	private List<Line> lines(JournalBlock.Extent block, Condition shown) {
		List<Object> arguments = new ArrayList<>(shown.arguments());
		arguments.addAll(List.of(block.root(), block.firstLine(), block.lastLine()));
		return this.jdbc.query("select s.line, s.sha256, s.sm3, coalesce(l.object_type <> 'evidence' and " + shown.sql()
				+ ", false) as shown, " + SealedForm.columns("l")
				+ " from journal_seal s left join journal_line l on l.root_id = s.root_id and l.id = s.id"
				+ " where s.root_id = ? and s.line between ? and ? order by s.line", (row, number) -> {
					Fingerprint sealed = Fingerprint.of(row.getBytes("sha256"), row.getBytes("sm3"));
					return new Line(row.getLong("line"), sealed.sha256(), sealed.sm3(),
							row.getBoolean("shown") ? SealedForm.line(row) : null);
				}, arguments.toArray());
	}

}
