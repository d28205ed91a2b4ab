package cn.xieshou.round;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.confirmation.Counterparts;
import cn.xieshou.values.Span;

/**
 * The sheet of a pairing in a round (报表): what is asked, what is filled in, what the
 * books say.
 *
 * @param round the round
 * @param pairing the pairing
 * @param side who is asked
 * @param standing how far it has come
 * @param state the same in one word
 * @param lines its rows, each whole before its parts
 * @param books what the books say
 * @param remarks what the reviewers said of single cells as they sent it back
 * @param evidence what cells rest on that are not in the books yet
 * @param said what the other side has said of cells that were handed in
 */
record Sheet(Round round, PairingTree.Node pairing, ReportingSide side, SheetStanding standing, SheetState state,
		List<SheetLine> lines, SheetBooks.Books books, Map<CellKey, List<String>> remarks,
		Map<CellKey, List<CellEvidence>> evidence, Map<CellKey, Counterparts.Said> said) {

	/** What a cell rests on. */
	List<CellEvidence> evidence(CellState cell) {
		return this.evidence.getOrDefault(cell.key(), List.of());
	}

	/** What the reviewers said of a cell as they sent the sheet back. */
	List<String> remarks(CellState cell) {
		return this.remarks.getOrDefault(cell.key(), List.of());
	}

	Stream<CellState> cells() {
		return this.lines.stream().flatMap((line) -> line.cells().stream());
	}

	Optional<SheetLine> line(UUID indicator) {
		return this.lines.stream().filter((line) -> line.card().id().equals(indicator)).findAny();
	}

	Optional<CellState> cell(CellKey key) {
		return line(key.indicator())
			.flatMap((line) -> line.cells().stream().filter((cell) -> cell.key().equals(key)).findAny());
	}

	/**
	 * The cells of a row in the order of their columns, with whether there is such one.
	 */
	static List<@Nullable Span> columns(Round round, boolean flow) {
		boolean both = flow && round.kind().hasYearToDate();
		return both ? List.of(round.period(), Objects.requireNonNull(round.period().yearToDate()))
				: java.util.Arrays.asList(null, round.period());
	}

	long count(java.util.function.Predicate<CellState> which) {
		return cells().filter(which).count();
	}

	long filled() {
		return this.lines.stream().filter(SheetLine::isFilled).count();
	}

	/** By code, for names in messages. */
	Map<String, SheetLine> byCode() {
		Map<String, SheetLine> lines = new java.util.HashMap<>();
		this.lines.forEach((line) -> lines.put(line.card().code(), line));
		return lines;
	}

}
