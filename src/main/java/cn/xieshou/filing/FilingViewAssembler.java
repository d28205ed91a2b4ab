package cn.xieshou.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.form.RecordNames;
import cn.xieshou.page.Link;
import cn.xieshou.register.ReferenceValues;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.rule.RuleTexts;
import cn.xieshou.values.Days;
import cn.xieshou.values.Deadline;
import cn.xieshou.values.Labels;

/** Turns filings into the words of their pages (填报版式). */
@Component
public class FilingViewAssembler {

	private final Registers registers;

	private final FieldTexts words;

	private final RecordNames names;

	private final FilingViews views;

	private final FilingChanges changes;

	private final Access access;

	private final PairingTree tree;

	private final Labels labels;

	private final JsonMapper json;

	private final List<ReferenceValues> beside;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	FilingViewAssembler(Registers registers, FieldTexts words, RecordNames names, FilingViews views,
			FilingChanges changes, Access access, PairingTree tree, Labels labels, JsonMapper json,
			List<ReferenceValues> beside, JdbcTemplate jdbc, Clock clock) {
		this.registers = registers;
		this.words = words;
		this.names = names;
		this.views = views;
		this.changes = changes;
		this.access = access;
		this.tree = tree;
		this.labels = labels;
		this.json = json;
		this.beside = beside;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A filing in a list.
	 *
	 * @param subject what it is about: the name of its first record
	 * @param status the style of its state
	 * @param deadline by when the step that it waits for is to be decided
	 */
	record Row(UUID id, String subject, String type, @Nullable String pairing, String author, int lines,
			FilingState state, String status, String step, @Nullable Deadline deadline, Instant updatedAt) {

	}

	/**
	 * A filing on its page.
	 *
	 * @param part which of its lines these are
	 * @param passed what happened so far
	 * @param fields what the fields are called that remarks are about
	 * @param ahead the names of the steps still to come, the present one first
	 * @param step the step that it waits for, 0 for none
	 * @param steps the names of all its steps
	 * @param deadline by when the present step is to be decided, {@code null} if no day
	 * is set
	 * @param mayDecide whether the reader may agree to it or send it back
	 * @param mayConfirm whether the reader may agree for the other side
	 * @param origin where it is worked on, {@code null} if it has a form of its own
	 */
	public record Face(UUID id, int version, String title, String type, String typeCode, @Nullable Link pairing,
			String author, @Nullable String note, FilingState state, String status, List<Line> lines, Part part,
			List<FilingEvent> passed, Map<String, String> fields, List<String> ahead, int step, List<String> steps,
			@Nullable Deadline deadline, boolean mayEdit, boolean mayWithdraw, boolean mayDecide, boolean mayConfirm,
			boolean own, @Nullable Origin origin) {

		/** The marks of the warnings in the lines that are shown. */
		public Set<String> marks() {
			return this.lines.stream()
				.flatMap((line) -> line.warnings.stream())
				.map(RuleTexts.Warning::mark)
				.collect(Collectors.toSet());
		}

		/** Whether its author is asked for sentences. */
		public boolean asks() {
			return this.own && this.state.isOpen() && this.part.warned() > 0;
		}

	}

	/**
	 * Which lines of a filing are shown, with the ends of the addresses that show others.
	 *
	 * @param all how many there are
	 * @param warned in how many of them rules found something
	 * @param onlyWarned whether only those are shown
	 * @param folded whether the content of a line is shown only when it is opened
	 * @param here the lines that are shown
	 * @param previous those before, {@code null} on the first page
	 * @param next those after, {@code null} on the last page
	 */
	record Part(int all, int warned, boolean onlyWarned, boolean folded, String here, @Nullable String previous,
			@Nullable String next) {

		static Part of(FilingLines lines) {
			LineChoice choice = lines.choice();
			return new Part(lines.all(), lines.warned(), choice.warned(), LineChoice.folds(lines.all()), choice.query(),
					(lines.previous() != null) ? choice.from(lines.previous()).query() : null,
					(lines.next() != null) ? choice.from(lines.next()).query() : null);
		}

	}

	/**
	 * A line with what it changes and what rules found in it; the record once it is in
	 * the books.
	 *
	 * @param open whether its content is shown
	 * @param unchanged the fields that stay as they are
	 * @param since what changed since it was returned, {@code null} if it was not
	 * @param beside what the books say beside it
	 */
	record Line(int number, LineAction action, String name, boolean open, @Nullable String record, List<Change> changes,
			List<Change> unchanged, @Nullable List<Change> since, List<ReferenceValues.Fact> beside,
			List<Sources.Source> evidence, List<RuleTexts.Warning> warnings) {

	}

	/**
	 * A field that changes, in words.
	 *
	 * @param field its name
	 * @param label what it is called
	 * @param before what stood there, empty if nothing
	 * @param after what will stand there, empty if nothing
	 * @param difference by how much a number changes, {@code null} if it is none
	 */
	public record Change(String field, String label, String before, String after, @Nullable String difference) {

	}

	public List<Row> rows(List<FilingView.Summary> filings) {
		Map<UUID, String> subjects = subjects(filings);
		return filings.stream()
			.map((filing) -> new Row(filing.id(), subjects.getOrDefault(filing.id(), "--"),
					this.labels.text(filing.type()), pairing(filing.pairing()), filing.author(), filing.lines(),
					filing.state(), status(filing.state(), filing.step()), step(filing), deadline(filing.dueOn()),
					filing.updatedAt()))
			.toList();
	}

	/** What the first line of each filing is about. */
	private Map<UUID, String> subjects(List<FilingView.Summary> filings) {
		Map<UUID, String> subjects = new HashMap<>();
		this.jdbc.query(
				"select f.id, " + Subjects.SQL + " as name from filing f" + Subjects.JOIN + " where f.id = any(?)",
				(row) -> {
					String name = row.getString("name");
					if (name != null) {
						subjects.put(row.getObject("id", UUID.class), name);
					}
				}, (Object) filings.stream().map(FilingView.Summary::id).toArray(UUID[]::new));
		filings.forEach((filing) -> subjects.putIfAbsent(filing.id(), this.labels.text(filing.type())));
		return subjects;
	}

	private @Nullable String pairing(@Nullable String code) {
		return (code != null) ? this.tree.find(code).map(PairingTree.Node::name).orElse(code) : null;
	}

	private @Nullable Deadline deadline(@Nullable LocalDate dueOn) {
		return Deadline.of(dueOn, Days.today(this.clock));
	}

	private static String status(FilingState state, int step) {
		return switch (state) {
			case DRAFT -> "draft";
			case SUBMITTED -> (step <= 1) ? "county_review" : "city_review";
			case RETURNED -> "returned";
			case POSTED -> "posted";
			case WITHDRAWN -> "withdrawn";
		};
	}

	/** How far it has come in words: the step that it waits for, by its name. */
	private String step(FilingView.Summary filing) {
		String step = filing.stepName();
		return (step != null && !step.isEmpty()) ? step : this.labels.of(filing.state());
	}

	/** A filing with those of its lines that are asked for. */
	public Face of(UUID id, LineChoice choice) {
		FilingLines shown = this.views.page(id, choice);
		FilingView view = shown.view();
		Register<?, ?> register = this.registers.require(view.type());
		Actor actor = this.access.actor();
		boolean own = view.authorId().equals(actor.id());
		PairingTree.Node node = (view.pairing() != null) ? this.tree.find(view.pairing()).orElse(null) : null;
		List<Line> lines = lines(register, shown);
		List<String> ahead = (view.state() == FilingState.SUBMITTED)
				? view.steps().subList(Math.max(0, view.step() - 1), view.steps().size())
				: (view.state() == FilingState.DRAFT || view.state() == FilingState.RETURNED) ? view.steps()
						: List.of();
		String title = title(shown, lines);
		return new Face(view.id(), view.version(), title, this.labels.text(view.type()), view.type(),
				(node != null) ? this.names.pairing(node) : null, view.author(), view.note(), view.state(),
				status(view.state(), view.step()), lines, Part.of(shown), view.events(), fields(view), ahead,
				view.step(), view.steps(), deadline(view.dueOn()),
				own && view.state().isOpen() && shown.all() == 1 && view.origin() == null,
				own && view.state() == FilingState.SUBMITTED, shown.acts().decide(), shown.acts().confirm(), own,
				view.origin());
	}

	private Map<String, String> fields(FilingView view) {
		return view.events()
			.stream()
			.flatMap((event) -> event.remarks().stream())
			.map(Remark::field)
			.distinct()
			.collect(Collectors.toMap((field) -> field, (field) -> this.labels.field(view.type(), field)));
	}

	private String title(FilingLines shown, List<Line> lines) {
		String type = this.labels.text(shown.view().type());
		Origin origin = shown.view().origin();
		if (origin != null) {
			return this.labels.text("filing.title.origin", origin.name(), shown.all());
		}
		if (shown.all() == 1 && !lines.isEmpty()) {
			return this.labels.text("filing.title.one", this.labels.of(lines.get(0).action()), lines.get(0).name());
		}
		return this.labels.text("filing.title.several", (shown.first() != null) ? shown.first() : type, shown.all());
	}

	private List<Line> lines(Register<?, ?> register, FilingLines shown) {
		FilingView view = shown.view();
		List<JsonNode> forms = new ArrayList<>(shown.returned().values());
		view.lines().forEach((line) -> {
			forms.add(line.form());
			forms.add(before(line));
		});
		RecordNames.Names names = this.words.names(register, forms);
		Map<Integer, List<ReferenceValues.Fact>> facts = beside(shown);
		List<Line> lines = new ArrayList<>();
		for (FilingView.Line line : view.lines()) {
			Map<String, FieldTexts.FieldText> fresh = texts(register, line.form(), names);
			List<Change> changes = changes(line.diff(), texts(register, before(line), names), fresh);
			ObjectNode returned = shown.returned().get(line.line());
			String name = called(line.form(), before(line)).orElseGet(() -> this.labels.text(view.type()));
			boolean inBooks = view.state() == FilingState.POSTED && line.action() != LineAction.VOID
					|| line.action() == LineAction.UPDATE;
			boolean open = !LineChoice.folds(shown.all())
					|| Integer.valueOf(line.line()).equals(shown.choice().opened());
			lines.add(new Line(line.line(), line.action(), name, open,
					inBooks ? register.address(line.recordId()) : null, changes, unchanged(line, fresh),
					(returned != null) ? changes(this.changes.between(view.type(), returned, (ObjectNode) line.form()),
							texts(register, returned, names), fresh) : null,
					facts.getOrDefault(line.line(), List.of()), line.sources(),
					view.warnings().stream().filter((warning) -> warning.line() == line.line()).toList()));
		}
		return lines;
	}

	/** Asked while a filing is decided on, of the lines that show their content. */
	private Map<Integer, List<ReferenceValues.Fact>> beside(FilingLines shown) {
		FilingView view = shown.view();
		if (view.state() != FilingState.SUBMITTED) {
			return Map.of();
		}
		List<ReferenceValues.Line> lines = view.lines()
			.stream()
			.filter((line) -> line.action() != LineAction.VOID
					&& (!LineChoice.folds(shown.all()) || Integer.valueOf(line.line()).equals(shown.choice().opened())))
			.map((line) -> new ReferenceValues.Line(line.line(), line.recordId(), line.form()))
			.toList();
		Map<Integer, List<ReferenceValues.Fact>> facts = new HashMap<>();
		this.beside.stream()
			.filter((one) -> one.types().contains(view.type()))
			.forEach((one) -> facts.putAll(one.of(lines)));
		return facts;
	}

	private static List<Change> changes(List<FilingView.FieldChange> diff, Map<String, FieldTexts.FieldText> old,
			Map<String, FieldTexts.FieldText> fresh) {
		return diff.stream()
			.map((change) -> new Change(change.field(), change.label(), text(old, change.field()),
					text(fresh, change.field()),
					isNumber(fresh, change.field()) ? Difference.of(change.before(), change.after()) : null))
			.toList();
	}

	private static List<Change> unchanged(FilingView.Line line, Map<String, FieldTexts.FieldText> fresh) {
		Set<String> changed = line.diff().stream().map(FilingView.FieldChange::field).collect(Collectors.toSet());
		return fresh.values()
			.stream()
			.filter((said) -> !said.isBlank() && !changed.contains(said.field().name()))
			.map((said) -> new Change(said.field().name(), said.label(), said.text(), said.text(), null))
			.toList();
	}

	private static boolean isNumber(Map<String, FieldTexts.FieldText> texts, String field) {
		FieldTexts.FieldText said = texts.get(field);
		return said != null && said.isNumber();
	}

	private static String text(Map<String, FieldTexts.FieldText> texts, String field) {
		FieldTexts.FieldText said = texts.get(field);
		return (said != null) ? said.text() : "";
	}

	private static Optional<String> called(JsonNode... forms) {
		return Stream.of(forms)
			.flatMap((form) -> Subjects.NAMED_BY.stream().map((field) -> form.path(field).asString("")))
			.filter((text) -> !text.isEmpty())
			.findFirst();
	}

	/** What stood in the fields that a line changes. */
	private JsonNode before(FilingView.Line line) {
		var form = this.json.createObjectNode();
		line.diff().forEach((change) -> {
			if (change.before() != null) {
				form.set(change.field(), change.before());
			}
		});
		return form;
	}

	private Map<String, FieldTexts.FieldText> texts(Register<?, ?> register, JsonNode form, RecordNames.Names names) {
		Map<String, FieldTexts.FieldText> texts = new LinkedHashMap<>();
		this.words.of(register, form, names).forEach((said) -> texts.put(said.field().name(), said));
		return texts;
	}

}
