package cn.xieshou.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Reviewers;
import cn.xieshou.indicator.Domain;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.values.Labels;

/** What can be asked of whom (报什么 × 谁来报), as the page of opening a round shows it. */
@Component
class RoundMatrix {

	private final Indicators indicators;

	private final PairingTree tree;

	private final Reviewers reviewers;

	private final RoundReader reader;

	private final Labels labels;

	private final AskedRecords records;

	RoundMatrix(Indicators indicators, PairingTree tree, Reviewers reviewers, RoundReader reader, Labels labels,
			AskedRecords records) {
		this.indicators = indicators;
		this.tree = tree;
		this.reviewers = reviewers;
		this.reader = reader;
		this.labels = labels;
		this.records = records;
	}

	/**
	 * The indicators of a domain.
	 *
	 * @param code the domain
	 * @param label what it is called
	 * @param chosen how many are chosen
	 * @param indicators the indicators
	 */
	public record DomainChoice(String code, String label, int chosen, List<Choice> indicators) {

	}

	/**
	 * A programme of pairings.
	 *
	 * @param name the top-level pairing
	 * @param chosen how many of its units are chosen
	 * @param units the pairings that report
	 */
	public record ProgrammeChoice(String name, int chosen, List<Choice> units) {

	}

	/**
	 * Something that can be ticked.
	 *
	 * @param code its code
	 * @param name its name
	 * @param note more words
	 * @param chosen whether it is ticked
	 * @param possible whether it can be
	 */
	public record Choice(String code, String name, @Nullable String note, boolean chosen, boolean possible) {

	}

	/** The record types that can be asked for. */
	List<Choice> types(Set<String> chosen) {
		return this.records.possible()
			.stream()
			.map((register) -> new Choice(register.code(), this.labels.text(register.code()), null,
					chosen.contains(register.code()), true))
			.toList();
	}

	/** The indicators that people report, by domain. */
	List<DomainChoice> domains(Set<String> chosen) {
		Map<Domain, List<Choice>> byDomain = new TreeMap<>();
		for (IndicatorCard card : this.indicators.all()) {
			if (!card.isDerived()) {
				byDomain.computeIfAbsent(card.domain(), (fresh) -> new ArrayList<>())
					.add(new Choice(card.code(), card.name(LocaleContextHolder.getLocale()), card.unit().symbol(),
							chosen.contains(card.code()), true));
			}
		}
		return byDomain.entrySet()
			.stream()
			.map((one) -> new DomainChoice(one.getKey().name(), this.labels.of(one.getKey()), chosen(one.getValue()),
					one.getValue()))
			.toList();
	}

	/**
	 * The pairings that report, by their top-level pairing; one without reviewers cannot.
	 */
	List<ProgrammeChoice> programmes(Set<String> chosen) {
		Reviewers.Staff staff = this.reviewers.today();
		return this.tree.roots().stream().map((root) -> {
			List<PairingTree.Node> below = this.tree.subtree(root.id());
			List<Choice> units = below.stream()
				.sorted(Comparator.comparing(PairingTree.Node::code))
				.map((node) -> unit(node, staff, chosen))
				.toList();
			return new ProgrammeChoice(root.name(), chosen(units), units);
		}).toList();
	}

	private Choice unit(PairingTree.Node node, Reviewers.Staff staff, Set<String> chosen) {
		boolean reviewed = this.reader.isReviewed(node, staff);
		return new Choice(node.code(), node.name(), reviewed ? null : this.labels.text("round.unreviewed.short"),
				reviewed && chosen.contains(node.code()), reviewed);
	}

	private static int chosen(List<Choice> choices) {
		return (int) choices.stream().filter(Choice::chosen).count();
	}

}
