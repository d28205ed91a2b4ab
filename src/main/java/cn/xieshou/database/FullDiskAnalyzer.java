package cn.xieshou.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells in a sentence that a start failed because a disk is full (磁盘已满), wherever it was
 * noticed it: the portal, its server or one that the operator runs.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FullDiskAnalyzer extends AbstractFailureAnalyzer<Throwable> {

	/** PostgreSQL: disk full. */
	private static final String FULL = "53100";

	private final @Nullable BeanFactory beans;

	FullDiskAnalyzer(@Nullable BeanFactory beans) {
		this.beans = beans;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable failure, Throwable cause) {
		return find(failure).map((full) -> new FailureAnalysis(full.toString(), null, cause)).orElse(null);
	}

	private Optional<DatabaseUnavailable> find(Throwable failure) {
		IOException file = findCause(failure, IOException.class);
		if (file != null && FullDisk.isCauseOf(file)) {
			return Optional.of(DatabaseUnavailable.diskFull(place(file), file));
		}
		SQLException refusal = findCause(failure, SQLException.class);
		if (refusal == null) {
			return Optional.empty();
		}
		Optional<EmbeddedPostgres> server = server();
		if (server.isPresent()) {
			// a server that dies of it tells only its log why
			return server.get().diskFull();
		}
		boolean full = FULL.equals(refusal.getSQLState()) || FullDisk.isSaidBy(refusal.getMessage());
		return full ? Optional.of(DatabaseUnavailable.serverDiskFull(refusal)) : Optional.empty();
	}

	private static Path place(IOException failure) {
		String file = (failure instanceof FileSystemException named) ? named.getFile() : null;
		return Path.of(Objects.requireNonNullElse(file, System.getProperty("java.io.tmpdir")));
	}

	private Optional<EmbeddedPostgres> server() {
		return (this.beans != null && this.beans.containsBean(DatabaseStarter.SERVER_BEAN))
				? this.beans.getBean(DatabaseStarter.SERVER_BEAN, DatabaseStarter.Server.class).get()
				: Optional.empty();
	}

}
