package cn.xieshou;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prepares the next start (下次启动) as soon as this one is done, where
 * {@code xieshou.class-archive} says in which file.
 */
@Component
@ConditionalOnProperty("xieshou.class-archive")
class NextStart implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(NextStart.class);

	private final ClassArchive archive;

	private final List<String> arguments = new ArrayList<>();

	NextStart(@Value("${xieshou.class-archive}") Path file, ApplicationArguments arguments) {
		this.archive = new ClassArchive(file, System.getProperty("java.class.path"),
				XieshouApplication.class.getName());
		this.arguments.addAll(List.of(arguments.getSourceArgs()));
		// it looks at the database of this portal, and ends when all is put together
		this.arguments.addAll(List.of("--xieshou.database.join=true", "--server.port=0", "--logging.level.root=off",
				"--spring.data.jpa.repositories.bootstrap-mode=default"));
	}

	@EventListener(ApplicationReadyEvent.class)
	void prepare() {
		Thread thread = new Thread(() -> {
			try {
				this.archive.write(this.arguments);
			}
			catch (IOException | RuntimeException ex) {
				log.debug("The next start will be no faster", ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}, "class-archive");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void destroy() {
		this.archive.close();
	}

}
