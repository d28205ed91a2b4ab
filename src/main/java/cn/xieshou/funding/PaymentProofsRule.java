package cn.xieshou.funding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * A project is paid on a request, a contract, an invoice and a sheet of progress or
 * acceptance (支付要件不全); what goes to those who are helped needs none.
 */
@Component
class PaymentProofsRule implements Rule<FundingEntryForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F33", FundingEntryForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundingEntryForm> line) {
		FundingEntryForm form = line.form();
		boolean due = form.kind() == FundingKind.PAID && form.project() != null && form.payee() != Payee.BENEFICIARY
				&& !Boolean.TRUE.equals(form.example());
		Set<Proof> missing = EnumSet.of(Proof.REQUEST, Proof.CONTRACT, Proof.INVOICE, Proof.PROGRESS);
		form.proofs().forEach((proof) -> missing.remove((proof == Proof.ACCEPTANCE) ? Proof.PROGRESS : proof));
		if (form.contract() != null) {
			missing.remove(Proof.CONTRACT);
		}
		if (form.invoice() != null) {
			missing.remove(Proof.INVOICE);
		}
		return (due && !missing.isEmpty())
				? List.of(Hit.at("proofs", "funding-entries.proofMissing", missing.size(), missing.iterator().next()))
				: List.of();
	}

}
