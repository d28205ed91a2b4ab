package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import cn.xieshou.access.Access;
import cn.xieshou.filing.FilingEvent;
import cn.xieshou.filing.FilingState;
import cn.xieshou.filing.FilingView;
import cn.xieshou.filing.CitedViews;
import cn.xieshou.filing.LineAction;
import cn.xieshou.form.FormProblem;
import cn.xieshou.page.Link;
import cn.xieshou.register.DuplicateHints;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.ValueHints;
import cn.xieshou.rule.RuleTexts;
import cn.xieshou.rule.Severity;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;

/**
 * What the form page and the merge page show (填报表单版式), and how a sent form is answered.
 */
@Component
class EntryPage {

	/** How a script says that it sends a form itself and goes on by itself. */
	static final String BY_SCRIPT = "entry";

	/** What marks the page of something new; it stays when the page is shown again. */
	static final String PRESS = "press";

	private static final String WARNED = "warned";

	/** Further things that a page sent in vain are not said. */
	private static final int MOST_UNREAD = 20;

	private final EntryForm entryForm;

	private final MergeViewAssembler mergeViews;

	private final CitedViews citedViews;

	/** By type. */
	private final Map<String, DuplicateHints> duplicateHints;

	private final List<ValueHints> valueHints;

	private final EntryBurden burden;

	private final Access access;

	private final Labels labels;

	EntryPage(EntryForm entryForm, MergeViewAssembler mergeViews, CitedViews citedViews,
			List<DuplicateHints> duplicateHints, List<ValueHints> valueHints, EntryBurden burden, Access access,
			Labels labels) {
		this.entryForm = entryForm;
		this.mergeViews = mergeViews;
		this.citedViews = citedViews;
		this.duplicateHints = duplicateHints.stream()
			.collect(Collectors.toUnmodifiableMap(DuplicateHints::type, (hints) -> hints));
		this.valueHints = valueHints;
		this.burden = burden;
		this.access = access;
		this.labels = labels;
	}

	String form(Entry entry, @Nullable ObjectNode base, Model model) {
		return form(entry, base, List.of(), "", model);
	}

	/**
	 * Shows a form.
	 * @param base what the draft says of which it is the form, {@code null} for none
	 * @param problems what is wrong with it
	 * @param more the field of rows that gets one more
	 */
	String form(Entry entry, @Nullable ObjectNode base, List<FormProblem> problems, String more, Model model) {
		Register<?, ?> register = entry.register();
		common(entry, base, model);
		WarningBoxes boxes = (model.getAttribute(WARNED) instanceof WarningBoxes given) ? given : WarningBoxes.NONE;
		model.addAttribute(WARNED, boxes.without(problems));
		List<FormProblem> atFields = problems.stream().filter((problem) -> boxes.asking(problem).isEmpty()).toList();
		List<EntryForm.Section> sections = entry.voids() ? List.of()
				: this.entryForm.sections(register, entry.form(), atFields, more);
		model.addAttribute("sections", sections);
		model.addAttribute("opened", opened(sections, boxes, more, model));
		model.addAttribute("burden", this.burden.of(register, sections));
		model.addAttribute("voided", entry.voids() ? this.entryForm.called(entry) : null);
		model.addAttribute("doubles",
				(entry.action() == LineAction.CREATE) ? this.duplicateHints.get(register.code()) : null);
		model.addAttribute("valueHints",
				this.valueHints.stream()
					.filter((hints) -> hints.types().contains(register.code()))
					.findAny()
					.orElse(null));
		model.addAttribute("kinds", EntryForm.kinds(register));
		model.addAttribute("problems", problems.stream().map((problem) -> Problem.of(problem, boxes)).toList());
		model.addAttribute("pairingCode", entry.form().path("pairing").asString(""));
		model.addAttribute("evidence", this.citedViews.evidence(entry.evidence(), more.equals("evidence")));
		return "entry/form";
	}

	/**
	 * The folded sections that need a look: something is wrong in them or said to them.
	 */
	private static Set<EntryForm.Section> opened(List<EntryForm.Section> sections, WarningBoxes boxes, String more,
			Model model) {
		Map<?, ?> remarks = (model.getAttribute("remarks") instanceof Map<?, ?> said) ? said : Map.of();
		return sections.stream()
			.filter((section) -> section.asks((name) -> !boxes.at(name).isEmpty() || remarks.containsKey(name)
					|| name.equals(EntryReader.PREFIX + more)))
			.collect(Collectors.toSet());
	}

	private void common(Entry entry, @Nullable ObjectNode base, Model model) {
		String type = entry.register().code();
		String name = this.labels.text(type);
		String title = this.labels.text((entry.record() != null) ? "entryForm.change" : "entryForm.new", name);
		model.addAttribute("entry", entry);
		if (!model.containsAttribute(PRESS)) {
			model.addAttribute(PRESS, Ids.next());
		}
		model.addAttribute("base", (base != null) ? base.toString() : null);
		model.addAttribute("account", this.access.actor().id());
		model.addAttribute("carried", EntryForm.carried(entry.register(), entry.form()));
		model.addAttribute("type", type);
		model.addAttribute("title", title);
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.filings"), "/filings"),
				new Link(name, "/" + type), Link.here(title)));
	}

	/**
	 * A problem with the place on the page that it leads to.
	 *
	 * @param anchor the id of the field or of the box that asks, {@code null} if it
	 * concerns none
	 */
	record Problem(String message, @Nullable String anchor) {

		private static Problem of(FormProblem problem, WarningBoxes boxes) {
			return new Problem(problem.message(),
					boxes.asking(problem).map(RuleTexts.Warning::anchor).orElse(anchor(problem.field())));
		}

		private static @Nullable String anchor(@Nullable String field) {
			return (field == null) ? null
					: field.startsWith("evidence") ? "evidence" : "form-" + field.replaceAll("[^A-Za-z0-9]+", "-");
		}

	}

	/**
	 * Shows what rules found at the fields, each with a box for a sentence.
	 * @param typed what was typed into the boxes, by the marks of hits
	 */
	void tellWarnings(List<RuleTexts.Warning> warnings, Map<String, String> typed, Model model) {
		Map<String, String> hidden = new TreeMap<>(typed);
		warnings.forEach((warning) -> hidden.remove(warning.mark()));
		model.addAttribute(WARNED, new WarningBoxes(warnings));
		model.addAttribute("explanations", typed);
		model.addAttribute("otherExplanations", hidden);
	}

	/** What is said of warnings that still need a sentence. */
	List<FormProblem> unexplained(List<RuleTexts.Warning> warnings) {
		return warnings.stream()
			.filter((warning) -> warning.severity() == Severity.WARNING && warning.explanation() == null)
			.map((warning) -> new FormProblem(warning.field(), warning.rule(),
					this.labels.text("rule.unexplained", warning.message(), warning.remedy())))
			.toList();
	}

	FormProblem problem(Refusal refusal) {
		return new FormProblem(refusal.field(), refusal.key(), this.labels.text(refusal));
	}

	/** What is said of a place where one may not file, or that there is not. */
	FormProblem placeDenied() {
		return new FormProblem("pairing", "entryForm.placeDenied", this.labels.text("entryForm.placeDenied"));
	}

	/**
	 * What a page has sent that would be lost unsaid: unknown names and second values.
	 */
	List<FormProblem> unread(EntryNames names, String action, Map<String, List<String>> parameters) {
		List<FormProblem> problems = new ArrayList<>();
		if (!names.isAction(action)) {
			problems.add(problem("action", "filing.unknownAction", action));
		}
		names.unknown(parameters).forEach((name) -> problems.add(problem(name, "entryForm.unread", name)));
		names.repeated(parameters).forEach((name) -> problems.add(problem(name, "web.parameter.repeated", name)));
		return problems.stream().limit(MOST_UNREAD).toList();
	}

	private FormProblem problem(String field, String key, String said) {
		return new FormProblem(field, key, this.labels.text(key, PlainText.forLog(said, 100)));
	}

	/** All problems of two lists, each once, in the order of the fields. */
	static List<FormProblem> inOrder(Register<?, ?> register, List<FormProblem> some, List<FormProblem> others) {
		Set<FormProblem> all = new LinkedHashSet<>(some);
		all.addAll(others);
		List<String> fields = FormField.of(register.formType()).stream().map(FormField::name).toList();
		return all.stream()
			.sorted(Comparator.comparingInt((problem) -> fields
				.indexOf(Objects.requireNonNullElse(problem.field(), "").replaceAll("[\\[.].*", ""))))
			.toList();
	}

	/**
	 * Says who returned the filing and why, above all and at the fields that the reason
	 * names.
	 */
	void tellReturned(FilingView view, Model model) {
		if (view.state() != FilingState.RETURNED) {
			return;
		}
		view.events()
			.stream()
			.filter((event) -> event.kind() == FilingEvent.Kind.RETURNED && event.toStep() == null)
			.reduce((earlier, later) -> later)
			.ifPresent((event) -> {
				model.addAttribute("returned", event);
				model.addAttribute("remarks", ReturnRemarks.of(event, this.entryForm.labels(view.type())));
			});
	}

	/** Says which fields were taken over from elsewhere. */
	void tellMerged(EntryMerging.Outcome outcome, Model model) {
		if (!outcome.merged().isEmpty()) {
			model.addAttribute("merged", called(outcome));
		}
	}

	private String called(EntryMerging.Outcome outcome) {
		return called(outcome.entry().register(), outcome.merged());
	}

	/** What fields are called, by their names on the page, in the order of the form. */
	String called(Register<?, ?> register, List<String> names) {
		return this.mergeViews.called(register, names);
	}

	/** Asks whose value each field takes that two have changed. */
	String merge(EntryMerging.Outcome outcome, String action, Model model, HttpServletResponse response) {
		EntryMerging.Question question = Objects.requireNonNull(outcome.question());
		Entry entry = outcome.entry();
		response.setStatus(HttpStatus.CONFLICT.value());
		common(entry, outcome.base(), model);
		model.addAttribute("inputs", this.entryForm.inputs(entry));
		model.addAttribute("merge", this.mergeViews.of(entry, question));
		model.addAttribute("action", action);
		model.addAttribute("latest", (entry.filing() != null) ? "/filings/" + entry.filing() + "/edit"
				: "/filings/new?type=" + entry.register().code() + "&record=" + entry.record());
		return "entry/merge";
	}

	/**
	 * Answers a form that was kept: leads on, or tells a script where to go on. What was
	 * done is said on that page.
	 */
	@Nullable String done(String done, EntryMerging.Outcome outcome, String address, HttpServletRequest request,
			HttpServletResponse response) {
		Map<String, Object> flash = RequestContextUtils.getOutputFlashMap(request);
		flash.put("done", done);
		if (!outcome.merged().isEmpty()) {
			flash.put("merged", called(outcome));
		}
		if (!BY_SCRIPT.equals(request.getHeader("X-Requested-With"))) {
			return "redirect:" + address;
		}
		RequestContextUtils.saveOutputFlashMap(request.getContextPath() + address, request, response);
		response.setStatus(HttpStatus.CREATED.value());
		response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + address);
		return null;
	}

}
