package cn.xieshou.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Codes of regions by their names (地区名称), the near ones first where several are called
 * so.
 */
final class RegionNames {

	/** What regions are called, by their codes. */
	private static final Map<String, String> NAMES = new HashMap<>();

	private static final Map<String, List<String>> CODES = read();

	private static final int MOST_KEPT = 10_000;

	private final List<String> near = new ArrayList<>();

	private final Map<String, Optional<String>> found = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
			return size() > MOST_KEPT;
		}

	};

	/**
	 * Knows which regions are near.
	 * @param pairing the names of both sides, the helped one last
	 */
	RegionNames(@Nullable String pairing) {
		if (pairing != null) {
			String[] sides = pairing.split("[—–－-]+");
			for (int i = sides.length - 1; i >= 0; i--) {
				for (String code : CODES.getOrDefault(sides[i].strip(), List.of())) {
					this.near.add(code.endsWith("00") ? code.substring(0, 4) : code);
					this.near.add(code.substring(0, 4));
					this.near.add(code.substring(0, 2));
				}
			}
		}
	}

	/** What a region is called, its code where that is not known. */
	static String name(String code) {
		return NAMES.getOrDefault(code, code);
	}

	/** Whether a region is called so, be it clear which or not. */
	static boolean isName(String text) {
		return CODES.containsKey(Cell.word(text));
	}

	/**
	 * The code of the region of that name, {@code null} if there is none or it is not
	 * clear which.
	 */
	@Nullable String find(String text) {
		return this.found.computeIfAbsent(text, (name) -> Optional.ofNullable(search(name))).orElse(null);
	}

	private @Nullable String search(String text) {
		String name = Cell.word(text).replaceAll("\\([^)]*\\)", "");
		if (name.matches("[1-9]\\d{5}")) {
			return name;
		}
		List<String> codes = CODES.getOrDefault(name, List.of());
		if (codes.isEmpty() && name.length() > 4) {
			codes = last(name);
		}
		if (codes.size() == 1) {
			return codes.get(0);
		}
		for (String prefix : this.near) {
			List<String> close = codes.stream().filter((code) -> code.startsWith(prefix)).toList();
			if (close.size() == 1) {
				return close.get(0);
			}
		}
		return null;
	}

	/** The region at the end of several, 广东省湛江市遂溪县. */
	private static List<String> last(String name) {
		for (int from = 2; from <= name.length() - 2; from++) {
			List<String> outer = CODES.getOrDefault(name.substring(0, from), List.of());
			List<String> inner = CODES.getOrDefault(name.substring(from), last(name.substring(from)));
			Set<String> within = new TreeSet<>();
			for (String above : outer) {
				String prefix = above.replaceAll("(00)+$", "");
				inner.stream().filter((code) -> code.startsWith(prefix)).forEach(within::add);
			}
			if (!within.isEmpty()) {
				return List.copyOf(within);
			}
		}
		return List.of();
	}

	private static Map<String, List<String>> read() {
		Map<String, List<String>> codes = new HashMap<>();
		try (InputStream in = Objects.requireNonNull(RegionNames.class.getResourceAsStream("/region/divisions.csv"))) {
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.skip(1)
				.map((line) -> line.split(",", -1))
				.filter((cells) -> cells[6].isEmpty())
				.forEach((cells) -> {
					NAMES.put(cells[0], cells[1]);
					for (String name : new TreeSet<>(List.of(cells[1], cells[2]))) {
						if (name.length() > 1) {
							codes.computeIfAbsent(name, (key) -> new ArrayList<>()).add(cells[0]);
						}
					}
				});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return codes;
	}

}
