package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.StatedClaim;

/** A grade is a word of a scale in use (等次用语): 好, 第二档次, 优秀, 4A级. */
@Component
class GradeRule implements Rule<IndicatorValueForm> {

	private static final Pattern GRADES = Pattern
		.compile("(综合评价|评价|考核|等次)?[“\"]?(" + "优秀|优良|优|良好|良|较好|好|中等|中|一般|较差|差|合格|不合格|基本合格|达标|不达标|通过|未通过|先进|达到要求|"
				+ "第?[一二三四五六1-6](等|等次|档|档次|级|类|星级?|等奖|梯队|方阵)|[特甲乙丙丁][等级]|[1-5]?A{1,5}级?|[A-Ea-e][+-]?[级类档]?|"
				+ "[1-5]?[星A]级?|(国家|省|市|县|部)级(以上)?|[前中后]列|领先|示范|标杆)[”\"]?(等次|档次|等级|档|级)?");

	@Override
	public RuleCard card() {
		return RuleCard.warning("X020", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		List<Hit> hits = new ArrayList<>();
		List<StatedClaim> claims = line.form().claims();
		for (int i = 0; i < claims.size(); i++) {
			String grade = claims.get(i).grade();
			if (grade != null && !GRADES.matcher(grade.strip()).matches()) {
				hits.add(Hit.at("claims[" + i + "].grade", "indicator-values.unknownGrade", grade));
			}
		}
		return hits;
	}

}
