package cn.xieshou.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.statement.Implied;
import cn.xieshou.filing.Citation;
import cn.xieshou.posting.BookLine;
import cn.xieshou.posting.BookLoader;
import cn.xieshou.register.References;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;

/**
 * Brings the demonstration books in (演示账套装载): documents, regions, pairings, values and
 * targets, each as posted filings that cite document and line. Every step is a
 * transaction of its own that is never done twice, so that a load that was cut off goes
 * on where it stopped.
 */
@Component
@ConditionalOnBooleanProperty("xieshou.demo")
class DemonstrationBooks {

	private static final Set<String> EAST_WEST = Set.of("天津—甘肃", "广州—黔南");

	private static final String CHAINS = "review-chains";

	private final BookLoader loading;

	private final References references;

	private final JsonMapper json;

	private final BookEdition edition;

	private final BookTables tables;

	private final TableForms forms;

	private final LoadProgress progress;

	private final Map<String, String> regionCodes = BookFile.read("regions.csv")
		.stream()
		.collect(Collectors.toMap((line) -> line.getField("name"), (line) -> line.getField("code")));

	DemonstrationBooks(BookLoader loading, References references, JsonMapper json, BookEdition edition,
			BookTables tables, TableForms forms, LoadProgress progress) {
		this.forms = forms;
		this.loading = loading;
		this.references = references;
		this.json = json;
		this.edition = edition;
		this.tables = tables;
		this.progress = progress;
	}

	/** Loads what is not yet loaded, in the name of the given account. */
	void load(Actor loader) {
		List<Consumer<Actor>> steps = List.of((by) -> pairings(by, "pairing"), (by) -> pairings(by, "sub_pairing"),
				this::chains, this::documents, this::regions, this::values);
		this.progress.begin(steps.size() + BookTables.TYPES.size());
		for (Consumer<Actor> step : steps) {
			step.accept(loader);
			this.progress.stepDone();
		}
		this.tables.load(loader, this.progress);
	}

	/** Whether something that this edition names is not in the books, or was mended. */
	boolean lacksAny(Actor loader) {
		if (this.edition.isEarlier(loader)) {
			return true;
		}
		Set<String> refs = BookFile.read("facts.csv")
			.stream()
			.map((line) -> line.getField("fact_id"))
			.collect(Collectors.toCollection(HashSet::new));
		for (NamedCsvRecord line : BookFile.read("entities.csv")) {
			refs.add(line.getField("type") + ":" + line.getField("name_zh"));
			refs.add(line.getField("was_ref"));
		}
		Stream.of(CHAINS, "cases", "volumes", "experts")
			.flatMap((file) -> BookFile.read(file + ".csv").stream())
			.forEach((line) -> refs.add(line.getField("ref")));
		refs.remove("");
		return this.references.lacksAny(refs);
	}

	/** The review steps that the demonstration accounts hold. */
	private void chains(Actor loader) {
		this.edition.renew(loader, CHAINS, CHAINS,
				BookFile.read(CHAINS + ".csv")
					.stream()
					.map((line) -> new BookLine(null, null, this.forms.of(CHAINS, line), List.of()))
					.toList());
	}

	private void documents(Actor loader) {
		Map<String, List<BookLine>> byPairing = new LinkedHashMap<>();
		for (NamedCsvRecord line : BookFile.read("documents.csv")) {
			String code = line.getField("document");
			String sub = line.getField("sub_pairing");
			ObjectNode form = new Forms(this.json).put("pairing", sub.isEmpty() ? line.getField("pairing") : sub)
				.put("title", line.getField("title"))
				.put("code", code)
				.put("kind", "REPORT")
				.put("publisher", line.getField("publisher"))
				.put("published", line.getField("published"))
				.put("remark", line.getField("note_zh"))
				.put("lines", line.getField("lines"))
				.put("ref", code)
				.get();
			byPairing.computeIfAbsent(form.path("pairing").asString(), (pairing) -> new ArrayList<>())
				.add(new BookLine(BookTables.id(code), null, form, List.of(new Citation(BookTables.id(code), null))));
		}
		byPairing.forEach((pairing, lines) -> this.edition.renew(loader, "documents", "documents:" + pairing, lines));
	}

	private void pairings(Actor loader, String type) {
		Map<String, ObjectNode> forms = new LinkedHashMap<>();
		Map<String, List<Citation>> sources = new HashMap<>();
		Map<String, String> roots = new HashMap<>();
		for (NamedCsvRecord line : entities(type)) {
			String name = line.getField("name_zh");
			JsonNode attributes = this.json.readTree(line.getField("attributes"));
			ObjectNode form = forms.computeIfAbsent(name, (fresh) -> pairing(line, attributes));
			if (attributes.has("plan_period")) {
				form.put("planPeriod", attributes.get("plan_period").asString().replace('-', '/'));
			}
			sources.computeIfAbsent(name, (fresh) -> new ArrayList<>())
				.add(new Citation(BookTables.id(line.getField("document")), line.getField("line")));
			roots.put(name, line.getField("pairing"));
		}
		Map<String, List<BookLine>> byRoot = new LinkedHashMap<>();
		forms.forEach((name, form) -> byRoot.computeIfAbsent(roots.get(name), (root) -> new ArrayList<>())
			.add(new BookLine(null, null, form, sources.getOrDefault(name, List.of()))));
		byRoot.forEach((root, lines) -> post(loader, "pairings", type + ":" + root, lines));
	}

	private ObjectNode pairing(NamedCsvRecord line, JsonNode attributes) {
		String name = line.getField("name_zh");
		boolean root = line.getField("type").equals("pairing");
		ObjectNode form = new Forms(this.json).put("name", name)
			.put("programme", EAST_WEST.contains(line.getField("pairing")) ? "EAST_WEST" : "WITHIN_PROVINCE")
			.put("parent", root ? "" : line.getField("pairing"))
			.put("since", attributes.path("since").asString(""))
			.put("remark", attributes.path("note").asString(""))
			.put("ref", line.getField("type") + ":" + name)
			.get();
		form.put("inferred", attributes.has("note"));
		form.putArray("members")
			.add(member("ASSISTING", attributes.get("assisting").asString()))
			.add(member("ASSISTED", attributes.get("assisted").asString()));
		return form;
	}

	private ObjectNode member(String side, String region) {
		return this.json.createObjectNode().put("side", side).put("region", region(region));
	}

	/**
	 * The regions that the documents name answer to their references; those without a
	 * code, and areas that are no administrative division, are added.
	 */
	private void regions(Actor loader) {
		Map<String, NamedCsvRecord> extra = BookFile.read("regions.csv")
			.stream()
			.filter((line) -> !line.getField("level").isEmpty())
			.collect(Collectors.toMap((line) -> line.getField("name"), (line) -> line));
		Map<String, List<NamedCsvRecord>> named = new LinkedHashMap<>();
		Stream
			.concat(entities("region").stream(),
					entities("area").stream().filter((line) -> this.regionCodes.containsKey(line.getField("name_zh"))))
			.forEach((line) -> named.computeIfAbsent(line.getField("name_zh"), (name) -> new ArrayList<>()).add(line));
		extra.keySet().forEach((name) -> named.computeIfAbsent(name, (fresh) -> List.of()));
		Map<String, BookLine> byCode = new LinkedHashMap<>();
		named.forEach((name, lines) -> region(name, lines, extra.get(name))
			.ifPresent((line) -> byCode.putIfAbsent(region(name), line)));
		this.edition.renew(loader, "regions", "regions", List.copyOf(byCode.values()));
	}

	/**
	 * What is said of a region.
	 * @return empty if the register of regions does not have it
	 */
	private Optional<BookLine> region(String name, List<NamedCsvRecord> named, @Nullable NamedCsvRecord added) {
		List<Citation> cited = named.stream()
			.map((line) -> new Citation(BookTables.id(line.getField("document")), line.getField("line")))
			.toList();
		UUID known = this.references.findIgnoringScope("regions", region(name)).orElse(null);
		if (known == null && added == null) {
			return Optional.empty();
		}
		Forms form = new Forms(this.json);
		if (added != null) {
			form.put("name", name)
				.put("code", added.getField("code"))
				.put("level", added.getField("level"))
				.put("parent", added.getField("parent"));
		}
		else {
			form.get().setAll(this.loading.presentForm("regions", Objects.requireNonNull(known)));
		}
		form.put("ref", (named.isEmpty() ? "region" : named.get(0).getField("type")) + ":" + name);
		named.forEach((line) -> form.put("formerRefs", line.getField("was_ref")));
		return Optional.of(new BookLine(known, (known != null) ? 1 : null, form.get(), cited));
	}

	private void values(Actor loader) {
		Map<String, NamedCsvRecord> meanings = BookFile.read("fact_indicators.csv")
			.stream()
			.collect(Collectors.toMap((line) -> line.getField("fact_id"), (line) -> line));
		Map<String, FactReader> facts = new LinkedHashMap<>();
		BookFile.read("facts.csv").forEach((line) -> facts.put(line.getField("fact_id"), new FactReader(line)));
		Map<String, List<NamedCsvRecord>> carried = BookFile.read("attachments.csv")
			.stream()
			.filter((line) -> !line.getField("as").equals("of_which"))
			.collect(Collectors.groupingBy((line) -> line.getField("carried_by")));
		Map<String, UUID> known = this.references
			.findIgnoringScope(Map.of("indicator-values", Set.copyOf(facts.keySet())))
			.getOrDefault("indicator-values", Map.of());
		Map<String, List<BookLine>> values = new LinkedHashMap<>();
		Map<String, List<BookLine>> targets = new LinkedHashMap<>();
		facts.values().stream().filter((fact) -> meanings.containsKey(fact.id())).forEach((fact) -> {
			ValueForm form = new ValueForm(fact, Objects.requireNonNull(meanings.get(fact.id())),
					carried.getOrDefault(fact.id(), List.of()), facts, known);
			values.computeIfAbsent(form.group(), (group) -> new ArrayList<>()).add(form.value());
			form.targets()
				.forEach((target) -> targets.computeIfAbsent(form.group(), (group) -> new ArrayList<>()).add(target));
		});
		values.forEach(
				(group, lines) -> this.edition.renew(loader, "indicator-values", "indicator-values:" + group, lines));
		targets.forEach((group, lines) -> post(loader, "targets", group, lines));
	}

	/** The form of one fact with all that it carries. */
	private final class ValueForm {

		private final FactReader fact;

		private final NamedCsvRecord meaning;

		private final List<NamedCsvRecord> carried;

		private final Map<String, FactReader> facts;

		private final Map<String, UUID> known;

		ValueForm(FactReader fact, NamedCsvRecord meaning, List<NamedCsvRecord> carried, Map<String, FactReader> facts,
				Map<String, UUID> known) {
			this.fact = fact;
			this.meaning = meaning;
			this.carried = carried;
			this.facts = facts;
			this.known = known;
		}

		/** One filing per document and pairing. */
		String group() {
			return this.fact.field("document") + ":" + pairing();
		}

		private String pairing() {
			String sub = this.fact.field("sub_pairing");
			return sub.isEmpty() ? this.fact.field("pairing") : sub;
		}

		private Forms head() {
			return new Forms(DemonstrationBooks.this.json).put("pairing", pairing())
				.put("indicator", this.meaning.getField("indicator"))
				.put("region", region(this.fact.field("region")))
				.put("subject", this.fact.field("subject"))
				.put("period", this.fact.span())
				.put("periodType", this.fact.periodType());
		}

		private List<Citation> source(FactReader of) {
			return List.of(new Citation(BookTables.id(of.field("document")), of.field("line")));
		}

		BookLine value() {
			Quantity value = this.fact.value();
			Forms form = head().put("statedName", this.meaning.getField("stated_name"))
				.put("subjectKind", this.fact.choice("subject_kind"))
				.put("subjectRef", this.meaning.getField("subject_ref"))
				.put("scope", this.fact.choice("scope"))
				.put("scopeNote", this.meaning.getField("scope_note"))
				.put("claim", this.fact.choice("claim"))
				.put("claimWord", this.fact.claimWord())
				.put("sameAs", figure(this.fact.field("same_as")))
				.put("doubtKind", this.fact.choice("doubt"))
				.put("value", value)
				.put("absence", this.fact.absence())
				.put("basis", this.fact.basis())
				.put("doubt", this.fact.doubt())
				.put("remark", this.fact.remark())
				.put("ref", this.fact.id());
			if (this.fact.field("measure_kind").equals("rank")) {
				form.put("rankWithin", this.fact.field("base_or_link"));
			}
			for (NamedCsvRecord attachment : this.carried) {
				carry(form, attachment.getField("as"), fact(attachment));
			}
			this.fact.doubtWith().forEach((other) -> form.get().withArray("doubts").add(String.valueOf(figure(other))));
			return new BookLine(figure(this.fact.id()), null, form.get(), source(this.fact));
		}

		private @Nullable UUID figure(String fact) {
			return fact.isEmpty() ? null : this.known.getOrDefault(fact, BookTables.id(fact));
		}

		private FactReader fact(NamedCsvRecord attachment) {
			return Objects.requireNonNull(this.facts.get(attachment.getField("fact_id")));
		}

		private void carry(Forms form, String as, FactReader statement) {
			String number = statement.field("value");
			switch (as) {
				case "growth" -> form.put("statedGrowth", number).put("growthBase", statement.field("base_or_link"));
				case "rank" -> form.put("statedRank", number).put("rankWithin", statement.field("base_or_link"));
				case "growth_rank" ->
					form.put("growthRank", number).put("growthRankWithin", statement.field("base_or_link"));
				case "over_plan" -> form.put("overPlan", number);
				default -> {
				}
			}
			form.get()
				.withArray("carried")
				.add(DemonstrationBooks.this.json.createObjectNode()
					.put("ref", statement.id())
					.put("as", as.toUpperCase(java.util.Locale.ROOT))
					.put("line", statement.field("line")));
		}

		/** The targets that go with the fact, stated or implied by an over-plan rate. */
		List<BookLine> targets() {
			List<BookLine> targets = new ArrayList<>();
			for (NamedCsvRecord attachment : this.carried) {
				FactReader statement = fact(attachment);
				if (attachment.getField("as").equals("target")) {
					ObjectNode form = head().put("value", statement.value())
						.put("kind", "BINDING")
						.put("origin", "STATED")
						.put("statedIn", statement.id())
						.get();
					targets.add(new BookLine(null, null, form, source(statement)));
				}
				if (attachment.getField("as").equals("over_plan")) {
					targets.add(implied(statement));
				}
			}
			return targets;
		}

		private BookLine implied(FactReader statement) {
			Quantity value = Objects.requireNonNull(this.fact.value());
			Percent overPlan = Percent.parse(statement.field("value"));
			Quantity target = Objects.requireNonNull(Implied.target(value, overPlan));
			ObjectNode form = head().put("value", target)
				.put("kind", "EXPECTED")
				.put("origin", "DERIVED")
				.put("derivation", value + " ÷ (1 + " + overPlan + " %) ≈ " + target)
				.put("statedIn", statement.id())
				.get();
			return new BookLine(null, null, form, source(statement));
		}

	}

	private static List<NamedCsvRecord> entities(String type) {
		return BookFile.read("entities.csv").stream().filter((line) -> line.getField("type").equals(type)).toList();
	}

	private String region(String name) {
		return Objects.requireNonNull(this.regionCodes.get(name), name);
	}

	private void post(Actor loader, String type, @Nullable String step, List<BookLine> lines) {
		this.loading.load(loader, type, lines, "books:" + type + ":" + step);
	}

}
