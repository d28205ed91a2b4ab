package cn.xieshou.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Does on this node what each node does by itself (各节点定时). */
@Component
class NodeWatch {

	private static final Logger log = LoggerFactory.getLogger(NodeWatch.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final List<EachNode> all;

	private final ScheduledExecutorService timer = Executors
		.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("node-"));

	NodeWatch(List<EachNode> all) {
		this.all = all;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.timer.scheduleWithFixedDelay(() -> this.all.forEach(NodeWatch::look), PAUSE.toMillis(), PAUSE.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	private static void look(EachNode one) {
		try {
			one.look();
		}
		catch (DataAccessException ex) {
			log.debug("The database is away, which others say", ex);
		}
		catch (RuntimeException ex) {
			log.warn("{} is tried again", one, ex);
		}
	}

	@PreDestroy
	void stop() {
		this.timer.shutdownNow();
	}

}
