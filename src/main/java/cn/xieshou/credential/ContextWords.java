package cn.xieshou.credential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a password has beside what anybody who knows account and portal would put into it
 * (口令中的已知词): names, places, words of such portals, years, signs between them. A measure
 * of guesses takes words of such length for hard to guess, since it counts each as one of
 * many.
 */
final class ContextWords {

	/** Words of portals such as this one. */
	private static final List<String> USUAL = List.of("xieshou", "携手", "administrator", "admin", "system", "portal",
			"platform", "account", "user", "login", "welcome", "password", "passwd", "root", "test", "team", "guest",
			"demo", "bangfu", "xiezuo", "演示", "系统", "平台", "管理员", "管理", "账户", "账号", "密码", "口令", "用户", "帮扶", "协作", "工作队",
			"安全", "审计", "审核");

	/** The letters of the password that the demonstration publishes. */
	private static final String PUBLISHED = "xieshoudemo";

	/**
	 * Shorter names of places in letters, as of Wuxi, are parts of many words, so that
	 * they are looked for by themselves only.
	 */
	private static final int SHORT_PLACE = 5;

	/** The places that programmes are of, in characters and in letters. */
	private static final Supplier<List<String>> PLACES = SingletonSupplier.of(ContextWords::places);

	private static final Pattern LETTERS = Pattern.compile("[a-z]+");

	private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d{2}");

	private static final Pattern NOTHING = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final String DISGUISED = "013457@$!";

	private static final String PLAIN = "oieastasi";

	private ContextWords() {
	}

	/**
	 * How many letters and digits are left of a password without them; each counts once.
	 * @param own what the account is called
	 */
	static long leftOf(String password, List<String> own) {
		String years = YEARS.matcher(password.toLowerCase(Locale.ROOT)).replaceAll(" ");
		return Math.min(left(years, own), left(plain(years), own));
	}

	/**
	 * Whether a password begins with the published one, however its letters are written
	 * and whatever digits and signs stand between and behind them.
	 */
	static boolean isPublished(String password) {
		String small = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return Stream.of(small, plain(small)).anyMatch((text) -> text.replaceAll("[^a-z]", "").startsWith(PUBLISHED));
	}

	private static long left(String text, List<String> own) {
		String left = LETTERS.matcher(text).replaceAll((word) -> isShortPlace(word.group()) ? " " : word.group());
		List<String> words = Stream
			.of(own.stream().flatMap(ContextWords::parts), USUAL.stream(),
					PLACES.get().stream().filter((place) -> !isShort(place)))
			.flatMap(Function.identity())
			.distinct()
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
		for (String word : words) {
			left = left.replace(word, " ");
		}
		return NOTHING.matcher(left).replaceAll("").codePoints().distinct().count();
	}

	private static boolean isShort(String place) {
		return place.length() < SHORT_PLACE && place.chars().allMatch((one) -> one < 128);
	}

	private static boolean isShortPlace(String word) {
		return isShort(word) && PLACES.get().contains(word);
	}

	/** All divisions of China, named as the register of regions names them. */
	private static List<String> places() {
		try (InputStream file = new ClassPathResource("region/divisions.csv").getInputStream()) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.skip(1)
				.map((line) -> line.split(",", -1))
				.flatMap((row) -> Stream.of(row[1], row[2], row[8].toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")))
				.filter((name) -> name.length() >= 2)
				.distinct()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A name and its parts that are long enough to mean something. */
	private static Stream<String> parts(String name) {
		String small = name.toLowerCase(Locale.ROOT);
		return Stream.concat(Stream.of(small), Arrays.stream(PARTS.split(small)))
			.filter((part) -> part.length() >= (part.codePoints().allMatch((one) -> one < 128) ? 3 : 2));
	}

	private static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		text.chars().forEach((one) -> {
			int at = DISGUISED.indexOf(one);
			plain.append((at < 0) ? (char) one : PLAIN.charAt(at));
		});
		return plain.toString();
	}

}
