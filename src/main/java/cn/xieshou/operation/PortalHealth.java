package cn.xieshou.operation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** How this node is (健康). */
@Component
class PortalHealth {

	/** Below it the home wants room. */
	private static final long LITTLE = 1L << 30;

	private final HealthIndicator database;

	private final Path home;

	PortalHealth(@Qualifier("databaseHealthIndicator") HealthIndicator database,
			@Value("${xieshou.home:./var}") Path home) {
		this.database = database;
		this.home = home.toAbsolutePath();
	}

	/**
	 * As it is now.
	 *
	 * @param database whether it answers
	 * @param free the bytes that are free where the home is, {@code null} if unknown
	 * @param scarce whether that is little
	 * @param memory of the Java machine in use, in bytes
	 * @param startedAt when the node started
	 * @param version of the portal, empty in development
	 */
	record Seen(boolean database, @Nullable Long free, boolean scarce, long memory, Instant startedAt, String version) {

	}

	Seen now() {
		Long free = free();
		boolean answers = Objects.requireNonNull(this.database.health()).getStatus().equals(Status.UP);
		Runtime java = Runtime.getRuntime();
		return new Seen(answers, free, free != null && free < LITTLE, java.totalMemory() - java.freeMemory(),
				Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
				Objects.requireNonNullElse(PortalHealth.class.getPackage().getImplementationVersion(), ""));
	}

	private @Nullable Long free() {
		try {
			Path place = this.home;
			while (!Files.exists(place)) {
				place = Objects.requireNonNull(place.getParent());
			}
			FileStore disk = Files.getFileStore(place);
			return disk.getUsableSpace();
		}
		catch (IOException ex) {
			return null;
		}
	}

}
