package cn.xieshou.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Programme;
import cn.xieshou.region.Regions;
import cn.xieshou.values.RegionCode;

/**
 * The pairings that have been made public (公开的结对), to begin from. What is offered is a
 * suggestion: it enters the books only when somebody files it.
 */
@Component
class PublishedPairs {

	private final Regions regions;

	private final List<Pair> pairs = read();

	PublishedPairs(Regions regions) {
		this.regions = regions;
	}

	/**
	 * A pairing.
	 *
	 * @param since the year in which it began, empty if that is not public
	 * @param verified whether the source was found and says so
	 */
	record Pair(Programme programme, RegionCode helper, RegionCode helped, String since, boolean verified) {

	}

	/** Those of whole provinces and cities. */
	List<Pair> tops() {
		return this.pairs.stream().filter((pair) -> !isCounty(pair.helper()) && !isCounty(pair.helped())).toList();
	}

	/** Those of which both sides lie below those of a pairing. */
	List<Pair> below(RegionCode helper, RegionCode helped) {
		return this.pairs.stream()
			.filter((pair) -> this.regions.liesBelow(pair.helper(), helper)
					&& this.regions.liesBelow(pair.helped(), helped))
			.toList();
	}

	private static boolean isCounty(RegionCode code) {
		return !code.code().endsWith("00");
	}

	private static List<Pair> read() {
		try (InputStream in = Objects.requireNonNull(PublishedPairs.class.getResourceAsStream("/setup/pairings.csv"));
				CsvReader<NamedCsvRecord> lines = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return lines.stream()
				.map((line) -> new Pair(Programme.valueOf(line.getField("programme")),
						RegionCode.of(line.getField("helper")), RegionCode.of(line.getField("helped")),
						line.getField("since"), line.getField("certainty").equals("verified")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
