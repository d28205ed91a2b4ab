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
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.form.RecordNames;
import cn.xieshou.page.Link;
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

	private final Access access;

	private final PairingTree tree;

	private final Labels labels;

	private final JsonMapper json;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	FilingViewAssembler(Registers registers, FieldTexts words, RecordNames names, FilingViews views, Access access,
			PairingTree tree, Labels labels, JsonMapper json, JdbcTemplate jdbc, Clock clock) {
		this.registers = registers;
		this.words = words;
		this.names = names;
		this.views = views;
		this.access = access;
		this.tree = tree;
		this.labels = labels;
		this.json = json;
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
	 * @param evidence where it is written
	 * @param passed what happened so far
	 * @param ahead the names of the steps still to come, the present one first
	 * @param deadline by when the present step is to be decided, {@code null} if no day
	 * is set
	 * @param mayDecide whether the reader may agree to it or send it back
	 * @param mayConfirm whether the reader may agree for the other side
	 */
	record Face(UUID id, int version, String title, String type, String typeCode, @Nullable Link pairing, String author,
			@Nullable String note, FilingState state, String status, List<Line> lines, List<FilingEvent> passed,
			List<String> ahead, @Nullable Deadline deadline, boolean mayEdit, boolean mayWithdraw, boolean mayDecide,
			boolean mayConfirm, boolean own) {

	}

	/**
	 * A line with what it changes and what rules found in it; the record once it is in
	 * the books.
	 */
	record Line(int number, LineAction action, String name, @Nullable String record, List<Change> changes,
			List<Sources.Source> evidence, List<RuleTexts.Warning> warnings) {

	}

	/** A field that changes, in words. */
	public record Change(String label, String before, String after) {

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
		this.jdbc.query("select l.filing_id, " + Subjects.SQL
				+ " as name from filing_line l where l.number = 1 and l.filing_id = any(?)", (row) -> {
					String name = row.getString("name");
					if (name != null) {
						subjects.put(row.getObject("filing_id", UUID.class), name);
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

	public Face of(FilingView view) {
		Register<?, ?> register = this.registers.require(view.type());
		Actor actor = this.access.actor();
		boolean own = view.authorId().equals(actor.id());
		PairingTree.Node node = (view.pairing() != null) ? this.tree.find(view.pairing()).orElse(null) : null;
		List<Line> lines = lines(register, view);
		List<String> ahead = (view.state() == FilingState.SUBMITTED)
				? view.steps().subList(Math.max(0, view.step() - 1), view.steps().size())
				: (view.state() == FilingState.DRAFT || view.state() == FilingState.RETURNED) ? view.steps()
						: List.of();
		String first = lines.isEmpty() ? "--" : lines.get(0).name();
		String title = (lines.size() > 1) ? this.labels.text("filing.title.several", first, lines.size())
				: this.labels.text("filing.title.one", this.labels.of(lines.get(0).action()), first);
		return new Face(view.id(), view.version(), title, this.labels.text(view.type()), view.type(),
				(node != null) ? this.names.pairing(node) : null, view.author(), view.note(), view.state(),
				status(view.state(), view.step()), lines, view.events(), ahead, deadline(view.dueOn()),
				own && view.state().isOpen() && view.lines().size() == 1, own && view.state() == FilingState.SUBMITTED,
				this.views.mayDecide(view.id()), this.views.mayConfirm(view.id()), own);
	}

	private List<Line> lines(Register<?, ?> register, FilingView view) {
		List<JsonNode> forms = new ArrayList<>();
		view.lines().forEach((line) -> {
			forms.add(line.form());
			forms.add(before(line));
		});
		RecordNames.Names names = this.words.names(register, forms);
		List<Line> lines = new ArrayList<>();
		for (FilingView.Line line : view.lines()) {
			Map<String, String> old = texts(register, before(line), names);
			Map<String, String> fresh = texts(register, line.form(), names);
			List<Change> changes = line.diff()
				.stream()
				.map((change) -> new Change(change.label(), old.getOrDefault(change.field(), ""),
						fresh.getOrDefault(change.field(), "")))
				.toList();
			String name = called(line.form(), before(line)).orElseGet(() -> this.labels.text(view.type()));
			boolean inBooks = view.state() == FilingState.POSTED && line.action() != LineAction.VOID
					|| line.action() == LineAction.UPDATE;
			lines.add(new Line(line.line(), line.action(), name, inBooks ? register.address(line.recordId()) : null,
					changes, line.sources(),
					view.warnings().stream().filter((warning) -> warning.line() == line.line()).toList()));
		}
		return lines;
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

	private Map<String, String> texts(Register<?, ?> register, JsonNode form, RecordNames.Names names) {
		Map<String, String> texts = new LinkedHashMap<>();
		this.words.of(register, form, names).forEach((said) -> texts.put(said.field().name(), said.text()));
		return texts;
	}

}
