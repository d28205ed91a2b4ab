package cn.xieshou.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.Citation;
import cn.xieshou.filing.Dependents;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingLine;
import cn.xieshou.filing.FilingStore;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.PresentRecords;
import cn.xieshou.filing.ReferenceLocks;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.FormRejected;
import cn.xieshou.form.NameLookup;
import cn.xieshou.posting.PostingService;
import cn.xieshou.register.NamedRecords;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleHit;
import cn.xieshou.rule.Rules;
import cn.xieshou.values.Refusal;

/** Makes sure that a filing could be posted at the moment of its submission (提交检查). */
@Component
class SubmissionCheck {

	private final FilingStore store;

	private final PresentRecords present;

	private final ReferenceLocks locks;

	private final FormReader forms;

	private final Dependents dependents;

	private final Rules rules;

	private final PairingTree tree;

	private final PostingService posting;

	SubmissionCheck(FilingStore store, PresentRecords present, ReferenceLocks locks, FormReader forms,
			Dependents dependents, Rules rules, PairingTree tree, PostingService posting) {
		this.store = store;
		this.present = present;
		this.locks = locks;
		this.forms = forms;
		this.dependents = dependents;
		this.rules = rules;
		this.tree = tree;
		this.posting = posting;
	}

	/**
	 * Checks all lines.
	 * @param explanations what the author says to warnings, by their marks
	 * @return what rules found, with the explanations
	 * @throws FormRejected with all that is wrong
	 * @throws cn.xieshou.values.Refusal if an entity cannot be so
	 */
	<E extends RegisterEntry, F extends Record & RegisterForm> List<RuleHit> check(Filing filing,
			Register<E, F> register, Map<String, String> explanations) {
		List<FormProblem> problems = new ArrayList<>();
		Map<UUID, F> forms = new HashMap<>();
		RuleBatch<F> batch = new RuleBatch<>();
		List<FilingLine> lines = this.store.lines(filing);
		Map<UUID, E> present = this.present.require(filing, lines, register);
		NameLookup names = this.forms.lookUp(register,
				lines.stream().filter((line) -> line.action() != LineAction.VOID).map(FilingLine::form).toList(),
				Map.of("documents", cited(lines)));
		for (FilingLine line : lines) {
			try {
				add(line, present.get(line.record()), register, names, batch);
			}
			catch (FormRejected ex) {
				String prefix = (lines.size() > 1) ? "lines[" + (line.number() - 1) + "]." : "";
				ex.problems()
					.forEach((problem) -> problems
						.add(new FormProblem(prefix + problem.field(), problem.code(), problem.message())));
			}
		}
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
		List<RuleHit> hits = RuleHit.keepingExplanations(this.rules.check(register, batch), filing.getWarnings());
		List<RuleHit> explained = this.rules.requireSubmittable(hits, explanations, lines.size() > 1);
		batch.lines().stream().filter((line) -> !line.voids()).forEach((line) -> forms.put(line.record(), line.form()));
		this.locks.requireNamed(filing, lines, forms.values(), names);
		requireNoneVoidedHere(lines, batch, present);
		this.posting.requirePostable(filing, lines, register, forms, present);
		this.dependents.requireNoneOf(register, filing.getRootId(), lines);
		this.posting.requireFollowable(filing, lines, register);
		return explained;
	}

	/** What a filing voids, none of its lines names nor puts in the place of another. */
	private static <E extends RegisterEntry> void requireNoneVoidedHere(List<FilingLine> lines, RuleBatch<?> batch,
			Map<UUID, E> present) {
		Map<UUID, String> voided = new HashMap<>();
		lines.stream()
			.filter((line) -> line.action() == LineAction.VOID)
			.map((line) -> Objects.requireNonNull(present.get(line.record())))
			.forEach((entry) -> voided.put(entry.getId(), entry.getName()));
		batch.lines()
			.stream()
			.filter((line) -> !line.voids())
			.forEach((line) -> refuse("filing.namesVoided", line.number(), NamedRecords.ids((Record) line.form()),
					voided));
		lines.forEach((line) -> refuse("filing.successorVoided", line.number(),
				line.successor().map(Set::of).orElse(Set.of()), voided));
	}

	private static void refuse(String key, int line, Set<UUID> named, Map<UUID, String> voided) {
		named.stream().filter(voided::containsKey).findFirst().ifPresent((record) -> {
			throw new Refusal(key, line, voided.get(record));
		});
	}

	private static Set<String> cited(List<FilingLine> lines) {
		return lines.stream()
			.flatMap((line) -> line.evidence().stream())
			.map(Citation::document)
			.filter(Objects::nonNull)
			.map(UUID::toString)
			.collect(Collectors.toSet());
	}

	/**
	 * Adds a line to those that rules look at; it may name what its record names already.
	 */
	private <E extends RegisterEntry, F extends Record & RegisterForm> void add(FilingLine line, @Nullable E present,
			Register<E, F> register, NameLookup names, RuleBatch<F> batch) {
		F before = (present != null) ? register.form(present) : null;
		if (line.action() == LineAction.VOID) {
			F voided = Objects.requireNonNull(before);
			batch.voids(line.number(), register.place(line.record(), voided, this.tree), voided);
			return;
		}
		Set<UUID> named = (before != null) ? NamedRecords.ids(before) : Set.of();
		F form = this.forms.read(register, line.form(), FormReader.Channel.JSON, named, names);
		Place place = register.place(line.record(), form, this.tree);
		batch.says(line.number(), place, form, before);
	}

}
