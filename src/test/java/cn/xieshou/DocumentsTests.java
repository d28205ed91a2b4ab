package cn.xieshou;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.ApplicationModule;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents say of the code is there to be found. */
class DocumentsTests {

	private static final Path DOCUMENTS = Path.of("docs");

	/**
	 * A class, maybe with its room and a member; names that begin with X stand for any
	 * type.
	 */
	private static final Pattern CLASS = Pattern
		.compile("`(?:([a-z]+)\\.)?([A-WYZ][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:\\.[a-z]\\w*)?(?:\\([^`]*\\))?`");

	private static final Pattern MADE = Pattern.compile("(?im)^create table (\\w+)");

	private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|/)([^)#]+)[^)]*\\)");

	private static final Pattern WORD = Pattern.compile("\\w+");

	/** A table or column; PostgreSQL has names of its own, and x stands for any type. */
	private static final Pattern NAME = Pattern.compile("`(?!pg_|x_)([a-z]+(?:_[a-z]+)+)`");

	@Test
	void everyClassThatADocumentNamesIsThere() throws IOException {
		List<Path> sources = files(Path.of("src"), ".java");
		Set<String> known = new TreeSet<>();
		Pattern named = Pattern
			.compile("(?m)(?:class|interface|record|enum) (\\w+)|^import (?:static )?[\\w.]+\\.(\\w+);");
		for (Path source : sources) {
			String room = source.getParent().toString().replace('/', '.') + ".";
			named.matcher(Files.readString(source)).results().forEach((found) -> {
				known.add((found.group(1) != null) ? found.group(1) : found.group(2));
				known.add(room + found.group(1));
			});
		}
		List<String> gone = new ArrayList<>();
		for (Path document : documents()) {
			for (MatchResult found : CLASS.matcher(Files.readString(document)).results().toList()) {
				String room = found.group(1);
				if ((room == null) ? !known.contains(found.group(2)) : known.stream()
					.noneMatch((one) -> one.contains(".xieshou." + room + ".") && one.endsWith("." + found.group(2)))) {
					gone.add(document + " " + found.group());
				}
			}
		}
		assertThat(gone).isEmpty();
	}

	/** Migrations still make tables that later ones give another name. */
	@Test
	void everyTableAndColumnThatADocumentNamesIsThere() throws IOException {
		Set<String> words = new TreeSet<>();
		Set<String> made = new TreeSet<>();
		for (Path source : files(Path.of("src/main"), "")) {
			if (source.toString().matches(".*\\.(java|sql|txt|yaml|html|js)")) {
				String text = Files.readString(source);
				WORD.matcher(text).results().forEach((word) -> words.add(word.group()));
				MADE.matcher(text).results().forEach((table) -> made.add(table.group(1)));
			}
		}
		Files.readAllLines(Path.of("src/main/resources/db/privileges.txt"))
			.forEach((line) -> made.remove(line.split(" ")[0]));
		assertThat(made).contains("register_tally");
		List<String> gone = new ArrayList<>();
		for (Path document : documents()) {
			NAME.matcher(Files.readString(document))
				.results()
				.filter((found) -> !words.contains(found.group(1)) || made.contains(found.group(1)))
				.forEach((found) -> gone.add(document + " " + found.group()));
		}
		assertThat(gone).isEmpty();
	}

	@Test
	void everyLinkOfADocumentLeadsToAFile() throws IOException {
		List<String> broken = new ArrayList<>();
		for (Path document : documents()) {
			LINK.matcher(Files.readString(document))
				.results()
				.filter((found) -> !Files.exists(document.resolveSibling(found.group(1))))
				.forEach((found) -> broken.add(document + " " + found.group()));
		}
		assertThat(broken).isEmpty();
	}

	@Test
	void theReadmeNamesEveryDocument() throws IOException {
		String readme = Files.readString(Path.of("README.md"));
		try (Stream<Path> documents = Files.list(DOCUMENTS)) {
			assertThat(documents.map((document) -> "(" + document + ")"))
				.allSatisfy((link) -> assertThat(readme).contains(link));
		}
	}

	@Test
	void theLayoutNamesEveryRoomAboveThoseThatItMayCall() throws IOException, ClassNotFoundException {
		List<String> rooms = new ArrayList<>();
		Files.readAllLines(DOCUMENTS.resolve("layout.md"))
			.stream()
			.filter((line) -> line.startsWith("| `"))
			.forEach((row) -> WORD.matcher(row.split("\\|")[1]).results().forEach((room) -> rooms.add(room.group())));
		try (Stream<Path> packages = Files.list(Path.of("src/main/java/cn/xieshou"))) {
			assertThat(rooms).containsExactlyInAnyOrderElementsOf(
					packages.filter(Files::isDirectory).map((room) -> room.getFileName().toString()).toList());
		}
		for (String room : rooms) {
			ApplicationModule module = Class.forName("cn.xieshou." + room + ".package-info")
				.getAnnotation(ApplicationModule.class);
			assertThat(Stream.of(module.allowedDependencies()).map((called) -> called.split(" ")[0])).as(room)
				.allSatisfy((called) -> assertThat(rooms.indexOf(called)).as(called).isLessThan(rooms.indexOf(room)));
		}
	}

	private static List<Path> documents() throws IOException {
		List<Path> documents = new ArrayList<>(files(DOCUMENTS, ".md"));
		documents.add(Path.of("README.md"));
		return documents;
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> Files.isRegularFile(file) && file.toString().endsWith(ending)).toList();
		}
	}

}
