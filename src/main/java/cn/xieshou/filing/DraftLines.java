package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;

import cn.xieshou.access.PairingTree;
import cn.xieshou.evidence.EvidenceFiles;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.FormRejected;
import cn.xieshou.form.NameLookup;
import cn.xieshou.register.NamedRecords;
import cn.xieshou.register.Place;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleHit;
import cn.xieshou.rule.Rules;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * The lines of a draft, read and checked (填报行): what they name and cite their author may
 * see, and where their records belong before and after is known.
 */
@Service
class DraftLines {

	private static final String DOCUMENTS = "documents";

	private final Records records;

	private final FormReader forms;

	private final EvidenceFiles files;

	private final FilingPlaces places;

	private final Dependents dependents;

	private final Sources sources;

	private final PairingTree tree;

	private final Labels labels;

	private final JsonMapper json;

	private final Rules rules;

	DraftLines(Records records, FormReader forms, EvidenceFiles files, FilingPlaces places, Dependents dependents,
			Sources sources, PairingTree tree, Labels labels, JsonMapper json, Rules rules) {
		this.records = records;
		this.forms = forms;
		this.files = files;
		this.places = places;
		this.dependents = dependents;
		this.sources = sources;
		this.tree = tree;
		this.labels = labels;
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
		Known<E> known = known(draft, register);
		int number = 0;
		for (Draft.Line line : draft.lines()) {
			String prefix = (draft.lines().size() > 1) ? "lines[" + number + "]." : "";
			number++;
			try {
				Prepared<F> prepared = prepared(line, number, register, known);
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

	/**
	 * What the lines of a draft name, change and cite, looked up for all of them at once.
	 *
	 * @param names the records and regions that are named, by what they are called
	 * @param entries the records that change, as far as the author may see them
	 * @param cited the documents that these are cited with already
	 * @param files the files that are cited and that the author may see
	 */
	private record Known<E>(NameLookup names, Map<UUID, E> entries, Map<UUID, Set<UUID>> cited, Set<UUID> files) {

		Set<UUID> citedBy(UUID record) {
			return this.cited.getOrDefault(record, Set.of());
		}

	}

	private <E extends RegisterEntry> Known<E> known(Draft draft, Register<E, ?> register) {
		List<Draft.Cited> evidence = draft.lines()
			.stream()
			.flatMap((line) -> Objects.requireNonNullElse(line.evidence(), List.<Draft.Cited>of()).stream())
			.toList();
		Set<String> documents = evidence.stream()
			.map(Draft.Cited::document)
			.filter((document) -> !blank(document))
			.map(String::strip)
			.collect(Collectors.toSet());
		NameLookup names = this.forms.lookUp(register,
				draft.lines().stream().map(Draft.Line::form).filter(Objects::nonNull).toList(),
				Map.of(DOCUMENTS, documents));
		Map<UUID, E> entries = this.records.find(register,
				draft.lines().stream().map(Draft.Line::recordId).filter(Objects::nonNull).toList());
		return new Known<>(names, entries, this.sources.documents(entries.values()), this.files
			.seen(evidence.stream().map(Draft.Cited::file).filter(Objects::nonNull).collect(Collectors.toSet())));
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> Prepared<F> prepared(Draft.Line line, int number,
			Register<E, F> register, Known<E> known) {
		if (line.action() == LineAction.CREATE) {
			List<Citation> evidence = citations(line, Set.of(), known);
			F form = form(register, line, Set.of(), known.names());
			UUID record = Ids.next();
			Place place = register.place(record, form, this.tree);
			return new Prepared<>(new FilingLine(number, line.action(), record, null, this.forms.write(form), evidence),
					place, place, form, null);
		}
		E entry = changed(line, number, register, known);
		List<Citation> evidence = citations(line, known.citedBy(entry.getId()), known);
		F present = register.form(entry);
		Place before = register.place(entry.getId(), present, this.tree);
		if (line.action() == LineAction.VOID) {
			return new Prepared<>(new FilingLine(number, line.action(), entry.getId(), line.baseVersion(),
					voiding(register, line, known.names()), evidence), before, before, null, present);
		}
		F form = form(register, line, NamedRecords.ids(present), known.names());
		Place place = register.place(entry.getId(), form, this.tree);
		FilingPlaces.requireMovable(before, place);
		return new Prepared<>(new FilingLine(number, line.action(), entry.getId(), line.baseVersion(),
				this.forms.write(form), evidence), place, before, form, present);
	}

	/** The record that a line changes or voids. */
	private static <E extends RegisterEntry> E changed(Draft.Line line, int number, Register<E, ?> register,
			Known<E> known) {
		if (line.recordId() == null || line.baseVersion() == null) {
			throw new Refusal("filing.recordNeeded", number);
		}
		String finalRule = register.finalRule();
		if (finalRule != null) {
			throw new Refusal(finalRule);
		}
		E entry = known.entries().get(line.recordId());
		if (entry == null) {
			throw new NotFound(register.code() + " " + line.recordId());
		}
		if (line.baseVersion() < 1 || line.baseVersion() > entry.getVersion()) {
			throw new Refusal("filing.noSuchVersion", number, entry.getName());
		}
		return entry;
	}

	/** What a voiding says: which record of the type is to be named instead, if any. */
	private ObjectNode voiding(Register<?, ?> register, Draft.Line line, NameLookup names) {
		ObjectNode form = this.json.createObjectNode();
		JsonNode given = (line.form() != null) ? line.form().path(FilingLine.SUCCESSOR) : form.nullNode();
		String called = given.isContainer() ? given.toString() : given.asString("").strip();
		if (!called.isEmpty()) {
			UUID successor = names.record(register.code(), called)
				.filter((found) -> !found.equals(line.recordId()))
				.orElseThrow(() -> new FormRejected(List.of(problem(FilingLine.SUCCESSOR, "filing.unknownSuccessor",
						this.labels.text(register.code()), called))));
			form.put(FilingLine.SUCCESSOR, successor.toString());
		}
		return form;
	}

	/**
	 * The form of a line; a type that belongs to a pairing must say to which from the
	 * start.
	 */
	private <F extends Record & RegisterForm> F form(Register<?, F> register, Draft.Line line, Set<UUID> kept,
			NameLookup names) {
		ObjectNode given = (line.form() != null) ? line.form() : this.json.createObjectNode();
		this.forms.requirePlace(register, given, names);
		F form = this.forms.draft(register, given, FormReader.Channel.JSON, kept, names);
		if (form.pairing() == null) {
			this.forms.requireField(register, "pairing");
		}
		return form;
	}

	/**
	 * What a line cites, in things that there are and that its author may see.
	 * @param kept further documents, which the record is cited with already
	 */
	private List<Citation> citations(Draft.Line line, Set<UUID> kept, Known<?> known) {
		List<Draft.Cited> evidence = (line.evidence() != null) ? line.evidence() : List.of();
		List<FormProblem> problems = new ArrayList<>();
		List<Citation> citations = new ArrayList<>();
		for (Draft.Cited cited : evidence) {
			String at = "evidence[" + citations.size() + "]";
			String document = blank(cited.document()) ? null : cited.document();
			UUID found = (document != null) ? document(document, kept, known.names()) : null;
			if (document == null && cited.file() == null) {
				problems.add(problem(at, "filing.citesNothing"));
			}
			if (document != null && found == null) {
				problems.add(problem(at + ".document", "filing.unknownDocument", document));
			}
			if (cited.file() != null && !known.files().contains(cited.file())) {
				problems.add(problem(at + ".file", "filing.unknownFile"));
			}
			if (cited.file() == null && (cited.page() != null || cited.region() != null)) {
				problems.add(problem(at + ".page", "filing.pageOfNothing"));
			}
			if (cited.region() != null && cited.page() == null) {
				problems.add(problem(at + ".region", "filing.regionOfNothing"));
			}
			citations.add(new Citation(found, cited.line(), cited.file(), cited.page(), cited.region(),
					blank(cited.note()) ? null : cited.note()));
		}
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
		return citations;
	}

	private static @Nullable UUID document(String called, Set<UUID> kept, NameLookup names) {
		return kept.stream()
			.filter((id) -> id.toString().equals(called))
			.findAny()
			.or(() -> names.record(DOCUMENTS, called.strip()))
			.orElse(null);
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private FormProblem problem(String field, String key, Object... arguments) {
		return new FormProblem(field, key, this.labels.text(key, arguments));
	}

}
