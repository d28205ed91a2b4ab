package cn.xieshou.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * All of a reconciliation (对账底稿): what belongs together, what nothing is opposite of, and
 * whether both sides come to the same.
 *
 * @param lines all lines of the extract
 * @param links what belongs together
 * @param openLines lines that nothing is opposite of
 * @param openEntries entries of its days that nothing is opposite of
 * @param ledger what the ledger has on the account at the end of the last day
 */
record Sheet(Reconciliation reconciliation, List<Movement> lines, List<Linked> links, List<Movement> openLines,
		List<Movement> openEntries, BigDecimal ledger) {

	/** Entries that the bank has within the days and the ledger after them. */
	public BigDecimal later() {
		LocalDate last = this.reconciliation.last();
		return Matching.sum(this.links.stream()
			.flatMap((link) -> link.entries().stream())
			.filter((entry) -> entry.on().isAfter(last))
			.toList());
	}

	public BigDecimal partial() {
		return this.links.stream().map(Linked::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The balance of the bank without what the ledger does not have. */
	@Nullable BigDecimal adjustedBank() {
		BigDecimal balance = this.reconciliation.balance();
		return (balance != null) ? balance.subtract(Matching.sum(this.openLines)).subtract(partial()) : null;
	}

	/** The balance of the ledger without what the bank does not have. */
	BigDecimal adjustedLedger() {
		return this.ledger.subtract(Matching.sum(this.openEntries)).add(later());
	}

	/** How much is left to be found, {@code null} where the file says no balance. */
	public @Nullable BigDecimal difference() {
		BigDecimal bank = adjustedBank();
		return (bank != null) ? bank.subtract(adjustedLedger()) : null;
	}

	/** How many things are to be explained. */
	public long due() {
		return Stream.concat(this.openLines.stream(), this.openEntries.stream()).filter(Movement::isDue).count()
				+ this.links.stream().filter(Linked::isDue).count();
	}

	/** Who has a part in it, and so does not finish it. */
	Set<UUID> hands() {
		Set<UUID> hands = new LinkedHashSet<>(Set.of(this.reconciliation.opened().by()));
		Stream
			.concat(this.links.stream().map(Linked::by),
					Stream.concat(this.openLines.stream(), this.openEntries.stream())
						.map((movement) -> movement.mark().by()))
			.filter(Objects::nonNull)
			.forEach(hands::add);
		return hands;
	}

	@Nullable Linked link(UUID id) {
		return this.links.stream().filter((link) -> link.id().equals(id)).findFirst().orElse(null);
	}

}
