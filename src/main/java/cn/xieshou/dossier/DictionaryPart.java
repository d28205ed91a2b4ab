package cn.xieshou.dossier;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import cn.xieshou.form.FormSchema;
import cn.xieshou.list.ListQuery;
import cn.xieshou.register.Register;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleTexts;
import cn.xieshou.rule.Rules;

/**
 * What fields mean (数据字典): the schema of each type that is in the package, and which
 * rules records were held to, by their versions.
 */
@Component
class DictionaryPart {

	private final FormSchema schema;

	private final Rules rules;

	private final RuleTexts texts;

	private final JsonMapper json;

	DictionaryPart(FormSchema schema, Rules rules, RuleTexts texts, JsonMapper json) {
		this.schema = schema;
		this.rules = rules;
		this.texts = texts;
		this.json = json;
	}

	void write(Collection<ListQuery> lists, DossierZip zip) {
		for (ListQuery list : lists) {
			Register<?, ?> register = list.register();
			zip.text("dictionary/" + register.code() + ".schema.json",
					(out) -> out.write(this.json.writeValueAsBytes(this.schema.of(register))));
		}
		zip.text("dictionary/rules.json", (out) -> out.write(this.json.writeValueAsBytes(rules())));
	}

	private List<Map<String, Object>> rules() {
		return this.rules.cards().stream().map(this::rule).toList();
	}

	private Map<String, Object> rule(RuleCard card) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("code", card.code());
		json.put("version", card.version());
		json.put("severity", card.severity());
		json.put("name", this.texts.name(card.code()));
		json.put("parameters", card.parameters());
		json.put("remedy", this.texts.remedy(card.code()));
		return json;
	}

}
