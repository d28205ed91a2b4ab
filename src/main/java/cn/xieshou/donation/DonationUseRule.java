package cn.xieshou.donation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/**
 * What was received was spent or is left, and the value of goods has a basis (捐赠账实不符).
 */
@Component
class DonationUseRule implements Rule<DonationForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F54", DonationForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends DonationForm> line) {
		DonationForm form = line.form();
		List<Hit> hits = new ArrayList<>();
		form.goods()
			.stream()
			.filter((goods) -> goods.value() != null && goods.basis() == null)
			.limit(1)
			.forEach((goods) -> hits.add(Hit.at("goods", "donations.noBasis", goods.what())));
		Quantity received = sum(form.money(), form.goodsValue());
		Quantity used = (form.spent() != null && form.balance() != null) ? sum(form.spent(), form.balance()) : null;
		if (received != null && used != null && received.base().compareTo(used.base()) != 0) {
			hits.add(Hit.at("spent", "donations.differs", received, used));
		}
		return hits;
	}

	/** In yuan; null unless all that is said is exact, or nothing is said. */
	private static @Nullable Quantity sum(@Nullable Quantity... parts) {
		List<Quantity> said = Stream.of(parts).filter(Objects::nonNull).toList();
		return (said.isEmpty() || !said.stream().allMatch(Quantity::isExact)) ? null
				: Quantity.of(said.stream().map(Quantity::base).reduce(BigDecimal.ZERO, BigDecimal::add),
						said.get(0).unit().baseUnit());
	}

}
