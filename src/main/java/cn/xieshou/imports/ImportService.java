package cn.xieshou.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.job.Jobs;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Ids;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.virus.ScannerAway;
import cn.xieshou.virus.VirusScanner;
import cn.xieshou.web.NotFound;
import cn.xieshou.workbook.Mapping;

/**
 * Takes files, corrections and decisions on imports (批量导入). An import is seen by who sent
 * it, and by nobody else.
 */
@Service
public class ImportService {

	/** So long a request waits for its turn to open a large file. */
	private static final int PATIENCE = 20;

	private static final int LONGEST_NAME = 200;

	private final ImportStore store;

	private final ImportRows rows;

	private final ImportLayouts layouts;

	private final OpenWorkbooks workbooks;

	private final VirusScanner scanner;

	private final Access access;

	private final PairingTree tree;

	private final Registers registers;

	private final Records records;

	private final Jobs jobs;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ImportService(ImportStore store, ImportRows rows, ImportLayouts layouts, OpenWorkbooks workbooks,
			VirusScanner scanner, Access access, PairingTree tree, Registers registers, Records records, Jobs jobs,
			TransactionTemplate transaction, Clock clock) {
		this.store = store;
		this.rows = rows;
		this.layouts = layouts;
		this.workbooks = workbooks;
		this.scanner = scanner;
		this.access = access;
		this.tree = tree;
		this.registers = registers;
		this.records = records;
		this.jobs = jobs;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * What became of a file that was sent.
	 *
	 * @param batch the import
	 * @param earlier whether the same file had been sent before, and nothing was changed
	 */
	record Taken(ImportBatch batch, boolean earlier) {

	}

	/** A type of which the actor may enter new records. */
	Register<?, ?> requireEnterable(String type) {
		Register<?, ?> register = this.registers.require(type);
		if (!this.records.mayEnter(register)) {
			throw new AccessDeniedException(
					"Records of " + type + " are not entered by " + this.access.actor().username());
		}
		return register;
	}

	/**
	 * Takes a file, whose rows are read in the background.
	 * @throws cn.xieshou.workbook.WorkbookRefused if it is none that is read
	 */
	Taken take(String type, @Nullable String name, InputStream content, ImportContext context) throws IOException {
		Register<?, ?> register = requireEnterable(type);
		ImportContext placed = placed(register, context);
		Path copy = Files.createTempFile("import", null);
		try {
			String sha256 = copy(content, copy);
			String called = called(name);
			Actor actor = this.access.actor();
			Optional<ImportBatch> earlier = earlier(actor.id(), type, sha256, placed);
			if (earlier.isPresent()) {
				return new Taken(earlier.get(), true);
			}
			requireClean(copy);
			this.workbooks.use(copy, called, PATIENCE, (workbook) -> workbook.sheets().size());
			UUID id = Ids.next();
			ImportBatch batch = new ImportBatch(id, actor.id(), actor.displayName(), type, called, sha256,
					Files.size(copy), placed, null, ImportState.READING, null, 0, null, null, null,
					this.clock.instant());
			return java.util.Objects.requireNonNull(this.transaction.execute((status) -> add(batch, copy)));
		}
		finally {
			Files.delete(copy);
		}
	}

	private void requireClean(Path file) {
		try {
			this.scanner.virusIn(file).ifPresent((virus) -> {
				throw Refusal.at("file", "imports.virus", virus);
			});
		}
		catch (ScannerAway ex) {
			throw Refusal.at("file", "imports.unscanned");
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

	/** The context with its pairing by name, where the actor may enter records. */
	private ImportContext placed(Register<?, ?> register, ImportContext context) {
		String named = context.pairing();
		if (named == null) {
			List<UUID> own = List.copyOf(this.access.scope(Permission.ENTER).pairings());
			named = (register.isOfPairings() && own.size() == 1
					&& this.access.scope(Permission.ENTER).roots().isEmpty()) ? own.get(0).toString() : null;
		}
		if (named == null) {
			return context;
		}
		PairingTree.Node node = this.tree.find(named).orElse(null);
		this.access.requirePlace(Permission.ENTER, node);
		if (node == null) {
			throw Refusal.at("context", "imports.unknownPairing", named);
		}
		return new ImportContext(node.name(), context.period(), context.unit(), context.sheet(), context.year(),
				context.asOf(), context.fields());
	}

	private static String called(@Nullable String name) {
		String plain = (name != null) ? name.replaceAll("^.*[/\\\\]", "").strip() : "";
		plain = PlainText.forLog(plain, LONGEST_NAME).strip();
		return plain.isEmpty() ? "file" : plain;
	}

	private static String copy(InputStream content, Path copy) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream in = new DigestInputStream(content, digest)) {
				Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
	}

	/** The actor's own imports, the latest first. */
	@Transactional(readOnly = true)
	public List<ImportBatch> own(int most) {
		return this.store.of(this.access.actor().id(), most).stream().map(this::asItIs).toList();
	}

	/**
	 * An import of the actor's own.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public ImportBatch require(UUID id) {
		UUID reader = this.access.actor().id();
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
	 * Takes a correction of the layout; all rows are read anew, and the next file of the
	 * unit with the same heads is read so.
	 */
	@Transactional
	public void correct(UUID id, Mapping mapping) {
		ImportBatch batch = lockOwn(id);
		if (batch.state() != ImportState.READ) {
			throw new Refusal(batch.state().isWorking() ? "imports.stillWorking" : "imports.ended");
		}
		LayoutView found = this.store.layout(id).orElseThrow();
		MappingCheck.requireFitting(mapping, found);
		this.layouts.remember(this.access.actor().unit(), batch.type(), found, mapping);
		this.store.corrects(id, mapping);
		this.rows.forget(id);
		read(batch);
	}

	/**
	 * Has rows written into filings.
	 * @param all whether that is only wanted if all rows are good
	 */
	@Transactional
	public void file(UUID id, boolean all) {
		ImportBatch batch = lockOwn(id);
		if (batch.state() != ImportState.READ) {
			throw new Refusal(batch.state().isWorking() ? "imports.stillWorking"
					: (batch.state() == ImportState.FILED) ? "imports.filed" : "imports.ended");
		}
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
	public void cancel(UUID id) {
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
	}

}
