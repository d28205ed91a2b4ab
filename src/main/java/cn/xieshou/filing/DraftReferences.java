package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import org.springframework.stereotype.Service;

import cn.xieshou.evidence.EvidenceFiles;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.FormRejected;
import cn.xieshou.form.NameLookup;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * What the lines of a draft refer to (引用): the records they name and change, the
 * documents and files they cite, as far as there are such and their author may see them.
 */
@Service
class DraftReferences {

	private static final String DOCUMENTS = "documents";

	private final Records records;

	private final FormReader forms;

	private final EvidenceFiles files;

	private final Sources sources;

	private final Labels labels;

	DraftReferences(Records records, FormReader forms, EvidenceFiles files, Sources sources, Labels labels) {
		this.records = records;
		this.forms = forms;
		this.files = files;
		this.sources = sources;
		this.labels = labels;
	}

	/**
	 * What the lines of a draft refer to, found for all of them at once.
	 *
	 * @param names the records and regions that are named, by what they are called
	 * @param entries the records that change
	 * @param cited the documents that these are cited with already
	 * @param files the files that are cited
	 */
	record Found<E extends RegisterEntry>(NameLookup names, Map<UUID, E> entries, Map<UUID, Set<UUID>> cited,
			Set<UUID> files) {

		Set<UUID> citedBy(UUID record) {
			return this.cited.getOrDefault(record, Set.of());
		}

		/** The record that a line changes or voids. */
		E changed(Draft.Line line, int number, Register<E, ?> register) {
			if (line.recordId() == null || line.baseVersion() == null) {
				throw new Refusal("filing.recordNeeded", number);
			}
			String finalRule = register.finalRule();
			if (finalRule != null) {
				throw new Refusal(finalRule);
			}
			E entry = this.entries.get(line.recordId());
			if (entry == null) {
				throw new NotFound(register.code() + " " + line.recordId());
			}
			if (line.baseVersion() < 1 || line.baseVersion() > entry.getVersion()) {
				throw new Refusal("filing.noSuchVersion", number, entry.getName());
			}
			return entry;
		}

	}

	<E extends RegisterEntry> Found<E> find(Draft draft, Register<E, ?> register) {
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
		return new Found<>(names, entries, this.sources.documents(entries.values()), this.files
			.seen(evidence.stream().map(Draft.Cited::file).filter(Objects::nonNull).collect(Collectors.toSet())));
	}

	/** The record that a voiding says is to be named instead. */
	Optional<UUID> successor(Register<?, ?> register, Draft.Line line, NameLookup names) {
		JsonNode given = (line.form() != null) ? line.form().path(FilingLine.SUCCESSOR) : MissingNode.getInstance();
		String called = given.isContainer() ? given.toString() : given.asString("").strip();
		if (called.isEmpty()) {
			return Optional.empty();
		}
		Optional<UUID> successor = names.record(register.code(), called)
			.filter((found) -> !found.equals(line.recordId()));
		if (successor.isEmpty()) {
			throw new FormRejected(List.of(problem(FilingLine.SUCCESSOR, "filing.unknownSuccessor",
					this.labels.text(register.code()), called)));
		}
		return successor;
	}

	/**
	 * What a line cites.
	 * @param kept further documents, which the record is cited with already
	 */
	List<Citation> citations(Draft.Line line, Set<UUID> kept, Found<?> found) {
		List<Draft.Cited> evidence = (line.evidence() != null) ? line.evidence() : List.of();
		List<FormProblem> problems = new ArrayList<>();
		List<Citation> citations = new ArrayList<>();
		for (Draft.Cited cited : evidence) {
			String at = "evidence[" + citations.size() + "]";
			String called = blank(cited.document()) ? null : cited.document();
			UUID document = (called != null) ? document(called, kept, found.names()) : null;
			if (called == null && cited.file() == null) {
				problems.add(problem(at, "filing.citesNothing"));
			}
			if (called != null && document == null) {
				problems.add(problem(at + ".document", "filing.unknownDocument", called));
			}
			if (cited.file() != null && !found.files().contains(cited.file())) {
				problems.add(problem(at + ".file", "filing.unknownFile"));
			}
			if (cited.file() == null && (cited.page() != null || cited.region() != null)) {
				problems.add(problem(at + ".page", "filing.pageOfNothing"));
			}
			if (cited.region() != null && cited.page() == null) {
				problems.add(problem(at + ".region", "filing.regionOfNothing"));
			}
			citations.add(new Citation(document, cited.line(), cited.file(), cited.page(), cited.region(),
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
