package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.ColumnGuess.Certainty;
import cn.xieshou.workbook.ColumnGuess.Ignored;

/** Finds the columns of which each cell is a record of its own (交叉表的列). */
final class AcrossColumns {

	private static final String TARGET = "(年度|全年|年初)?(目标|计划|任务)(数|值|任务)?";

	private static final String DONE = "(实际|累计)?(完成|到位|拨付|支出)?(数|值|额|情况)?|本月.*|本期.*|当月.*|本年.*|累计.*|实绩|.*月|.*季度|.*半年|.{0,4}年";

	private final HeadRows head;

	private final HeadPlaces places;

	private final Map<Integer, ColumnContent> contents;

	/** Periods that heads above the lowest one name, by column. */
	private final Map<Integer, String> above;

	/** Whether the values of the type are themselves targets. */
	private final boolean targets;

	AcrossColumns(FieldCatalogue fields, HeadRows head, HeadPlaces places, Map<Integer, ColumnContent> contents,
			Map<Integer, String> above) {
		this.above = above;
		this.targets = fields.named("目标值").stream().anyMatch((field) -> field.target().equals("value"));
		this.head = head;
		this.places = places;
		this.contents = contents;
	}

	/** The columns with those that are records of their own, as far as they are clear. */
	List<ColumnGuess> find(List<ColumnGuess> guesses, Map<Integer, String> periods) {
		List<ColumnGuess> found = new ArrayList<>(guesses);
		boolean named = found.stream().anyMatch((guess) -> guess.says("indicator"));
		boolean placed = found.stream().anyMatch((guess) -> guess.says("region") || guess.says("pairing"));
		if (!placed && this.places.any()) {
			places(found, named);
		}
		else if (periods.size() == 1 && named) {
			periods.forEach((column, period) -> onePeriod(found, column, period));
		}
		else if (periods.size() <= 1 && !named
				&& (placed || found.stream().anyMatch((guess) -> guess.says("period")))) {
			found.replaceAll(this::indicator);
		}
		return found;
	}

	/**
	 * Where rows have the indicator, a value without a period is said by one column: of
	 * which period another one is nobody can tell.
	 */
	static List<ColumnGuess> one(List<ColumnGuess> guesses, boolean across) {
		boolean named = guesses.stream().anyMatch((guess) -> guess.says("indicator"));
		List<ColumnGuess> values = guesses.stream()
			.filter((guess) -> guess.says("value") && guess.period() == null)
			.toList();
		if (!named || across || values.size() < 2) {
			return guesses;
		}
		boolean chosen = values.stream().anyMatch((guess) -> guess.certainty() == Certainty.REMEMBERED);
		return guesses.stream()
			.map((guess) -> (values.indexOf(guess) > 0 || (chosen && values.contains(guess)))
					&& guess.certainty() != Certainty.REMEMBERED ? guess.without(Ignored.PERIODS) : guess)
			.toList();
	}

	/** Regions or pairings across: what stands under one of them is a value of it. */
	private void places(List<ColumnGuess> guesses, boolean named) {
		Set<String> taken = new HashSet<>();
		guesses.replaceAll((guess) -> {
			int column = guess.column();
			if (this.places.at(column) == null || guess.hidden() || guess.certainty() == Certainty.REMEMBERED
					|| guess.ignored() == Ignored.SECOND_TABLE) {
				return this.places.at(column) == null && guess.says("value")
						&& guess.certainty() != Certainty.REMEMBERED ? guess.without(Ignored.COMPUTED) : guess;
			}
			List<String> path = HeadRows.names(this.head.path(column));
			String leaf = Cell.word(path.get(path.size() - 1));
			boolean own = this.places.is(leaf);
			boolean value = own || guess.period() != null || leaf.matches(DONE);
			value |= this.targets && leaf.matches(TARGET);
			value |= !named && !leaf.matches(TARGET) && (guess.ignored() == null || guess.ignored() == Ignored.UNKNOWN);
			String period = (guess.period() != null) ? guess.period() : this.above.get(column);
			String which = path.stream().filter((word) -> isTold(word, named, period != null)).toList().toString();
			if (!value && leaf.matches(TARGET)) {
				return guess.without(Ignored.OPTIONAL);
			}
			if (!value || !isNumbers(column)
					|| !taken.add(this.places.at(column) + period + leaf.matches(".*累计.*") + which)) {
				return guess.without((guess.ignored() != null) ? guess.ignored() : Ignored.UNKNOWN);
			}
			return value(guess, period);
		});
	}

	/**
	 * Whether a word over a column tells its values from others of the same place: a
	 * period without its year, and the indicator where the rows name none.
	 */
	private boolean isTold(String word, boolean named, boolean dated) {
		return HeadPeriods.is(word) ? !dated : !named && !this.places.is(word);
	}

	/** The one column that names a period has the values where no other has them. */
	private void onePeriod(List<ColumnGuess> guesses, int column, String period) {
		boolean valued = guesses.stream().anyMatch((guess) -> guess.says("value"));
		if (!valued) {
			guesses.replaceAll((guess) -> guess.column() == column && isNumbers(column) && guess.fields().isEmpty()
					&& !guess.hidden() && guess.ignored() != Ignored.CHOSEN ? value(guess, period) : guess);
		}
	}

	/**
	 * Regions, pairings or periods down, indicators across: each column of numbers is an
	 * indicator.
	 */
	private ColumnGuess indicator(ColumnGuess guess) {
		List<String> path = HeadRows.names(this.head.path(guess.column()));
		String leaf = path.isEmpty() ? "" : Cell.word(path.get(path.size() - 1));
		boolean target = guess.says("目标值") || guess.ignored() == Ignored.OPTIONAL || leaf.matches(TARGET);
		if (guess.certainty() == Certainty.REMEMBERED || guess.ignored() == Ignored.CHOSEN) {
			return guess;
		}
		if (target && !this.targets) {
			return guess.fields().isEmpty() ? guess : guess.without(Ignored.OPTIONAL);
		}
		boolean free = guess.fields().isEmpty() || guess.says("value");
		boolean counted = guess.ignored() == Ignored.UNKNOWN || guess.ignored() == null
				|| (guess.ignored() == Ignored.COMPUTED && HeadRows.withoutUnit(guess.head()).matches(".*(合计|小计|累计)"));
		return (free && isNumbers(guess.column()) && counted) ? value(guess, this.above.get(guess.column())) : guess;
	}

	private static ColumnGuess value(ColumnGuess guess, @Nullable String period) {
		return new ColumnGuess(guess.column(), guess.head(), List.of("value"), Certainty.MATCHES, null, List.of(), null,
				null, period, null, guess.hidden());
	}

	private boolean isNumbers(int column) {
		return Objects.requireNonNull(this.contents.get(column)).isNumbers();
	}

	/** What each cell of the columns is. */
	static SheetLayout.Across kind(List<ColumnGuess> columns, HeadPlaces places, IndicatorHeads heads) {
		List<ColumnGuess> values = columns.stream().filter((guess) -> guess.says("value")).toList();
		boolean placed = columns.stream().anyMatch((guess) -> guess.says("region") || guess.says("pairing"));
		boolean named = columns.stream().anyMatch((guess) -> guess.says("indicator"));
		boolean inPlaces = !placed && values.stream().filter((guess) -> places.at(guess.column()) != null).count() > 1;
		if (values.stream().anyMatch((guess) -> guess.period() != null)) {
			boolean byHead = !named && !inPlaces && values.stream().anyMatch((guess) -> heads.isNamed(guess.column()));
			return byHead ? SheetLayout.Across.INDICATORS : SheetLayout.Across.PERIODS;
		}
		if (inPlaces) {
			return SheetLayout.Across.PLACES;
		}
		return (!named && !values.isEmpty() && (placed || columns.stream().anyMatch((guess) -> guess.says("period"))))
				? SheetLayout.Across.INDICATORS : SheetLayout.Across.NOTHING;
	}

}
