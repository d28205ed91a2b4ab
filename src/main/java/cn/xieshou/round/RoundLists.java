package cn.xieshou.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.web.NotFound;

/** Lists rounds, and the units of a round (轮次列表). */
@Service
@Transactional(readOnly = true)
class RoundLists {

	private final RoundStore store;

	private final SheetStore sheets;

	private final Rounds rounds;

	private final PairingTree tree;

	private final Access access;

	private final RoundNames names;

	private final AskedRecords records;

	RoundLists(RoundStore store, SheetStore sheets, Rounds rounds, PairingTree tree, Access access, RoundNames names,
			AskedRecords records) {
		this.store = store;
		this.sheets = sheets;
		this.rounds = rounds;
		this.tree = tree;
		this.access = access;
		this.names = names;
		this.records = records;
	}

	/**
	 * Rounds, the latest first.
	 * @param which those that are listed
	 * @param after the last one of the page before
	 */
	List<RoundRow> page(RoundFilter which, @Nullable UUID after, int size) {
		Round before = (after != null) ? this.store.find(after).orElseThrow(() -> new NotFound("round " + after))
				: null;
		return rows(this.store.list(this.rounds.scope(), which.where(this.rounds.today()), before, size));
	}

	/** The record types that a round asks for. */
	List<String> types(UUID round) {
		return this.store.types(round);
	}

	int count(RoundFilter which) {
		return this.store.count(this.rounds.scope(), which.where(this.rounds.today()));
	}

	RoundRow row(UUID id) {
		return rows(List.of(this.rounds.require(id))).get(0);
	}

	private List<RoundRow> rows(List<Round> found) {
		List<UUID> ids = found.stream().map(Round::id).toList();
		Map<UUID, RoundStore.Extent> extents = this.store.extents(ids);
		Map<UUID, Map<UUID, SheetStanding>> standings = this.sheets.standings(ids);
		LocalDate today = this.rounds.today();
		return found.stream().map((round) -> {
			RoundStore.Extent extent = extents.getOrDefault(round.id(), RoundStore.Extent.NONE);
			return new RoundRow(round, this.names.of(round), round.state(today), extent.indicators(), extent.side(),
					Recovery.of(round, extent.sheets(), standings.getOrDefault(round.id(), Map.of()).values(), today),
					(int) ChronoUnit.DAYS.between(today, round.lastDay()));
		}).toList();
	}

	/** The units of a round that the actor sees, by name. */
	List<UnitRow> units(Round round) {
		Scope seen = this.rounds.scope();
		Scope read = this.access.scope(Permission.READ);
		LocalDate today = this.rounds.today();
		Map<UUID, Long> asked = this.store.asks(round.id())
			.stream()
			.filter((ask) -> seen == null || seen.contains(ask.root(), ask.pairing()))
			.collect(Collectors.groupingBy(RoundAsk::pairing, Collectors.counting()));
		Map<UUID, SheetStanding> standings = this.sheets.standings(List.of(round.id()))
			.getOrDefault(round.id(), Map.of());
		Map<UUID, Integer> filled = this.sheets.filled(round.id());
		Map<UUID, List<AskedRecords.Count>> records = this.records.of(round,
				asked.keySet().stream().map(this.tree::require).toList());
		List<UnitRow> rows = new ArrayList<>();
		asked.forEach((pairing, indicators) -> {
			PairingTree.Node node = this.tree.require(pairing);
			SheetStanding standing = standings.getOrDefault(pairing, SheetStanding.untouched(node.root(), pairing));
			SheetState state = standing.state(round, today);
			int said = (state == SheetState.POSTED || state == SheetState.SUBMITTED) ? indicators.intValue()
					: filled.getOrDefault(pairing, 0);
			rows.add(new UnitRow(node.code(), node.name(), indicators.intValue(), said, state,
					standing.timeliness(round, today), standing.firstSubmittedAt(), standing.exceptedUntil(),
					standing.exception(), standing.remindedAt(), records.getOrDefault(pairing, List.of()),
					read.contains(node.root(), node.id())));
		});
		rows.sort(Comparator.comparing(UnitRow::code));
		return rows;
	}

}
