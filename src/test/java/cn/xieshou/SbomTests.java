package cn.xieshou;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What is handed on carries the list of its libraries (software bill of materials, SBOM).
 */
class SbomTests {

	private static final Path SBOM = Path.of("target/classes/META-INF/sbom/application.cdx.json");

	private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");

	private static final Pattern NAME = Pattern.compile("<groupId>(.+?)</groupId>\\s*<artifactId>(.+?)</artifactId>");

	private final List<JsonNode> libraries = new ArrayList<>();

	@BeforeEach
	void read() throws Exception {
		assumeTrue(Files.exists(SBOM), "made only with -Dcyclonedx.skip=false, as .ci/run and the Dockerfile have it");
		JsonMapper.builder().build().readTree(Files.readString(SBOM)).get("components").forEach(this.libraries::add);
	}

	@Test
	void everyLibraryThatTheBuildAsksForIsNamed() throws Exception {
		Set<String> named = this.libraries.stream()
			.map((library) -> library.get("group").stringValue() + ":" + library.get("name").stringValue())
			.collect(Collectors.toSet());
		String pom = Files.readString(Path.of("pom.xml"));
		String asked = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
		List<String> names = DEPENDENCY.matcher(asked)
			.results()
			.map((dependency) -> dependency.group(1))
			.filter((dependency) -> !dependency.contains("<scope>test</scope>"))
			.flatMap((dependency) -> NAME.matcher(dependency).results())
			.map((name) -> name.group(1) + ":" + name.group(2))
			.toList();
		assertThat(names).hasSizeGreaterThan(25);
		assertThat(named).containsAll(names);
	}

	@Test
	void everyNamedLibraryIsThatOfTheClassPathWithItsDigest() {
		Set<String> files = Arrays
			.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
				.split(System.getProperty("path.separator")))
			.map((file) -> Path.of(file).getFileName().toString())
			.collect(Collectors.toSet());
		assertThat(this.libraries).allSatisfy((library) -> {
			assertThat(library.get("name").stringValue() + "-" + library.get("version").stringValue() + ".jar")
				.isIn(files);
			assertThat(library.get("hashes")).anySatisfy((hash) -> {
				assertThat(hash.get("alg").stringValue()).isEqualTo("SHA-256");
				assertThat(hash.get("content").stringValue()).hasSize(64);
			});
		});
	}

}
