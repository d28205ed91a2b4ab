package cn.xieshou.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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

	private final RuleParameters limits;

	RuleApi(Rules rules, RuleTexts texts, Registers registers, RuleParameters limits) {
		this.rules = rules;
		this.texts = texts;
		this.registers = registers;
		this.limits = limits;
	}

	/**
	 * A rule.
	 *
	 * @param code its code, unique together with the type
	 * @param version its version
	 * @param type the record type, {@code *} for all
	 * @param name what it is called
	 * @param severity what a hit means
	 * @param parameters its limits in force today
	 * @param since since when each of them that was changed has been in force
	 * @param standard its limits as the catalogue has them
	 * @param remedy what to do about a hit
	 */
	record Described(String code, int version, String type, String name, Severity severity,
			Map<String, String> parameters, Map<String, LocalDate> since, Map<String, String> standard, String remedy) {

	}

	@GetMapping
	Map<String, List<Described>> all() {
		return Map.of("items",
				this.rules.cards()
					.stream()
					.flatMap((card) -> types(card).stream().map((type) -> described(card, type)))
					.toList());
	}

	private Described described(RuleCard card, String type) {
		Map<String, String> parameters = new LinkedHashMap<>();
		Map<String, LocalDate> since = new LinkedHashMap<>();
		card.parameters().keySet().forEach((parameter) -> {
			RuleParameters.Limit limit = this.limits.of(card, parameter, null);
			parameters.put(parameter, limit.value().toPlainString());
			if (limit.since() != null) {
				since.put(parameter, limit.since());
			}
		});
		return new Described(card.code(), card.version(), type, this.texts.name(card.code()), card.severity(),
				parameters, since, card.parameters(), this.texts.remedy(card.code()));
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
