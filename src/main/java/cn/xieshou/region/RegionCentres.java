package cn.xieshou.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.xieshou.values.RegionCode;

/**
 * Where provinces and cities lie on a map (区划中心点): longitude and latitude, good enough
 * for a label.
 */
@Component
public class RegionCentres {

	private final Map<String, List<Double>> centres = read();

	/** Longitude and latitude of a region, or of the city or province above it. */
	public Optional<List<Double>> of(RegionCode code) {
		if (code.code().startsWith("X")) {
			return Optional.empty();
		}
		String digits = code.code().substring(0, 6);
		for (String known : List.of(digits, digits.substring(0, 4) + "00", digits.substring(0, 2) + "0000")) {
			if (this.centres.containsKey(known)) {
				return Optional.of(Objects.requireNonNull(this.centres.get(known)));
			}
		}
		return Optional.empty();
	}

	private static Map<String, List<Double>> read() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(RegionCentres.class.getResourceAsStream("/region/centres.csv")),
				StandardCharsets.UTF_8))) {
			return lines.lines()
				.skip(1)
				.map((line) -> line.split(","))
				.collect(Collectors.toMap((cells) -> cells[0],
						(cells) -> List.of(Double.valueOf(cells[1]), Double.valueOf(cells[2]))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
