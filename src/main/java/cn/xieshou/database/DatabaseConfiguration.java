package cn.xieshou.database;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts limits to how long the portal waits for its database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	static BeanPostProcessor requestLimits(Environment environment) {
		Duration limit = DatabaseProperties.of(environment).requestLimit();
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof HikariDataSource pool) ? new RequestLimits(pool,
						pool.getDataSourceProperties().getProperty("ApplicationName", ""), limit) : bean;
			}

		};
	}

	@Bean
	static ApplicationListener<ApplicationReadyEvent> limitsAfterTheStart(ObjectProvider<DataSource> sources) {
		return (event) -> sources.forEach(DatabaseConfiguration::started);
	}

	/** Whatever the pool is wrapped in. */
	private static void started(DataSource source) {
		try {
			if (source.isWrapperFor(RequestLimits.class)) {
				source.unwrap(RequestLimits.class).started();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
