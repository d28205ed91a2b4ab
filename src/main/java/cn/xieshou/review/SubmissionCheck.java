package cn.xieshou.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
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
import cn.xieshou.register.LineRule;
import cn.xieshou.register.NamedRecords;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;

/** Makes sure that a filing could be posted at the moment of its submission (提交检查). */
@Component
class SubmissionCheck {

	private final FilingStore store;

	private final PresentRecords present;

	private final ReferenceLocks locks;

	private final FormReader forms;

	private final Dependents dependents;

	private final List<LineRule> rules;

	private final PairingTree tree;

	SubmissionCheck(FilingStore store, PresentRecords present, ReferenceLocks locks, FormReader forms,
			Dependents dependents, List<LineRule> rules, PairingTree tree) {
		this.store = store;
		this.present = present;
		this.locks = locks;
		this.forms = forms;
		this.dependents = dependents;
		this.rules = rules;
		this.tree = tree;
	}

	/**
	 * Checks all lines.
	 * @throws FormRejected with all that is wrong
	 * @throws cn.xieshou.values.Refusal if a rule of the field forbids one
	 */
	<E extends RegisterEntry, F extends Record & RegisterForm> void check(Filing filing, Register<E, F> register) {
		List<FormProblem> problems = new ArrayList<>();
		List<F> forms = new ArrayList<>();
		List<FilingLine> lines = this.store.lines(filing);
		Map<UUID, E> present = this.present.require(filing, lines, register);
		NameLookup names = this.forms.lookUp(register,
				lines.stream().filter((line) -> line.action() != LineAction.VOID).map(FilingLine::form).toList());
		for (FilingLine line : lines) {
			try {
				if (line.action() != LineAction.VOID) {
					forms.add(form(line, present.get(line.record()), register, names));
				}
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
		this.locks.requireNamed(filing, lines, forms);
		this.dependents.requireNoneOf(register, filing.getRootId(), lines);
	}

	/** What a line says; it may name what its record names already. */
	private <E extends RegisterEntry, F extends Record & RegisterForm> F form(FilingLine line, @Nullable E present,
			Register<E, F> register, NameLookup names) {
		Set<UUID> named = (present != null) ? NamedRecords.ids(register.form(present)) : Set.of();
		F form = this.forms.read(register, line.form(), FormReader.Channel.JSON, named, names);
		Place place = register.place(line.record(), form, this.tree);
		this.rules.forEach((rule) -> rule.check(register, place, form));
		if (line.action() == LineAction.CREATE) {
			register.create(form);
		}
		return form;
	}

}
