package cn.xieshou;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
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

	private final JdbcConnectionDetails database;

	private final FlywayConnectionDetails owner;

	NextStart(@Value("${xieshou.class-archive}") Path file, ApplicationArguments arguments,
			JdbcConnectionDetails database, FlywayConnectionDetails owner) {
		this.archive = new ClassArchive(file, System.getProperty("java.class.path"),
				XieshouApplication.class.getName());
		this.arguments.addAll(List.of(arguments.getSourceArgs()));
		this.arguments.addAll(List.of("--server.port=0", "--logging.level.root=off",
				"--spring.data.jpa.repositories.bootstrap-mode=default",
				"--spring.datasource.hikari.connection-timeout=3000"));
		this.database = database;
		this.owner = owner;
	}

	@EventListener(ApplicationReadyEvent.class)
	void prepare() {
		Thread thread = new Thread(() -> {
			try {
				this.archive.write(this.arguments, environment());
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

	/**
	 * The database of this portal as if it were an own one: the second portal must never
	 * open a home that this one has just left.
	 */
	private Map<String, String> environment() {
		return Map.of("SPRING_DATASOURCE_URL", this.database.getJdbcUrl(), "SPRING_DATASOURCE_USERNAME",
				Objects.requireNonNullElse(this.database.getUsername(), ""), "SPRING_DATASOURCE_PASSWORD",
				Objects.requireNonNullElse(this.database.getPassword(), ""), "SPRING_DATASOURCE_OWNER_USERNAME",
				Objects.requireNonNullElse(this.owner.getUsername(), ""), "SPRING_DATASOURCE_OWNER_PASSWORD",
				Objects.requireNonNullElse(this.owner.getPassword(), ""));
	}

	@Override
	public void destroy() {
		this.archive.close();
	}

}
