package cn.xieshou.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * As what lines and blocks are sealed (封存格式): texts that say one thing only and that
 * anybody can write again from an export of the tables. A line of the journal is its
 * columns in their order, each with its length in bytes before it, so that nothing can be
 * moved from one into the next; a block is what it extends over, the digest of the block
 * before, and the digests of its lines. {@code docs/journal-proof.md} says the same for
 * who writes a verifier.
 */
final class SealedForm {

	/** All columns of {@code journal_line}, in the order in which they are sealed. */
	static final List<String> COLUMNS = List.of("root_id", "id", "at", "actor_id", "actor_name", "act", "object_type",
			"object_id", "detail", "address", "request_id", "duty");

	private static final String LINE = "xieshou journal line 1\n";

	private static final String BLOCK = "xieshou journal block 1\n";

	private static final String HEADS = "xieshou journal heads 1\n";

	/** As exact as the database keeps a moment. */
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	private SealedForm() {
	}

	/** The columns in a statement, with that alias of the table. */
	static String columns(String alias) {
		return String.join(", ", COLUMNS.stream().map((column) -> alias + "." + column).toList());
	}

	static String moment(Instant at) {
		return MOMENT.format(at);
	}

	/** A line, from a row that has its columns. */
	static String line(ResultSet row) throws SQLException {
		StringBuilder text = new StringBuilder(LINE);
		for (String column : COLUMNS) {
			text.append(part(column.equals("at") ? moment(row.getObject(column, OffsetDateTime.class).toInstant())
					: row.getString(column)));
		}
		return text.toString();
	}

	private static String part(@Nullable String value) {
		return (value == null) ? "-\n" : value.getBytes(StandardCharsets.UTF_8).length + ":" + value + "\n";
	}

	/** The digests of a block over the one before. */
	static Fingerprint block(JournalBlock.Extent extent, Fingerprint previous, List<Fingerprint> lines) {
		return Fingerprint.of(block(extent, previous, lines, Fingerprint::sha256),
				block(extent, previous, lines, Fingerprint::sm3));
	}

	private static String block(JournalBlock.Extent extent, Fingerprint previous, List<Fingerprint> lines,
			Function<Fingerprint, String> method) {
		StringBuilder text = new StringBuilder(BLOCK).append("%s %d %d %d %s\n".formatted(extent.root(),
				extent.number(), extent.firstLine(), extent.lastLine(), moment(extent.sealedAt())));
		text.append(method.apply(previous)).append('\n');
		lines.forEach((line) -> text.append(method.apply(line)).append('\n'));
		return text.toString();
	}

	/** The digests of the last blocks of all chains, in the order of their roots. */
	static Fingerprint heads(List<JournalBlock> heads) {
		return Fingerprint.of(heads(heads, Fingerprint::sha256), heads(heads, Fingerprint::sm3));
	}

	private static String heads(List<JournalBlock> heads, Function<Fingerprint, String> method) {
		StringBuilder text = new StringBuilder(HEADS);
		heads.stream()
			.sorted((one, other) -> one.root().toString().compareTo(other.root().toString()))
			.forEach((head) -> text
				.append("%s %d %s\n".formatted(head.root(), head.number(), method.apply(head.fingerprint()))));
		return text.toString();
	}

}
