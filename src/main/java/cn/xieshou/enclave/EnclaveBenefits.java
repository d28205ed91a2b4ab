package cn.xieshou.enclave;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.form.FieldTexts;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Money;
import cn.xieshou.values.Percent;

/** What each side of an enclave gets year by year, to the fen, on its page (利益分享). */
@Component
@Order(3)
class EnclaveBenefits implements DetailPanel {

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private final FieldTexts words;

	private final Labels labels;

	EnclaveBenefits(FieldTexts words, Labels labels) {
		this.words = words;
		this.labels = labels;
	}

	/**
	 * A year's sharing.
	 *
	 * @param whole what there is to share, as stated
	 * @param sum what the parts come to, or why they are not worked out
	 */
	record Year(int year, @Nullable String basis, @Nullable String whole, Part host, Part home, Part others,
			String sum) {

	}

	/**
	 * What one side gets.
	 *
	 * @param amount to the fen in 元, {@code null} where the whole is not known exactly
	 * @param share its share
	 * @param who who that is, for the rest
	 */
	record Part(@Nullable String amount, String share, @Nullable String who) {

	}

	@Override
	public @Nullable List<Year> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof EnclaveForm enclave) || enclave.benefitRules().isEmpty()) {
			return null;
		}
		return enclave.benefitRules()
			.stream()
			.sorted(Comparator.comparing((BenefitRule rule) -> Objects.requireNonNull(rule.year())))
			.map(this::year)
			.toList();
	}

	private Year year(BenefitRule rule) {
		BenefitSplit split = BenefitSplit.of(rule);
		Percent host = Objects.requireNonNull(rule.hostShare());
		Percent home = Objects.requireNonNull(rule.homeShare());
		Percent rest = new Percent(WHOLE.subtract(host.points()).subtract(home.points()));
		String sum;
		if (split != null) {
			sum = amount(split.host().plus(split.home()).plus(split.others()));
		}
		else {
			sum = this.labels
				.text((rule.amount() == null) ? "enclaves.benefits.noAmount" : "enclaves.benefits.notExact");
		}
		return new Year(Objects.requireNonNull(rule.year()), rule.basis(), this.words.text(rule.amount()),
				new Part((split != null) ? amount(split.host()) : null, Numbers.percent(host), null),
				new Part((split != null) ? amount(split.home()) : null, Numbers.percent(home), null),
				new Part((split != null) ? amount(split.others()) : null, Numbers.percent(rest), rule.others()), sum);
	}

	private static String amount(Money money) {
		return Numbers.grouped(money.yuan());
	}

	@Override
	public String template() {
		return "enclave/parts :: benefits";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("benefitRules");
	}

}
