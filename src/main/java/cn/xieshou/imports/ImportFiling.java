package cn.xieshou.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.job.Job;
import cn.xieshou.job.JobRun;
import cn.xieshou.values.Refusal;

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

	private final ImportStore store;

	private final ImportRows rows;

	private final CheckedRows checked;

	private final RecheckedRows anew;

	private final AsOwner owner;

	private final InBothLanguages words;

	private final TransactionTemplate transaction;

	ImportFiling(ImportStore store, ImportRows rows, CheckedRows checked, RecheckedRows anew, AsOwner owner,
			InBothLanguages words, TransactionTemplate transaction) {
		this.store = store;
		this.rows = rows;
		this.checked = checked;
		this.anew = anew;
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
		ImportBatch.Counts counts = this.rows.counts(batch.id());
		Pass pass = new Pass(this.store, this.rows, batch, run, counts);
		String note = this.words.text(new Refusal("imports.note", batch.fileName()), Locale.CHINESE);
		List<ImportRows.Open> open = this.rows.open(batch.id(), 0, LINES);
		while (!open.isEmpty()) {
			CheckedRows.Sorted sorted = this.checked.sort(batch, open);
			if (!sorted.together().isEmpty()) {
				this.transaction
					.executeWithoutResult((status) -> pass.areIn(this.checked.write(batch, sorted.together(), note),
							sorted.together().stream().map(ImportRows.Open::number).toList()));
			}
			this.anew.file(pass, this.rows.of(batch.id(), sorted.anew()), note);
			open = this.rows.open(batch.id(), sorted.next(), LINES);
		}
		this.transaction.executeWithoutResult((status) -> {
			if (this.store.locked(batch.id()).state() == ImportState.FILING) {
				this.store.changes(batch.id(), ImportState.FILED, null);
			}
		});
	}

	/** One way through the rows that are to be filed. */
	static final class Pass {

		private final ImportStore store;

		private final ImportRows rows;

		private final ImportBatch batch;

		private final JobRun run;

		private final int all;

		private int filed;

		Pass(ImportStore store, ImportRows rows, ImportBatch batch, JobRun run, ImportBatch.Counts counts) {
			this.store = store;
			this.rows = rows;
			this.batch = batch;
			this.run = run;
			this.all = Math.toIntExact(counts.good());
			this.filed = Math.toIntExact(counts.filed());
		}

		ImportBatch batch() {
			return this.batch;
		}

		/**
		 * Says, in the transaction that writes it, that rows are in a filing.
		 */
		void areIn(UUID filing, List<Integer> numbers) {
			this.rows.areIn(this.batch.id(), filing, numbers);
			this.filed += numbers.size();
			this.store.isAt(this.batch.id(), this.filed, this.all);
			this.run.reached(this.filed, (long) this.all);
		}

	}

}
