package cn.xieshou.funding;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.page.Chart;
import cn.xieshou.page.Link;
import cn.xieshou.page.Pager;

/**
 * What the page of the ledger shows (资金台账页内容).
 *
 * @param said what is asked for, by the names of the parameters
 * @param filled the same as the form shows it
 * @param pills the same in words, each with the address without it
 * @param steps the sums of the steps
 * @param chart from where money came and what became of it, {@code null} if none came
 * @param idle money that lies idle: of all funds, then of those with most; empty if none
 * does, {@code null} where it cannot be told, of a part of a fund
 * @param years what came, went and was carried over each year, of whole funds only
 * @param projects how far projects are built and paid, as of today only
 * @param on the day at whose end it lies idle
 * @param tabs all entries, and those of each step
 * @param lines a page of the entries
 */
record LedgerView(Map<String, Object> said, Map<String, String> filled, List<Link> pills, List<Step> steps,
		@Nullable Chart chart, @Nullable List<Idle> idle, List<Year> years, List<Project> projects, String on,
		List<Tab> tabs, List<Line> lines, Pager pager) {

	/** Whether no money has moved. */
	public boolean isEmpty() {
		return this.lines.isEmpty() && this.pager.previous() == null && !this.said.containsKey("step");
	}

	/**
	 * A step.
	 *
	 * @param rate the share of it in another sum, with that sum's name, {@code null} if
	 * it has none
	 * @param href its entries
	 */
	record Step(String label, String amount, @Nullable String rate, String href) {

	}

	/**
	 * Idle money.
	 *
	 * @param name the fund, {@code null} for all
	 * @param href where it is told
	 * @param reserve what is set aside beside it
	 * @param reason why it does, with the day on which that was said
	 */
	record Idle(@Nullable String name, String href, String idle, String half, String year, String two, String reserve,
			@Nullable String reason) {

	}

	/**
	 * A budget year (预算年度).
	 *
	 * @param before what was left of the years before
	 * @param after what was left at its end, or is today
	 * @param carried what entries say was carried over
	 * @param open whether less was recorded as carried over than was left when it ended
	 */
	record Year(int year, String href, String before, String received, String paid, String returned, String after,
			String carried, boolean open) {

	}

	/**
	 * How far a project is built and paid (形象进度与支付进度).
	 *
	 * @param rate the share that is paid, with what it is measured by, {@code null} if
	 * there is nothing to measure by
	 * @param progress how far the works are, with the day, {@code null} where nobody said
	 * @param gap by how many points payments are ahead, behind if less than nothing
	 * @param ahead whether they are ahead
	 */
	record Project(String name, String href, String assigned, String contracted, String paid, @Nullable String rate,
			@Nullable String progress, @Nullable String gap, boolean ahead) {

	}

	/** A choice among steps. */
	record Tab(String label, String href, boolean present) {

	}

	/**
	 * An entry.
	 *
	 * @param mark whether it undoes another or is undone, a message
	 */
	record Line(UUID id, String name, String day, @Nullable String voucher, @Nullable String counterparty,
			@Nullable String batch, String step, String amount, String fund, String fundHref, @Nullable String mark) {

	}

}
