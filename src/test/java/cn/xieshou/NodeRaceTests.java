package cn.xieshou;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two portals start at once on an empty database of their own, with the demonstration.
 */
@Tag("long")
class NodeRaceTests {

	private static final String WAITS = "another portal is preparing the database, waiting for it";

	private static final String LOADED = "Demonstration books loaded";

	@TempDir
	private Path folder;

	private Process node(JdbcConnectionDetails database, String home) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx512m",
				"-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				XieshouApplication.class.getName(), "--server.port=0", "--xieshou.demo=true",
				"--xieshou.home=" + this.folder.resolve(home), "--spring.datasource.url=" + database.getJdbcUrl(),
				"--spring.datasource.username=" + database.getUsername(),
				"--spring.datasource.password=" + database.getPassword(),
				"--spring.datasource.owner.username=" + Databases.owner(database).getUsername(),
				"--spring.datasource.owner.password=" + Databases.owner(database).getPassword())
			.redirectErrorStream(true)
			.start();
	}

	/** What a node says until it is ready, or has ended. */
	private static List<String> untilReady(Process node) {
		List<String> said = new ArrayList<>();
		try (BufferedReader lines = node.inputReader(StandardCharsets.UTF_8)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				said.add(line);
				if (line.contains("携手已就绪")) {
					return said;
				}
			}
			return said;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@RepeatedTest(5)
	void oneLoadsTheOtherWaitsAndBothServe() throws Exception {
		JdbcConnectionDetails database = Databases.database();
		Process first = node(database, "first");
		Process second = node(database, "second");
		try {
			CompletableFuture<List<String>> one = CompletableFuture.supplyAsync(() -> untilReady(first));
			CompletableFuture<List<String>> other = CompletableFuture.supplyAsync(() -> untilReady(second));
			List<String> said = new ArrayList<>(one.get(20, TimeUnit.MINUTES));
			said.addAll(other.get(20, TimeUnit.MINUTES));
			assertThat(said).as(() -> String.join("\n", said)).filteredOn((line) -> line.contains("携手已就绪")).hasSize(2);
			assertThat(said).filteredOn((line) -> line.contains(LOADED)).hasSize(1);
			assertThat(said).filteredOn((line) -> line.contains(WAITS)).isNotEmpty();
			assertThat(said).noneMatch((line) -> line.startsWith("\tat "));
		}
		finally {
			first.destroy();
			second.destroy();
			first.waitFor();
			second.waitFor();
		}
	}

}
