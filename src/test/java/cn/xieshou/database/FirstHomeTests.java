package cn.xieshou.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

import cn.xieshou.Databases;

/**
 * The home of commit f5c829f, the oldest there is, before branches were merged into it.
 */
class FirstHomeTests extends EarlierHomeContract {

	@TestConfiguration(proxyBeanMethods = false)
	static class Home {

		@Bean
		JdbcConnectionDetails database() {
			return EarlierHome.of("f5c829f");
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
