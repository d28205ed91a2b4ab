package cn.xieshou.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.web.NotFound;

/**
 * Reads the sheet of a pairing (读报表), in a number of statements that its size does not
 * change. Once it is in the books it says what they say, also after others changed that;
 * who neither enters nor decides there sees the books alone.
 */
@Service
@Transactional(readOnly = true)
class SheetReader {

	private final RoundStore rounds;

	private final SheetStore store;

	private final SheetBooks books;

	private final SheetLines lines;

	private final Indicators indicators;

	private final Rounds visible;

	private final RecordVisibility visibility;

	SheetReader(RoundStore rounds, SheetStore store, SheetBooks books, SheetLines lines, Indicators indicators,
			Rounds visible, RecordVisibility visibility) {
		this.rounds = rounds;
		this.store = store;
		this.books = books;
		this.lines = lines;
		this.indicators = indicators;
		this.visible = visible;
		this.visibility = visibility;
	}

	/**
	 * A sheet.
	 * @param called the pairing
	 * @throws NotFound if there is none that the actor sees
	 */
	Sheet require(UUID round, String called) {
		PairingTree.Node pairing = this.visible.pairing(called);
		return of(this.rounds.find(round).orElseThrow(() -> new NotFound("round " + round)), pairing);
	}

	/**
	 * Makes sure that a round asks a pairing.
	 * @throws NotFound if it does not
	 */
	List<RoundAsk> requireAsked(UUID round, PairingTree.Node pairing) {
		List<RoundAsk> asks = this.rounds.asks(pairing.root(), round, pairing.id());
		if (asks.isEmpty()) {
			throw new NotFound("sheet of " + pairing.code() + " in round " + round);
		}
		return asks;
	}

	Sheet of(Round round, PairingTree.Node pairing) {
		List<RoundAsk> asks = requireAsked(round.id(), pairing);
		List<SheetLines.Asked> asked = asks.stream()
			.map((ask) -> this.indicators.find(ask.indicator()).map((card) -> new SheetLines.Asked(card, ask.side())))
			.flatMap(Optional::stream)
			.toList();
		List<IndicatorCard> cards = asked.stream().map(SheetLines.Asked::card).toList();
		SheetStanding standing = this.store.standing(round.id(), pairing);
		boolean looks = this.visible.mayLook(pairing);
		SheetBooks.Books all = this.books.of(round, pairing, cards);
		SheetBooks.Books found = looks ? all : all.without(this.visibility.hidden(all.records()));
		SheetState state = standing.state(round, this.visible.today());
		Map<CellKey, StoredCell> typed = (state == SheetState.POSTED || !looks) ? Map.of()
				: this.store.cells(round.id(), pairing);
		return new Sheet(round, pairing, standing, state, this.lines.of(round, asked, typed, found), found);
	}

}
