package cn.xieshou.enclave;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Money;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * What each side of an enclave gets of a year's yield (利益分配), to the fen: each has its
 * share rounded down, and the fen left over go one by one to the largest remainders
 * (最大余额法), so that the parts always come to the whole.
 *
 * @param host what the place has that the enclave lies in
 * @param home what the place has that it belongs to
 * @param others what is left for others
 */
record BenefitSplit(Money host, Money home, Money others) {

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	/** The split of a year, {@code null} where its yield is not known exactly. */
	static @Nullable BenefitSplit of(BenefitRule rule) {
		Quantity amount = rule.amount();
		if (amount == null || !amount.isExact() || !amount.unit().isComparableWith(Unit.YUAN)) {
			return null;
		}
		BigDecimal host = Objects.requireNonNull(rule.hostShare()).points();
		BigDecimal home = Objects.requireNonNull(rule.homeShare()).points();
		List<Money> parts = split(new Money(amount.base()), List.of(host, home, WHOLE.subtract(host).subtract(home)));
		return new BenefitSplit(parts.get(0), parts.get(1), parts.get(2));
	}

	/**
	 * Splits an amount by weights; of equal remainders the earlier part has the fen.
	 * @param weights not negative, not all zero
	 */
	static List<Money> split(Money whole, List<BigDecimal> weights) {
		BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.signum() <= 0 || weights.stream().anyMatch((weight) -> weight.signum() < 0)) {
			throw new IllegalArgumentException("No shares: " + weights);
		}
		int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
		BigInteger divisor = fractions(sum, scale);
		BigInteger fen = whole.yuan().movePointRight(2).toBigIntegerExact();
		List<BigInteger[]> parts = weights.stream()
			.map((weight) -> fen.abs().multiply(fractions(weight, scale)).divideAndRemainder(divisor))
			.toList();
		BigInteger given = parts.stream().map((part) -> part[0]).reduce(BigInteger.ZERO, BigInteger::add);
		int left = fen.abs().subtract(given).intValueExact();
		List<Integer> lucky = IntStream.range(0, parts.size())
			.boxed()
			.sorted(Comparator.comparing((Integer part) -> parts.get(part)[1]).reversed())
			.limit(left)
			.toList();
		List<Money> amounts = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			BigInteger part = parts.get(i)[0].add(lucky.contains(i) ? BigInteger.ONE : BigInteger.ZERO);
			amounts.add(new Money(new BigDecimal(part.multiply(BigInteger.valueOf(fen.signum())), 2)));
		}
		return amounts;
	}

	private static BigInteger fractions(BigDecimal weight, int scale) {
		return weight.movePointRight(scale).toBigIntegerExact();
	}

	/** Whether shares can be meant: none negative, together no more than the whole. */
	static boolean canShare(Percent host, Percent home) {
		return host.points().signum() >= 0 && home.points().signum() >= 0
				&& host.points().add(home.points()).compareTo(WHOLE) <= 0;
	}

	/** Whether the two leave something for others. */
	static boolean leavesSome(Percent host, Percent home) {
		return host.points().add(home.points()).compareTo(WHOLE) < 0;
	}

}
