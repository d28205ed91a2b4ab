package cn.xieshou.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Workbooks as county offices send them, read as their expectations say. */
class ForeignWorkbookTests {

	private static final Path FOLDER = Path.of("src/test/resources/workbooks");

	private static final JsonMapper JSON = new JsonMapper();

	static List<Path> expectations() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".expected.json")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("expectations")
	void isReadAsExpected(Path file) throws IOException {
		JsonNode expected = JSON.readTree(file.toFile());
		String name = expected.path("file").stringValue();
		ExpectedReading reading = new ExpectedReading(Workbook.read(FOLDER.resolve(name), name), expected);
		System.out.println(name + ": " + reading);
		assertThat(reading.corrections).as("corrections by hand: %s", reading.wrong)
			.isLessThanOrEqualTo(expected.path("correctionsAtMost").intValue());
		assertThat(reading.rightValues).as("values: %s", reading.wrong).isEqualTo(reading.values);
		assertThat(reading.seriousFound).as("errors and warnings: %s", reading.wrong).isEqualTo(reading.serious);
		assertThat(reading.notesFound).as("notes: %s", reading.wrong).isEqualTo(reading.notes);
		assertThat(reading.wrong).as("rows and values lost or made up")
			.noneMatch((line) -> line.startsWith("rows:") || line.endsWith("made up"));
	}

}
