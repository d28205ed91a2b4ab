package cn.xieshou.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * The last extract of the account says what the ledger says, or it was said why not and
 * another person looked at it (银行余额与账面不符).
 */
@Component
class BankBalanceRule implements Rule<FundForm> {

	private static final String LAST = """
			select distinct on (r.fund_id) r.fund_id, r.last_day, r.balance, r.finished_at is not null as finished,
			(select coalesce(sum(case when (o.kind = 'RECEIVED') = (e.reverses_id is null) then e.amount
			else -e.amount end), 0) from funding_entry e
			join funding_entry o on o.id = coalesce(e.reverses_id, e.id) and o.root_id = e.root_id
			where e.fund_id = r.fund_id and e.root_id = r.root_id and e.moved_on <= r.last_day
			and (o.kind = 'RECEIVED' or o.kind = r.outflow
			or o.kind = 'RETURNED' and (o.project_id is null or r.outflow = 'PAID'))) as ledger
			from reconciliation r where r.root_id = ? and r.fund_id = any(?) and r.balance is not null
			order by r.fund_id, r.last_day desc, r.id desc
			""";

	private final JdbcTemplate jdbc;

	BankBalanceRule(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** What the bank and the ledger had on a day. */
	private record Balances(LocalDate on, BigDecimal bank, BigDecimal ledger, boolean finished) {

		boolean isDue() {
			return !this.finished && this.bank.compareTo(this.ledger) != 0;
		}

	}

	private record Loaded(Map<UUID, Balances> byFund) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F47", FundForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		Balances last = line.batch().once(Loaded.class, () -> load(line.batch())).byFund().get(line.record());
		return (last != null && last.isDue())
				? List.of(Hit.at(null, "funds.bankBalance", last.on(), last.bank(), last.ledger())) : List.of();
	}

	private Loaded load(RuleBatch<? extends FundForm> batch) {
		Map<UUID, Balances> byFund = new HashMap<>();
		this.jdbc.query(LAST, (row) -> {
			byFund.put(row.getObject("fund_id", UUID.class), new Balances(row.getObject("last_day", LocalDate.class),
					row.getBigDecimal("balance"), row.getBigDecimal("ledger"), row.getBoolean("finished")));
		}, batch.root(), batch.lines().stream().map(RuleLine::record).toArray(UUID[]::new));
		return new Loaded(byFund);
	}

}
