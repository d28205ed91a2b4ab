package cn.xieshou.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.OneAtATime;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * A voucher moves the money of a fund once (重复支付), unless its first entry is reversed.
 */
@Component
class RepeatedPaymentRule implements Rule<FundingEntryForm> {

	private final JdbcTemplate jdbc;

	private final OneAtATime filings;

	RepeatedPaymentRule(JdbcTemplate jdbc, OneAtATime filings) {
		this.jdbc = jdbc;
		this.filings = filings;
	}

	/** What makes a payment the same. */
	private record Key(UUID fund, FundingKind kind, BigDecimal amount, String document) {

		static @Nullable Key of(FundingEntryForm form) {
			return (form.fund() == null || form.kind() == null || form.kind() == FundingKind.REVERSAL
					|| form.amount() == null || form.documentNumber() == null) ? null
							: new Key(form.fund(), form.kind(), form.amount().yuan().stripTrailingZeros(),
									form.documentNumber().strip());
		}

	}

	/** The entries of the books and of the filing itself. */
	private record Paid(Map<Key, List<UUID>> entries) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F37", FundingEntryForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundingEntryForm> line) {
		Key key = Key.of(line.form());
		return (key == null) ? List.of()
				: line.batch()
					.once(Paid.class, () -> read(line.batch()))
					.entries()
					.getOrDefault(key, List.of())
					.stream()
					.filter((entry) -> !entry.equals(line.record()))
					.limit(1)
					.map((entry) -> Hit.at("documentNumber", "funding-entries.paidTwice", key.document())
						.citing("funding-entries", entry))
					.toList();
	}

	private Paid read(RuleBatch<? extends FundingEntryForm> batch) {
		Map<Key, List<UUID>> entries = new HashMap<>();
		Set<UUID> own = new HashSet<>();
		batch.lines().forEach((line) -> {
			own.add(line.record());
			Key key = Key.of(line.form());
			if (key != null && !line.voids()) {
				entries.computeIfAbsent(key, (fresh) -> new ArrayList<>()).add(line.record());
			}
		});
		if (batch.isFiling()) {
			this.filings.of("F37", entries.keySet().stream().map(Key::toString).toList());
		}
		this.jdbc.query("""
				select e.id, e.fund_id, e.kind, e.amount, e.document_number from funding_entry e
				where e.root_id = ? and e.fund_id = any(?) and e.document_number is not null
				and not exists (select 1 from funding_entry r where r.root_id = e.root_id and r.reverses_id = e.id)
				order by e.id
				""", (row) -> {
			UUID entry = row.getObject("id", UUID.class);
			List<UUID> same = entries
				.get(new Key(row.getObject("fund_id", UUID.class), FundingKind.valueOf(row.getString("kind")),
						row.getBigDecimal("amount").stripTrailingZeros(), row.getString("document_number").strip()));
			if (same != null && !own.contains(entry)) {
				same.add(entry);
			}
		}, batch.root(), entries.keySet().stream().map(Key::fund).distinct().toArray(UUID[]::new));
		return new Paid(entries);
	}

}
