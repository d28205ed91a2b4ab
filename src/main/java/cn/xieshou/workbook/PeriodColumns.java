package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.ColumnGuess.Ignored;

/**
 * Columns of a list that say the same of several periods (分月的列): where records have a
 * period each of them is a record of its own; where they have none nobody can tell which
 * is meant.
 */
final class PeriodColumns {

	private final HeadRows head;

	/** The periods that heads name, by column; words where no year is known. */
	private final Map<Integer, String> periods = new HashMap<>();

	/** Whether records have a period. */
	private final boolean dated;

	/** What the title says that months are of, {@code null} if that is not clear. */
	private final @Nullable String titled;

	PeriodColumns(FieldCatalogue fields, HeadRows head, Stated stated) {
		this.head = head;
		SheetField period = fields.find("period");
		this.dated = period != null && period.key() != null;
		if (fields.find("indicator") == null) {
			head.paths().forEach((column, path) -> {
				String word = path.stream().filter(HeadPeriods::is).reduce((one, other) -> other).orElse(null);
				if (word != null) {
					String named = HeadPeriods.beside(path, stated.year(), stated.cumulative());
					this.periods.put(column, (named != null) ? named : word);
				}
			});
		}
		if (new HashSet<>(this.periods.values()).size() < 2) {
			this.periods.clear();
		}
		this.titled = titled(fields, Cell.word(stated.title()));
	}

	/** The name of an amount that the title has, the longest one. */
	private static @Nullable String titled(FieldCatalogue fields, String title) {
		return fields.names()
			.filter((name) -> name.getKey().length() > 2 && title.contains(name.getKey()))
			.filter((name) -> name.getValue().size() == 1 && name.getValue().get(0).kind() == SheetField.Kind.QTY)
			.map(Map.Entry::getKey)
			.max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
			.orElse(null);
	}

	/** The heads over a column without the period that they name. */
	List<String> heads(int column) {
		List<String> path = this.head.path(column);
		if (!this.periods.containsKey(column)) {
			return path;
		}
		List<String> named = HeadPeriods.without(path);
		return !named.isEmpty() ? named : (this.titled != null) ? List.of(this.titled) : path;
	}

	/** The columns with the period of each that is one of several. */
	List<ColumnGuess> of(List<ColumnGuess> guesses) {
		Set<String> several = several(guesses);
		boolean apart = guesses.stream().noneMatch((guess) -> guess.says("period")) && this.dated;
		List<ColumnGuess> found = new ArrayList<>();
		for (ColumnGuess guess : guesses) {
			String period = this.periods.get(guess.column());
			boolean one = period != null && guess.fields().stream().anyMatch(several::contains);
			boolean chosen = guess.certainty() == ColumnGuess.Certainty.REMEMBERED;
			boolean bare = HeadPeriods.without(this.head.path(guess.column())).isEmpty();
			boolean unknown = (!apart || bare) && period != null && guess.ignored() == Ignored.UNKNOWN
					&& guess.alternatives().isEmpty();
			if (unknown) {
				found.add(guess.without(Ignored.PERIODS));
				continue;
			}
			found.add((!one || (chosen && !apart)) ? guess : apart ? guess.at(period) : guess.without(Ignored.PERIODS));
		}
		return found;
	}

	/** The fields that columns of several periods say. */
	private Set<String> several(List<ColumnGuess> guesses) {
		Map<String, Set<String>> named = new HashMap<>();
		guesses.stream()
			.filter((guess) -> this.periods.containsKey(guess.column()) && !guess.hidden())
			.forEach((guess) -> guess.fields()
				.forEach((field) -> named.computeIfAbsent(field, (key) -> new HashSet<>())
					.add(Objects.requireNonNull(this.periods.get(guess.column())))));
		Set<String> several = new HashSet<>();
		named.forEach((field, periods) -> {
			if (periods.size() > 1) {
				several.add(field);
			}
		});
		return several;
	}

}
