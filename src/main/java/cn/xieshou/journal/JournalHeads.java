package cn.xieshou.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import cn.xieshou.database.OwnerOnly;
import cn.xieshou.job.EachNode;

/**
 * The heads of the chains outside the database (库外块头): every minute each node adds those
 * that are new to a file of the day, which only its account may read. Who rebuilds a
 * chain in the database cannot make these agree with it.
 */
@Component
class JournalHeads implements EachNode {

	private static final Logger log = LoggerFactory.getLogger(JournalHeads.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	/** When it was noted, root, block, last line, SHA-256, SM3. */
	private static final Pattern NOTED = Pattern
		.compile("(\\S{27}) ([0-9a-f-]{36}) ([1-9]\\d{0,17}) ([1-9]\\d{0,17}) ([0-9a-f]{64}) ([0-9a-f]{64})");

	private final JournalChain chain;

	private final Path folder;

	private final Clock clock;

	/** The number of the block that was noted last, by root. */
	private final Map<UUID, Long> last = new HashMap<>();

	private Instant next = Instant.MIN;

	JournalHeads(JournalChain chain, @Value("${xieshou.journal.heads:${xieshou.home:./var}/heads}") Path folder,
			Clock clock) {
		this.chain = chain;
		this.folder = folder;
		this.clock = clock;
	}

	/**
	 * A head as it was noted.
	 *
	 * @param at when
	 * @param root of which chain
	 * @param block which block was its last
	 * @param line which line was its last
	 * @param fingerprint the digests of the block
	 */
	record Noted(Instant at, UUID root, long block, long line, Fingerprint fingerprint) {

	}

	/** Where they are. */
	Path folder() {
		return this.folder;
	}

	@Override
	public void look() {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.next)) {
			this.next = now.plus(PAUSE);
			write();
		}
	}

	/** Notes the heads that are new. */
	synchronized void write() {
		List<JournalBlock> heads = this.chain.heads();
		heads.stream()
			.filter((head) -> head.number() < this.last.getOrDefault(head.root(), 0L))
			.forEach(JournalHeads::warn);
		List<JournalBlock> fresh = heads.stream()
			.filter((head) -> head.number() > this.last.getOrDefault(head.root(), 0L))
			.toList();
		if (fresh.isEmpty()) {
			return;
		}
		Instant now = this.clock.instant();
		append(LocalDate.ofInstant(now, ZoneOffset.UTC) + ".txt",
				fresh.stream().map((head) -> noted(now, head)).collect(Collectors.joining()));
		fresh.forEach((head) -> this.last.put(head.root(), head.number()));
	}

	private static void warn(JournalBlock head) {
		log.error("The journal of {} ends with block {}, earlier than before: verify it", head.root(), head.number());
	}

	private static String noted(Instant now, JournalBlock head) {
		return "%s %s %d %d %s %s\n".formatted(SealedForm.moment(now), head.root(), head.number(),
				head.extent().lastLine(), head.fingerprint().sha256(), head.fingerprint().sm3());
	}

	private void append(String name, String lines) {
		try {
			Files.createDirectories(this.folder.toAbsolutePath().getParent());
			OwnerOnly.createFolder(this.folder);
			Path file = this.folder.resolve(name);
			try (FileChannel channel = FileChannel.open(file,
					Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), OwnerOnly.file(file))) {
				channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
				channel.force(true);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads all that was noted, the earliest first.
	 * @param unreadable is told the file of what cannot be read
	 */
	void read(Consumer<Noted> each, Consumer<Path> unreadable) {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".txt")).sorted().toList()) {
				read(file, each, unreadable);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void read(Path file, Consumer<Noted> each, Consumer<Path> unreadable) throws IOException {
		try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				Noted noted = parse(line);
				if (noted != null) {
					each.accept(noted);
				}
				else {
					unreadable.accept(file);
				}
			}
		}
	}

	private static @Nullable Noted parse(String line) {
		Matcher noted = NOTED.matcher(line);
		try {
			return noted.matches() ? new Noted(Instant.parse(noted.group(1)), UUID.fromString(noted.group(2)),
					Long.parseLong(noted.group(3)), Long.parseLong(noted.group(4)),
					new Fingerprint(noted.group(5), noted.group(6))) : null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

}
