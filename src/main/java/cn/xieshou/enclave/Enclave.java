package cn.xieshou.enclave;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Refusal;

/**
 * An enclave of one side within the other (飞地).
 * <p>
 * Rules: it is not the same as itself; no rent is free beyond the lease; a year has one
 * rule of sharing, whose shares come to no more than the whole and say who has the rest.
 */
@Entity
final class Enclave extends FormEntry<EnclaveForm> {

	@Embedded
	private EnclaveForm form;

	/**
	 * The last day without rent, {@code null} where it cannot be known. Where the lease
	 * is not dated to the day, the earliest that it can be, so that nobody is warned too
	 * late.
	 */
	private @Nullable LocalDate rentFreeUntil;

	@SuppressWarnings("NullAway.Init")
	protected Enclave() {
	}

	@Override
	public EnclaveForm form() {
		return this.form;
	}

	@Override
	protected void apply(EnclaveForm form) {
		if (form.possibleSame().contains(getId())) {
			throw Refusal.at("possibleSame", "enclaves.sameAsItself");
		}
		if (form.leaseYears() != null && form.rentFreeMonths() != null
				&& form.rentFreeMonths() > form.leaseYears() * 12) {
			throw Refusal.at("rentFreeMonths", "enclaves.rentFreeBeyondLease", form.rentFreeMonths(),
					form.leaseYears());
		}
		sharing(form.benefitRules());
		this.rentFreeUntil = (form.leaseFrom() != null && form.rentFreeMonths() != null && form.rentFreeMonths() > 0)
				? form.leaseFrom().startsOn().plusMonths(form.rentFreeMonths()).minusDays(1) : null;
		this.form = form;
	}

	private static void sharing(List<BenefitRule> rules) {
		Set<Integer> years = new HashSet<>();
		for (BenefitRule rule : rules) {
			Percent host = Objects.requireNonNull(rule.hostShare());
			Percent home = Objects.requireNonNull(rule.homeShare());
			if (!years.add(Objects.requireNonNull(rule.year()))) {
				throw Refusal.at("benefitRules", "enclaves.yearTwice", String.valueOf(rule.year()));
			}
			if (!BenefitSplit.canShare(host, home)) {
				throw Refusal.at("benefitRules", "enclaves.sharesBeyondWhole", String.valueOf(rule.year()));
			}
			if (BenefitSplit.leavesSome(host, home) && (rule.others() == null || rule.others().isBlank())) {
				throw Refusal.at("benefitRules", "enclaves.restOfNobody", String.valueOf(rule.year()));
			}
		}
	}

	@Nullable LocalDate getRentFreeUntil() {
		return this.rentFreeUntil;
	}

}
