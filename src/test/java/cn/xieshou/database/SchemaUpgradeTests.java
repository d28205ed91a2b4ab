package cn.xieshou.database;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
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

	/** Entries of funds, of before they were steps of the way of money. */
	@Test
	void entriesOfFundsBecomeStepsThatAreCounted() {
		JdbcConnectionDetails earlier = Databases.database();
		portal(earlier).withPropertyValues("spring.flyway.target=20261201.9999?")
			.run((context) -> assertThat(context).hasNotFailed());
		JdbcClient books = client(earlier);
		UUID fund = UUID.randomUUID();
		UUID project = UUID.randomUUID();
		entry(books, fund, "IN", "500.00", null, null);
		entry(books, fund, "OUT", "300.00", null, project);
		UUID paid = entry(books, fund, "USE", "200.00", null, null);
		entry(books, fund, "REVERSAL", "200.00", paid, null);
		entry(books, fund, "USE", "50.00", null, project);
		entry(books, fund, "RETURN", "20.00", null, null);
		portal(earlier).run((context) -> assertThat(context).hasNotFailed());
		assertThat(books.sql("select kind from funding_entry order by amount, kind").query(String.class).list())
			.containsExactly("RETURNED", "PAID", "PAID", "REVERSAL", "DISBURSED", "RECEIVED");
		String kept = "select concat_ws(' ', received, disbursed, paid, returned, unnamed, entries) from fund_balance";
		assertThat(books.sql(kept + " order by entries").query(String.class).list())
			.containsExactly("0.00 300.00 50.00 0.00 0.00 2", "500.00 300.00 50.00 20.00 0.00 6");
		assertThat(books.sql("select sum(paid) from fund_day").query(BigDecimal.class).single())
			.isEqualByComparingTo("50");
	}

	private static UUID entry(JdbcClient books, UUID fund, String kind, String yuan, @Nullable UUID reverses,
			@Nullable UUID project) {
		UUID id = UUID.randomUUID();
		books.sql("""
				insert into funding_entry (id, root_id, version, pairing_id, name, grams, posted_at, fund_id, kind,
				amount, moved_on, reverses_id, project_id, figures)
				values (?, ?, 1, ?, 'x', '{}', now(), ?, ?, ?::numeric, '2024-03-01', ?, ?, '{}')
				""").params(Arrays.asList(id, fund, fund, fund, kind, yuan, reverses, project)).update();
		return id;
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

	private static JdbcClient client(JdbcConnectionDetails database) {
		return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(),
				Databases.owner(database).getUsername(), database.getPassword()));
	}

	/** Columns, constraints and indexes, one a line. */
	private static List<String> schema(JdbcConnectionDetails database) {
		return client(database).sql("""
				select table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable as line
				from information_schema.columns where table_schema = 'public'
				union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
				from pg_constraint where connamespace = 'public'::regnamespace
				union all select indexdef from pg_indexes where schemaname = 'public'
				order by 1""").query(String.class).list();
	}

	@Configuration(proxyBeanMethods = false)
	@ComponentScan(basePackages = "cn.xieshou", useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
	static class JavaMigrations {

	}

}
