package cn.xieshou.region;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The list of divisions that comes with the portal is one tree, dated. */
class DivisionsTests {

	static final Map<String, NamedCsvRecord> BY_CODE = new LinkedHashMap<>();

	static final List<String> CODES = new ArrayList<>();

	@BeforeAll
	static void read() throws Exception {
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(
					Objects.requireNonNull(DivisionsTests.class.getResourceAsStream("/region/divisions.csv")),
					StandardCharsets.UTF_8))) {
			lines.forEach((line) -> {
				CODES.add(line.getField("code"));
				BY_CODE.put(line.getField("code"), line);
			});
		}
	}

	private static RegionLevel level(NamedCsvRecord line) {
		return RegionLevel.valueOf(line.getField("level"));
	}

	@Test
	void everyCodeIsThereOnce() {
		assertThat(CODES).hasSizeGreaterThan(4000).doesNotHaveDuplicates();
	}

	@Test
	void everyCodeIsOneAndEveryRegionHasItsNames() {
		assertThat(BY_CODE.values()).allSatisfy((line) -> {
			assertThatCode(() -> RegionCode.of(line.getField("code"))).doesNotThrowAnyException();
			assertThat(line.getField("name")).isNotBlank();
			assertThat(line.getField("short_name")).isNotBlank();
			assertThat(line.getField("pinyin")).isNotBlank();
		});
	}

	@Test
	void onlyProvincesHaveNothingAboveThem() {
		assertThat(BY_CODE.values())
			.allSatisfy((line) -> assertThat(line.getField("parent").isEmpty()).as(line.getField("code"))
				.isEqualTo(level(line) == RegionLevel.PROVINCE));
	}

	@Test
	void whatIsAboveARegionIsThereAndOfAHigherLevel() {
		BY_CODE.values().stream().filter((line) -> level(line) != RegionLevel.PROVINCE).forEach((line) -> {
			NamedCsvRecord parent = BY_CODE.get(line.getField("parent"));
			assertThat(parent).as(line.getField("code")).isNotNull();
			assertThat(level(parent)).as(line.getField("code")).isLessThan(level(line));
		});
	}

	@Test
	void everyRegionIsInTheProvinceThatItsCodeBeginsWith() {
		BY_CODE.keySet().forEach((code) -> {
			String at = code;
			Set<String> seen = new HashSet<>();
			while (!BY_CODE.get(at).getField("parent").isEmpty()) {
				assertThat(seen.add(at)).as("a circle at " + code).isTrue();
				at = BY_CODE.get(at).getField("parent");
			}
			assertThat(at).isEqualTo(code.substring(0, 2) + "0000");
		});
	}

	@Test
	void everyDayThatACodeBeganOrEndedIsOneOfTheCalendar() {
		assertThat(BY_CODE.values()).allSatisfy((line) -> {
			for (String field : List.of("valid_from", "valid_to")) {
				String text = line.getField(field);
				if (!text.isEmpty()) {
					assertThat(Span.parse(text)).hasToString(text);
				}
			}
		});
	}

	@Test
	void noCodeEndedBeforeItBegan() {
		BY_CODE.values()
			.stream()
			.filter((line) -> !line.getField("valid_from").isEmpty() && !line.getField("valid_to").isEmpty())
			.forEach((line) -> assertThat(Span.parse(line.getField("valid_to")).endsOn()).as(line.getField("code"))
				.isAfterOrEqualTo(Span.parse(line.getField("valid_from")).startsOn()));
	}

	@Test
	void onlyACodeThatEndedHasSuccessorsAndTheyAreThere() {
		BY_CODE.values().stream().filter((line) -> !line.getField("successors").isEmpty()).forEach((line) -> {
			assertThat(line.getField("valid_to")).as(line.getField("code")).isNotEmpty();
			assertThat(line.getField("successors").split(" ")).as(line.getField("code"))
				.isNotEmpty()
				.doesNotContain(line.getField("code"))
				.allSatisfy((successor) -> assertThat(BY_CODE).containsKey(successor));
		});
	}

	@Test
	void whoFollowsTheSuccessorsComesToAnEnd() {
		BY_CODE.keySet().forEach((code) -> {
			Set<String> seen = new HashSet<>();
			List<String> next = new ArrayList<>(List.of(code));
			for (int steps = 0; !next.isEmpty(); steps++) {
				assertThat(steps).as("successors of " + code).isLessThan(20);
				List<String> after = new ArrayList<>();
				next.stream()
					.filter(seen::add)
					.map((at) -> BY_CODE.get(at).getField("successors"))
					.filter((successors) -> !successors.isEmpty())
					.forEach((successors) -> after.addAll(List.of(successors.split(" "))));
				assertThat(after).as("a circle of successors").doesNotContain(code);
				next = after;
			}
		});
	}

	@Test
	void namesInForceAreUniqueAmongThoseBelowTheSame() {
		Map<String, String> seen = new LinkedHashMap<>();
		BY_CODE.values().stream().filter((line) -> line.getField("valid_to").isEmpty()).forEach((line) -> {
			String full = line.getField("parent") + " " + line.getField("name");
			assertThat(seen.put(full, line.getField("code"))).as(full).isNull();
		});
	}

}
