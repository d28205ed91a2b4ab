package cn.xieshou.funding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.rollup.Comparison;
import cn.xieshou.rollup.Rows;

/** Compares what is kept of funds with what their entries add up to (结余核对). */
@Component
class FundBalanceCheck implements Comparison.Source {

	private static final String WHOLE = "00000000-0000-0000-0000-000000000000";

	/** Each entry by the step that it goes or, reversed, does not go. */
	private static final String MOVED = """
			(select e.root_id, e.fund_id, o.project_id, btrim(coalesce(o.batch, '')) as batch, e.moved_on as day, o.kind as step,
			case when e.reverses_id is null then e.amount else -e.amount end as change from funding_entry e
			join funding_entry o on o.id = coalesce(e.reverses_id, e.id) and o.root_id = e.root_id) m
			""";

	private static final List<String> COLUMNS = Stream.concat(steps(), Stream.of("handed_back", "unnamed")).toList();

	private static final String SUMS = Stream
		.concat(steps().map((step) -> sum("step = '" + step.toUpperCase(Locale.ROOT) + "'", step)),
				Stream.of(sum("step = 'RETURNED' and project_id is not null", "handed_back"),
						sum("step = 'DISBURSED' and project_id is null", "unnamed")))
		.collect(Collectors.joining(", "));

	/** Contracts by the entries that name them and are not reversed. */
	private static final String CONTRACTS = """
			select e.root_id, e.project_id, btrim(e.contract) as contract,
			coalesce(max(e.contract_amount) filter (where r.id is null), 0) as amount,
			coalesce(sum(e.amount) filter (where r.id is null and e.kind = 'PAID'), 0) as paid,
			count(*) filter (where r.id is null) as entries from funding_entry e
			left join funding_entry r on r.reverses_id = e.id and r.root_id = e.root_id
			where e.contract is not null and e.reverses_id is null group by 1, 2, 3
			""";

	private static Stream<String> steps() {
		return Stream.of(FundingKind.values())
			.filter((step) -> step != FundingKind.REVERSAL)
			.map((step) -> step.name().toLowerCase(Locale.ROOT));
	}

	private static String sum(String condition, String column) {
		return "coalesce(sum(case when %s then change end), 0) as %s".formatted(condition, column);
	}

	@Override
	public List<Comparison> comparisons() {
		String kept = String.join(", ", COLUMNS);
		return List.of(
				new Comparison(List.of("root_id", "fund_id", "project_id", "batch"), COLUMNS,
						Rows.of("select root_id, fund_id, project_id, batch, " + kept + " from fund_balance"),
						Rows.of(summed("'" + WHOLE + "'::uuid", "''", "true") + " union all "
								+ summed("project_id", "''", "project_id is not null") + " union all "
								+ summed("'" + WHOLE + "'::uuid", "batch", "batch <> ''")),
						FundBalanceCheck::name),
				new Comparison(List.of("root_id", "fund_id", "day"), COLUMNS,
						Rows.of("select root_id, fund_id, day, " + kept + " from fund_day"),
						Rows.of("select root_id, fund_id, day, " + SUMS + " from " + MOVED + " group by 1, 2, 3"),
						FundBalanceCheck::name),
				new Comparison(List.of("root_id", "project_id", "contract"), List.of("amount", "paid", "entries"),
						Rows.of("select root_id, project_id, contract, amount, paid, entries from fund_contract"),
						Rows.of(CONTRACTS), FundBalanceCheck::name));
	}

	private static String summed(String project, String batch, String condition) {
		return "select root_id, fund_id, %s as project_id, %s as batch, %s from %s where %s group by 1, 2, 3, 4"
			.formatted(project, batch, SUMS, MOVED, condition);
	}

	private static String name(Map<String, ?> key) {
		if (key.containsKey("contract")) {
			return "fund-contract " + key.get("project_id") + " " + key.get("contract");
		}
		return "fund-balance " + key.get("fund_id") + " "
				+ (key.containsKey("day") ? key.get("day") : key.get("project_id") + " " + key.get("batch"));
	}

}
