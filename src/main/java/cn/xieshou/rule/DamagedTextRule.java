package cn.xieshou.rule;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.RegisterForm;

/** Texts have no characters that were lost on the way (文字字段含损坏字符). */
@Component
class DamagedTextRule implements Rule<RegisterForm> {

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q025", RegisterForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends RegisterForm> line) {
		List<Hit> hits = new ArrayList<>();
		for (FormField field : FormField.of(line.form().getClass())) {
			if (FormField.value((Record) line.form(), field.name()) instanceof String text) {
				text.codePoints()
					.filter(DamagedTextRule::isDamaged)
					.findFirst()
					.ifPresent((code) -> hits.add(Hit.at(field.name(), "rule.damaged", text,
							text.codePointCount(0, text.indexOf(code)) + 1)));
			}
		}
		return hits;
	}

	/** The mark of a lost character, or one of private use. */
	private static boolean isDamaged(int code) {
		return code == 0xFFFD || Character.getType(code) == Character.PRIVATE_USE;
	}

}
