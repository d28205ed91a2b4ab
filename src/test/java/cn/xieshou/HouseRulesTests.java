package cn.xieshou;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.data.repository.Repository;

import cn.xieshou.register.ScopedRepository;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the house that a compiler does not see (docs/layout). */
class HouseRulesTests {

	static final Path MAIN = Path.of("src/main");

	private static final JavaClasses PORTAL = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("cn.xieshou");

	@Test
	void everyMessageExistsInBothLanguages() throws IOException {
		try (Stream<Path> files = Files.list(MAIN.resolve("resources/messages"))) {
			for (Path file : files.filter((path) -> !path.toString().endsWith("_en.properties")).toList()) {
				Path english = Path.of(file.toString().replace(".properties", "_en.properties"));
				assertThat(keys(english)).as(english.getFileName().toString())
					.containsExactlyInAnyOrderElementsOf(keys(file));
			}
		}
	}

	@Test
	void noMessageKeyIsGivenTwice() throws IOException {
		Set<String> seen = new TreeSet<>();
		List<String> twice = new ArrayList<>();
		try (Stream<Path> files = Files.list(MAIN.resolve("resources/messages"))) {
			for (Path file : files.filter((path) -> !path.toString().endsWith("_en.properties")).toList()) {
				for (String line : Files.readAllLines(file)) {
					if (line.contains("=") && !line.startsWith("#")
							&& !seen.add(line.substring(0, line.indexOf('=')))) {
						twice.add(file.getFileName() + " " + line);
					}
				}
			}
		}
		assertThat(twice).isEmpty();
	}

	/** It replaces the portal's own tokens in the portal that all tests share. */
	@Test
	void noTestUsesSpringsTokenAgainstForgery() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				assertThat(Files.readString(file)).as(file + ": use Demo.browser(session)")
					.doesNotContain("PostProcessors" + ".csrf");
			}
		}
	}

	private static Set<String> keys(Path file) throws IOException {
		Properties properties = new Properties();
		try (InputStreamReader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return new TreeSet<>(properties.stringPropertyNames());
	}

	@Test
	void everyMessageOfATemplateExists() throws IOException {
		Set<String> known = new TreeSet<>();
		try (Stream<Path> files = Files.list(MAIN.resolve("resources/messages"))) {
			for (Path file : files.toList()) {
				known.addAll(keys(file));
			}
		}
		Pattern message = Pattern.compile("#\\{([a-zA-Z][\\w.-]+)[}(]");
		List<String> missing = new ArrayList<>();
		for (Path template : templates()) {
			Matcher matcher = message.matcher(withoutComments(Files.readString(template)));
			while (matcher.find()) {
				if (!known.contains(matcher.group(1))) {
					missing.add(template.getFileName() + " " + matcher.group(1));
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void templatesHaveNoInlineStyleScriptOrRawHtml() throws IOException {
		for (Path template : templates()) {
			String text = withoutComments(Files.readString(template));
			assertThat(text).as(template.toString())
				.doesNotContain("style=\"")
				.doesNotContain("th:utext")
				.doesNotContainPattern("<script(?![^>]*(src|application/json))")
				.doesNotContainPattern("\\son[a-z]+=\"");
		}
	}

	/**
	 * Replacing comes before conditions: an element with both would ignore its condition.
	 */
	@Test
	void noElementHasAConditionBesideAReplacement() throws IOException {
		Pattern both = Pattern.compile("<[^>]*th:(if|unless)=[^>]*th:replace=|<[^>]*th:replace=[^>]*th:(if|unless)=");
		for (Path template : templates()) {
			assertThat(
					both.matcher(withoutComments(Files.readString(template))).results().map((found) -> found.group()))
				.as(template.toString())
				.isEmpty();
		}
	}

	@Test
	void noLineOfATemplateIsLongerThan120Characters() throws IOException {
		for (Path template : templates()) {
			assertThat(Files.readAllLines(template)).as(template.toString())
				.allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(120));
		}
	}

	private static String withoutComments(String template) {
		return template.replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(MAIN.resolve("resources/templates"))) {
			return files.filter((path) -> path.toString().endsWith(".html")).toList();
		}
	}

	/**
	 * The index of names is in the order of pinyin; without it the table is read whole.
	 */
	@Test
	void aNameIsComparedInTheOrderOfItsIndex() throws IOException {
		Pattern bare = Pattern.compile("(?<![\\w_])(?:\\w\\.)?name = (?:any\\(|\\?|btrim)");
		try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertThat(bare.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
			}
		}
	}

	/** The browser may speak another language than the reader has chosen. */
	@Test
	void scriptsAskInTheLanguageOfThePage() throws IOException {
		Pattern bare = Pattern.compile("Accept: 'application/json' }|fetch\\('/api[^;]*(?<!inItsLanguage)\\);");
		try (Stream<Path> scripts = Files.list(MAIN.resolve("resources/static"))) {
			for (Path script : scripts.filter((file) -> file.toString().endsWith(".js")).toList()) {
				assertThat(bare.matcher(Files.readString(script)).results().map((found) -> found.group()))
					.as(script.toString())
					.isEmpty();
			}
		}
	}

	/** The tables that the sentences of the rooms name as theirs, each with its room. */
	private static Map<String, String> owners() throws IOException {
		Pattern sentence = Pattern.compile("(?s)\\btables? (.*?)(?=\\.\\s|;| and the (?:page|address)|, the folder|$)");
		Map<String, String> owners = new TreeMap<>();
		try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
			for (Path file : files.filter((path) -> path.endsWith("package-info.java")).toList()) {
				String says = Files.readString(file).replaceAll("(?s)\\*/.*", "").replaceAll("\\s*\\n \\*\\s*", " ");
				sentence.matcher(says)
					.results()
					.flatMap((owned) -> Pattern.compile("\\{@code (\\w+)}").matcher(owned.group(1)).results())
					.forEach(
							(table) -> assertThat(owners.put(table.group(1), file.getParent().getFileName().toString()))
								.as(table.group(1) + " in the sentences of two rooms")
								.isNull());
			}
		}
		return owners;
	}

	@Test
	void everyTableIsOfTheRoomWhoseSentenceNamesIt() throws IOException {
		Set<String> tables = new TreeSet<>();
		for (String line : Files.readAllLines(MAIN.resolve("resources/db/privileges.txt"))) {
			String table = line.split("[ #]")[0];
			if (!table.isEmpty() && !Set.of("*_history", "flyway_schema_history").contains(table)) {
				tables.add(table);
			}
		}
		assertThat(owners()).containsOnlyKeys(tables);
	}

	/** Released ones lie where their room was then: rooms have been divided since. */
	@Test
	void aNewMigrationMakesTablesOfItsOwnRoomOnly() throws IOException {
		Pattern table = Pattern.compile("(?im)^\\s*(?:create|alter) table (?:if not exists )?(\\w+?)(?:_history)?\\b");
		Map<String, String> owners = owners();
		String released = Files.readString(Path.of("src/test/resources/migrations.txt"));
		try (Stream<Path> files = Files.walk(MAIN.resolve("resources/db/migration"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".sql")).toList()) {
				String room = file.getParent().getFileName().toString();
				String name = file.getFileName().toString();
				assertThat(name).matches("V\\d{8}_\\d{4}__" + room + "_\\w+\\.sql");
				if (!released.contains(name.replace(".sql", " "))) {
					assertThat(table.matcher(Files.readString(file)).results().map((made) -> made.group(1))).as(name)
						.allSatisfy((made) -> assertThat(owners).containsEntry(made, room));
				}
			}
		}
	}

	/**
	 * What enters the books enters by a filing, so no SQL names a table of records to
	 * write to.
	 */
	@Test
	void onlyPostingWritesRecordTables() throws IOException {
		List<String> tables = Files.readAllLines(MAIN.resolve("resources/db/privileges.txt"))
			.stream()
			.dropWhile((line) -> !line.startsWith("# Records"))
			.skip(1)
			.takeWhile((line) -> !line.isBlank())
			.map((line) -> line.split(" ")[0])
			.toList();
		assertThat(tables).contains("honour", "indicator_value", "region").doesNotContain("filing");
		Pattern write = Pattern
			.compile("(?i)(insert into|update|delete from) (" + String.join("|", tables) + ")\\b(?!\\.)");
		try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String name = file.getFileName().toString();
				if (name.startsWith("V2") || name.startsWith("R__")) {
					continue;
				}
				assertThat(write.matcher(Files.readString(file)).results().map((found) -> found.group()))
					.as(file.toString())
					.isEmpty();
			}
		}
	}

	/**
	 * Days are those of China, whatever the zone of the server: only Days knows a zone.
	 */
	@Test
	void daysComeFromTheCalendarOfTheProgrammes() throws IOException {
		Pattern zone = Pattern
			.compile("ZoneId\\.(of|systemDefault)\\(|ZoneOffset\\.ofHours\\(|(LocalDate|LocalDateTime|"
					+ "ZonedDateTime|OffsetDateTime|YearMonth|Year|MonthDay)\\.now\\(|TimeZone\\.|current_date|localtimestamp");
		try (Stream<Path> files = Files.walk(MAIN)) {
			for (Path file : files.filter((path) -> path.toString().matches(".*\\.(java|sql|html)")).toList()) {
				if (!file.endsWith("values/Days.java")) {
					assertThat(zone.matcher(Files.readString(file)).results().map((found) -> found.group()))
						.as(file.toString())
						.isEmpty();
				}
			}
		}
	}

	/** A record is read by who may see it; so no repository gives one to whoever asks. */
	@Test
	void repositoriesAreOfTheirRoomAndScoped() {
		classes().that()
			.areInterfaces()
			.and()
			.areAssignableTo(Repository.class)
			.and()
			.doNotBelongToAnyOf(ScopedRepository.class)
			.should()
			.bePackagePrivate()
			.andShould()
			.beAssignableTo(ScopedRepository.class)
			.check(PORTAL);
		noMethods().that()
			.areDeclaredInClassesThat()
			.areAssignableTo(Repository.class)
			.and()
			.areDeclaredInClassesThat()
			.areInterfaces()
			.should()
			.haveNameMatching("(find|get|read|query)(ById|All.*)")
			.check(PORTAL);
	}

	/**
	 * Rows of histories become entities, and checks and indexes read all records in
	 * batches.
	 */
	@Test
	void onlyRepositoriesUseTheEntityManager() {
		noClasses().that()
			.haveSimpleNameNotEndingWith("Repository")
			.and()
			.haveNameNotMatching(".*\\.(Records|FigureRecount|SearchBuild)")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(EntityManager.class)
			.check(PORTAL);
	}

}
