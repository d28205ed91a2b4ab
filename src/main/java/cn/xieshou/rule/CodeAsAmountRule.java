package cn.xieshou.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.CreditCode;

/** No amount is the beginning of a code beside it (把代码填成金额). */
@Component
class CodeAsAmountRule implements Rule<RegisterForm> {

	/** Fewer digits, or round ones, may well be both. */
	private static final Pattern TELLING = Pattern.compile("\\d{6,}(?<!000)");

	private static final Pattern CODE = Pattern.compile("[0-9A-Za-z /()-]{6,40}");

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q003", RegisterForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends RegisterForm> line) {
		List<Hit> hits = new ArrayList<>();
		for (Amount amount : Amount.of(line)) {
			String digits = amount.value().stripTrailingZeros().toPlainString();
			if (TELLING.matcher(digits).matches()) {
				String code = code(amount.row(), digits);
				hits.addAll(Hit.when(code != null, amount.field(), "rule.codeAsAmount", digits, code));
			}
		}
		return hits;
	}

	/** The code that the digits begin, {@code null} if there is none. */
	private static @Nullable String code(Record row, String digits) {
		return FormField.of(row.getClass())
			.stream()
			.map((field) -> FormField.value(row, field.name()))
			.filter((value) -> value instanceof String || value instanceof CreditCode)
			.map(Object::toString)
			.filter((text) -> CODE.matcher(text).matches() && text.replaceAll("[^0-9A-Za-z]", "").startsWith(digits))
			.findFirst()
			.orElse(null);
	}

}
