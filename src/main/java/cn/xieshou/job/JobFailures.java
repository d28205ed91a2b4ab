package cn.xieshou.job;

import java.util.Locale;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import cn.xieshou.log.SparseLog;
import cn.xieshou.values.InTwoLanguages;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.DatabaseFailure;
import cn.xieshou.web.ErrorId;

/**
 * What is said of a job that fails (作业失败). A database that is away is said in one line,
 * whether a job or the scheduler itself meets it; everything else is logged in full under
 * a number.
 */
@Component
class JobFailures {

	private static final Logger log = LoggerFactory.getLogger(JobFailures.class);

	private static final String SCHEDULER = "com.github.kagkarlsson.scheduler";

	private final SparseLog complaints = new SparseLog(log);

	private final TurboFilter filter = new AwayFilter();

	private final MessageSource messages;

	private final MeterProvider<Counter> failures;

	JobFailures(MessageSource messages, MeterRegistry meters) {
		this.messages = messages;
		this.failures = Counter.builder("xieshou.job.failures")
			.description("Background jobs that failed on this node")
			.withRegistry(meters);
		loggers().addTurboFilter(this.filter);
	}

	@PreDestroy
	void forget() {
		loggers().getTurboFilterList().remove(this.filter);
	}

	private static LoggerContext loggers() {
		return (LoggerContext) LoggerFactory.getILoggerFactory();
	}

	/** Says that the database is away, if that is what the error means. */
	boolean isAway(@Nullable Throwable error) {
		boolean away = DatabaseFailure.isAway(error);
		if (away && error != null) {
			this.complaints.warn("The database does not serve, background jobs wait", error);
		}
		return away;
	}

	/** Logs what a job failed of. A refusal has words of its own. */
	JobStore.Failure of(String job, Throwable error) {
		String id = ErrorId.next();
		log.error("{} job {} has failed", id, job, error);
		this.failures.withTag("job", job).increment();
		if (error instanceof InTwoLanguages told) {
			return new JobStore.Failure(id, told.chinese(), told.english());
		}
		return (error instanceof Refusal refusal)
				? new JobStore.Failure(id, this.messages.getMessage(refusal, Locale.SIMPLIFIED_CHINESE),
						this.messages.getMessage(refusal, Locale.ENGLISH))
				: new JobStore.Failure(id, null, null);
	}

	/** The scheduler logs every failed question to the database with its stack. */
	private final class AwayFilter extends TurboFilter {

		@Override
		public FilterReply decide(@Nullable Marker marker, ch.qos.logback.classic.Logger logger, Level level,
				@Nullable String format, Object @Nullable [] params, @Nullable Throwable thrown) {
			if (level != Level.ERROR || !logger.getName().startsWith(SCHEDULER)) {
				return FilterReply.NEUTRAL;
			}
			Object last = (params != null && params.length > 0) ? params[params.length - 1] : null;
			Throwable error = (thrown == null && last instanceof Throwable throwable) ? throwable : thrown;
			return isAway(error) ? FilterReply.DENY : FilterReply.NEUTRAL;
		}

	}

}
