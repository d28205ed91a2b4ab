package cn.xieshou.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Role;
import cn.xieshou.database.OwnerOnly;
import cn.xieshou.database.StartLock;
import cn.xieshou.page.PublicAddress;
import cn.xieshou.values.Labels;

import static java.util.Locale.CHINESE;
import static java.util.Locale.ENGLISH;

/**
 * Tells the operator the links of the first run at each start until they are used
 * (首次启用链接): in the last lines of the log, and in {@code first-run.txt} of the home, which
 * only the owner may read.
 */
@Component
class FirstRunLinks {

	private static final Logger log = LoggerFactory.getLogger(FirstRunLinks.class);

	/** Before the line that says where the portal is, which is the last. */
	private static final int LAST_BUT_ONE = Ordered.LOWEST_PRECEDENCE - 1;

	private final FirstRun firstRun;

	private final Labels labels;

	private final PublicAddress address;

	private final Environment environment;

	private final DataSource database;

	private final Path file;

	FirstRunLinks(FirstRun firstRun, Labels labels, PublicAddress address, Environment environment, DataSource database,
			@Value("${xieshou.home:./var}") Path home) {
		this.firstRun = firstRun;
		this.labels = labels;
		this.address = address;
		this.environment = environment;
		this.database = database;
		this.file = home.resolve("first-run.txt");
	}

	@EventListener
	@Order(LAST_BUT_ONE)
	void ready(ApplicationReadyEvent event) {
		String port = this.environment.getProperty("local.server.port");
		if (port != null && !this.firstRun.isDone()) {
			StartLock.run(this.database, () -> tell(this.firstRun.renewLinks(), this.address.orLocal(port)));
		}
	}

	private void tell(Map<Role, String> secrets, String portal) {
		List<String> lines = new ArrayList<>();
		secrets.forEach((role, secret) -> lines.add("首次启用 / first run · %s / %s: %s/setup/%s"
			.formatted(this.labels.of(role, CHINESE), this.labels.of(role, ENGLISH), portal, secret)));
		write(lines);
		lines.forEach(log::info);
	}

	/** Made anew, so that what is in it never had other rights. */
	private void write(List<String> lines) {
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			Files.deleteIfExists(this.file);
			try (var channel = Files.newByteChannel(this.file,
					Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file(this.file))) {
				channel.write(java.nio.charset.StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes the file away when all its links are used. */
	void forget() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			log.warn("first-run.txt 未能删除，其中的链接均已失效 / could not be deleted, its links open nothing", ex);
		}
	}

}
