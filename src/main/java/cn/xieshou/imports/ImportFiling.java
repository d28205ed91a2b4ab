package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.LineAction;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.job.Job;
import cn.xieshou.job.JobRun;
import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Finding;

/**
 * Writes the good rows of an import into drafts of filings, as many lines in each as a
 * filing has at most (成批生成填报): each with its rows marked in one transaction, so that no
 * row is in two and none in no filing.
 */
@Service
class ImportFiling {

	static final String JOB = "imports.file";

	/** The most lines of a filing. */
	private static final int LINES = 1000;

	private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)](?:\\.(.*))?");

	private final ImportStore store;

	private final ImportRows rows;

	private final DraftService drafts;

	private final PairingTree tree;

	private final AsOwner owner;

	private final InBothLanguages words;

	private final TransactionTemplate transaction;

	ImportFiling(ImportStore store, ImportRows rows, DraftService drafts, PairingTree tree, AsOwner owner,
			InBothLanguages words, TransactionTemplate transaction) {
		this.store = store;
		this.rows = rows;
		this.drafts = drafts;
		this.tree = tree;
		this.owner = owner;
		this.words = words;
		this.transaction = transaction;
	}

	/** Which import is asked for. */
	record Request(UUID batch) {

	}

	@Bean
	static Job<?> fileImports(ImportFiling filing) {
		return Job.onRequest(JOB, Request.class, (request, run) -> filing.run(request.batch(), run));
	}

	void run(UUID id, JobRun run) {
		ImportBatch batch = this.store.find(id).orElseThrow();
		if (batch.state() == ImportState.FILING) {
			this.owner.run(batch, (actor) -> file(batch, run));
		}
	}

	private void file(ImportBatch batch, JobRun run) {
		int all = Math.toIntExact(this.rows.counts(batch.id()).good());
		List<ImportRow> open = this.rows.after(batch.id(), 0, ImportRows.Choice.OPEN, LINES);
		while (!open.isEmpty()) {
			fileTogether(batch, sameRoot(open), all, run);
			open = this.rows.after(batch.id(), 0, ImportRows.Choice.OPEN, LINES);
		}
		this.transaction.executeWithoutResult((status) -> {
			if (this.store.locked(batch.id()).state() == ImportState.FILING) {
				this.store.changes(batch.id(), ImportState.FILED, null);
			}
		});
	}

	/** The rows of the first one's tree of pairings, as a filing keeps to one. */
	private List<ImportRow> sameRoot(List<ImportRow> rows) {
		Map<UUID, List<ImportRow>> roots = new LinkedHashMap<>();
		for (ImportRow row : rows) {
			String pairing = (row.form() != null) ? row.form().path("pairing").asString("") : "";
			UUID root = this.tree.find(pairing).map(PairingTree.Node::root).orElse(PairingTree.COMMONS);
			roots.computeIfAbsent(root, (key) -> new ArrayList<>()).add(row);
		}
		return roots.values().iterator().next();
	}

	/**
	 * Files rows; those that are refused now, because the books have changed since they
	 * were read, are marked and left out.
	 */
	private void fileTogether(ImportBatch batch, List<ImportRow> rows, int all, JobRun run) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				UUID filing = this.drafts.create(draft(batch, rows));
				this.rows.areIn(batch.id(), filing, rows);
				int done = Math.toIntExact(this.rows.counts(batch.id()).filed());
				this.store.isAt(batch.id(), done, all);
				run.reached(done, (long) all);
			});
		}
		catch (FormRejected ex) {
			mark(batch, rows, this.words.of(() -> rejected(batch, rows), Finding.Severity.ERROR));
		}
		catch (Refusal ex) {
			if (rows.size() == 1) {
				ImportRow row = rows.get(0);
				this.transaction.executeWithoutResult(
						(status) -> this.rows.tell(batch.id(), List.of(row.with(and(row, this.words.of(ex))))));
				return;
			}
			fileTogether(batch, rows.subList(0, rows.size() / 2), all, run);
			fileTogether(batch, rows.subList(rows.size() / 2, rows.size()), all, run);
		}
	}

	private List<FormProblem> rejected(ImportBatch batch, List<ImportRow> rows) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				status.setRollbackOnly();
				this.drafts.create(draft(batch, rows));
			});
			return List.of();
		}
		catch (FormRejected ex) {
			return ex.problems();
		}
	}

	private void mark(ImportBatch batch, List<ImportRow> rows, List<RowProblem> problems) {
		Map<Integer, ImportRow> marked = new LinkedHashMap<>();
		for (RowProblem problem : problems) {
			Matcher line = LINE.matcher(String.valueOf(problem.field()));
			boolean ofLine = line.matches();
			int at = ofLine ? Integer.parseInt(line.group(1)) : 0;
			RowProblem placed = problem.at(null, ofLine ? line.group(2) : problem.field());
			marked.compute(at, (key, known) -> {
				ImportRow row = (known != null) ? known : rows.get(at);
				return row.with(and(row, placed));
			});
		}
		this.transaction.executeWithoutResult((status) -> this.rows.tell(batch.id(), List.copyOf(marked.values())));
	}

	private static List<RowProblem> and(ImportRow row, RowProblem problem) {
		List<RowProblem> problems = new ArrayList<>(row.problems());
		problems.add(problem);
		return problems;
	}

	private Draft draft(ImportBatch batch, List<ImportRow> rows) {
		return new Draft(batch.type(),
				rows.stream()
					.map((row) -> new Draft.Line(LineAction.CREATE, null, null, row.form(), List.of()))
					.toList(),
				this.words.text(new Refusal("imports.note", batch.fileName()), Locale.CHINESE));
	}

}
