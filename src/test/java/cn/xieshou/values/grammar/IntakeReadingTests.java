package cn.xieshou.values.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures as reports write them (readings/intake.jsonl): every quote is read as it was
 * meant, or readings/explained.csv says why not.
 */
class IntakeReadingTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Rows whose figure is a growth that only the grammar of growth reads. */
	private static final Set<String> GROWTHS = Set.of("IN-D10");

	private static String resource(String name) throws IOException {
		try (InputStream in = Objects
			.requireNonNull(IntakeReadingTests.class.getResourceAsStream("/readings/" + name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private record Quote(String row, JsonNode figure) {

		String text() {
			return this.figure.get("quote").stringValue();
		}

		String expected() {
			return "%s %s %s %s"
				.formatted(this.figure.get("value").stringValue(), this.figure.get("unit").stringValue(), comparator(),
						this.figure.path("word").asString(""))
				.strip();
		}

		private String comparator() {
			return this.figure.get("comparator").stringValue();
		}

		/** A range may be one figure with both ends or two figures. */
		String read() {
			try {
				if (GROWTHS.contains(this.row)) {
					GrowthReading growth = GrowthGrammar.read(text());
					return "%s %s %s".formatted(growth.quantity().value(), growth.quantity().unit(),
							growth.bound().code());
				}
				QuantityReading read = QuantityGrammar.read(text(),
						Unit.find(this.figure.get("unit").stringValue()).orElse(null));
				boolean range = read.bound() == Comparator.RANGE;
				Fraction number = !range ? read.value() : comparator().equals(">=") ? read.low() : read.high();
				return "%s %s %s %s"
					.formatted(number, read.unit(), range ? comparator() : read.bound().code(),
							Optional.ofNullable(read.word()).orElse(""))
					.strip();
			}
			catch (Unreadable ex) {
				return ex.reason().code();
			}
		}

		String line() {
			return "%s,%s,%s,%s".formatted(this.row, text(), expected(), read());
		}

	}

	private static List<Quote> quotes() throws IOException {
		List<Quote> quotes = new ArrayList<>();
		for (String line : resource("intake.jsonl").lines().toList()) {
			JsonNode row = JSON.readTree(line);
			row.path("figures").forEach((figure) -> quotes.add(new Quote(row.get("id").stringValue(), figure)));
		}
		return quotes;
	}

	@Test
	void everyQuoteIsReadAsMeantOrExplained() throws IOException {
		List<Quote> quotes = quotes();
		List<String> otherwise = quotes.stream()
			.filter((quote) -> !quote.read().equals(quote.expected()))
			.map(Quote::line)
			.toList();
		List<String> explained = resource("explained.csv").lines()
			.skip(1)
			.map((line) -> String.join(",", List.of(line.split(",", 5)).subList(0, 4)))
			.toList();
		assertThat(otherwise).containsExactlyElementsOf(explained);
		assertThat(quotes).hasSize(193);
		assertThat(otherwise.size()).isLessThanOrEqualTo(quotes.size() * 2 / 100);
	}

	@Test
	void theBaseIsWhatTheValueMeans() throws IOException {
		TreeMap<String, String> wrong = new TreeMap<>();
		for (Quote quote : quotes()) {
			JsonNode base = quote.figure().path("base");
			if (base.isMissingNode() || quote.read().equals("unreadable") || GROWTHS.contains(quote.row())) {
				continue;
			}
			QuantityReading read = QuantityGrammar.read(quote.text(), Unit.of(quote.figure().get("unit").stringValue()))
				.inBase();
			Set<String> ends = new TreeSet<>();
			for (Fraction end : new Fraction[] { read.value(), read.low(), read.high() }) {
				ends.add(end + String.valueOf(read.unit()));
			}
			String expected = base.get("value").stringValue() + base.get("unit").stringValue();
			if (!ends.contains(expected)) {
				wrong.put(quote.row() + quote.text(), expected + " " + ends);
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyGrowthOfTheCorpusIsRead() throws IOException {
		for (Quote quote : quotes()) {
			JsonNode growth = quote.figure().path("growth");
			if (growth.isMissingNode()) {
				continue;
			}
			GrowthReading read = GrowthGrammar.read(growth.get("quote").stringValue());
			String sign = growth.get("dir").stringValue().equals("down") ? "-" : "";
			assertThat("%s %s %s".formatted(read.quantity().value(), read.quantity().unit(), read.bound().code()))
				.as(quote.row())
				.isEqualTo("%s%s %s %s".formatted(sign, growth.get("value").stringValue(),
						growth.get("unit").stringValue(), growth.get("comparator").stringValue()));
		}
	}

	/** The phrase of a row that says when, with the period of its figure. */
	@ParameterizedTest
	@CsvSource({ "IN-C01, 截至2023年11月底，今年累计", "IN-C02, 1—9月", "IN-C04, 上半年", "IN-C05, 一季度", "IN-C07, 11月份", "IN-C10, 去年",
			"IN-C11, 2021年以来，累计", "IN-C13, “十四五”以来", "IN-C14, “十三五”期间，累计", "IN-C16, 两年来", "IN-C17, 2019—2021年",
			"IN-C19, 截至目前", "IN-C20, 上年末", "IN-C22, 到2025年", "IN-C23, 未来三年", "IN-C28, 2022—2023学年",
			"IN-C29, 截至2023年底，累计", "IN-D04, 11月", "IN-F06, 连续两年" })
	void thePhraseThatSaysWhenIsRead(String row, String phrase) throws IOException {
		JsonNode figure = quotes().stream()
			.filter((quote) -> quote.row().equals(row))
			.findFirst()
			.orElseThrow()
			.figure();
		PeriodReading read = PeriodGrammar.read(phrase, LocalDate.of(2023, 12, 31));
		assertThat(read.period().text() + " " + read.period().kind().code())
			.isEqualTo(figure.get("period").stringValue() + " " + figure.get("periodType").stringValue());
	}

}
