package cn.xieshou.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.RuleTexts;

/** The JSON of findings. */
@Component
class FindingJson {

	private final Findings findings;

	private final CitedRecords records;

	private final RuleTexts texts;

	private final PairingTree tree;

	FindingJson(Findings findings, CitedRecords records, RuleTexts texts, PairingTree tree) {
		this.findings = findings;
		this.records = records;
		this.texts = texts;
		this.tree = tree;
	}

	List<Map<String, @Nullable Object>> of(List<Finding> found) {
		Map<UUID, CitedRecords.Named> names = this.records.names(found);
		return found.stream().map((one) -> of(one, names)).toList();
	}

	private Map<String, @Nullable Object> of(Finding finding, Map<UUID, CitedRecords.Named> names) {
		Finding.Said said = finding.said();
		Finding.Course course = finding.course();
		UUID pairing = finding.subject().pairing();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", finding.id());
		json.put("rule", said.rule());
		json.put("version", said.version());
		json.put("severity", said.severity());
		json.put("name", this.texts.name(said.rule()));
		json.put("message", this.texts.message(said.hit()));
		json.put("remedy", this.texts.remedy(said.rule()));
		json.put("field", said.hit().field());
		json.put("pairing",
				(pairing != null) ? this.tree.find(pairing).map(PairingTree.Node::code).orElse(null) : null);
		json.put("cites", finding.cites().stream().map((one) -> cited(one, names)).toList());
		json.put("owner", (course.owner() != null) ? course.owner().username() : null);
		json.put("due", course.due());
		json.put("state", course.state());
		json.put("foundAt", course.foundAt());
		json.put("mendedAt", course.mendedAt());
		return json;
	}

	private static Map<String, @Nullable Object> cited(Hit.Cited cited, Map<UUID, CitedRecords.Named> names) {
		CitedRecords.Named named = names.get(cited.id());
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("type", cited.type());
		json.put("id", cited.id());
		json.put("ref", (named != null) ? named.ref() : null);
		json.put("name", (named != null) ? named.name() : null);
		return json;
	}

	/** The same with what was said and done. */
	Map<String, @Nullable Object> withActs(Finding finding) {
		Map<String, @Nullable Object> json = of(List.of(finding)).get(0);
		json.put("acts", this.findings.acts(finding).stream().map(FindingJson::act).toList());
		return json;
	}

	private static Map<String, @Nullable Object> act(FindingAct act) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("kind", act.kind().name());
		json.put("at", act.at());
		json.put("by", act.by());
		json.put("unit", act.unit());
		json.put("owner", act.ownerName());
		json.put("due", act.due());
		json.put("text", act.text());
		return json;
	}

}
