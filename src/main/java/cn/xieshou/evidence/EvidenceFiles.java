package cn.xieshou.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.database.FullDisk;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.job.Job;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * The files that people upload as evidence (佐证文件): taken in, found, handed out. A file is
 * seen by who uploaded it and by anyone who may see what cites it.
 */
@Service
public class EvidenceFiles {

	private static final Logger log = LoggerFactory.getLogger(EvidenceFiles.class);

	private static final String SELECT = """
			select u.id, u.root_id, u.name, u.sha256, u.media_type, u.uploader_name, u.uploaded_at, f.sm3, f.size
			from evidence_upload u join evidence_file f on f.sha256 = u.sha256
			""";

	private static final int LONGEST_NAME = 200;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final IdempotentRequests requests;

	private final EvidenceStore store;

	private final EvidenceTypes types;

	private final EvidenceCitations citations;

	private final Access access;

	private final PairingTree tree;

	private final Journal journal;

	private final Clock clock;

	/** Who took what a moment ago: pages and viewers ask for a file in many pieces. */
	private final Cache<Taken, Boolean> taken = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(10))
		.maximumSize(10_000)
		.build();

	EvidenceFiles(JdbcTemplate jdbc, TransactionTemplate transaction, IdempotentRequests requests, EvidenceStore store,
			EvidenceTypes types, EvidenceCitations citations, Access access, PairingTree tree, Journal journal,
			Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.requests = requests;
		this.store = store;
		this.types = types;
		this.citations = citations;
		this.access = access;
		this.tree = tree;
		this.journal = journal;
		this.clock = clock;
	}

	private record Taken(UUID actor, UUID upload, Act act) {

	}

	/**
	 * Takes a file in. When this returns it is on the disk and in the database.
	 * @param givenName what it is called where it comes from
	 * @param pairing the pairing that it is for, by id, code or name, {@code null} if
	 * that is not known yet
	 * @param idempotencyKey the sender's own mark for this request
	 * @throws Refusal if it is empty or of a kind that is not taken
	 * @throws cn.xieshou.access.PlaceDenied if the actor may not file at that pairing, or
	 * there is none
	 * @throws org.springframework.web.multipart.MaxUploadSizeExceededException if it is
	 * too large
	 */
	public EvidenceFile add(@Nullable String givenName, InputStream content, @Nullable String pairing,
			@Nullable String idempotencyKey) {
		this.access.scope(Permission.ENTER);
		PairingTree.Node node = (pairing != null && !pairing.isBlank()) ? place(pairing.strip()) : null;
		String name = name(givenName);
		try (EvidenceStore.Received received = this.store.receive(content)) {
			if (received.size() == 0) {
				throw Refusal.at("file", "evidence.empty", name);
			}
			EvidenceType type = this.types.identify(received.path(), name);
			IdempotentRequest request = new IdempotentRequest(idempotencyKey, "/evidence",
					List.of(name, received.sha256(), (node != null) ? node.id() : ""));
			AtomicReference<@Nullable EvidenceFile> kept = new AtomicReference<>();
			UUID id = this.requests.answer(request, UUID.class, () -> {
				EvidenceFile file = keep(received, type, name, node);
				kept.set(file);
				return file.id();
			});
			EvidenceFile now = kept.get();
			return (now != null && now.id().equals(id)) ? now : require(id);
		}
		catch (IOException | UncheckedIOException ex) {
			throw notKept(ex);
		}
	}

	/** The pairing that a file is for, if the actor may file there. */
	private PairingTree.Node place(String called) {
		PairingTree.Node named = this.tree.find(called).orElse(null);
		this.access.requirePlace(Permission.ENTER, named);
		if (named == null) {
			throw Refusal.at("pairing", "evidence.unknownPairing", called);
		}
		return named;
	}

	private RuntimeException notKept(Exception failure) {
		if (FullDisk.isCauseOf(failure)) {
			log.warn("磁盘已满，佐证文件没有保存 / the disk is full, evidence was not kept: {}", failure.getMessage());
			return new EvidenceDiskFull(failure);
		}
		return (failure instanceof IOException file) ? new UncheckedIOException(file) : (RuntimeException) failure;
	}

	/**
	 * The file takes its place within the transaction and under a lock on its hash: a
	 * sweep cannot take it for a leftover, and no row is committed without it.
	 */
	private EvidenceFile keep(EvidenceStore.Received received, EvidenceType type, String name,
			PairingTree.@Nullable Node node) {
		Actor actor = this.access.actor();
		UUID root = (node != null) ? node.root() : PairingTree.COMMONS;
		lock(received.sha256());
		UUID id = Ids.next();
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.jdbc.update("""
				insert into evidence_file (sha256, sm3, size, stored_at) values (?, ?, ?, ?)
				on conflict (sha256) do nothing
				""", received.sha256(), received.sm3(), received.size(), now);
		this.jdbc.update("""
				insert into evidence_upload
				(id, root_id, pairing_id, sha256, name, media_type, uploader_id, uploader_name, uploaded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""",
				Arrays
					.asList(id, root, (node != null) ? node.id() : null, received.sha256(), name, type.mediaType(),
							actor.id(), actor.displayName(), now)
					.toArray());
		EvidenceFile file = find(List.of(id)).get(id);
		write(Act.UPLOADED, actor, Objects.requireNonNull(file));
		try {
			this.store.keep(received);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file;
	}

	/** Anyone who places or sweeps the content with that hash does so alone. */
	private void lock(String sha256) {
		this.jdbc.query("select pg_advisory_xact_lock(?)", (row) -> {
		}, Long.parseUnsignedLong(sha256.substring(0, 16), 16));
	}

	/** The last part of what was given, without what cannot be seen. */
	private static String name(@Nullable String given) {
		String name = Normalizer.normalize((given != null) ? given : "", Normalizer.Form.NFC)
			.replaceAll("(?s).*[/\\\\]", "")
			.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
			.strip();
		if (name.isEmpty()) {
			throw Refusal.at("file", "evidence.nameless");
		}
		if (name.length() > LONGEST_NAME) {
			throw Refusal.at("file", "evidence.longName", LONGEST_NAME);
		}
		return name;
	}

	/**
	 * Files as cited, whatever the scope: for what is already seen to cite them.
	 * @return by id, without those that there are not
	 */
	public Map<UUID, EvidenceFile> find(Collection<UUID> ids) {
		Map<UUID, EvidenceFile> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.query(SELECT + "where u.id = any(?)", EvidenceFiles::file, (Object) ids.toArray(UUID[]::new))
				.forEach((file) -> found.put(file.id(), file));
		}
		return found;
	}

	/** Which of these the actor may see. */
	public Set<UUID> seen(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Set.of();
		}
		Set<UUID> seen = new HashSet<>(
				this.jdbc.queryForList("select id from evidence_upload where id = any(?) and uploader_id = ?",
						UUID.class, ids.toArray(UUID[]::new), this.access.actor().id()));
		Set<UUID> others = new HashSet<>(ids);
		others.removeAll(seen);
		if (!others.isEmpty()) {
			seen.addAll(this.citations.seen(others));
		}
		return seen;
	}

	/**
	 * A file that the actor may see.
	 * @throws NotFound if there is none
	 */
	public EvidenceFile require(UUID id) {
		EvidenceFile file = find(List.of(id)).get(id);
		if (file == null || !seen(List.of(id)).contains(id)) {
			throw new NotFound("evidence " + id);
		}
		return file;
	}

	/**
	 * The content of a file that the actor may see; the journal says that they took it,
	 * once for what is taken in pieces.
	 * @param act {@link Act#DOWNLOADED} or {@link Act#VIEWED}
	 */
	Resource take(EvidenceFile file, Act act) {
		Actor actor = this.access.actor();
		Taken moment = new Taken(actor.id(), file.id(), act);
		if (this.taken.getIfPresent(moment) == null) {
			this.transaction.executeWithoutResult((status) -> write(act, actor, file));
			this.taken.put(moment, true);
		}
		return content(file);
	}

	/** The same without a word to the journal, for what shows less than the file. */
	Resource content(EvidenceFile file) {
		FileSystemResource content = new FileSystemResource(this.store.path(file.sha256()));
		if (!content.exists()) {
			throw new IllegalStateException("The evidence folder lacks " + file.sha256() + " of upload " + file.id());
		}
		return content;
	}

	private void write(Act act, Actor actor, EvidenceFile file) {
		this.journal.write(actor, act, file.root(), "evidence", file.id(), Map.of("name", file.name(), "sha256",
				file.sha256(), "sm3", file.sm3(), "size", file.size(), "type", file.type().mediaType()));
	}

	/** Nightly, since only crashes leave anything to sweep. */
	@Bean
	static Job<?> sweepEvidence(EvidenceFiles files) {
		return Job.nightly("evidence.sweep", LocalTime.of(3, 30), (run) -> files.sweep());
	}

	/**
	 * Puts aside what lies in the store and in no row, as after a crash between the two.
	 */
	void sweep() throws IOException {
		List<String> hashes;
		try (var all = this.store.hashes()) {
			hashes = all.toList();
		}
		for (int from = 0; from < hashes.size(); from += 1000) {
			Set<String> unknown = new HashSet<>(hashes.subList(from, Math.min(from + 1000, hashes.size())));
			unknown.removeAll(this.jdbc.queryForList("select sha256 from evidence_file where sha256 = any(?)",
					String.class, (Object) unknown.toArray(String[]::new)));
			for (String hash : unknown) {
				this.transaction.executeWithoutResult((status) -> sweep(hash));
			}
		}
		this.store.deleteLeftovers(this.clock.instant().minus(Duration.ofDays(1)),
				this.clock.instant().minus(Duration.ofDays(30)));
	}

	private void sweep(String hash) {
		lock(hash);
		Long rows = this.jdbc.queryForObject("select count(*) from evidence_file where sha256 = ?", Long.class, hash);
		if (rows != null && rows == 0) {
			try {
				this.store.sweep(hash, this.clock.instant());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static EvidenceFile file(ResultSet row, int index) throws SQLException {
		return new EvidenceFile(row.getObject("id", UUID.class), row.getString("name"), row.getString("sha256"),
				row.getString("sm3"), row.getLong("size"), EvidenceType.of(row.getString("media_type")),
				row.getString("uploader_name"), row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
				row.getObject("root_id", UUID.class));
	}

}
