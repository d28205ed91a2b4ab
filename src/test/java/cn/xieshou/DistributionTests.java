package cn.xieshou;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.xieshou.register.Registers;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What distributed tables ask of every statement and key, held on tables that are not:
 * the root is in every key and in every lock, and never changes.
 */
@DatabaseTest
class DistributionTests {

	/** Small tables of which every machine has a copy. */
	private static final List<String> COPIED = List.of("pairing", "region", "indicator");

	private static final String KEYS_WITHOUT_ROOT = """
			select c.relname || ': ' || i.indexrelid::regclass from pg_class c
			join pg_attribute a on a.attrelid = c.oid and a.attname = 'root_id'
			join pg_index i on i.indrelid = c.oid and i.indisunique and not a.attnum = any(i.indkey)
			where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> all(?)
			""";

	private static final String WITHOUT_KEY = """
			select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'root_id'
			where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
			and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)
			""";

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	EntityManagerFactory entities;

	@Autowired
	Registers registers;

	@Test
	void everyKeyContainsTheRoot() {
		assertThat(this.jdbc.queryForList(KEYS_WITHOUT_ROOT, String.class, (Object) COPIED.toArray(String[]::new)))
			.isEmpty();
	}

	@Test
	void everyTableWithRootHasPrimaryKey() {
		assertThat(this.jdbc.queryForList(WITHOUT_KEY, String.class)).isEmpty();
	}

	@Test
	void everyHistoryIsKeyedByVersion() {
		assertThat(this.registers.all()).allSatisfy((register) -> assertThat(this.jdbc.queryForList("""
				select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid
				and a.attnum = any(i.indkey) where i.indisprimary and i.indrelid = ?::regclass
				""", String.class, register.table() + "_history")).containsExactlyInAnyOrder("id", "root_id",
				"version"));
	}

	@Test
	void noUpdateOfEntitySetsTheRoot() {
		assertThat(this.entities.unwrap(SessionFactoryImplementor.class)
			.getMappingMetamodel()
			.streamEntityDescriptors()
			.filter((entity) -> List.of(entity.getPropertyNames()).contains("rootId"))
			.filter((entity) -> entity.getPropertyUpdateability()[indexOf(entity, "rootId")])
			.map(EntityPersister::getEntityName)).isEmpty();
	}

	private static int indexOf(EntityPersister entity, String property) {
		return List.of(entity.getPropertyNames()).indexOf(property);
	}

	/** A statement of the sources, as far as the end of its text. */
	@ParameterizedTest
	@ValueSource(strings = { "set root_id\\s*=", "(?i)\\bset\\b[^;\"]*,\\s*root_id\\s*= excluded",
			"with recursive(?![^;]*root_id)", "from filing where(?![^\"]*root_id)[^\"]*for update" })
	void noStatementIsWrittenThatDistributedTablesRefuse(String refused) throws IOException {
		Pattern pattern = Pattern.compile(refused);
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			assertThat(sources.filter((source) -> source.toString().endsWith(".java"))).allSatisfy(
					(source) -> assertThat(pattern.matcher(Files.readString(source)).find()).as(source.toString())
						.isFalse());
		}
	}

}
