package cn.xieshou.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for the words and templates of all rooms. */
class PageTextTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.]*)[}(]");

	/** Nouns that are counted, which are others for one. */
	private static final String PLURALS = "(?:[a-z-]+ )?(?:pairings|records|figures|events|counties|districts|days"
			+ "|months|years|minutes|seconds|positions|gaps|things|tries|places)\\b";

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

	@Test
	void everyWordExistsInBothLanguagesWithTheSameArguments() {
		for (Path bundle : files("messages", ".properties")) {
			if (bundle.toString().endsWith("_en.properties")) {
				continue;
			}
			Properties chinese = read(bundle);
			Properties english = read(Path.of(bundle.toString().replace(".properties", "_en.properties")));
			assertThat(english.stringPropertyNames()).as(bundle.toString())
				.containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
			for (String key : chinese.stringPropertyNames()) {
				assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(chinese.getProperty(key)));
			}
		}
	}

	@Test
	void noWordShoutsOrHasAQuoteThatHidesItsArguments() {
		for (Path bundle : files("messages", ".properties")) {
			read(bundle).forEach((key, word) -> {
				assertThat((String) word).as("%s %s", bundle, key).doesNotContain("!", "！");
				if (ARGUMENT.matcher((String) word).find()) {
					assertThat((String) word).as("%s %s", bundle, key).doesNotContain("'");
				}
			});
		}
	}

	@Test
	void oneOfSomethingIsSaidInTheSingular() {
		for (Path bundle : files("messages", "_en.properties")) {
			read(bundle).forEach((key, word) -> {
				assertThat((String) word).as("%s %s", bundle, key).doesNotContainPattern("\\{\\d} " + PLURALS);
				if (((String) word).contains(",choice,")) {
					assertThat(new MessageFormat((String) word, Locale.ENGLISH).format(new Object[] { 1, 1, 1 }))
						.as("%s %s", bundle, key)
						.doesNotContainPattern("\\b1 " + PLURALS);
				}
			});
		}
	}

	@Test
	void daysAreTypedAlikeInWhateverBrowser() {
		for (Path template : files("templates", ".html")) {
			assertThat(withoutComments(template)).as(template.toString()).doesNotContain("\"date\"", "'date'");
		}
	}

	@Test
	void noWordStandsInTwoRooms() {
		Map<Object, Path> rooms = new HashMap<>();
		for (Path bundle : files("messages", ".properties")) {
			if (!bundle.toString().endsWith("_en.properties")) {
				read(bundle).keySet()
					.forEach((key) -> assertThat(rooms.put(key, bundle)).as("%s, also in %s", key, bundle).isNull());
			}
		}
	}

	@Test
	void everyWordOfATemplateExists() {
		Set<String> known = new TreeSet<>();
		files("messages", ".properties").forEach((bundle) -> known.addAll(read(bundle).stringPropertyNames()));
		for (Path template : files("templates", ".html")) {
			Matcher key = KEY.matcher(withoutComments(template));
			while (key.find()) {
				assertThat(known).as(template.toString()).contains(key.group(1));
			}
		}
	}

	@Test
	void noTemplateBreaksThePolicy() {
		for (Path template : files("templates", ".html")) {
			assertThat(withoutComments(template)).as(template.toString())
				.doesNotContain("th:utext", "[(", " style=", "th:style", "<style", "javascript:")
				.doesNotContainPattern("(src|href)=\"(https?:)?//")
				.doesNotContainPattern(" (th:)?on[a-z]+=")
				.doesNotContainPattern("<script(?![^>]*(src=|type=\"application/json\"))");
		}
	}

	/** The replaced element is gone before its condition is asked. */
	@Test
	void noFragmentIsReplacedAndConditionalAtOnce() {
		for (Path template : files("templates", ".html")) {
			assertThat(withoutComments(template)).as(template.toString())
				.doesNotContainPattern("<[^>]*th:(if|unless|each)=[^>]*th:(replace|insert)=")
				.doesNotContainPattern("<[^>]*th:(replace|insert)=[^>]*th:(if|unless|each)=");
		}
	}

	@Test
	void everyIconOfATemplateIsInTheSprite() throws IOException {
		String sprite = Files.readString(RESOURCES.resolve("static/icons.svg"));
		Pattern icon = Pattern.compile("layout\\.icon\\('([a-z-]+)'");
		for (Path template : files("templates", ".html")) {
			Matcher named = icon.matcher(withoutComments(template));
			while (named.find()) {
				assertThat(sprite).as(template.toString()).contains("id=\"i-" + named.group(1) + "\"");
			}
		}
	}

	private static List<String> arguments(String word) {
		List<String> found = new ArrayList<>();
		Matcher argument = ARGUMENT.matcher(word);
		while (argument.find()) {
			found.add(argument.group());
		}
		return found.stream().distinct().sorted().toList();
	}

	private static String withoutComments(Path template) {
		try {
			return Files.readString(template).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties read(Path bundle) {
		Properties words = new Properties();
		try (var in = Files.newBufferedReader(bundle)) {
			words.load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

	private static List<Path> files(String folder, String ending) {
		try (Stream<Path> found = Files.walk(RESOURCES.resolve(folder))) {
			return found.filter((file) -> file.toString().endsWith(ending)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
