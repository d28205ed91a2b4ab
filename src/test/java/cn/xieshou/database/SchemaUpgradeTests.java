package cn.xieshou.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import cn.xieshou.Databases;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables made by earlier portals become those that a new one makes. */
class SchemaUpgradeTests {

	/** What commit f5c829f lacks though it has younger ones: branches merged later. */
	private static final Set<String> MERGED_LATER = Set.of("V20261122_1150__search_create_tables.sql",
			"V20261122_1250__evidence_create_files.sql", "V20261122_1251__filing_index_cited_files.sql");

	@TempDir
	private Path folder;

	private static ApplicationContextRunner portal(JdbcConnectionDetails database) {
		return new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
			.withUserConfiguration(JavaMigrations.class)
			.withBean(JdbcConnectionDetails.class, () -> database)
			.withBean(FlywayConnectionDetails.class, () -> Databases.owner(database));
	}

	@Test
	void homeThatRanYoungerMigrationsGetsThoseMergedLater() throws IOException {
		JdbcConnectionDetails fresh = Databases.database();
		portal(fresh).run((context) -> assertThat(context).hasNotFailed());
		JdbcConnectionDetails earlier = Databases.database();
		portal(earlier).withPropertyValues("spring.flyway.locations=filesystem:" + without(MERGED_LATER))
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(schema(earlier)).isNotEqualTo(schema(fresh));
		portal(earlier).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Flyway.class).info().pending()).isEmpty();
		});
		assertThat(schema(earlier)).isEqualTo(schema(fresh)).anyMatch((line) -> line.startsWith("search_entry"));
	}

	/**
	 * A folder with the migrations of the first release, which are of one day, but some.
	 */
	private Path without(Set<String> names) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String name = file.getFileName().toString();
				if (!names.contains(name) && name.startsWith("V20261122_")) {
					Files.copy(file, this.folder.resolve(name));
				}
			}
		}
		return this.folder;
	}

	/** Columns, constraints and indexes, one a line. */
	private static List<String> schema(JdbcConnectionDetails database) {
		return JdbcClient
			.create(new DriverManagerDataSource(database.getJdbcUrl(), Databases.owner(database).getUsername(),
					database.getPassword()))
			.sql("""
					select table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable as line
					from information_schema.columns where table_schema = 'public'
					union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
					from pg_constraint where connamespace = 'public'::regnamespace
					union all select indexdef from pg_indexes where schemaname = 'public'
					order by 1""")
			.query(String.class)
			.list();
	}

	@Configuration(proxyBeanMethods = false)
	@ComponentScan(basePackages = "cn.xieshou", useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
	static class JavaMigrations {

	}

}
