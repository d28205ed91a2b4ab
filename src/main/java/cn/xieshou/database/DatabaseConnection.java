package cn.xieshou.database;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How the portal reaches its database (数据库连接). Anyone who asks waits until the database,
 * which is seen to beside the rest of the start, is there.
 */
final class DatabaseConnection implements JdbcConnectionDetails, DisposableBean {

	private final CompletableFuture<Access> access = new CompletableFuture<>();

	/** Sees to the database in a thread of its own. */
	DatabaseConnection(Supplier<Access> database) {
		Thread thread = new Thread(() -> this.access.completeAsync(database, Runnable::run), "database");
		thread.setDaemon(true);
		thread.start();
	}

	Access access() {
		try {
			return this.access.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	@Override
	public String getJdbcUrl() {
		return access().url();
	}

	@Override
	public @Nullable String getUsername() {
		return access().worker().user();
	}

	@Override
	public @Nullable String getPassword() {
		return access().worker().password();
	}

	/** The portal's own server, once it runs. */
	Optional<EmbeddedPostgres> server() {
		boolean runs = this.access.isDone() && !this.access.isCompletedExceptionally();
		return runs ? Optional.ofNullable(this.access.join().server()) : Optional.empty();
	}

	/**
	 * Stops the database if it is the portal's own; one just being started is awaited.
	 */
	@Override
	public void destroy() {
		try {
			EmbeddedPostgres server = this.access.get(2, TimeUnit.MINUTES).server();
			if (server != null) {
				server.close();
			}
		}
		catch (ExecutionException | TimeoutException ex) {
			// nothing was started, or nothing ever will be
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * What it takes to connect.
	 *
	 * @param worker by whom the portal works
	 * @param owner who migrates, {@code null} if that is the worker too
	 * @param server the portal's own, which ends with it; {@code null} for another
	 */
	record Access(String url, Login worker, @Nullable Login owner, @Nullable EmbeddedPostgres server) {

	}

}
