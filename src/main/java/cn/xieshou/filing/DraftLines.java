package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;

import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.FormRejected;
import cn.xieshou.form.HiddenReferences;
import cn.xieshou.form.NameLookup;
import cn.xieshou.register.NamedRecords;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleHit;
import cn.xieshou.rule.Rules;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;

/**
 * The lines of a draft, read and checked (填报行): what they name and cite their author may
 * see, and where their records belong before and after is known.
 */
@Service
class DraftLines {

	private final FormReader forms;

	private final DraftReferences references;

	private final FilingPlaces places;

	private final Dependents dependents;

	private final PairingTree tree;

	private final JsonMapper json;

	private final Rules rules;

	private final HiddenReferences hidden;

	DraftLines(FormReader forms, DraftReferences references, FilingPlaces places, Dependents dependents,
			PairingTree tree, JsonMapper json, Rules rules, HiddenReferences hidden) {
		this.hidden = hidden;
		this.forms = forms;
		this.references = references;
		this.places = places;
		this.dependents = dependents;
		this.tree = tree;
		this.json = json;
		this.rules = rules;
	}

	/**
	 * Lines ready to be kept.
	 *
	 * @param lines the lines
	 * @param touched the pairings between which records move, empty if none does
	 * @param hits what rules found in them
	 */
	record Ready(List<FilingLine> lines, Set<UUID> touched, List<RuleHit> hits) {

	}

	/**
	 * A line with where its record belongs after and before.
	 *
	 * @param form what it says, {@code null} for a voiding
	 * @param present what the record says now, {@code null} for a new one
	 */
	private record Prepared<F>(FilingLine line, Place place, Place before, @Nullable F form, @Nullable F present) {

		boolean moves() {
			return !Objects.equals(this.place.pairing(), this.before.pairing());
		}

		void addTo(RuleBatch<F> batch) {
			if (this.form != null) {
				batch.says(this.line.number(), this.place, this.form, this.present);
			}
			else {
				batch.voids(this.line.number(), this.place, Objects.requireNonNull(this.present));
			}
		}

	}

	/**
	 * Reads the lines of a draft and files them where they belong.
	 * @throws FormRejected if a value cannot be read, or names or cites what there is not
	 * @throws Refusal if a rule forbids a line
	 * @throws org.springframework.security.access.AccessDeniedException if the author may
	 * not write at a place that is touched
	 */
	<E extends RegisterEntry, F extends Record & RegisterForm> Ready read(Filing filing, Draft draft,
			Register<E, F> register) {
		this.forms.requireValid(draft);
		List<Prepared<F>> prepared = prepared(draft, register);
		List<Place> places = new ArrayList<>();
		prepared.forEach((line) -> places.addAll(List.of(line.place(), line.before())));
		List<FilingLine> lines = prepared.stream().map(Prepared::line).toList();
		List<Place> following = this.dependents.following(register, places.get(0).root(), lines);
		boolean moves = prepared.stream().anyMatch(Prepared::moves)
				|| following.stream().anyMatch((place) -> !place.path().equals(places.get(0).path()));
		places.addAll(following);
		Set<UUID> touched = new LinkedHashSet<>();
		if (moves) {
			places.stream().map(Place::pairing).filter(Objects::nonNull).forEach(touched::add);
		}
		this.places.belongsTo(filing, places, moves);
		this.places.requireEnter(filing, touched);
		this.dependents.requireNoneOf(register, filing.getRootId(), lines);
		return new Ready(lines, touched, hits(prepared, register));
	}

	private <F extends Record & RegisterForm> List<RuleHit> hits(List<Prepared<F>> lines, Register<?, F> register) {
		RuleBatch<F> batch = new RuleBatch<>();
		lines.forEach((line) -> line.addTo(batch));
		List<RuleHit> hits = this.rules.check(register, batch);
		this.rules.requireDraftable(hits, lines.size() > 1);
		return hits;
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> List<Prepared<F>> prepared(Draft draft,
			Register<E, F> register) {
		List<Prepared<F>> lines = new ArrayList<>();
		List<FormProblem> problems = new ArrayList<>();
		Set<UUID> changed = new HashSet<>();
		DraftReferences.Found<E> found = this.references.find(draft, register);
		int number = 0;
		for (Draft.Line line : draft.lines()) {
			String prefix = (draft.lines().size() > 1) ? "lines[" + number + "]." : "";
			number++;
			try {
				Prepared<F> prepared = prepared(line, number, register, found);
				lines.add(prepared);
				if (!changed.add(prepared.line().record())) {
					throw new Refusal("filing.recordTwice", number);
				}
			}
			catch (FormRejected ex) {
				ex.problems()
					.forEach((problem) -> problems
						.add(new FormProblem(prefix + problem.field(), problem.code(), problem.message())));
			}
		}
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
		return lines;
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> Prepared<F> prepared(Draft.Line line, int number,
			Register<E, F> register, DraftReferences.Found<E> found) {
		if (line.action() == LineAction.CREATE) {
			List<Citation> evidence = this.references.citations(line, Set.of(), found);
			F form = form(register, given(line), Set.of(), found.names());
			UUID record = Ids.next();
			Place place = register.place(record, form, this.tree);
			return new Prepared<>(new FilingLine(number, line.action(), record, null, this.forms.write(form), evidence),
					place, place, form, null);
		}
		E entry = found.changed(line, number, register);
		List<Citation> evidence = this.references.citations(line, found.citedBy(entry.getId()), found);
		F present = register.form(entry);
		Place before = register.place(entry.getId(), present, this.tree);
		if (line.action() == LineAction.VOID) {
			return new Prepared<>(new FilingLine(number, line.action(), entry.getId(), line.baseVersion(),
					voiding(register, line, found.names()), evidence), before, before, null, present);
		}
		ObjectNode given = this.hidden.restored(register, () -> this.forms.write(present), given(line));
		F form = form(register, given, NamedRecords.ids(present), found.names());
		Place place = register.place(entry.getId(), form, this.tree);
		FilingPlaces.requireMovable(before, place);
		return new Prepared<>(new FilingLine(number, line.action(), entry.getId(), line.baseVersion(),
				this.forms.write(form), evidence), place, before, form, present);
	}

	/**
	 * The form of a line; a type that belongs to a pairing must say to which from the
	 * start.
	 */
	private <F extends Record & RegisterForm> F form(Register<?, F> register, ObjectNode given, Set<UUID> kept,
			NameLookup names) {
		this.forms.requirePlace(register, given, names);
		F form = this.forms.draft(register, given, FormReader.Channel.JSON, kept, names);
		if (form.pairing() == null) {
			this.forms.requireField(register, "pairing");
		}
		return form;
	}

	private ObjectNode given(Draft.Line line) {
		return (line.form() != null) ? line.form() : this.json.createObjectNode();
	}

	/** What a voiding says: which record of the type is to be named instead, if any. */
	private ObjectNode voiding(Register<?, ?> register, Draft.Line line, NameLookup names) {
		ObjectNode form = this.json.createObjectNode();
		this.references.successor(register, line, names)
			.ifPresent((successor) -> form.put(FilingLine.SUCCESSOR, successor.toString()));
		return form;
	}

}
