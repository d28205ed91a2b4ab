package cn.xieshou.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.classification.PersonalNumbers;
import cn.xieshou.database.FullDisk;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.journal.Act;
import cn.xieshou.values.Refusal;

/** Takes in the files that people upload as evidence (佐证收件). */
@Service
public class EvidenceIntake {

	private static final Logger log = LoggerFactory.getLogger(EvidenceIntake.class);

	private static final int LONGEST_NAME = 200;

	private final EvidenceFiles files;

	private final EvidenceStore store;

	private final EvidenceInspection inspection;

	private final EvidenceUploads uploads;

	private final IdempotentRequests requests;

	private final Access access;

	private final PairingTree tree;

	EvidenceIntake(EvidenceFiles files, EvidenceStore store, EvidenceInspection inspection, EvidenceUploads uploads,
			IdempotentRequests requests, Access access, PairingTree tree) {
		this.files = files;
		this.store = store;
		this.inspection = inspection;
		this.uploads = uploads;
		this.requests = requests;
		this.access = access;
		this.tree = tree;
	}

	/**
	 * Takes a file in. When this returns it is on the disk and in the database.
	 * @param givenName what it is called where it comes from
	 * @param pairing the pairing that it is for, by id, code or name, {@code null} if
	 * that is not known yet
	 * @param idempotencyKey the sender's own mark for this request
	 * @throws Refusal if it is empty, of a kind that is not taken, or beyond the quota
	 * @throws cn.xieshou.virus.ScannerAway if nobody can say whether a virus is in it
	 * @throws cn.xieshou.access.PlaceDenied if the actor may not file at that pairing, or
	 * there is none
	 * @throws org.springframework.web.multipart.MaxUploadSizeExceededException if it is
	 * too large
	 */
	public EvidenceFile add(@Nullable String givenName, InputStream content, @Nullable String pairing,
			@Nullable String idempotencyKey) {
		this.access.scope(bringing());
		PairingTree.Node node = (pairing != null && !pairing.isBlank()) ? place(pairing.strip()) : null;
		String name = name(givenName);
		try (EvidenceStore.Received received = this.store.receive(content)) {
			if (received.size() == 0) {
				throw Refusal.at("file", "evidence.empty", name);
			}
			EvidenceType type = this.inspection.inspect(received, name);
			boolean personal = PersonalNumbers.areIn(name) || (type.display() == EvidenceType.Display.TEXT
					&& PersonalNumbers.areIn(EvidenceText.of(new FileSystemResource(received.path())).text()));
			IdempotentRequest request = new IdempotentRequest(idempotencyKey, "/evidence",
					List.of(name, received.sha256(), (node != null) ? node.id() : ""));
			AtomicReference<@Nullable EvidenceFile> kept = new AtomicReference<>();
			UUID id = this.requests.answer(request, UUID.class, () -> {
				EvidenceFile file = keep(received, type, name, node, personal);
				kept.set(file);
				return file.id();
			});
			EvidenceFile now = kept.get();
			return (now != null && now.id().equals(id)) ? now : this.files.require(id);
		}
		catch (IOException | UncheckedIOException ex) {
			throw notKept(ex);
		}
	}

	/** Who confirms or reviews rests what they answer to the other side on files, too. */
	private Permission bringing() {
		return Stream.of(Permission.ENTER, Permission.ENTER_LEDGER, Permission.CONFIRM, Permission.REVIEW)
			.filter(this.access.actor()::may)
			.findFirst()
			.orElse(Permission.ENTER);
	}

	/** The pairing that a file is for, if the actor may file there. */
	private PairingTree.Node place(String called) {
		PairingTree.Node named = this.tree.find(called).orElse(null);
		this.access.requirePlace(bringing(), named);
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
			PairingTree.@Nullable Node node, boolean personal) {
		Actor actor = this.access.actor();
		this.files.lock(received.sha256());
		UUID id = this.uploads.add(received, type, name, node, actor);
		EvidenceFile file = Objects.requireNonNull(this.files.find(List.of(id)).get(id));
		this.files.write(Act.UPLOADED, actor, file);
		if (personal) {
			this.files.foundPersonal(file, actor);
			file = Objects.requireNonNull(this.files.find(List.of(id)).get(id));
		}
		try {
			this.store.keep(received);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file;
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

}
