package cn.xieshou.filing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.approval.ReviewStep;
import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.rule.RuleHit;
import cn.xieshou.rule.RuleTexts;
import cn.xieshou.rule.Severity;
import cn.xieshou.values.WorkingDays;

/** Single filings as their readers see them (填报详情), with what each line changes. */
@Service
@Transactional(readOnly = true)
public class FilingViews {

	private final FilingStore store;

	private final Precedence precedence;

	private final FilingPlaces places;

	private final FilingVisibility visibility;

	private final Sources sources;

	private final FilingChanges changes;

	private final Access access;

	private final PairingTree tree;

	private final RuleTexts rules;

	private final WorkingDays workingDays;

	private final JsonMapper json;

	FilingViews(FilingStore store, Precedence precedence, FilingPlaces places, FilingVisibility visibility,
			Sources sources, FilingChanges changes, Access access, PairingTree tree, RuleTexts rules,
			WorkingDays workingDays, JsonMapper json) {
		this.store = store;
		this.precedence = precedence;
		this.places = places;
		this.visibility = visibility;
		this.sources = sources;
		this.changes = changes;
		this.access = access;
		this.tree = tree;
		this.rules = rules;
		this.workingDays = workingDays;
		this.json = json;
	}

	/** One filing with what each line changes. */
	public FilingView view(UUID id) {
		Filing filing = this.visibility.require(id);
		return view(filing, this.store.lines(filing), filing.getWarnings());
	}

	/** One filing with a page of its lines, which are numbered from 1. */
	FilingLines page(UUID id, LineChoice choice) {
		Filing filing = this.visibility.require(id);
		TreeSet<Integer> warned = new TreeSet<>(filing.getWarnings().stream().map(RuleHit::line).toList());
		List<Integer> numbers = choice.warned() ? List.copyOf(warned)
				: IntStream.rangeClosed(1, filing.getLines()).boxed().toList();
		List<Integer> before = numbers.stream().filter((number) -> number <= choice.after()).toList();
		List<Integer> from = numbers.subList(before.size(), numbers.size());
		List<Integer> shown = from.stream().limit(LineChoice.PAGE).toList();
		FilingView view = view(filing, this.store.lines(filing, shown),
				filing.getWarnings().stream().filter((hit) -> shown.contains(hit.line())).toList());
		int back = before.size() - LineChoice.PAGE;
		return new FilingLines(view, choice, this.store.subject(filing).orElse(null), filing.getLines(), warned.size(),
				before.isEmpty() ? null : (back > 0) ? before.get(back - 1) : Integer.valueOf(0),
				(from.size() > shown.size()) ? shown.get(shown.size() - 1) : null, returned(filing, view),
				new FilingLines.Acts(mayDecide(filing), mayConfirm(filing)));
	}

	/**
	 * What its lines said when it was returned, once it has been handed in again, by
	 * their numbers now.
	 */
	private Map<Integer, ObjectNode> returned(Filing filing, FilingView view) {
		Map<Integer, ObjectNode> forms = new HashMap<>();
		boolean again = filing.getState() == FilingState.SUBMITTED && view.events()
			.stream()
			.anyMatch((event) -> event.kind() == FilingEvent.Kind.RETURNED && event.toStep() == null);
		if (again) {
			List<FilingStore.ReturnedLine> then = this.store.returned(filing,
					view.lines().stream().map(FilingView.Line::line).toList(),
					view.lines().stream().map(FilingView.Line::recordId).toList());
			view.lines()
				.forEach((line) -> then.stream()
					.filter((one) -> (line.action() == LineAction.CREATE) ? one.number() == line.line()
							: one.record().equals(line.recordId()))
					.findFirst()
					.ifPresent((one) -> forms.put(line.line(), one.form())));
		}
		return forms;
	}

	/**
	 * The page of lines on which the first warning still waits for its sentence.
	 * @param said the sentences at hand, by the marks of their warnings
	 */
	public LineChoice unexplained(FilingView view, Set<String> said) {
		int first = view.warnings()
			.stream()
			.filter((warning) -> warning.severity() == Severity.WARNING && warning.explanation() == null
					&& !said.contains(warning.mark()))
			.mapToInt(RuleTexts.Warning::line)
			.min()
			.orElse(1);
		return (first <= LineChoice.PAGE) ? LineChoice.FIRST : LineChoice.FIRST.from(first - 1);
	}

	private FilingView view(Filing filing, List<FilingLine> lines, List<RuleHit> hits) {
		Map<UUID, ObjectNode> before = this.changes.formsBefore(filing, lines);
		Map<Integer, List<Citation>> citations = new HashMap<>();
		lines.forEach((line) -> citations.put(line.number(), line.evidence()));
		Map<Integer, List<Sources.Source>> sources = this.sources.cited(citations);
		return new FilingView(filing.getId(), filing.getVersion(), filing.getType(), filing.getState(),
				code(filing.getPairingId()), filing.getAuthorName(), filing.getAuthorId(), filing.getNote(),
				filing.getStep(), this.places.steps(filing).stream().map(ReviewStep::name).toList(), dueOn(filing),
				filing.getCreatedAt(), filing.getSubmittedAt(), filing.getPostedAt(),
				lines.stream().map((line) -> line(filing, line, before, sources)).toList(), this.store.events(filing),
				this.rules.warnings(hits), filing.getOrigin());
	}

	private @Nullable LocalDate dueOn(Filing filing) {
		return this.workingDays.lastDay(filing.getWaitingSince(), filing.days());
	}

	private boolean mayDecide(Filing filing) {
		return waitsForOthers(filing) && this.places.holdsStep(filing);
	}

	private boolean mayConfirm(Filing filing) {
		return waitsForOthers(filing) && this.access.actor().may(Permission.CONFIRM)
				&& this.places.lieWithin(this.access.scope(Permission.CONFIRM), filing)
				&& !this.precedence.isConfirmed(filing);
	}

	private boolean waitsForOthers(Filing filing) {
		UUID reader = this.access.actor().id();
		return filing.getState() == FilingState.SUBMITTED && !filing.getAuthorId().equals(reader)
				&& !reader.equals(filing.getHandedFrom());
	}

	private FilingView.Line line(Filing filing, FilingLine line, Map<UUID, ObjectNode> before,
			Map<Integer, List<Sources.Source>> sources) {
		return new FilingView.Line(line.number(), line.action(), line.record(), line.baseVersion(), line.form(),
				line.evidence(), sources.getOrDefault(line.number(), List.of()), this.changes.between(filing.getType(),
						before.getOrDefault(line.record(), this.json.createObjectNode()), line.form()));
	}

	private @Nullable String code(@Nullable UUID pairing) {
		return (pairing != null) ? this.tree.find(pairing).map(PairingTree.Node::code).orElse(null) : null;
	}

}
