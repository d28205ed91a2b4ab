package cn.xieshou.donation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** The receipt of a donation is no voucher of fiscal money (捐赠不入财政). */
@Component
class FiscalVoucherRule implements Rule<DonationForm> {

	private final JdbcTemplate jdbc;

	FiscalVoucherRule(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Vouchers of fiscal money among those that the lines name. */
	private record Fiscal(Set<String> vouchers) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q039", DonationForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends DonationForm> line) {
		String receipt = line.form().receipt();
		return Hit.when(receipt != null
				&& line.batch().once(Fiscal.class, () -> read(line.batch())).vouchers().contains(receipt.strip()),
				"receipt", "donations.fiscalVoucher", receipt);
	}

	private Fiscal read(RuleBatch<? extends DonationForm> batch) {
		String[] receipts = batch.lines()
			.stream()
			.map((line) -> line.form().receipt())
			.filter(Objects::nonNull)
			.map(String::strip)
			.distinct()
			.toArray(String[]::new);
		return new Fiscal(new HashSet<>(this.jdbc.queryForList("""
				select btrim(e.document_number) from funding_entry e join fund f on f.root_id = e.root_id
				and f.id = e.fund_id and f.source in ('FISCAL', 'PROVINCIAL', 'MUNICIPAL', 'CONNECTING', 'MATCHING')
				where e.root_id = ? and btrim(e.document_number) = any(?) and not exists (select 1
				from funding_entry r where r.root_id = e.root_id and r.reverses_id = e.id)
				""", String.class, batch.root(), receipts)));
	}

}
