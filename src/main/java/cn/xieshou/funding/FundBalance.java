package cn.xieshou.funding;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;

import cn.xieshou.values.Money;

/**
 * What has gone each step of a fund, and what of it is left (结余).
 *
 * @param steps the sums of its entries, reversed ones and their reversals taken together
 * @param handedBack of what was returned what projects gave back
 */
record FundBalance(Map<FundingKind, Money> steps, Money handedBack) {

	/** Of no entry. */
	static final FundBalance NOTHING = of((column) -> Money.ZERO.yuan());

	/** The balance that sums say, step by step in the order of the steps. */
	static FundBalance of(Function<String, BigDecimal> sums) {
		Map<FundingKind, Money> steps = new EnumMap<>(FundingKind.class);
		for (FundingKind step : FundingKind.values()) {
			if (step != FundingKind.REVERSAL) {
				steps.put(step, new Money(sums.apply(step.name().toLowerCase(Locale.ROOT))));
			}
		}
		return new FundBalance(steps, new Money(sums.apply("handed_back")));
	}

	/** What the API says. */
	record Json(@JsonProperty("in") Money received, Money out, Money available, Map<String, Money> byStep) {

	}

	Json json() {
		return new Json(in(), out(), available(),
				this.steps.entrySet()
					.stream()
					.collect(Collectors.toMap((step) -> step.getKey().name().toLowerCase(Locale.ROOT),
							Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)));
	}

	Money sum(FundingKind step) {
		return this.steps.getOrDefault(step, Money.ZERO);
	}

	/** The balance of both together. */
	FundBalance plus(FundBalance other) {
		Map<FundingKind, Money> both = new EnumMap<>(this.steps);
		other.steps.forEach((step, sum) -> both.merge(step, sum, Money::plus));
		return new FundBalance(both, this.handedBack.plus(other.handedBack));
	}

	/** What was received. */
	Money in() {
		return sum(FundingKind.RECEIVED);
	}

	/** What has left the fund: disbursed, or paid directly, and what went back. */
	Money out() {
		return greater(held(), sum(FundingKind.PAID)).plus(sum(FundingKind.RETURNED));
	}

	/** What can still be disbursed or, without disbursements, paid. */
	Money available() {
		return in().minus(out());
	}

	/** What was disbursed and not given back. */
	private Money held() {
		return sum(FundingKind.DISBURSED).minus(this.handedBack);
	}

	/** What is neither paid nor returned (结余). */
	Money unspent() {
		return in().minus(sum(FundingKind.PAID)).minus(sum(FundingKind.RETURNED));
	}

	/** What was disbursed and is not paid yet. */
	Money unpaid() {
		return greater(held().minus(sum(FundingKind.PAID)), Money.ZERO);
	}

	/** What was received and is not assigned to a project, nor returned. */
	Money unassigned() {
		Money assigned = greater(sum(FundingKind.ASSIGNED).minus(this.handedBack), Money.ZERO);
		return in().minus(sum(FundingKind.RETURNED)).minus(assigned);
	}

	private static Money greater(Money one, Money other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}
