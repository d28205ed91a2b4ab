package cn.xieshou.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.job.Jobs;
import cn.xieshou.register.Register;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;
import cn.xieshou.workbook.Mapping;

/**
 * Takes files, corrections and decisions on imports (批量导入). An import is seen by who sent
 * it, and by nobody else.
 */
@Service
public class ImportService {

	private final ImportStore store;

	private final ImportRows rows;

	private final ImportLayouts layouts;

	private final ImportIntake intake;

	private final ImportRights rights;

	private final Jobs jobs;

	private final IdempotentRequests requests;

	private final Clock clock;

	ImportService(ImportStore store, ImportRows rows, ImportLayouts layouts, ImportIntake intake, ImportRights rights,
			Jobs jobs, IdempotentRequests requests, Clock clock) {
		this.store = store;
		this.rows = rows;
		this.layouts = layouts;
		this.intake = intake;
		this.rights = rights;
		this.jobs = jobs;
		this.requests = requests;
		this.clock = clock;
	}

	/**
	 * What became of a file that was sent.
	 *
	 * @param id the import
	 * @param state how far it is
	 * @param fileName the name under which its file was sent
	 * @param earlier whether the same file had been sent before, and nothing was changed
	 */
	record Taken(UUID id, ImportState state, String fileName, boolean earlier) {

		Taken(ImportBatch batch, boolean earlier) {
			this(batch.id(), batch.state(), batch.fileName(), earlier);
		}

	}

	/** What tells a file that is sent from another. */
	private record Sent(String type, String name, String sha256, ImportContext context) {

	}

	/** A type of which the actor may enter new records. */
	Register<?, ?> requireEnterable(String type) {
		return this.rights.requireEnterable(type);
	}

	/**
	 * Takes a file, whose rows are read in the background.
	 * @throws cn.xieshou.workbook.WorkbookRefused if it is none that is read
	 */
	Taken take(String type, @Nullable String name, InputStream content, ImportContext context, @Nullable String key)
			throws IOException {
		ImportContext placed = this.rights.placed(requireEnterable(type), context);
		try (ImportIntake.SentFile file = this.intake.copy(name, content)) {
			Actor actor = this.rights.actor();
			Optional<ImportBatch> earlier = earlier(actor.id(), type, file.sha256(), placed);
			if (earlier.isPresent() && key == null) {
				return new Taken(earlier.get(), true);
			}
			if (earlier.isEmpty()) {
				this.intake.requireReadable(file, type, placed.sheet());
			}
			ImportBatch batch = new ImportBatch(Ids.next(), actor.id(), actor.displayName(), type, file.name(),
					file.sha256(), Files.size(file.content()), placed, null, ImportState.READING, null, 0, null, null,
					null, this.clock.instant());
			return this.requests.answer(
					new IdempotentRequest(key, "POST /imports", new Sent(type, file.name(), file.sha256(), placed)),
					Taken.class, () -> add(batch, file.content()));
		}
	}

	private Taken add(ImportBatch batch, Path file) {
		this.store.lock(batch.owner(), batch.sha256());
		Optional<ImportBatch> earlier = earlier(batch.owner(), batch.type(), batch.sha256(), batch.context());
		if (earlier.isPresent()) {
			return new Taken(earlier.get(), true);
		}
		this.store.add(batch, file);
		read(batch);
		return new Taken(batch, false);
	}

	private void read(ImportBatch batch) {
		this.store.changes(batch.id(), ImportState.READING,
				this.jobs.request(ImportReading.JOB, batch.owner(), new ImportReading.Request(batch.id())));
	}

	/** What is filed is not filed again, whatever else is said of the file. */
	private Optional<ImportBatch> earlier(UUID owner, String type, String sha256, ImportContext context) {
		return this.store.same(owner, type, sha256)
			.stream()
			.filter((batch) -> !batch.state().isGivenUp())
			.filter((batch) -> batch.context().equals(context) || batch.state() == ImportState.FILED
					|| batch.state() == ImportState.FILING)
			.findFirst();
	}

	/** The actor's own imports, the latest first. */
	@Transactional(readOnly = true)
	public List<ImportBatch> own(int most) {
		return this.store.of(this.rights.actor().id(), most).stream().map(this::asItIs).toList();
	}

	/**
	 * An import of the actor's own.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public ImportBatch require(UUID id) {
		UUID reader = this.rights.actor().id();
		return this.store.find(id)
			.filter((batch) -> batch.owner().equals(reader))
			.map(this::asItIs)
			.orElseThrow(() -> new NotFound("import " + id));
	}

	/** Work that was given up fails the import. */
	private ImportBatch asItIs(ImportBatch batch) {
		return (batch.state().isWorking() && batch.job() != null && this.jobs.hasFailed(batch.job())) ? batch.failed()
				: batch;
	}

	private ImportBatch lockOwn(UUID id) {
		require(id);
		return this.store.locked(id);
	}

	/**
	 * An import of the actor's own whose rows may still be others, locked.
	 * @throws Refusal if they may not
	 */
	ImportBatch requireOpen(UUID id) {
		ImportBatch batch = lockOwn(id);
		if (batch.state() != ImportState.READ) {
			throw new Refusal(batch.state().isWorking() ? "imports.stillWorking"
					: (batch.state() == ImportState.FILED) ? "imports.filed" : "imports.ended");
		}
		return batch;
	}

	/**
	 * Takes a correction of the layout and of what is said besides; all rows are read
	 * anew, and the next file of the unit with the same heads is read so.
	 */
	@Transactional
	public void correct(UUID id, Mapping mapping, ImportContext context) {
		ImportBatch batch = requireOpen(id);
		LayoutView found = this.store.layout(id).orElseThrow();
		MappingCheck.requireFitting(mapping, found);
		this.store.requireFile(id);
		this.layouts.remember(this.rights.actor().unit(), batch.type(), found, mapping);
		this.store.corrects(id, mapping, context);
		this.rows.forget(id);
		read(batch);
	}

	/**
	 * Has rows written into filings.
	 * @param all whether that is only wanted if all rows are good
	 * @param key the sender's mark of the request; may be {@code null}
	 */
	@Transactional
	public void file(UUID id, boolean all, @Nullable String key) {
		this.requests.answer(new IdempotentRequest(key, "POST /imports/" + id + "/submit", all), Boolean.class, () -> {
			file(id, all);
			return true;
		});
	}

	private void file(UUID id, boolean all) {
		ImportBatch batch = requireOpen(id);
		requireEnterable(batch.type());
		if (this.store.layout(id).orElseThrow().sheets().stream().anyMatch(LayoutView.Sheet::isOpen)) {
			throw new Refusal("imports.columnOpen");
		}
		ImportBatch.Counts counts = this.rows.counts(id);
		if (all && counts.bad() > 0) {
			throw new Refusal("imports.someBad", counts.bad());
		}
		if (counts.good() == 0) {
			throw new Refusal("imports.noneGood");
		}
		this.store.changes(id, ImportState.FILING,
				this.jobs.request(ImportFiling.JOB, batch.owner(), new ImportFiling.Request(id)));
	}

	/**
	 * Gives up an import. What of it is in filings stays there.
	 */
	@Transactional
	public void cancel(UUID id, @Nullable String key) {
		this.requests.answer(new IdempotentRequest(key, "POST /imports/" + id + "/cancel", ""), Boolean.class, () -> {
			cancel(id);
			return true;
		});
	}

	private void cancel(UUID id) {
		ImportBatch batch = lockOwn(id);
		if (batch.state() == ImportState.CANCELLED) {
			return;
		}
		if (batch.state() == ImportState.FILED) {
			throw new Refusal("imports.filed");
		}
		if (batch.job() != null) {
			this.jobs.cancel(batch.job());
		}
		this.store.changes(id, ImportState.CANCELLED, null);
		this.store.forgetFile(id);
	}

}
