package cn.xieshou.web;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * No pattern of the portal takes more than the square of a text's length, whatever
 * repeated text it is tried with: the looks at single signs are counted, not the time.
 */
class PatternTests {

	private static final int REPEATED = 200;

	/** A square of the length, twenty times over; what grows faster is far beyond. */
	private static final long MOST = 20L * REPEATED * REPEATED;

	/** A matcher's own {@code replaceAll} takes no pattern, and has one argument. */
	private static final Pattern LITERAL = Pattern.compile(
			"\\.(?:matches|split|replaceAll(?=[^\\n]*\",)|replaceFirst(?=[^\\n]*\",))\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"[,)]");

	private static final class TooMany extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/** A text that counts how often somebody looks at a sign of it. */
	private static final class Counted implements CharSequence {

		private final String text;

		private long looks;

		Counted(String text) {
			this.text = text;
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public char charAt(int index) {
			if (++this.looks > MOST) {
				throw new TooMany();
			}
			return this.text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return this.text.subSequence(start, end);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	/**
	 * The patterns of static fields, and those that stand in calls, by where they are.
	 */
	private static Map<String, Pattern> patterns() throws Exception {
		Map<String, Pattern> patterns = new TreeMap<>();
		try (Stream<Path> classes = Files.walk(Path.of("target/classes/cn/xieshou"))) {
			for (Path file : classes.filter((one) -> one.toString().endsWith(".class")).toList()) {
				String name = Path.of("target/classes")
					.relativize(file)
					.toString()
					.replace('/', '.')
					.replace(".class", "");
				for (Field field : fields(name)) {
					if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
						field.setAccessible(true);
						patterns.put(name + "." + field.getName(), (Pattern) field.get(null));
					}
				}
			}
		}
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path file : sources.filter((one) -> one.toString().endsWith(".java")).toList()) {
				Matcher literal = LITERAL.matcher(Files.readString(file));
				while (literal.find()) {
					patterns.put(file.getFileName() + " " + literal.group(1), Pattern.compile(plain(literal.group(1))));
				}
			}
		}
		return patterns;
	}

	/** What the literal stands for. */
	private static String plain(String literal) {
		return Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})")
			.matcher(literal)
			.replaceAll((sign) -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1), 16))))
			.translateEscapes();
	}

	private static Field[] fields(String name) {
		try {
			return Class.forName(name, false, PatternTests.class.getClassLoader()).getDeclaredFields();
		}
		catch (ClassNotFoundException | NoClassDefFoundError ex) {
			return new Field[0];
		}
	}

	/** What is repeated: usual signs, and the pattern's own ones and pairs of them. */
	private static Set<String> seeds(Pattern pattern, boolean pairs) {
		Set<String> seeds = new LinkedHashSet<>(Set.of("a", "A", "1", "0", " ", "一", "万", "。", ",", ".", "-", "\t", "/",
				"\"", "(", "a ", "1,", "1.", "一十", "a1", " ,"));
		String own = pattern.pattern().replaceAll("\\\\[a-zA-Z]", "").replaceAll("[\\[\\](){}|*+?^$\\\\]", "");
		own.codePoints().limit(60).forEach((sign) -> seeds.add(Character.toString(sign)));
		for (int i = 0; pairs && i + 2 <= Math.min(own.length(), 60); i++) {
			seeds.add(own.substring(i, i + 2));
		}
		return seeds;
	}

	private static void attack(Pattern pattern, String seed) {
		String many = seed.repeat(REPEATED / seed.length());
		for (String text : new String[] { many + "\u0001", "1" + many + "\u0001", many + "1\u0001" }) {
			pattern.matcher(new Counted(text)).matches();
			Matcher found = pattern.matcher(new Counted(text));
			while (found.find()) {
				if (found.end() == text.length()) {
					break;
				}
			}
		}
	}

	@Test
	void noPatternTakesLongForATextOfSomebodysMaking() throws Exception {
		attackAll(false);
	}

	/** With pairs of the signs of each pattern too. */
	@Test
	@Tag("long")
	void noPatternTakesLongForATextOfItsOwnPairs() throws Exception {
		attackAll(true);
	}

	private static void attackAll(boolean pairs) throws Exception {
		Map<String, Pattern> patterns = patterns();
		assertThat(patterns).hasSizeGreaterThan(150);
		Set<String> slow = new LinkedHashSet<>();
		patterns.forEach((name, pattern) -> {
			for (String seed : seeds(pattern, pairs)) {
				try {
					attack(pattern, seed);
				}
				catch (TooMany | StackOverflowError ex) {
					slow.add(name + " = " + pattern + " with " + seed);
				}
			}
		});
		assertThat(slow).isEmpty();
	}

	@Test
	void aPatternThatGrowsByAHigherPowerIsFound() {
		assertThatExceptionOfType(TooMany.class).isThrownBy(() -> attack(Pattern.compile("a*a*a*b"), "a"));
		assertThatExceptionOfType(TooMany.class).isThrownBy(() -> attack(Pattern.compile("(.*)(.*)(.*)b"), "一"));
	}

}
