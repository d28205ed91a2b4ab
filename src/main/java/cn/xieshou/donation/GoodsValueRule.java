package cn.xieshou.donation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** The goods that are listed are worth no more than all goods (分项合计不超过合计). */
@Component
class GoodsValueRule implements Rule<DonationForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q009", DonationForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends DonationForm> line) {
		Quantity whole = line.form().goodsValue();
		if (whole == null || !whole.isExact()) {
			return List.of();
		}
		BigDecimal sum = line.form()
			.goods()
			.stream()
			.map(DonatedGoods::value)
			.filter(Objects::nonNull)
			.filter(Quantity::isExact)
			.map(Quantity::base)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		Quantity said = Quantity.of(sum, whole.unit().baseUnit());
		return Hit.when(said.exceeds(whole), "goods", "donations.goodsBeyond", said, whole);
	}

}
