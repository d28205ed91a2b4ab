package cn.xieshou.round;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Cell;
import cn.xieshou.figures.Cells;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.Series;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Span;

/**
 * What the books say of the cells of a sheet and beside them (表旁参照): three statements,
 * however many rows it has.
 */
@Service
@Transactional(readOnly = true)
class SheetBooks {

	private static final String POSTED = """
			select v.id, v.version, v.indicator_id, v.period_kind, v.period_span, v.amount_value, v.amount_upper,
			v.amount_unit, v.amount_comparator, v.amount_word, v.amount_text, v.absence, v.remark from indicator_value v
			where v.root_id = ? and v.series_id = any(?) and v.period_span = any(?) and v.basis = 'ACTUAL'
			and v.stated_name = '' and v.scope_note is null
			""";

	private static final String TARGETS = """
			select distinct on (t.series_id) t.id, t.indicator_id, t.amount_value, t.amount_upper, t.amount_unit,
			t.amount_comparator, t.amount_word, t.amount_text from target t
			where t.root_id = ? and t.series_id = any(?) and t.period_span = ?
			order by t.series_id, t.period_kind <> 'year', t.kind, t.id
			""";

	private static final List<Basis> BASES = List.of(Basis.ACTUAL);

	private final JdbcTemplate jdbc;

	private final Cells cells;

	SheetBooks(JdbcTemplate jdbc, Cells cells) {
		this.jdbc = jdbc;
		this.cells = cells;
	}

	/**
	 * A value in the books.
	 *
	 * @param figure the figure or the target
	 * @param value its value
	 */
	record Held(UUID figure, Quantity value) {

	}

	/**
	 * What the books say.
	 *
	 * @param posted of the cells themselves and of the year to date before, by cell
	 * @param figures of the periods beside, by indicator and period
	 * @param targets of the year, by indicator
	 */
	record Books(Map<CellKey, PostedCell> posted, Map<CellKey, Held> figures, Map<UUID, Held> targets) {

		@Nullable Held figure(IndicatorCard card, @Nullable Span period) {
			return (period != null) ? this.figures.get(new CellKey(card.id(), period)) : null;
		}

		/** As far as they are shown to the reader; figures know their readers. */
		Books shownBy(RecordVisibility visibility) {
			Set<UUID> hidden = new HashSet<>(visibility.hidden("indicator-values",
					this.posted.values().stream().map(PostedCell::record).toList()));
			hidden.addAll(visibility.hidden("targets", this.targets.values().stream().map(Held::figure).toList()));
			return without(hidden);
		}

		private Books without(Set<UUID> hidden) {
			if (hidden.isEmpty()) {
				return this;
			}
			Map<CellKey, PostedCell> seen = new HashMap<>(this.posted);
			seen.values().removeIf((cell) -> hidden.contains(cell.record()));
			Map<UUID, Held> aims = new HashMap<>(this.targets);
			aims.values().removeIf((target) -> hidden.contains(target.figure()));
			return new Books(seen, this.figures, aims);
		}

	}

	Books of(Round round, PairingTree.Node pairing, Collection<IndicatorCard> cards) {
		UUID[] series = cards.stream()
			.map((card) -> Series.of(card.id(), pairing.id(), null, null).id())
			.toArray(UUID[]::new);
		return new Books(posted(round, pairing, cards, series), figures(round, pairing, cards),
				targets(round, pairing, series));
	}

	private Map<CellKey, PostedCell> posted(Round round, PairingTree.Node pairing, Collection<IndicatorCard> cards,
			UUID[] series) {
		Set<Span> asked = new HashSet<>(List.of(round.period()));
		if (round.kind().hasYearToDate()) {
			asked.add(Objects.requireNonNull(round.period().yearToDate()));
		}
		Span before = RoundKind.toDateBefore(round.period());
		if (before != null) {
			asked.add(before);
		}
		Map<UUID, IndicatorCard> byId = new HashMap<>();
		cards.forEach((card) -> byId.put(card.id(), card));
		Map<CellKey, PostedCell> posted = new HashMap<>();
		this.jdbc.query(POSTED, (row) -> {
			IndicatorCard card = Objects.requireNonNull(byId.get(row.getObject("indicator_id", UUID.class)));
			Span period = Span.parse(row.getString("period_span"));
			if (PeriodKind.of(row.getString("period_kind")) == kind(card, period)) {
				String absence = row.getString("absence");
				posted.put(new CellKey(card.id(), period),
						new PostedCell(row.getObject("id", UUID.class), row.getInt("version"),
								QuantityColumns.readStated(row, "amount"),
								(absence != null) ? Absence.valueOf(absence) : null, row.getString("remark")));
			}
		}, pairing.root(), series, asked.stream().map(Span::toString).toArray(String[]::new));
		return posted;
	}

	/** What a value of an indicator says of a stretch. */
	static PeriodKind kind(IndicatorCard card, Span period) {
		return switch (card.kind()) {
			case STOCK -> PeriodKind.INSTANT;
			case CUMULATIVE -> PeriodKind.CUMULATIVE;
			default -> period.kind();
		};
	}

	private Map<CellKey, Held> figures(Round round, PairingTree.Node pairing, Collection<IndicatorCard> cards) {
		Set<Span> beside = new HashSet<>();
		for (boolean flow : List.of(true, false)) {
			add(beside, before(round, flow));
			add(beside, yearBefore(round, flow));
		}
		Map<CellKey, Held> figures = new HashMap<>();
		for (Cell cell : this.cells.of(cards, List.of(pairing), beside, BASES)) {
			if (cell.subject().isOfPlace() && cell.asked() != null) {
				figures.put(new CellKey(cell.indicator().id(), cell.asked()), new Held(cell.figure(), cell.value()));
			}
		}
		return figures;
	}

	private static void add(Set<Span> all, @Nullable Span one) {
		if (one != null) {
			all.add(one);
		}
	}

	/** The stretch before, of what stands in the second column. */
	static @Nullable Span before(Round round, boolean flow) {
		Span before = round.period().previous();
		return (before != null && flow && round.kind().hasYearToDate()) ? before.yearToDate() : before;
	}

	/** The same stretch of the year before. */
	static @Nullable Span yearBefore(Round round, boolean flow) {
		Span before = round.period().previousComparable();
		return (before != null && flow && round.kind().hasYearToDate()) ? before.yearToDate() : before;
	}

	static boolean isFlow(IndicatorCard card) {
		return card.kind() == IndicatorKind.FLOW;
	}

	private Map<UUID, Held> targets(Round round, PairingTree.Node pairing, UUID[] series) {
		Map<UUID, Held> targets = new HashMap<>();
		this.jdbc.query(TARGETS, (row) -> {
			targets.put(row.getObject("indicator_id", UUID.class), new Held(row.getObject("id", UUID.class),
					Objects.requireNonNull(QuantityColumns.readStated(row, "amount"))));
		}, pairing.root(), series, String.valueOf(round.period().startsOn().getYear()));
		return targets;
	}

}
