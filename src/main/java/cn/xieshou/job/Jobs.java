package cn.xieshou.job;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;

/**
 * Asks for jobs and cancels them (作业请求), in the transaction of who asks: a job is there
 * if and only if that commits.
 */
@Service
@Transactional
public class Jobs {

	private final JobStore store;

	private final SchedulerClient schedule;

	private final JsonMapper json;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Jobs(JobStore store, SchedulerClient schedule, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.schedule = schedule;
		this.json = json;
		this.events = events;
		this.clock = clock;
	}

	/** Something became due. */
	record Due() {

	}

	/**
	 * Asks for a job that is declared by {@link Job#onRequest}.
	 * @param owner the account whose job it is
	 * @return its id, for {@code /jobs}
	 */
	public UUID request(String name, UUID owner, Object payload) {
		UUID id = Ids.next();
		this.store.insert(id, name, owner, this.json.writeValueAsString(payload));
		schedule(name, id);
		return id;
	}

	/**
	 * Has a job run soon that is declared by {@link Job#onDemand}. One that waits or runs
	 * is not asked for twice.
	 */
	public void demand(String name) {
		UUID id = onlyOne(name);
		if (this.store.open(id, name)) {
			schedule(name, id);
		}
	}

	private void schedule(String name, UUID id) {
		this.schedule.scheduleIfNotExists(new TaskInstance<>(name, id.toString()), this.clock.instant());
		this.events.publishEvent(new Due());
	}

	/**
	 * Cancels a job; twice is once.
	 * @throws Refusal if it has ended meanwhile
	 */
	void cancel(JobView job) {
		if (!job.isCancelled() && !cancel(job.id())) {
			throw new Refusal("job.ended");
		}
	}

	/**
	 * Cancels a job; false if it had ended.
	 */
	public boolean cancel(UUID id) {
		return this.store.cancel(id);
	}

	/** Whether a job was tried as often as it is, and given up. */
	@Transactional(readOnly = true)
	public boolean hasFailed(UUID id) {
		return this.store.find(id).map((job) -> job.state() == JobState.FAILED).orElse(false);
	}

	/** Whether a job was cancelled before its end. */
	@Transactional(readOnly = true)
	public boolean wasCancelled(UUID id) {
		return this.store.find(id).map((job) -> job.state() == JobState.CANCELLED).orElse(false);
	}

	/**
	 * Runs a job now that would run later; false if it is not planned or runs already.
	 */
	boolean runNow(String name, UUID id) {
		TaskInstanceId instance = TaskInstanceId.of(name, id.toString());
		boolean waits = this.schedule.getScheduledExecution(instance)
			.map((execution) -> !execution.isPicked())
			.orElse(false);
		if (waits && this.schedule.reschedule(instance, this.clock.instant())) {
			this.events.publishEvent(new Due());
			return true;
		}
		return false;
	}

	/** The id of a job of which there is one. */
	static UUID onlyOne(String name) {
		return UUID.nameUUIDFromBytes(("job " + name).getBytes(StandardCharsets.UTF_8));
	}

}
