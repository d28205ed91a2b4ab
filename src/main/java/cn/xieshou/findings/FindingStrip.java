package cn.xieshou.findings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import cn.xieshou.access.PairingTree;
import cn.xieshou.page.Numbers;
import cn.xieshou.rule.RuleTexts;
import cn.xieshou.rule.Rules;
import cn.xieshou.rule.Severity;

/** How much was found, and where (概况), above the list of findings and in its filters. */
@Component
class FindingStrip {

	private final Findings findings;

	private final Rules rules;

	private final RuleTexts texts;

	private final PairingTree tree;

	FindingStrip(Findings findings, Rules rules, RuleTexts texts, PairingTree tree) {
		this.findings = findings;
		this.rules = rules;
		this.texts = texts;
		this.tree = tree;
	}

	/**
	 * How much there is of each state.
	 *
	 * @param severe how much of what is open or assigned is fatal; likewise the others
	 * @param rules how many rules there are
	 * @param records how many records the last whole look went through
	 * @param looked when that ended, {@code null} if there was none yet
	 */
	public record Counts(long open, long assigned, long explained, long mended, int severe, int warned, int told,
			int rules, long records, @Nullable String looked) {

	}

	/** Something to choose, with how much there is of it. */
	public record Choice(String code, String name, int count) {

	}

	void show(Model model) {
		List<Findings.Count> counts = this.findings.counts();
		Findings.Look look = this.findings.look();
		model.addAttribute("counts", new Counts(sum(counts, FindingState.OPEN), sum(counts, FindingState.ASSIGNED),
				sum(counts, FindingState.EXPLAINED), sum(counts, FindingState.MENDED), waiting(counts, Severity.FATAL),
				waiting(counts, Severity.WARNING), waiting(counts, Severity.INFO), this.rules.cards().size(),
				look.records(), (look.at() != null) ? Numbers.time(look.at()) : null));
		Map<String, Integer> byRule = new TreeMap<>();
		Map<UUID, Integer> byRoot = new TreeMap<>();
		counts.forEach((one) -> {
			byRule.merge(one.rule(), one.findings(), Integer::sum);
			byRoot.merge(one.root(), one.findings(), Integer::sum);
		});
		model.addAttribute("ruleChoices", byRule.entrySet()
			.stream()
			.map((one) -> new Choice(one.getKey(), one.getKey() + " " + this.texts.name(one.getKey()), one.getValue()))
			.toList());
		model.addAttribute("pairingChoices",
				byRoot.entrySet()
					.stream()
					.flatMap((one) -> this.tree.find(one.getKey())
						.stream()
						.map((node) -> new Choice(node.code(), node.name(), one.getValue())))
					.toList());
	}

	private static int sum(List<Findings.Count> counts, FindingState state) {
		return counts.stream().filter((one) -> one.state() == state).mapToInt(Findings.Count::findings).sum();
	}

	private static int waiting(List<Findings.Count> counts, Severity severity) {
		return counts.stream()
			.filter((one) -> one.rank() == severity.ordinal()
					&& (one.state() == FindingState.OPEN || one.state() == FindingState.ASSIGNED))
			.mapToInt(Findings.Count::findings)
			.sum();
	}

}
