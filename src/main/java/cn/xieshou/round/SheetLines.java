package cn.xieshou.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.Unreadable;

/**
 * Makes the rows of a sheet (成行): what was typed is read, and the other column of a flow
 * follows from the year to date before.
 */
@Component
class SheetLines {

	private final Labels labels;

	private final SheetChecks checks;

	SheetLines(Labels labels, SheetChecks checks) {
		this.labels = labels;
		this.checks = checks;
	}

	/**
	 * What a row is made from.
	 *
	 * @param card the indicator
	 * @param side who reports it
	 */
	record Asked(IndicatorCard card, ReportingSide side) {

	}

	/** From what all rows of a sheet are made. */
	private record Reading(Round round, Map<CellKey, StoredCell> stored, SheetBooks.Books books, boolean restated) {

	}

	/**
	 * The rows of a sheet, each whole before its parts.
	 * @param restated whether what is posted is being changed, so that the other column
	 * follows although the books have it
	 */
	List<SheetLine> of(Round round, List<Asked> asked, Map<CellKey, StoredCell> stored, SheetBooks.Books books,
			boolean restated) {
		Reading reading = new Reading(round, stored, books, restated);
		Map<UUID, SheetLine> lines = new LinkedHashMap<>();
		Map<UUID, IndicatorCard> cards = new HashMap<>();
		asked.forEach((one) -> cards.put(one.card().id(), one.card()));
		for (Asked one : inOrder(asked)) {
			IndicatorCard whole = (one.card().partOf() != null) ? cards.get(one.card().partOf()) : null;
			lines.put(one.card().id(), line(reading, one, whole));
		}
		return lines.values().stream().map((line) -> this.checks.checked(round, line, lines, books)).toList();
	}

	/** By domain and code, parts right after their whole. */
	private static List<Asked> inOrder(Collection<Asked> asked) {
		Map<UUID, List<Asked>> parts = new HashMap<>();
		List<Asked> tops = new ArrayList<>();
		List<UUID> all = asked.stream().map((one) -> one.card().id()).toList();
		for (Asked one : asked) {
			UUID whole = one.card().partOf();
			if (whole != null && all.contains(whole)) {
				parts.computeIfAbsent(whole, (fresh) -> new ArrayList<>()).add(one);
			}
			else {
				tops.add(one);
			}
		}
		tops.sort(java.util.Comparator.comparing((Asked one) -> one.card().domain())
			.thenComparing((one) -> one.card().code()));
		List<Asked> ordered = new ArrayList<>();
		tops.forEach((top) -> add(top, parts, ordered));
		return ordered;
	}

	private static void add(Asked one, Map<UUID, List<Asked>> parts, List<Asked> ordered) {
		ordered.add(one);
		List<Asked> below = parts.getOrDefault(one.card().id(), List.of());
		below.stream()
			.sorted(java.util.Comparator.comparing((part) -> part.card().code()))
			.forEach((part) -> add(part, parts, ordered));
	}

	private SheetLine line(Reading reading, Asked asked, @Nullable IndicatorCard whole) {
		IndicatorCard card = asked.card();
		List<@Nullable Span> columns = Sheet.columns(reading.round(), SheetBooks.isFlow(card));
		Span within = columns.get(0);
		CellState current = (within != null) ? cell(card, within, reading) : null;
		CellState total = cell(card, Objects.requireNonNull(columns.get(1)), reading);
		SheetLine line = new SheetLine(card, asked.side(), (whole != null) ? whole.code() : null, current, total);
		return (current != null) ? derived(reading.round(), line, current, reading.books(), reading.restated()) : line;
	}

	private CellState cell(IndicatorCard card, Span period, Reading reading) {
		CellKey key = new CellKey(card.id(), period);
		StoredCell typed = reading.stored().get(key);
		PostedCell posted = reading.books().posted().get(key);
		if (typed == null || (typed.text() == null && typed.absence() == null && typed.remark() == null)) {
			return (posted != null && (posted.value() != null || posted.absence() != null))
					? new CellState(key, CellMode.CARRIED, text(posted, card), posted.value(), posted.absence(),
							posted.remark(), posted, List.of())
					: new CellState(key, CellMode.TYPED, "", null, null, null, posted, List.of());
		}
		return this.checks.checked(typed(card, key, typed, posted), card, reading.restated());
	}

	private static String text(PostedCell posted, IndicatorCard card) {
		return (posted.value() != null) ? CellText.write(posted.value(), card.unit()) : "";
	}

	private CellState typed(IndicatorCard card, CellKey key, StoredCell typed, @Nullable PostedCell posted) {
		List<SheetProblem> problems = new ArrayList<>();
		Quantity value = null;
		String text = Objects.requireNonNullElse(typed.text(), "");
		if (!text.isEmpty()) {
			try {
				value = CellText.read(text, card);
				text = CellText.write(value, card.unit());
			}
			catch (Unreadable ex) {
				problems.add(unreadable(ex));
			}
		}
		return new CellState(key, CellMode.TYPED, text, value, typed.absence(), typed.remark(), posted, problems);
	}

	/** What cannot be read, in words. */
	SheetProblem unreadable(Unreadable cause) {
		String code = cause.reason().code();
		String key = "reading." + code + (cause.about().isEmpty() ? "" : ".about");
		return SheetProblem.error(code, this.labels.text(key, cause.about()));
	}

	/** A flow whose one column is typed and whose other follows. */
	private static SheetLine derived(Round round, SheetLine line, CellState current, SheetBooks.Books books,
			boolean restated) {
		Quantity before = toDateBefore(round, line.card(), books);
		CellState total = line.total();
		if (before == null) {
			return line;
		}
		if (isExact(current.value()) && isFollowing(total, current, restated)) {
			return line.with(current, follows(total, sum(before, current.value(), 1), line.card()));
		}
		return (isExact(total.value()) && isFollowing(current, total, restated))
				? line.with(follows(current, sum(before, total.value(), -1), line.card()), total) : line;
	}

	/**
	 * What the year came to before the period, nothing at its beginning; {@code null} if
	 * the books do not say exactly.
	 */
	static @Nullable Quantity toDateBefore(Round round, IndicatorCard card, SheetBooks.Books books) {
		Span before = RoundKind.toDateBefore(round.period());
		if (before == null) {
			return Quantity.of(BigDecimal.ZERO, card.unit());
		}
		PostedCell posted = books.posted().get(new CellKey(card.id(), before));
		return (posted != null && isExact(posted.value())) ? posted.value() : null;
	}

	private static boolean isFollowing(CellState other, CellState typed, boolean restated) {
		return isOpen(other)
				|| (restated && other.mode() == CellMode.CARRIED && typed.mode() == CellMode.TYPED && typed.isFilled());
	}

	private static boolean isOpen(CellState cell) {
		return cell.mode() == CellMode.TYPED && !cell.isFilled();
	}

	private static boolean isExact(@Nullable Quantity value) {
		return value != null && value.comparator() == Comparator.EXACTLY && value.word() == null;
	}

	/**
	 * Before and typed, in the unit of what is typed: added, or what is more than before.
	 */
	private static @Nullable Quantity sum(Quantity before, @Nullable Quantity typed, int sign) {
		if (typed == null || !typed.unit().isComparableWith(before.unit())) {
			return null;
		}
		Unit unit = typed.unit();
		BigDecimal earlier = before.in(unit);
		return Quantity.of(plain((sign > 0) ? earlier.add(typed.value()) : typed.value().subtract(earlier)), unit);
	}

	/** Without zeros that say nothing. */
	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	private static CellState follows(CellState open, @Nullable Quantity value, IndicatorCard card) {
		return (value == null) ? open : new CellState(open.key(), CellMode.DERIVED, CellText.write(value, card.unit()),
				value, null, open.remark(), open.posted(), open.problems());
	}

}
