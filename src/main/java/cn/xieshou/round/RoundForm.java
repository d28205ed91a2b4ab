package cn.xieshou.round;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a round that is to be opened (开轮表单).
 *
 * @param name what it is called; follows from the period if absent
 * @param kind month, quarter or year; follows from the period if absent
 * @param period what it asks about
 * @param indicators the indicators, by id, code or name
 * @param pairings the pairings, by id, code or name
 * @param types record types that are to be complete as well, none if absent
 * @param side who reports; both sides if absent
 * @param opensOn the first day; today if absent
 * @param closesOn the last day; five working days after the first if absent
 * @param note a word to those who report
 * @param acknowledged whether its author has looked at what it asks of people
 */
@Schema(name = "Round")
record RoundForm(@Nullable @Size(max = 100) String name, @Nullable @Size(max = 10) String kind,
		@Nullable @Size(max = 20) String period,
		@Nullable @Size(max = 400) List<@Nullable @Size(max = 200) String> indicators,
		@Nullable @Size(max = 2000) List<@Nullable @Size(max = 200) String> pairings,
		@Nullable @Size(max = 60) List<@Nullable @Size(max = 60) String> types, @Nullable ReportingSide side,
		@Nullable @Size(max = 20) String opensOn, @Nullable @Size(max = 20) String closesOn,
		@Nullable @Size(max = 500) String note, @Nullable Boolean acknowledged) {

	List<String> calledIndicators() {
		return called(this.indicators);
	}

	List<String> calledTypes() {
		return called(this.types);
	}

	List<String> calledPairings() {
		return called(this.pairings);
	}

	private static List<String> called(@Nullable List<@Nullable String> all) {
		return (all == null) ? List.of()
				: all.stream().filter(Objects::nonNull).map(String::strip).filter((one) -> !one.isEmpty()).toList();
	}

}
