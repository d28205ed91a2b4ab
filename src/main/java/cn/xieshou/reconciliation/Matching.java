package cn.xieshou.reconciliation;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Finds which lines of an extract and which entries belong together (自动配对): one and one
 * of the same amount within three days; then one and several whose sum it is, of one
 * voucher, one counterparty or one day, or where only one choice of them gives the sum;
 * at last an entry and its reversal. What is not sure is left to people.
 */
final class Matching {

	/** So many days may lie between bank and ledger. */
	static final int DAYS = 3;

	/** Sums are looked for among so many. */
	private static final int MOST_CANDIDATES = 14;

	/** Of so many parts at most. */
	private static final int MOST_PARTS = 5;

	private final Set<Movement> lines;

	private final Set<Movement> entries;

	private final List<Match> found = new ArrayList<>();

	private Matching(List<Movement> lines, List<Movement> entries) {
		this.lines = new LinkedHashSet<>(lines.stream().filter(Movement::isOpen).toList());
		this.entries = new LinkedHashSet<>(entries.stream().filter(Movement::isOpen).toList());
	}

	/** What belongs together. */
	record Match(List<Movement> lines, List<Movement> entries) {

	}

	/** A line and an entry that may belong together. */
	private record Pair(Movement line, Movement entry) {

		boolean sameReference() {
			return same(this.line.reference(), this.entry.reference());
		}

		boolean sameParty() {
			return same(this.line.counterparty(), this.entry.counterparty());
		}

		long days() {
			return apart(this.line, this.entry);
		}

		private static boolean same(@Nullable String one, @Nullable String other) {
			return one != null && other != null && one.strip().equals(other.strip());
		}

	}

	/** The matches among what belongs with nothing yet. */
	static List<Match> of(List<Movement> lines, List<Movement> entries) {
		Matching matching = new Matching(lines, entries);
		matching.oneToOne();
		for (Movement line : bySize(matching.lines)) {
			matching.parts(line, matching.entries).ifPresent((parts) -> matching.take(List.of(line), parts));
		}
		for (Movement entry : bySize(matching.entries)) {
			matching.parts(entry, matching.lines).ifPresent((parts) -> matching.take(parts, List.of(entry)));
		}
		matching.reversed();
		return matching.found;
	}

	private static List<Movement> bySize(Set<Movement> open) {
		return open.stream().sorted(Comparator.comparing((Movement one) -> one.amount().abs()).reversed()).toList();
	}

	private void take(List<Movement> ofLines, List<Movement> ofEntries) {
		this.found.add(new Match(ofLines, ofEntries));
		ofLines.forEach(this.lines::remove);
		ofEntries.forEach(this.entries::remove);
	}

	private void oneToOne() {
		Map<BigDecimal, List<Movement>> byAmount = new LinkedHashMap<>();
		this.entries.forEach(
				(entry) -> byAmount.computeIfAbsent(entry.amount().stripTrailingZeros(), (amount) -> new ArrayList<>())
					.add(entry));
		List<Pair> pairs = new ArrayList<>();
		for (Movement line : this.lines) {
			for (Movement entry : byAmount.getOrDefault(line.amount().stripTrailingZeros(), List.of())) {
				if (apart(line, entry) <= DAYS) {
					pairs.add(new Pair(line, entry));
				}
			}
		}
		pairs.sort(Comparator.comparing(Pair::sameReference)
			.thenComparing(Pair::sameParty)
			.reversed()
			.thenComparing(Pair::days));
		for (Pair pair : pairs) {
			if (this.lines.contains(pair.line()) && this.entries.contains(pair.entry())) {
				take(List.of(pair.line()), List.of(pair.entry()));
			}
		}
	}

	private Optional<List<Movement>> parts(Movement whole, Set<Movement> among) {
		boolean open = this.lines.contains(whole) || this.entries.contains(whole);
		List<Movement> candidates = !open ? List.of()
				: among.stream()
					.filter((one) -> one.amount().signum() == whole.amount().signum()
							&& one.amount().abs().compareTo(whole.amount().abs()) < 0 && apart(one, whole) <= DAYS)
					.toList();
		if (candidates.size() < 2) {
			return Optional.empty();
		}
		List<Function<Movement, @Nullable Object>> kinds = List.of(Movement::reference, Movement::counterparty,
				Movement::on);
		for (Function<Movement, @Nullable Object> kind : kinds) {
			Map<Object, List<Movement>> groups = new LinkedHashMap<>();
			candidates.stream()
				.filter((one) -> kind.apply(one) != null)
				.forEach((one) -> groups
					.computeIfAbsent(Objects.requireNonNull(kind.apply(one)), (any) -> new ArrayList<>())
					.add(one));
			for (List<Movement> group : groups.values()) {
				if (group.size() > 1 && sum(group).compareTo(whole.amount()) == 0) {
					return Optional.of(group);
				}
			}
		}
		return (candidates.size() <= MOST_CANDIDATES) ? onlyChoice(whole, candidates) : Optional.empty();
	}

	/** The only choice whose sum it is, empty if there is none or several. */
	private static Optional<List<Movement>> onlyChoice(Movement whole, List<Movement> candidates) {
		List<Movement> only = null;
		for (int choice = 1; choice < 1 << candidates.size(); choice++) {
			int parts = Integer.bitCount(choice);
			if (parts < 2 || parts > MOST_PARTS) {
				continue;
			}
			List<Movement> chosen = new ArrayList<>();
			for (int i = 0; i < candidates.size(); i++) {
				if ((choice & 1 << i) != 0) {
					chosen.add(candidates.get(i));
				}
			}
			if (sum(chosen).compareTo(whole.amount()) == 0) {
				if (only != null) {
					return Optional.empty();
				}
				only = chosen;
			}
		}
		return Optional.ofNullable(only);
	}

	/** An entry and its reversal that the bank knows nothing of. */
	private void reversed() {
		for (Movement reversal : List.copyOf(this.entries)) {
			this.entries.stream()
				.filter((entry) -> entry.id().equals(reversal.undoes()))
				.findFirst()
				.ifPresent((entry) -> take(List.of(), List.of(entry, reversal)));
		}
	}

	private static long apart(Movement one, Movement other) {
		return Math.abs(ChronoUnit.DAYS.between(one.on(), other.on()));
	}

	static BigDecimal sum(List<Movement> movements) {
		return movements.stream().map(Movement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
