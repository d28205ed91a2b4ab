package cn.xieshou.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import cn.xieshou.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Portals that start on one database at once, one after the other where it matters. */
@ExtendWith(OutputCaptureExtension.class)
class StartLockTests {

	private static final String WAITS = "another portal is preparing the database, waiting for it";

	private final JdbcConnectionDetails database = Databases.database();

	private DriverManagerDataSource source() {
		return new DriverManagerDataSource(this.database.getJdbcUrl(), String.valueOf(this.database.getUsername()),
				String.valueOf(this.database.getPassword()));
	}

	@Test
	void secondWaitsUntilTheFirstIsDoneAndSaysSoOnce(CapturedOutput output) throws Exception {
		List<String> done = new ArrayList<>();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		CompletableFuture<Void> first = CompletableFuture.runAsync(() -> StartLock.run(source(), () -> {
			begun.countDown();
			await(end);
			done.add("first");
		}));
		begun.await();
		CompletableFuture<Void> second = CompletableFuture
			.runAsync(() -> StartLock.run(source(), () -> done.add("second")));
		org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(output).contains(WAITS));
		Thread.sleep(600);
		end.countDown();
		CompletableFuture.allOf(first, second).join();
		assertThat(done).containsExactly("first", "second");
		assertThat(output.getOut().split(WAITS, -1)).hasSize(2);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void failureGivesTheLockBack() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> StartLock.run(source(), () -> {
			throw new IllegalStateException("broken off");
		}));
		AtomicInteger runs = new AtomicInteger();
		StartLock.run(source(), runs::incrementAndGet);
		assertThat(runs).hasValue(1);
	}

	@Test
	void twoPortalsBringAnEmptyDatabaseUpToDate() {
		ApplicationContextRunner portal = new ApplicationContextRunner()
			.withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
			.withUserConfiguration(SchemaMigration.class)
			.withBean(JdbcConnectionDetails.class, () -> this.database)
			.withBean(FlywayConnectionDetails.class, () -> Databases.owner(this.database));
		Runnable start = () -> portal.run((context) -> assertThat(context).hasNotFailed());
		CompletableFuture.allOf(CompletableFuture.runAsync(start), CompletableFuture.runAsync(start)).join();
	}

}
