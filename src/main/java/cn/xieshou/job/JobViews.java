package cn.xieshou.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Which jobs a reader sees (作业可见性): one's own; who administers the portal sees all. A
 * foreign job is answered like one that there is not.
 */
@Component
class JobViews {

	private final JobStore store;

	private final Access access;

	private final Labels labels;

	private final Map<String, Job<?>> jobs;

	JobViews(JobStore store, Access access, Labels labels, List<Job<?>> jobs) {
		this.store = store;
		this.access = access;
		this.labels = labels;
		this.jobs = jobs.stream().collect(Collectors.toUnmodifiableMap(Job::name, Function.identity()));
	}

	/** Whether the reader sees the jobs of all. */
	boolean seesAll() {
		return this.access.actor().may(Permission.ADMINISTER);
	}

	/** The jobs that the reader sees, without kinds that are no more. */
	List<JobView> all() {
		Actor actor = this.access.actor();
		List<JobRow> rows = seesAll() ? this.store.all() : this.store.of(actor.id());
		return rows.stream().filter((row) -> this.jobs.containsKey(row.name())).map(this::view).toList();
	}

	JobView require(UUID id) {
		UUID reader = this.access.actor().id();
		return this.store.find(id)
			.filter((row) -> seesAll() || reader.equals(row.ownerId()))
			.map(this::view)
			.orElseThrow(() -> new NotFound("job " + id));
	}

	/**
	 * A job that can be cancelled, or was.
	 * @throws Refusal if it has ended, or waits for its next time and so does nothing
	 * that could be cancelled
	 */
	JobView requireCancellable(UUID id) {
		JobView job = require(id);
		if (!job.cancellable() && !job.isCancelled()) {
			throw new Refusal(job.isOpen() ? "job.nothingToCancel" : "job.ended");
		}
		return job;
	}

	private JobView view(JobRow row) {
		JobState state = state(row);
		boolean running = state == JobState.RUNNING;
		boolean open = running || state == JobState.WAITING;
		boolean recurring = isRecurring(row);
		boolean told = row.state() == JobState.RUNNING;
		return new JobView(row.id(), row.name(), this.labels.text("job." + row.name()), row.owner(), state, row.done(),
				row.total(), percent(row), running ? step(row) : null, row.requestedAt().toInstant(),
				moment(row.startedAt()), moment(row.finishedAt()), moment(row.lastSuccess()),
				(open && !running) ? moment(row.nextAt()) : null, row.node(), row.cancelRequested() && running,
				!row.cancelRequested() && (recurring ? told : open), open && !running && seesAll(), failed(row, state));
	}

	/** A recurring job that tells nothing has its state in the schedule only. */
	private JobState state(JobRow row) {
		if (!isRecurring(row)) {
			return row.state();
		}
		return row.picked() ? JobState.RUNNING : JobState.WAITING;
	}

	private boolean isRecurring(JobRow row) {
		Job<?> job = this.jobs.get(row.name());
		return job != null && job.rhythm() != null;
	}

	private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
		return (at != null) ? at.toInstant() : null;
	}

	private static @Nullable Integer percent(JobRow row) {
		Long total = row.total();
		return (total != null && total > 0) ? (int) Math.min(100, row.done() * 100 / total) : null;
	}

	private @Nullable String step(JobRow row) {
		return (row.step() != null)
				? this.labels.text(row.step(), (row.stepOf() != null) ? this.labels.text(row.stepOf()) : "") : null;
	}

	private JobView.@Nullable Failed failed(JobRow row, JobState state) {
		Instant failedAt = moment(row.failedAt());
		Instant succeeded = isRecurring(row) ? moment(row.lastSuccess()) : moment(row.finishedAt());
		boolean over = state == JobState.DONE || state == JobState.CANCELLED
				|| (state != JobState.FAILED && failedAt != null && succeeded != null && succeeded.isAfter(failedAt));
		if (row.errorId() == null || failedAt == null || over) {
			return null;
		}
		boolean english = Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
		String words = english ? row.errorEn() : row.error();
		String what = Objects.requireNonNullElseGet(words, () -> this.labels.text("job.error.unexpected"));
		boolean givenUp = state == JobState.FAILED;
		return new JobView.Failed(row.errorId(),
				this.labels.text(givenUp ? "job.error.given-up" : "job.error.again", what), failedAt,
				givenUp ? JobExecution.TRIES : row.failures());
	}

}
