package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.FormRejected;
import cn.xieshou.form.NameLookup;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Place;
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

	private final InBothLanguages words;

	RowCheck(FormReader forms, Rules rules, PairingTree tree, Access access, InBothLanguages words) {
		this.forms = forms;
		this.rules = rules;
		this.tree = tree;
		this.access = access;
		this.words = words;
	}

	/**
	 * What is to be said about forms. A record that a form need not name and that is not
	 * in the books is taken out of it, and said.
	 * @param forms by the numbers of their rows
	 * @return by the numbers of rows, all of them
	 */
	<E extends RegisterEntry, F extends Record & RegisterForm> Map<Integer, List<RowProblem>> check(
			Register<E, F> register, Map<Integer, ObjectNode> forms) {
		Map<Integer, List<RowProblem>> problems = new LinkedHashMap<>();
		Map<UUID, RuleBatch<F>> batches = new HashMap<>();
		NameLookup names = this.forms.lookUp(register, forms.values());
		forms.forEach((number, form) -> {
			List<RowProblem> found = new ArrayList<>(leaveOut(register, form, names));
			problems.put(number, found);
			try {
				this.forms.requirePlace(register, form, names);
				F read = this.forms.read(register, form, FormReader.Channel.JSON, Set.of(), names);
				register.create(read);
				Place place = register.place(Ids.next(), read, this.tree);
				this.access.require(Permission.ENTER, place.root(), place.pairing());
				batches.computeIfAbsent(place.root(), (root) -> new RuleBatch<>()).says(number, place, read, null);
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
		for (RuleBatch<F> batch : batches.values()) {
			for (RuleHit hit : this.rules.check(register, batch)) {
				problems.computeIfAbsent(hit.line(), (line) -> new ArrayList<>()).add(this.words.of(hit));
			}
		}
		return problems;
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

	/** What the reading of a cell found. */
	RowProblem said(Problem problem) {
		return this.words.of(problem.cell(), problem.finding());
	}

	/** Takes out what names records that are not there and need not be named. */
	private List<RowProblem> leaveOut(Register<?, ?> register, ObjectNode form, NameLookup names) {
		List<RowProblem> said = new ArrayList<>();
		for (FormField field : FormField.of(register.formType())) {
			JsonNode named = form.path(field.name());
			if (field.refersTo() == null || field.required() || named.isMissingNode()
					|| field.name().equals("pairing")) {
				continue;
			}
			ArrayNode known = form.arrayNode();
			for (JsonNode one : named.isArray() ? named.values() : List.of(named)) {
				if (names.record(field.refersTo(), one.stringValue().strip()).isPresent()) {
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
