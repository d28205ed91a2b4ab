package cn.xieshou.facility;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Total;

/**
 * Banks, insurers and guarantors are all institutions of a finance station (互斥分项之和等于合计).
 */
@Component
class InstitutionsRule implements Rule<FacilityForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q008", FacilityForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends FacilityForm> line) {
		FacilityForm form = line.form();
		Quantity whole = form.institutions();
		List<Quantity> parts = Stream.of(form.banks(), form.insurers(), form.guarantors())
			.filter(Objects::nonNull)
			.filter(Quantity::isExact)
			.toList();
		return Hit.when(
				whole != null && whole.isExact() && parts.size() == 3
						&& Total.of(parts).base().compareTo(whole.base()) != 0,
				"institutions", "facilities.institutionsDiffer", whole);
	}

}
