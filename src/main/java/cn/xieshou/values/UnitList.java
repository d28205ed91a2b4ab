package cn.xieshou.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The units that are known at a moment (计量单位表): those of the file, and what an upper room
 * lists over them.
 */
public final class UnitList {

	/** How long what was not found is not asked for again. */
	private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

	/** The units that every portal knows, and that its own code names. */
	private static final List<Listed> OF_FILE = read();

	private static volatile UnitList known = new UnitList(OF_FILE);

	private static volatile Source source = List::of;

	private static volatile long askedAt = System.nanoTime() - PAUSE_NANOS;

	private final Map<String, Unit> bySymbol = new LinkedHashMap<>();

	private final Map<String, Unit> bySynonym = new HashMap<>();

	private final int longest;

	private UnitList(Collection<Listed> listed) {
		listed.forEach((one) -> {
			this.bySymbol.put(one.unit().symbol(), one.unit());
			one.synonyms().forEach((synonym) -> this.bySynonym.put(synonym, one.unit()));
		});
		this.longest = Stream.of(this.bySymbol, this.bySynonym)
			.flatMap((names) -> names.keySet().stream())
			.mapToInt(String::length)
			.max()
			.orElse(0);
	}

	/**
	 * A unit with its other names.
	 *
	 * @param unit the unit
	 * @param synonyms other ways to write it (别名)
	 */
	public record Listed(Unit unit, List<String> synonyms) {

	}

	/** Where units are kept that are added while the portal runs. */
	@FunctionalInterface
	public interface Source {

		/** Those that are there now. */
		Collection<Listed> listed();

	}

	/** The units that the portal comes with. */
	public static List<Listed> ofFile() {
		return OF_FILE;
	}

	/** Names who knows of further units, and asks for them. */
	public static void use(Source upper) {
		source = upper;
		refresh();
	}

	/** Asks somebody no more. */
	public static void leave(Source upper) {
		if (source == upper) {
			source = List::of;
		}
	}

	/** Knows from now on what the source lists, and of the file what it does not list. */
	private static void refresh() {
		Map<String, Listed> listed = new LinkedHashMap<>();
		OF_FILE.forEach((one) -> listed.put(one.unit().symbol(), one));
		source.listed().forEach((one) -> listed.put(one.unit().symbol(), one));
		known = new UnitList(listed.values());
	}

	static UnitList known() {
		return known;
	}

	/**
	 * Asks the source because a unit is not known that a stored value has, as one that
	 * another node has just listed.
	 * @return whether it was asked; not if that was a moment ago
	 */
	static boolean asked() {
		long now = System.nanoTime();
		if (now - askedAt < PAUSE_NANOS) {
			return false;
		}
		askedAt = now;
		refresh();
		return true;
	}

	Collection<Unit> units() {
		return this.bySymbol.values();
	}

	@Nullable Unit find(String symbol) {
		Unit unit = this.bySymbol.get(symbol);
		return (unit != null) ? unit : this.bySynonym.get(symbol);
	}

	int longest() {
		return this.longest;
	}

	private static List<Listed> read() {
		try (InputStream in = Objects.requireNonNull(Unit.class.getResourceAsStream("/values/units.csv"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.skip(1)
				.map((line) -> line.split(",", -1))
				.map((cells) -> new Listed(
						new Unit(cells[0], cells[1], cells[2], new BigDecimal(cells[3]), new BigDecimal(cells[4]),
								cells[5].isEmpty() ? null : Integer.valueOf(cells[5]), cells[6],
								cells[7].equals("yes")),
						Arrays.stream(cells[8].split(" ")).filter((synonym) -> !synonym.isEmpty()).toList()))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
