package cn.xieshou.region;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cn.xieshou.values.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Where regions lie on a map. */
class RegionCentresTests {

	private final RegionCentres centres = new RegionCentres();

	private List<Double> of(String code) {
		return this.centres.of(RegionCode.of(code)).orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "440800, 440899", "440000, 449999", "440000, 440000" })
	void aRegionWithoutACentreOfItsOwnLiesWhereTheOneAboveItLies(String known, String asked) {
		assertThat(of(asked)).isEqualTo(of(known));
	}

	@Test
	void aTownLiesWhereItsCountyOrCityLies() {
		assertThat(this.centres.of(RegionCode.of("440823101"))).isEqualTo(this.centres.of(RegionCode.of("440823")))
			.isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-BAY-AREA", "990000", "990101" })
	void whatLiesNowhereInParticularHasNoCentre(String code) {
		assertThat(this.centres.of(RegionCode.of(code))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "440100, 113.3, 23.1", "440800, 110.4, 21.2", "522700, 107.5, 26.2", "120000, 117.2, 39.1",
			"620000, 103.8, 36.0" })
	void theRegionsOfTheBooksLieWhereTheyAre(String code, double longitude, double latitude) {
		assertThat(of(code).get(0)).isCloseTo(longitude, org.assertj.core.data.Offset.offset(0.8));
		assertThat(of(code).get(1)).isCloseTo(latitude, org.assertj.core.data.Offset.offset(0.8));
	}

}
