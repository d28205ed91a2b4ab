package cn.xieshou.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.classification.Classifications;
import cn.xieshou.classification.Grade;
import cn.xieshou.job.Job;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.web.NotFound;

/**
 * The files that people upload as evidence (佐证文件): found and handed out. A file is seen
 * by who uploaded it and by anyone who may see what cites it.
 */
@Service
public class EvidenceFiles {

	private static final String SELECT = """
			select u.id, u.root_id, u.pairing_id, %s as grade, u.name, u.sha256, u.media_type, u.uploader_name, u.uploaded_at, f.sm3, f.size
			from evidence_upload u join evidence_file f on f.sha256 = u.sha256
			""";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final EvidenceStore store;

	private final List<EvidenceCitations> citations;

	private final Classifications classifications;

	private final Access access;

	private final Journal journal;

	private final Clock clock;

	/** Who took what a moment ago: pages and viewers ask for a file in many pieces. */
	private final Cache<Taken, Boolean> taken = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(10))
		.maximumSize(10_000)
		.build();

	EvidenceFiles(JdbcTemplate jdbc, TransactionTemplate transaction, EvidenceStore store,
			List<EvidenceCitations> citations, Classifications classifications, Access access, Journal journal,
			Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.store = store;
		this.citations = citations;
		this.classifications = classifications;
		this.access = access;
		this.journal = journal;
		this.clock = clock;
	}

	private record Taken(UUID actor, UUID upload, Act act) {

	}

	/** Anyone who places or sweeps the content with that hash does so alone. */
	void lock(String sha256) {
		this.jdbc.query("select pg_advisory_xact_lock(?)", (row) -> {
		}, Long.parseUnsignedLong(sha256.substring(0, 16), 16));
	}

	/**
	 * Files as cited, whatever the scope: for what is already seen to cite them. Of what
	 * is graded above the reader not even the name is told.
	 * @return by id, without those that there are not
	 */
	public Map<UUID, EvidenceFile> cited(Collection<UUID> ids) {
		Map<UUID, EvidenceFile> found = find(ids);
		found.values().removeIf((file) -> !this.classifications.reaches(file.grade()));
		return found;
	}

	/** Files whatever the reader may see. */
	Map<UUID, EvidenceFile> find(Collection<UUID> ids) {
		Map<UUID, EvidenceFile> found = new HashMap<>();
		if (!ids.isEmpty()) {
			String grade = this.classifications.sql(Classifications.EVIDENCE, "u", "'%s'"::formatted);
			this.jdbc
				.query(SELECT.formatted(grade) + "where u.id = any(?)", EvidenceFiles::file,
						(Object) ids.toArray(UUID[]::new))
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
		for (EvidenceCitations room : this.citations) {
			if (!others.isEmpty()) {
				Set<UUID> cited = room.seen(others);
				seen.addAll(cited);
				others.removeAll(cited);
			}
		}
		return seen;
	}

	/**
	 * A file that the actor may see.
	 * @throws NotFound if there is none
	 */
	public EvidenceFile require(UUID id) {
		EvidenceFile file = find(List.of(id)).get(id);
		if (file == null || !seen(List.of(id)).contains(id) || !this.classifications.reaches(file.grade())) {
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

	/** Raises a file in which numbers of people were found. */
	void foundPersonal(EvidenceFile file, Actor actor) {
		this.classifications.foundPersonal(file.subject(), actor);
	}

	/**
	 * Sets the grade of a file that the actor may see.
	 * @throws NotFound if there is none
	 */
	@Transactional
	public void grade(UUID id, Grade grade, String why) {
		this.classifications.set(require(id).subject(), grade, why);
	}

	void write(Act act, Actor actor, EvidenceFile file) {
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
				Grade.valueOf(row.getString("grade")), row.getObject("root_id", UUID.class),
				row.getObject("pairing_id", UUID.class));
	}

}
