package cn.xieshou.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ErrorHandler;

import cn.xieshou.log.SparseLog;

/**
 * What becomes of a background task that fails (后台任务): it is tried again when it is due
 * next. One line says that the database is away, everything else is logged in full.
 */
@Configuration(proxyBeanMethods = false)
class BackgroundFailures implements ErrorHandler {

	private static final Logger log = LoggerFactory.getLogger(BackgroundFailures.class);

	private final SparseLog complaints = new SparseLog(log);

	@Override
	public void handleError(Throwable error) {
		if (DatabaseFailure.isAway(error)) {
			this.complaints.warn("The database does not serve, background tasks wait", error);
		}
		else {
			log.error("A background task has failed", error);
		}
	}

	@Bean
	ThreadPoolTaskSchedulerCustomizer failuresOfPooledTasks() {
		return (scheduler) -> scheduler.setErrorHandler(this);
	}

	@Bean
	SimpleAsyncTaskSchedulerCustomizer failuresOfVirtualTasks() {
		return (scheduler) -> scheduler.setErrorHandler(this);
	}

}
