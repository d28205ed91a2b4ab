package cn.xieshou.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.confirmation.Counterparts;
import cn.xieshou.evidence.EvidenceFile;
import cn.xieshou.evidence.EvidenceFiles;
import cn.xieshou.filing.FilingState;
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

	private final EvidenceFiles files;

	private final Counterparts counterparts;

	SheetReader(RoundStore rounds, SheetStore store, SheetBooks books, SheetLines lines, Indicators indicators,
			Rounds visible, RecordVisibility visibility, EvidenceFiles files, Counterparts counterparts) {
		this.rounds = rounds;
		this.store = store;
		this.books = books;
		this.lines = lines;
		this.indicators = indicators;
		this.visible = visible;
		this.visibility = visibility;
		this.files = files;
		this.counterparts = counterparts;
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
		ReportingSide side = side(asks);
		SheetState state = standing.state(round, this.visible.today());
		boolean looks = this.visible.mayLook(pairing, side, state);
		SheetBooks.Books found = this.books.of(round, pairing, cards).shownBy(this.visibility);
		Map<CellKey, StoredCell> typed = (state == SheetState.POSTED || !looks) ? Map.of()
				: this.store.cells(round.id(), pairing);
		return new Sheet(round, pairing, side, looks ? standing : standing.beforeOthers(), state,
				this.lines.of(round, asked, typed, found, standing.restatement() != null), found,
				(looks && state == SheetState.RETURNED) ? this.store.remarks(standing) : Map.of(), evidence(typed),
				looks ? said(pairing, standing, found) : Map.of());
	}

	/** What the other side has said of what is posted, or under review. */
	private Map<CellKey, Counterparts.Said> said(PairingTree.Node pairing, SheetStanding standing,
			SheetBooks.Books books) {
		Map<CellKey, UUID> records = new HashMap<>();
		books.posted().forEach((key, cell) -> records.put(key, cell.record()));
		if (standing.filingState() == FilingState.SUBMITTED || standing.filingState() == FilingState.RETURNED) {
			this.store.created(standing).forEach(records::putIfAbsent);
		}
		Map<UUID, Counterparts.Said> words = this.counterparts.of(pairing.root(), records.values());
		Map<CellKey, Counterparts.Said> said = new HashMap<>();
		records.forEach((key, record) -> {
			Counterparts.Said word = words.get(record);
			if (word != null) {
				said.put(key, word);
			}
		});
		return said;
	}

	/** What cells rest on, files with their names. */
	private Map<CellKey, List<CellEvidence>> evidence(Map<CellKey, StoredCell> typed) {
		Map<CellKey, List<CellEvidence>> cited = new HashMap<>();
		typed.forEach((key, cell) -> {
			List<CellEvidence> evidence = cell.evidence();
			if (evidence != null && !evidence.isEmpty()) {
				cited.put(key, evidence);
			}
		});
		Set<UUID> ids = cited.values()
			.stream()
			.flatMap(List::stream)
			.map(CellEvidence::file)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		if (!ids.isEmpty()) {
			Map<UUID, EvidenceFile> files = this.files.cited(ids);
			cited.replaceAll((key, all) -> all.stream().map((one) -> named(one, files)).toList());
		}
		return cited;
	}

	private static CellEvidence named(CellEvidence one, Map<UUID, EvidenceFile> files) {
		EvidenceFile file = (one.file() != null) ? files.get(one.file()) : null;
		return (file != null) ? new CellEvidence(one.file(), one.document(), file.name()) : one;
	}

	/** Who is asked by a sheet. */
	static ReportingSide side(List<RoundAsk> asks) {
		return asks.get(0).side();
	}

}
