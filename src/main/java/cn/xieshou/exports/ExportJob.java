package cn.xieshou.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongConsumer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.OnBehalf;
import cn.xieshou.classification.Grade;
import cn.xieshou.job.Job;
import cn.xieshou.job.JobRun;
import cn.xieshou.list.BadListParameter;
import cn.xieshou.values.Refusal;

/**
 * Writes files in the background (写出导出文件), as who asked for them. A run that ends with
 * its node is begun again and writes the file anew.
 */
@Component
class ExportJob {

	static final String NAME = "exports.write";

	/** So long files are kept. */
	static final Duration KEPT = Duration.ofDays(7);

	/** After so many rows it is told how far the file is. */
	private static final int STEP = 1_000;

	private final ExportStore store;

	private final ExportFolder folder;

	private final ExportLists lists;

	private final ExportFiles files;

	private final OnBehalf onBehalf;

	private final TransactionTemplate apart;

	private final Clock clock;

	ExportJob(ExportStore store, ExportFolder folder, ExportLists lists, ExportFiles files, OnBehalf onBehalf,
			PlatformTransactionManager transactions, Clock clock) {
		this.store = store;
		this.folder = folder;
		this.lists = lists;
		this.files = files;
		this.onBehalf = onBehalf;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/** Which file is written. */
	record Request(UUID file) {

	}

	@Bean
	static Job<?> writeExports(ExportJob job) {
		return Job.onRequest(NAME, Request.class, (request, run) -> job.run(request.file(), run));
	}

	@Bean
	static Job<?> forgetExports(ExportJob job) {
		return Job.nightly("exports.forget", LocalTime.of(3, 40), (run) -> job.forget());
	}

	void run(UUID id, JobRun run) {
		ExportFile file = this.store.find(id).orElseThrow();
		if (file.state() == ExportState.DONE) {
			return;
		}
		LocaleContextHolder.setLocale(Locale.forLanguageTag(file.language()));
		try {
			this.onBehalf.run(file.owner(), () -> write(file, run));
		}
		catch (AccessDeniedException ex) {
			this.store.failed(id, "exports.denied");
		}
		catch (BadListParameter ex) {
			this.store.failed(id, "exports.conditionGone");
		}
		catch (Refusal ex) {
			this.store.failed(id, String.valueOf(ex.getMessage()));
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	private void write(ExportFile file, JobRun run) {
		ExportOrder order = new ExportOrder(file.what(), file.format(), file.filter());
		String rights = this.files.rights();
		ExportSource.Content content = this.lists.of(order);
		Grade grade = content.grade();
		if (grade.compareTo(file.grade()) > 0) {
			this.store.failed(file.id(), "exports.gradeRose");
			return;
		}
		long total = content.count();
		reached(file.id(), run, 0, total);
		LongConsumer told = (rows) -> {
			if (rows % STEP == 0) {
				reached(file.id(), run, rows, total);
			}
		};
		try {
			ExportFolder.Written written = this.folder.write(file.id(), (out) -> switch (file.format()) {
				case CSV -> content.csv(out, told);
				case XLSX -> content.xlsx(file.grade(), out, told);
				case JSON -> content.json(out, told);
				case PDF -> content.pdf(out, told);
				case DOCX -> content.docx(out, told);
				case ZIP -> content.zip(file.id(), file.grade(), out, told);
			});
			this.store.finished(file.id(), written.rows(),
					new ExportFile.Content(content.name(file.grade(), file.format().extension()), written.size(),
							written.sha256(), written.sm3(), rights, this.clock.instant()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Apart from the transaction that reads the rows. */
	private void reached(UUID id, JobRun run, long done, long total) {
		this.apart.executeWithoutResult((status) -> {
			run.reached(done, total);
			this.store.reached(id, done, total);
		});
	}

	/** Forgets files that are old. */
	void forget() {
		for (UUID id : this.store.forget(this.clock.instant().minus(KEPT))) {
			try {
				this.folder.delete(id);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
