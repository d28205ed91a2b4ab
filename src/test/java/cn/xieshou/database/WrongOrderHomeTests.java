package cn.xieshou.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestPropertySource;

import cn.xieshou.Databases;

/**
 * The home of commit c3e3883, and a migration that adds columns to a table and its
 * history in different orders.
 */
@TestPropertySource(properties = "spring.flyway.locations=classpath:db/migration,classpath:homes/wrong-order")
class WrongOrderHomeTests extends EarlierHomeContract {

	@TestConfiguration(proxyBeanMethods = false)
	static class Home {

		@Bean
		JdbcConnectionDetails database() {
			return EarlierHome.of("c3e3883");
		}

		@Bean
		FlywayConnectionDetails owner(JdbcConnectionDetails database) {
			return Databases.owner(database);
		}

		@Bean
		DynamicPropertyRegistrar evidence() {
			return Databases.evidence();
		}

	}

}
