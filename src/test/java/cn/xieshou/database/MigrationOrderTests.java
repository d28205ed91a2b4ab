package cn.xieshou.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Migrations of released versions stay as they are; what is added is younger. */
class MigrationOrderTests {

	private static final Path LIST = Path.of("src/test/resources/migrations.txt");

	private static Map<String, String> released() throws IOException {
		Map<String, String> released = new LinkedHashMap<>();
		for (String line : Files.readAllLines(LIST)) {
			if (!line.startsWith("#")) {
				released.put(line.split(" ")[0], line.split(" ")[1]);
			}
		}
		return released;
	}

	/** Every versioned migration of the program by its name, in the order of versions. */
	private static Map<String, String> present() throws Exception {
		Map<String, String> present = new TreeMap<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
			for (Path file : files.filter((path) -> path.getFileName().toString().matches("V\\d.*__.*")).toList()) {
				String name = file.getFileName().toString();
				present.put(name.replaceFirst("\\.\\w+$", ""), name.endsWith(".java") ? "java" : digest(file));
			}
		}
		return present;
	}

	private static String digest(Path file) throws IOException, GeneralSecurityException {
		String text = Files.readString(file).replace("\r", "");
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(digest, 0, 8);
	}

	@Test
	void releasedMigrationsAreUnchanged() throws Exception {
		assertThat(present()).as("a released migration never changes: add another").containsAllEntriesOf(released());
	}

	@Test
	void newMigrationIsYoungerThanAllReleased() throws Exception {
		List<String> released = List.copyOf(released().keySet());
		assertThat(released).isSorted().isNotEmpty();
		Map<String, String> fresh = present();
		fresh.keySet().removeAll(released);
		fresh.forEach((name, digest) -> System.out.println("Not yet in " + LIST + ": " + name + " " + digest));
		assertThat(fresh.keySet()).as("younger than %s", released.get(released.size() - 1))
			.allSatisfy((name) -> assertThat(name).isGreaterThan(released.get(released.size() - 1)));
	}

	@Test
	void noTwoMigrationsHaveOneVersion() throws Exception {
		assertThat(present().keySet().stream().map((name) -> name.replaceFirst("__.*", "")))
			.isSortedAccordingTo(Comparator.naturalOrder())
			.doesNotHaveDuplicates();
	}

}
