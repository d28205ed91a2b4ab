package cn.xieshou.database;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import cn.xieshou.database.DatabaseConnection.Access;
import cn.xieshou.database.DatabaseUnavailable.HomeLocked;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.BootstrapContextClosedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Sees to the database as soon as the settings are known, beside the rest of the start.
 * It is an own one where {@code spring.datasource.url} names it, otherwise the embedded
 * one, unless {@code xieshou.database.embedded} is {@code false}. With
 * {@code xieshou.database.join}, meant for commands, the embedded database of a portal
 * that runs on the same home is used as it is.
 */
final class DatabaseStarter implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private static final String BEAN = "databaseConnection";

	private static final String OWNER_BEAN = "ownerConnection";

	/** The server, if there is one and it runs, also after a start has failed. */
	static final String SERVER_BEAN = "databaseServer";

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		Environment environment = event.getEnvironment();
		DatabaseProperties settings = DatabaseProperties.of(environment);
		DatabaseConnection connection;
		if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
			connection = own(environment, settings);
		}
		else if (settings.embedded()) {
			connection = embedded(environment, settings);
		}
		else {
			return;
		}
		event.getBootstrapContext().addCloseListener((closed) -> register(connection, closed));
		// for a portal that ends before there is a context
		SpringApplication.getShutdownHandlers().add(connection::destroy);
	}

	private static DatabaseConnection own(Environment environment, DatabaseProperties settings) {
		Login worker = new Login(environment.getProperty("spring.datasource.username"),
				environment.getProperty("spring.datasource.password"));
		String owner = environment.getProperty("spring.datasource.owner.username", "");
		return own(
				new OwnDatabase(environment.getRequiredProperty("spring.datasource.url"), worker,
						owner.isBlank() ? null
								: new Login(owner, environment.getProperty("spring.datasource.owner.password"))),
				settings);
	}

	private static DatabaseConnection own(OwnDatabase database, DatabaseProperties settings) {
		return new DatabaseConnection(() -> {
			if (settings.check()) {
				database.check();
			}
			return new Access(database.url(), database.worker(), database.owner(), null);
		});
	}

	private static DatabaseConnection embedded(Environment environment, DatabaseProperties settings) {
		String property = environment.getProperty("xieshou.home", "");
		String home = property.isBlank() ? "./var" : property;
		try {
			// what can be told at once is told before anything else starts
			PostgresHome opened = PostgresHome.open(home, PostgresBinaries.find());
			return new DatabaseConnection(() -> {
				EmbeddedPostgres server = EmbeddedPostgres.start(opened, Map.of());
				return new Access(server.url(), server.roles().worker(), server.roles().owner(), server);
			});
		}
		catch (HomeLocked ex) {
			if (settings.join()) {
				return own(join(home, ex), settings);
			}
			throw ex;
		}
	}

	private static OwnDatabase join(String home, HomeLocked otherwise) {
		try {
			EmbeddedRoles roles = EmbeddedRoles.keptIn(home);
			return new OwnDatabase(PostgresHome.publishedUrl(home), roles.worker(), roles.owner());
		}
		catch (IOException ex) {
			throw otherwise;
		}
	}

	/** Makes it the first bean, so that it is the last to be destroyed. */
	private static void register(DatabaseConnection connection, BootstrapContextClosedEvent closed) {
		DefaultSingletonBeanRegistry beans = (DefaultSingletonBeanRegistry) closed.getApplicationContext()
			.getBeanFactory();
		beans.registerSingleton(BEAN, connection);
		beans.registerDisposableBean(BEAN, connection);
		// unlike a singleton it outlives a failed start, which is still to be explained
		((BeanDefinitionRegistry) beans).registerBeanDefinition(SERVER_BEAN,
				new RootBeanDefinition(Server.class, () -> connection::server));
		beans.registerSingleton(OWNER_BEAN, new OwnerConnection(connection::access));
	}

	/** Gives the portal's own server. */
	interface Server extends Supplier<Optional<EmbeddedPostgres>> {

	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
