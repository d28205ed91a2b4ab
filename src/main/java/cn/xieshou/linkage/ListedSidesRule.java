package cn.xieshou.linkage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** No more sides, disciplines and techniques are listed than counted (数量与所列名称个数一致). */
@Component
class ListedSidesRule implements Rule<LinkageForm> {

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q024", LinkageForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends LinkageForm> line) {
		LinkageForm form = line.form();
		List<Hit> hits = new ArrayList<>();
		hits.addAll(more("assisting", form.assisting(), form.assistingCount()));
		hits.addAll(more("assisted", form.assisted(), form.assistedCount()));
		hits.addAll(more("disciplines", form.disciplines(), form.disciplineCount()));
		hits.addAll(more("techniques", form.techniques(), form.techniqueCount()));
		return hits;
	}

	private static List<Hit> more(String field, List<String> listed, @Nullable Quantity count) {
		return Hit.when(
				count != null && count.isExact() && count.base().compareTo(BigDecimal.valueOf(listed.size())) < 0,
				field, "linkages.moreListedThanCounted", listed.size(), count);
	}

}
