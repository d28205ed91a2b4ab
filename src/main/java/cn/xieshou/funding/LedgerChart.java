package cn.xieshou.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.page.Chart;
import cn.xieshou.page.Numbers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Money;

/**
 * From which sources money arrived and what became of it (资金流向图): paid, returned, or not
 * yet either. The widths are sums of entries.
 */
@Component
class LedgerChart {

	private final Labels labels;

	LedgerChart(Labels labels) {
		this.labels = labels;
	}

	/** A flow between two names. */
	private record Flow(String source, String target, Money amount) {

	}

	/**
	 * @return {@code null} where no money arrived, or in a year more went than came
	 */
	@Nullable Chart of(List<LedgerSums.OfSource> sources, FundBalance total) {
		if (total.in().compareTo(Money.ZERO) <= 0 || total.unspent().isNegative()) {
			return null;
		}
		String arrived = this.labels.of(FundingKind.RECEIVED);
		List<Flow> flows = new ArrayList<>();
		sources.forEach((one) -> flows.add(new Flow(name(one.source()), arrived, one.balance().in())));
		flows.add(new Flow(arrived, this.labels.of(FundingKind.PAID), total.sum(FundingKind.PAID)));
		flows.add(new Flow(arrived, this.labels.of(FundingKind.RETURNED), total.sum(FundingKind.RETURNED)));
		flows.add(new Flow(arrived, this.labels.text("ledger.unspent"), total.unspent()));
		flows.removeIf((flow) -> flow.amount().compareTo(Money.ZERO) <= 0);
		return new Chart("sankey", "h300", this.labels.text("ledger.chart.label"), data(flows, arrived), table(flows));
	}

	private String name(@Nullable FundSource source) {
		return (source != null) ? this.labels.of(source) : this.labels.text("ledger.noSource");
	}

	private Map<String, Object> data(List<Flow> flows, String arrived) {
		List<Map<String, Object>> nodes = new ArrayList<>();
		List<Map<String, Object>> links = new ArrayList<>();
		nodes.add(Map.of("name", arrived, "depth", 1, "c", 0));
		for (Flow flow : flows) {
			boolean comes = flow.target().equals(arrived);
			nodes.add(Map.of("name", comes ? flow.source() : flow.target(), "depth", comes ? 0 : 2, "c",
					nodes.size() % 6));
			links.add(Map.of("source", flow.source(), "target", flow.target(), "value", flow.amount().yuan()));
		}
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("unit", Numbers.unit("元"));
		data.put("columns",
				List.of(this.labels.text("ledger.chart.from"), arrived, this.labels.text("ledger.chart.to")));
		data.put("nodes", nodes);
		data.put("links", links);
		return data;
	}

	private Chart.Table table(List<Flow> flows) {
		Chart.Table table = Chart.Table.of(this.labels.text("ledger.chart"), this.labels.text("ledger.chart.from"),
				this.labels.text("ledger.chart.to"), this.labels.text("ledger.amount"));
		for (Flow flow : flows) {
			table = table.row(flow.source(), flow.target(), Numbers.grouped(flow.amount().yuan()));
		}
		return table;
	}

}
