package cn.xieshou.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.page.Numbers;
import cn.xieshou.values.Labels;

/** Puts together what the page of a reconciliation shows (对账页面). */
@Component
class ReconciliationViewAssembler {

	private static final int PAGE = 50;

	private final Labels labels;

	ReconciliationViewAssembler(Labels labels) {
		this.labels = labels;
	}

	/**
	 * What is shown.
	 *
	 * @param counts how many matches there are of each kind
	 * @param rows a part of the rows
	 * @param all whether also those that nothing is left to do about
	 * @param open how many rows something is to be done about, or was explained
	 * @param total how many there are in all
	 * @param next where the next part begins, {@code null} on the last
	 * @param steps the balances
	 */
	record Shown(Map<String, Long> counts, List<Row> rows, boolean all, int open, int total, @Nullable Integer next,
			List<Step> steps) {

		/** How many matches there are of a kind. */
		public long count(String kind) {
			return this.counts.getOrDefault(kind, 0L);
		}

	}

	/**
	 * A row: what stands on both sides.
	 *
	 * @param kind what kind of row it is, a message
	 * @param link what belongs together, {@code null} where nothing is opposite
	 * @param difference by how much the sides differ, {@code null} if they do not
	 * @param explanation why
	 * @param due whether that is still to be said
	 */
	record Row(String kind, @Nullable UUID link, List<Side> lines, List<Side> entries, @Nullable String difference,
			@Nullable String explanation, boolean due) {

		/** Whether one side is empty. */
		public boolean isLone() {
			return this.link == null;
		}

	}

	/** A line or an entry. */
	record Side(UUID id, String day, String what, String amount, String more) {

	}

	/**
	 * A line of the statement of balances.
	 *
	 * @param total whether it is a sum
	 */
	record Step(String label, String amount, boolean total) {

	}

	Shown of(Sheet sheet, boolean all, int from) {
		Map<String, Long> counts = new TreeMap<>();
		sheet.links().forEach((link) -> counts.merge(link.kind(), 1L, Long::sum));
		List<Row> open = new ArrayList<>();
		sheet.openLines().forEach((line) -> open.add(lone("onlyBank", line, true)));
		sheet.openEntries().forEach((entry) -> open.add(lone("onlyLedger", entry, false)));
		sheet.links().stream().filter(Linked::isPartial).forEach((link) -> open.add(row(link)));
		List<Row> rows = all ? Stream
			.concat(open.stream(),
					sheet.links().stream().filter((link) -> !link.isPartial()).map(ReconciliationViewAssembler::row))
			.toList() : open;
		int begin = Math.min(from, rows.size());
		int end = Math.min(begin + PAGE, rows.size());
		int total = open.size() + (int) sheet.links().stream().filter((link) -> !link.isPartial()).count();
		return new Shown(counts, rows.subList(begin, end), all, open.size(), total, (end < rows.size()) ? end : null,
				steps(sheet));
	}

	private static Row lone(String kind, Movement movement, boolean line) {
		List<Side> side = List.of(side(movement));
		return new Row(kind, null, line ? side : List.of(), line ? List.of() : side, null,
				movement.mark().explanation(), movement.isDue());
	}

	private static Row row(Linked link) {
		return new Row(link.kind(), link.id(), link.lines().stream().map(ReconciliationViewAssembler::side).toList(),
				link.entries().stream().map(ReconciliationViewAssembler::side).toList(),
				link.isPartial() ? Numbers.grouped(link.difference()) : null, link.explanation(), link.isDue());
	}

	private static Side side(Movement one) {
		String party = (one.counterparty() != null) ? one.counterparty() : "";
		String said = (one.said() != null) ? one.said() : "";
		String what = party.isEmpty() ? said : party;
		String reference = (one.reference() != null) ? one.reference() : "";
		String more = what.equals(said) || said.isEmpty() ? reference
				: reference.isEmpty() ? said : reference + " · " + said;
		return new Side(one.id(), Numbers.date(one.on()), what, Numbers.grouped(one.amount().setScale(2)), more);
	}

	/** From the balance of the bank down to that of the ledger (余额调节表). */
	private List<Step> steps(Sheet sheet) {
		List<Step> steps = new ArrayList<>();
		BigDecimal bank = sheet.reconciliation().balance();
		if (bank != null) {
			add(steps, "bank", bank, false);
			add(steps, "lessLines", Matching.sum(sheet.openLines()).negate(), false);
			add(steps, "lessPartial", sheet.partial().negate(), false);
			add(steps, "adjustedBank", sheet.adjustedBank(), true);
		}
		add(steps, "ledger", sheet.ledger(), false);
		add(steps, "lessEntries", Matching.sum(sheet.openEntries()).negate(), false);
		add(steps, "later", sheet.later(), false);
		add(steps, "adjustedLedger", sheet.adjustedLedger(), true);
		add(steps, "difference", sheet.difference(), true);
		return steps;
	}

	private void add(List<Step> steps, String key, @Nullable BigDecimal amount, boolean total) {
		if (amount != null) {
			steps.add(new Step(this.labels.text("reconciliations.step." + key), Numbers.grouped(amount.setScale(2)),
					total));
		}
	}

}
