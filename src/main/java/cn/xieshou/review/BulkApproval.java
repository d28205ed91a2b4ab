package cn.xieshou.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Access;
import cn.xieshou.access.OnBehalf;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.filing.FilingState;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.WriteTransactions;
import cn.xieshou.job.Job;
import cn.xieshou.job.JobRun;
import cn.xieshou.job.Jobs;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Approves many filings in one act (成批通过): in the background, each in a transaction of
 * its own that also keeps what became of it, so that a run which ends with its node is
 * gone on with, and nothing is approved twice or lost.
 */
@Service
public class BulkApproval {

	/** So many at most are approved in one act. */
	public static final int MOST = 1_000;

	private static final String JOB = "review.approve";

	private static final Logger log = LoggerFactory.getLogger(BulkApproval.class);

	private final ApprovalBatches batches;

	private final ReviewService reviews;

	private final WriteTransactions transactions;

	private final OnBehalf onBehalf;

	private final Access access;

	private final Jobs jobs;

	private final Labels labels;

	BulkApproval(ApprovalBatches batches, ReviewService reviews, WriteTransactions transactions, OnBehalf onBehalf,
			Access access, Jobs jobs, Labels labels) {
		this.batches = batches;
		this.reviews = reviews;
		this.transactions = transactions;
		this.onBehalf = onBehalf;
		this.access = access;
		this.jobs = jobs;
		this.labels = labels;
	}

	/** Which batch is worked on. */
	record Request(UUID batch) {

	}

	@Bean
	static Job<?> approveTogether(BulkApproval approval) {
		return Job.onRequest(JOB, Request.class, (request, run) -> approval.run(request.batch(), run));
	}

	/**
	 * Asks for filings to be approved; asked again with the same id, it is the same act.
	 * @param id the id of the act
	 * @param chosen the filings with the versions that were looked at, {@code null} for
	 * the present one
	 * @throws FormRejected if none is chosen, or too many
	 */
	public void ask(UUID id, Map<UUID, @Nullable Integer> chosen) {
		this.access.scope(Permission.REVIEW);
		UUID owner = this.access.actor().id();
		if (chosen.isEmpty() || chosen.size() > MOST) {
			String key = chosen.isEmpty() ? "review.bulk.none" : "review.bulk.many";
			throw new FormRejected(List.of(new FormProblem("filings", key, this.labels.text(key, MOST))));
		}
		this.transactions.execute(() -> {
			if (this.batches.begin(id, owner, filings(chosen))) {
				this.jobs.request(JOB, owner, new Request(id));
				return id;
			}
			return this.batches.owner(id).filter(owner::equals).orElseThrow(() -> new NotFound("batch " + id));
		});
	}

	/** What there is not is chosen too, and refused like what may not be seen. */
	private List<ApprovalBatches.Chosen> filings(Map<UUID, @Nullable Integer> chosen) {
		Map<UUID, ApprovalBatches.Chosen> present = this.batches.present(List.copyOf(chosen.keySet()));
		List<ApprovalBatches.Chosen> filings = new ArrayList<>();
		new LinkedHashMap<>(chosen).forEach((filing, version) -> {
			ApprovalBatches.Chosen found = present.get(filing);
			int seen = (version != null) ? version : (found != null) ? found.version() : 0;
			filings.add(new ApprovalBatches.Chosen(filings.size() + 1,
					(found != null) ? found.root() : PairingTree.COMMONS, filing, seen));
		});
		return filings;
	}

	/**
	 * One's own batch.
	 * @throws NotFound if there is none
	 */
	public ApprovalBatch require(UUID id) {
		UUID reader = this.access.actor().id();
		return this.batches.find(id)
			.filter((batch) -> batch.owner().equals(reader))
			.orElseThrow(() -> new NotFound("batch " + id));
	}

	void run(UUID id, JobRun run) {
		List<ApprovalBatches.Chosen> open = this.batches.open(id);
		UUID owner = this.batches.owner(id).orElseThrow();
		ApprovalBatch batch = this.batches.find(id).orElseThrow();
		try {
			this.onBehalf.run(owner, () -> {
				int done = batch.decided();
				for (ApprovalBatches.Chosen filing : open) {
					decide(id, filing);
					run.reached(++done, (long) batch.filings());
				}
			});
		}
		catch (AccessDeniedException ex) {
			ApprovalBatches.Why why = why(new Refusal("review.bulk.denied"));
			this.batches.open(id).forEach((filing) -> refuse(id, filing, why));
		}
	}

	private void decide(UUID id, ApprovalBatches.Chosen filing) {
		try {
			this.transactions.execute(() -> {
				FilingState state = this.reviews.approveAmongOthers(filing.filing(), filing.version());
				ApprovalBatches.Outcome outcome = (state == FilingState.POSTED) ? ApprovalBatches.Outcome.POSTED
						: ApprovalBatches.Outcome.PASSED;
				if (!this.batches.tell(id, filing, outcome, null)) {
					throw new IllegalStateException("Batch " + id + " is worked on twice");
				}
				return id;
			});
		}
		catch (FormRejected ex) {
			refuse(id, filing, why(ex));
		}
		catch (Refusal ex) {
			refuse(id, filing, why(ex));
		}
		catch (NotFound ex) {
			refuse(id, filing, why(new Refusal("review.bulk.gone")));
		}
		catch (AccessDeniedException ex) {
			refuse(id, filing, why(new Refusal("review.bulk.denied")));
		}
		catch (RuntimeException ex) {
			log.error("A filing was not approved among others", ex);
			refuse(id, filing, why(new Refusal("review.bulk.error")));
		}
	}

	/** Where the database is away this fails too, and the job goes on later. */
	private void refuse(UUID id, ApprovalBatches.Chosen filing, ApprovalBatches.Why why) {
		this.transactions.execute(() -> this.batches.tell(id, filing, ApprovalBatches.Outcome.REFUSED, why));
	}

	private ApprovalBatches.Why why(Refusal refusal) {
		return new ApprovalBatches.Why(refusal.key(), in(Locale.CHINESE, () -> this.labels.text(refusal)),
				in(Locale.ENGLISH, () -> this.labels.text(refusal)));
	}

	/** What rules found was said in the language of the first reading. */
	private ApprovalBatches.Why why(FormRejected rejected) {
		String words = rejected.problems().stream().map(FormProblem::message).collect(Collectors.joining(" "));
		return new ApprovalBatches.Why(rejected.problems().get(0).code(), words, words);
	}

	private static String in(Locale language, Supplier<String> words) {
		LocaleContextHolder.setLocale(language);
		try {
			return words.get();
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

}
