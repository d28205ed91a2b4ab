package cn.xieshou.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.page.Numbers;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;

/**
 * The rows of what was uploaded, and how much one account may upload and how much may be
 * uploaded for one tree of pairings (上传配额), so that nobody fills the disk for all. What
 * is used stands in one row each, so that of two files that come at once the second sees
 * the first.
 */
@Component
class EvidenceUploads {

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private final Quota ofAccount;

	private final Quota ofPairing;

	EvidenceUploads(JdbcTemplate jdbc, Clock clock, @Value("${xieshou.evidence.account.files:50000}") long accountFiles,
			@Value("${xieshou.evidence.account.size:50GB}") DataSize accountSize,
			@Value("${xieshou.evidence.pairing.files:500000}") long pairingFiles,
			@Value("${xieshou.evidence.pairing.size:500GB}") DataSize pairingSize) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.ofAccount = new Quota("evidence.quota.account", accountFiles, accountSize.toBytes());
		this.ofPairing = new Quota("evidence.quota.pairing", pairingFiles, pairingSize.toBytes());
	}

	/**
	 * How much may be there.
	 *
	 * @param refusal what is said when it is used up
	 */
	private record Quota(String refusal, long files, long bytes) {

		boolean holds(long usedFiles, long usedBytes) {
			return usedFiles <= this.files && usedBytes <= this.bytes;
		}

	}

	/**
	 * Notes a file that came in.
	 * @return the upload
	 * @throws Refusal if there is no room left for it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public UUID add(EvidenceStore.Received received, EvidenceType type, String name, PairingTree.@Nullable Node pairing,
			Actor actor) {
		count(actor.id(), received.size(), this.ofAccount);
		UUID root = (pairing != null) ? pairing.root() : PairingTree.COMMONS;
		if (!root.equals(PairingTree.COMMONS)) {
			count(root, received.size(), this.ofPairing);
		}
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
					.asList(id, root, (pairing != null) ? pairing.id() : null, received.sha256(), name,
							type.mediaType(), actor.id(), actor.displayName(), now)
					.toArray());
		return id;
	}

	private void count(UUID holder, long bytes, Quota quota) {
		boolean held = Boolean.TRUE.equals(this.jdbc.queryForObject("""
				insert into evidence_use as present (holder, files, bytes) values (?, 1, ?)
				on conflict (holder) do update set files = present.files + 1, bytes = present.bytes + excluded.bytes
				returning files, bytes
				""", (row, number) -> quota.holds(row.getLong("files"), row.getLong("bytes")), holder, bytes));
		if (!held) {
			throw Refusal.at("file", quota.refusal(), quota.files(), Numbers.bytes(quota.bytes()));
		}
	}

}
