package cn.xieshou.rule;

import java.util.List;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;

/** Which rules there are, for programs and for those who set limits (规则目录). */
@RestController
@RequestMapping("/api/v1/rules")
class RuleApi {

	private final Rules rules;

	private final RuleTexts texts;

	private final Registers registers;

	RuleApi(Rules rules, RuleTexts texts, Registers registers) {
		this.rules = rules;
		this.texts = texts;
		this.registers = registers;
	}

	/**
	 * A rule.
	 *
	 * @param code its code, unique together with the type
	 * @param version its version
	 * @param type the record type, {@code *} for all
	 * @param name what it is called
	 * @param severity what a hit means
	 * @param parameters its limits
	 * @param remedy what to do about a hit
	 */
	record Described(String code, int version, String type, String name, Severity severity,
			Map<String, String> parameters, String remedy) {

	}

	@GetMapping
	Map<String, List<Described>> all() {
		return Map.of("items",
				this.rules.cards()
					.stream()
					.flatMap((card) -> types(card).stream()
						.map((type) -> new Described(card.code(), card.version(), type, this.texts.name(card.code()),
								card.severity(), card.parameters(), this.texts.remedy(card.code()))))
					.toList());
	}

	private List<String> types(RuleCard card) {
		List<String> types = this.registers.all()
			.stream()
			.filter((register) -> card.form().isAssignableFrom(register.formType()))
			.map(Register::code)
			.sorted()
			.toList();
		return (types.size() == this.registers.all().size()) ? List.of("*") : types;
	}

}
