package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.FormRejected;
import cn.xieshou.form.NameLookup;
import cn.xieshou.register.FormField;
import cn.xieshou.register.NamedRecords;
import cn.xieshou.register.Place;
import cn.xieshou.register.RecordRefs;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleHit;
import cn.xieshou.rule.Rules;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Finding;
import cn.xieshou.workbook.Problem;

/**
 * Checks forms of new records as a submission of each by hand would: fields, places,
 * rules of the record and of all rooms (行校验).
 */
@Component
class RowCheck {

	private final FormReader forms;

	private final Rules rules;

	private final PairingTree tree;

	private final Access access;

	private final RecordRefs refs;

	private final List<RowCompletion> completions;

	private final InBothLanguages words;

	RowCheck(FormReader forms, Rules rules, PairingTree tree, Access access, RecordRefs refs,
			List<RowCompletion> completions, InBothLanguages words) {
		this.completions = completions;
		this.refs = refs;
		this.forms = forms;
		this.rules = rules;
		this.tree = tree;
		this.access = access;
		this.words = words;
	}

	/**
	 * What was found in the form of a row.
	 *
	 * @param problems what is to be said about it
	 * @param form the form as it was read, {@code null} if it cannot be filed
	 */
	record Checked(List<RowProblem> problems, @Nullable CheckedForm form) {

	}

	/**
	 * What is to be said about forms. A record that a form need not name and that is not
	 * in the books is taken out of it, and said.
	 * @param forms by the numbers of their rows
	 * @return by the numbers of rows, all of them
	 */
	<E extends RegisterEntry, F extends Record & RegisterForm> Map<Integer, Checked> check(Register<E, F> register,
			Map<Integer, ObjectNode> forms) {
		Map<Integer, List<RowProblem>> problems = new LinkedHashMap<>();
		Map<Integer, CheckedForm> read = new HashMap<>();
		Map<UUID, RuleBatch<F>> batches = new HashMap<>();
		Map<Integer, List<RowProblem>> completed = complete(register.code(), forms);
		NameLookup names = this.forms.lookUp(register, forms.values());
		List<FormField> leaving = leaving(register);
		Scope scope = this.access.scope(register.entering());
		forms.forEach((number, form) -> {
			List<RowProblem> found = new ArrayList<>(completed.getOrDefault(number, List.of()));
			found.addAll(leaveOut(leaving, form, names));
			problems.put(number, found);
			try {
				this.forms.requirePlace(register, form, names);
				F said = this.forms.read(register, form, FormReader.Channel.JSON, Set.of(), names);
				register.create(said);
				Place place = register.place(Ids.next(), said, this.tree);
				if (!scope.contains(place.root(), place.pairing())) {
					throw new AccessDeniedException("Entering is not granted for " + place.pairing());
				}
				batches.computeIfAbsent(place.root(), (root) -> new RuleBatch<>()).says(number, place, said, null);
				read.put(number, checked(register, place, said));
			}
			catch (FormRejected ex) {
				found.addAll(this.words.of(() -> rejected(register, form, names), Finding.Severity.ERROR));
			}
			catch (Refusal ex) {
				found.add(this.words.of(ex));
			}
			catch (AccessDeniedException ex) {
				found.add(this.words.of(Refusal.at("pairing", "imports.otherPlace")));
			}
		});
		taken(forms).forEach((number, ref) -> Objects.requireNonNull(problems.get(number))
			.add(this.words.of("ref", "entry.refTaken", Finding.Severity.ERROR, new Refusal("entry.refTaken", ref))));
		batches.values().forEach((batch) -> this.rules.check(register, batch).forEach((hit) -> {
			problems.computeIfAbsent(hit.line(), (line) -> new ArrayList<>()).add(this.words.of(hit));
			read.computeIfPresent(hit.line(), (line, form) -> form.with(and(form.hits(), hit)));
		}));
		Map<Integer, Checked> all = new LinkedHashMap<>();
		problems.forEach((number, said) -> all.put(number,
				new Checked(said, said.stream().anyMatch(RowProblem::isError) ? null : read.get(number))));
		return all;
	}

	/** What rooms above add to forms, by the numbers of rows. */
	private Map<Integer, List<RowProblem>> complete(String type, Map<Integer, ObjectNode> forms) {
		Map<Integer, List<RowProblem>> said = new HashMap<>();
		this.completions.stream().filter((one) -> one.knows(type)).forEach((one) -> forms.forEach((number, form) -> {
			for (RowCompletion.Completed completed : one.complete(form)) {
				said.computeIfAbsent(number, (key) -> new ArrayList<>())
					.add(this.words.of(completed.field(), completed.code(), Finding.Severity.WARNING,
							completed.what()));
			}
		}));
		return said;
	}

	/** The rows whose outside reference answers to a record in the books already. */
	private Map<Integer, String> taken(Map<Integer, ObjectNode> forms) {
		Map<Integer, String> given = new LinkedHashMap<>();
		forms.forEach((number, form) -> {
			String ref = form.path("ref").asString("").strip();
			if (!ref.isEmpty()) {
				given.put(number, ref);
			}
		});
		if (!given.isEmpty()) {
			given.values().retainAll(this.refs.taken(given.values()));
		}
		return given;
	}

	private static List<RuleHit> and(List<RuleHit> hits, RuleHit hit) {
		List<RuleHit> all = new ArrayList<>(hits);
		all.add(hit);
		return all;
	}

	private CheckedForm checked(Register<?, ?> register, Place place, Record form) {
		Set<String> named = new LinkedHashSet<>();
		NamedRecords.of(form).forEach((mention) -> named.add(CheckedForm.named(mention.type(), mention.record())));
		return new CheckedForm(register.formVersion(), place.pairing(), this.forms.write(form).toString(), List.of(),
				named);
	}

	private <F extends Record & RegisterForm> List<FormProblem> rejected(Register<?, F> register, ObjectNode form,
			NameLookup names) {
		try {
			this.forms.read(register, form, FormReader.Channel.JSON, Set.of(), names);
			return List.of();
		}
		catch (FormRejected ex) {
			return ex.problems();
		}
	}

	/** An error at a cell. */
	RowProblem of(String code, @Nullable String cell, Refusal what) {
		return this.words.of(null, code, Finding.Severity.ERROR, what).at(cell, null);
	}

	/** What the reading of a cell found. */
	RowProblem said(Problem problem) {
		return this.words.of(problem.cell(), problem.finding());
	}

	/** The fields that name records and may be left out. */
	private static List<FormField> leaving(Register<?, ?> register) {
		return FormField.of(register.formType())
			.stream()
			.filter((field) -> field.refersTo() != null && !field.required() && !field.name().equals("pairing"))
			.toList();
	}

	/** Takes out what names records that are not there and need not be named. */
	private List<RowProblem> leaveOut(List<FormField> fields, ObjectNode form, NameLookup names) {
		List<RowProblem> said = new ArrayList<>();
		for (FormField field : fields) {
			JsonNode named = form.path(field.name());
			if (named.isMissingNode()) {
				continue;
			}
			ArrayNode known = form.arrayNode();
			for (JsonNode one : named.isArray() ? named.values() : List.of(named)) {
				if (names.record(Objects.requireNonNull(field.refersTo()), one.stringValue().strip()).isPresent()) {
					known.add(one);
				}
				else {
					said.add(this.words.of(field.name(), "unknownRecord", Finding.Severity.WARNING,
							new Refusal("imports.leftOut", one.stringValue())));
				}
			}
			if (known.isEmpty()) {
				form.remove(field.name());
			}
			else if (named.isArray()) {
				form.set(field.name(), known);
			}
		}
		return said;
	}

}
