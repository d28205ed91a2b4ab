package cn.xieshou.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.PlainText;

/** All rules of all rooms (规则库), and what they find. */
@Service
public class Rules {

	/** The longest explanation in characters. */
	public static final int LONGEST_EXPLANATION = 1000;

	private final List<Rule<?>> rules;

	private final RuleTexts texts;

	private final RuleParameters limits;

	private final RecordVisibility visibility;

	Rules(List<Rule<?>> rules, RuleTexts texts, RuleParameters limits, RecordVisibility visibility) {
		this.rules = rules.stream()
			.sorted(Comparator.comparing((Rule<?> rule) -> rule.card().code())
				.thenComparing((rule) -> rule.card().form().getSimpleName()))
			.toList();
		this.texts = texts;
		this.limits = limits;
		this.visibility = visibility;
	}

	/** What all rules say of themselves, by their codes. */
	public List<RuleCard> cards() {
		return this.rules.stream().map(Rule::card).toList();
	}

	/** What all rules of a type find in lines, fatal hits first. */
	public <F extends Record & RegisterForm> List<RuleHit> check(Register<?, F> register, RuleBatch<F> batch) {
		return check(register, batch, false);
	}

	/**
	 * Makes sure that no fatal rule finds anything.
	 * @param several whether the lines are several of a filing, whose problems are told
	 * apart by their numbers
	 * @throws FormRejected with all that was found
	 */
	public <F extends Record & RegisterForm> void requireNoneFatal(Register<?, F> register, RuleBatch<F> batch,
			boolean several) {
		requireNone(check(register, batch, true), several);
	}

	/** What fatal rules find in lines, as problems of their fields. */
	public <F extends Record & RegisterForm> List<FormProblem> fatal(Register<?, F> register, RuleBatch<F> batch) {
		return check(register, batch, true).stream().map((hit) -> problem(hit, false)).toList();
	}

	/**
	 * What fatal rules find in changed records that they did not find in them before, one
	 * problem for each line: for changes that the portal itself makes, so that nobody is
	 * held up by what another has filed wrongly long ago.
	 * @return the problems by the numbers of the lines
	 */
	public <F extends Record & RegisterForm> Map<Integer, FormProblem> newlyFatal(Register<?, F> register,
			RuleBatch<F> batch) {
		RuleBatch<F> before = new RuleBatch<>();
		batch.lines()
			.forEach((line) -> before.says(line.number(), line.place(), Objects.requireNonNull(line.before()), null));
		Set<String> known = check(register, before, true).stream().map(RuleHit::place).collect(Collectors.toSet());
		Map<Integer, FormProblem> problems = new TreeMap<>();
		check(register, batch, true).stream()
			.filter((hit) -> !known.contains(hit.place()))
			.forEach((hit) -> problems.putIfAbsent(hit.line(), problem(hit, false)));
		return problems;
	}

	/**
	 * Makes sure that nothing was found that binds drafts.
	 * @throws FormRejected with all that was found
	 */
	public void requireDraftable(List<RuleHit> hits, boolean several) {
		requireNone(hits.stream().filter(this::bindsDrafts).toList(), several);
	}

	/**
	 * Makes sure that hits may be submitted: no fatal one, and a sentence to each
	 * warning.
	 * @param given explanations by the marks of hits, in addition to those that hits have
	 * @return the hits with their explanations
	 * @throws FormRejected with all that stands against it
	 */
	public List<RuleHit> requireSubmittable(List<RuleHit> hits, Map<String, String> given, boolean several) {
		requireReadable(given);
		List<RuleHit> explained = explained(hits, given);
		requireNone(explained.stream().filter((hit) -> hit.blocks() || hit.lacksExplanation()).toList(), several);
		return explained;
	}

	/**
	 * Makes sure that explanations can be kept. What they explain may be mended by now,
	 * but must be a rule at a line.
	 */
	private void requireReadable(Map<String, String> given) {
		Set<String> codes = cards().stream().map(RuleCard::code).collect(Collectors.toSet());
		List<FormProblem> problems = new ArrayList<>();
		given.forEach((mark, sentence) -> {
			if (!mark.matches("[^@]+@[1-9]\\d{0,3}") || !codes.contains(mark.replaceFirst("@.*", ""))) {
				problems.add(this.texts.problem("explanations", "rule.unknownMark", mark));
			}
			else if (sentence != null && sentence.length() > LONGEST_EXPLANATION) {
				problems.add(this.texts.problem("explanations", "rule.longExplanation", mark, LONGEST_EXPLANATION));
			}
		});
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
	}

	/** Hits with explanations; one that says nothing leaves a hit as it is. */
	public List<RuleHit> explained(List<RuleHit> hits, Map<String, String> given) {
		return hits.stream().map((hit) -> {
			String sentence = Objects.requireNonNullElse(given.get(hit.mark()), "").strip();
			return (!hit.blocks() && PlainText.isExplaining(sentence)) ? hit.explained(sentence) : hit;
		}).toList();
	}

	private boolean bindsDrafts(RuleHit hit) {
		return hit.blocks() && this.rules.stream()
			.map(Rule::card)
			.anyMatch((card) -> card.bindsDrafts() && card.code().equals(hit.rule()));
	}

	private void requireNone(List<RuleHit> hits, boolean several) {
		if (!hits.isEmpty()) {
			throw new FormRejected(hits.stream().map((hit) -> problem(hit, several)).toList());
		}
	}

	private FormProblem problem(RuleHit hit, boolean several) {
		String field = hit.hit().field();
		String line = several ? "lines[" + (hit.line() - 1) + "]" : null;
		String place = (line == null) ? field : (field != null) ? line + "." + field : line;
		return new FormProblem(place, hit.rule(), this.texts.problem(hit));
	}

	private <F extends Record & RegisterForm> List<RuleHit> check(Register<?, F> register, RuleBatch<F> batch,
			boolean onlyFatal) {
		List<RuleHit> hits = new ArrayList<>();
		batch.heldTo(this.limits);
		for (Rule<?> rule : this.rules) {
			RuleCard card = rule.card();
			if (card.form().isAssignableFrom(register.formType()) && !(card.ofBooks() && batch.isFiling())
					&& (!onlyFatal || card.severity() == Severity.FATAL)) {
				Set<String> places = hits.stream().map(RuleHit::place).collect(Collectors.toSet());
				// two beans may look for one fault, such as that of counts: it is told
				// once
				check(rule, card, batch).stream().filter((hit) -> !places.contains(hit.place())).forEach(hits::add);
			}
		}
		hits.sort(Comparator.comparing(RuleHit::severity).thenComparing(RuleHit::line));
		return told(hits);
	}

	/**
	 * Of a record that the author may not see no hit tells the value, the name or where.
	 */
	private List<RuleHit> told(List<RuleHit> hits) {
		if (!this.visibility.isLimited()) {
			return hits;
		}
		Set<UUID> cited = hits.stream()
			.flatMap((hit) -> hit.hit().cites().stream())
			.map(Hit.Cited::id)
			.collect(Collectors.toSet());
		Set<UUID> hidden = this.visibility.hidden(cited);
		return hits.stream().map((hit) -> {
			boolean tells = hit.hit()
				.cites()
				.stream()
				.anyMatch((one) -> hidden.contains(one.id()) || this.visibility.hides(one.type()));
			return tells ? new RuleHit(hit.rule(), hit.version(), hit.severity(), hit.line(),
					Hit.at(hit.hit().field(), "rule.withheld"), hit.explanation()) : hit;
		}).toList();
	}

	@SuppressWarnings("unchecked")
	private static <F> List<RuleHit> check(Rule<?> rule, RuleCard card, RuleBatch<F> batch) {
		List<RuleHit> hits = new ArrayList<>();
		for (RuleLine<F> line : batch.lines()) {
			if (!line.voids() || card.looksAtVoids()) {
				((Rule<F>) rule).check(line)
					.forEach((hit) -> hits
						.add(new RuleHit(card.code(), card.version(), card.severity(), line.number(), hit, null)));
			}
		}
		return hits;
	}

}
