package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import cn.xieshou.access.Access;
import cn.xieshou.access.PlaceDenied;
import cn.xieshou.filing.FilingView;
import cn.xieshou.filing.FilingViews;
import cn.xieshou.filing.LineAction;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/** The form page of any record type (填报表单页): a new record, a change, a draft. */
@Controller
class EntryPages {

	private final EntryKeeping keeping;

	private final TypedTexts typed;

	private final EntryDefaults defaults;

	private final FilingViews views;

	private final EntryReader reader;

	private final EntryContents contents;

	private final EntryMerging merging;

	private final EntryPage page;

	private final Registers registers;

	private final Records records;

	private final Access access;

	EntryPages(EntryKeeping keeping, TypedTexts typed, EntryDefaults defaults, FilingViews views, EntryReader reader,
			EntryContents contents, EntryMerging merging, EntryPage page, Registers registers, Records records,
			Access access) {
		this.keeping = keeping;
		this.typed = typed;
		this.defaults = defaults;
		this.views = views;
		this.reader = reader;
		this.contents = contents;
		this.merging = merging;
		this.page = page;
		this.registers = registers;
		this.records = records;
		this.access = access;
	}

	/**
	 * A form for something new, for a change or for what undoes a record.
	 * @param record the record that is to be changed
	 * @param reverses the record that is to be undone by a new one
	 */
	@GetMapping(path = "/filings/new", params = "type")
	String fresh(@RequestParam String type, @RequestParam(required = false) @Nullable UUID record,
			@RequestParam(required = false) @Nullable UUID reverses, Model model) {
		Register<?, ?> register = this.registers.require(type);
		if (record == null && !this.records.mayEnter(register)) {
			throw new AccessDeniedException(
					"Records of " + type + " are not entered by " + this.access.actor().username());
		}
		this.access.scope(register.entering());
		Entry entry = (record != null) ? change(register, record)
				: (reverses != null) ? reversal(register, reverses) : create(register, model);
		return this.page.form(entry, null, model);
	}

	/** A new record that undoes another, filled in as far as it has to say the same. */
	private <E extends RegisterEntry, F extends Record & RegisterForm> Entry reversal(Register<E, F> register,
			UUID reverses) {
		F form = register.reversing(reverses, register.form(this.records.require(register, reverses)));
		if (form == null) {
			throw new NotFound(register.code() + " " + reverses);
		}
		return new Entry(register, null, null, LineAction.CREATE, null, null, this.contents.begun(form), List.of(),
				null);
	}

	/** A new record, begun with what the portal knows. */
	private Entry create(Register<?, ?> register, Model model) {
		EntryDefaults.Start start = this.defaults.of(register);
		model.addAttribute("origins", start.origins());
		return new Entry(register, null, null, LineAction.CREATE, null, null, start.form(), List.of(), null);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> Entry change(Register<E, F> register,
			UUID record) {
		E entry = this.records.require(register, record);
		return new Entry(register, null, null, LineAction.UPDATE, record, entry.getVersion(),
				this.contents.posted(register, entry), List.of(), null);
	}

	/**
	 * A draft, brought up to date where its record has changed since. Who may not change
	 * it any more, or never could, is led to the filing itself.
	 * @param check whether to say what it still lacks
	 */
	@GetMapping("/filings/{id}/edit")
	String edit(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean check, Model model,
			HttpServletResponse response) {
		FilingView view = this.views.view(id);
		if (!view.state().isOpen() || !view.authorId().equals(this.access.actor().id())) {
			return "redirect:/filings/" + id;
		}
		if (view.origin() != null) {
			return "redirect:" + view.origin().href();
		}
		if (view.lines().size() != 1) {
			throw new Refusal("entryForm.severalLines");
		}
		Entry kept = this.contents.kept(view);
		Entry entry = this.typed.in(kept);
		EntryMerging.Outcome outcome = this.merging.bringUp(entry, this.contents.of(kept), EntryMerging.Choices.NONE);
		if (outcome.question() != null) {
			return this.page.merge(outcome, "save", model, response);
		}
		this.page.tellMerged(outcome, model);
		this.page.tellReturned(view, model);
		this.page.tellWarnings(view.warnings(), Map.of(), model);
		List<FormProblem> problems = new ArrayList<>((entry != kept) ? this.contents.unread(entry) : List.of());
		if (check) {
			problems.addAll(this.contents.lacks(outcome.entry()));
			problems.addAll(this.page.unexplained(view.warnings()));
		}
		return this.page.form(outcome.entry(), outcome.base(), problems, "", model);
	}

	/** Whether a filing has one line that is filled in on a form. */
	static boolean hasForm(FilingView view) {
		return view.lines().size() == 1 && view.lines().get(0).action() != LineAction.VOID;
	}

	/**
	 * Takes what is filled in: keeps it as a draft, hands it in, or only shows it again
	 * with one row more.
	 * @param account whose form it was, so that nobody hands in what another typed
	 * @param base what the draft said when the form was opened
	 * @param action {@code save}, {@code submit}, {@code void} or {@code more:<field>}
	 * @param press marks a form of something new, so that it arrives once even if it is
	 * sent again because the answer was lost
	 */
	@PostMapping("/filings")
	@Nullable String take(@RequestParam String type, @RequestParam(required = false) @Nullable UUID filing,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable UUID record,
			@RequestParam(required = false) @Nullable Integer baseVersion,
			@RequestParam(required = false) @Nullable UUID account,
			@RequestParam(required = false) @Nullable String base, @RequestParam(defaultValue = "save") String action,
			@RequestParam(required = false) @Nullable UUID press,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		if (account != null && !account.equals(this.access.actor().id())) {
			throw new Refusal("entryForm.otherAccount", this.access.actor().displayName());
		}
		Register<?, ?> register = this.registers.require(type);
		LineAction what = (action.equals("void") || parameters.containsKey("voids")) ? LineAction.VOID
				: (record != null) ? LineAction.UPDATE : LineAction.CREATE;
		Entry entry = new Entry(register, filing, version, what, record, baseVersion,
				this.reader.form(register, parameters), EntryReader.evidence(parameters),
				EntryReader.text(parameters, "note"));
		if (press != null) {
			model.addAttribute(EntryPage.PRESS, press);
		}
		Sent sent = new Sent(entry, this.contents.carried(base), action, press, EntryMerging.Choices.of(parameters),
				EntryReader.explanations(parameters));
		List<FormProblem> unread = this.page.unread(new EntryNames(register), action, parameters);
		if (!unread.isEmpty()) {
			return again(sent, sent.unchanged(), null, unread, model, response);
		}
		if (action.startsWith("more:")) {
			model.addAttribute("unsaved", true);
			tellWarnings(sent, filing, model);
			return this.page.form(entry, sent.base(), List.of(), action.substring("more:".length()), model);
		}
		return keep(sent, model, request, response);
	}

	/** What a page has sent. */
	private record Sent(Entry entry, @Nullable ObjectNode base, String action, @Nullable UUID press,
			EntryMerging.Choices choices, Map<String, String> explanations) {

		boolean submits() {
			return this.action.equals("submit");
		}

		EntryMerging.Outcome unchanged() {
			return new EntryMerging.Outcome(this.entry, this.base, List.of(), null);
		}

	}

	private @Nullable String keep(Sent sent, Model model, HttpServletRequest request, HttpServletResponse response) {
		EntryMerging.Outcome outcome = sent.unchanged();
		UUID kept = sent.entry().filing();
		boolean keptNow = false;
		try {
			if (sent.entry().action() != LineAction.VOID && this.merging.hasMovedOn(sent.entry())) {
				outcome = this.merging.bringUp(this.contents.readable(sent.entry()), sent.base(), sent.choices());
			}
			if (outcome.question() != null) {
				return this.page.merge(outcome, sent.action(), model, response);
			}
			kept = this.keeping.keep(outcome.entry(), sent.press(), sent.explanations());
			if (sent.submits()) {
				keptNow = true;
				this.keeping.submit(kept, outcome.entry(), sent.press(), sent.explanations());
			}
			return this.page.done(sent.submits() ? "submitted" : "saved", outcome,
					(sent.submits() || sent.entry().action() == LineAction.VOID) ? "/filings/" + kept
							: "/filings/" + kept + "/edit",
					request, response);
		}
		catch (FormRejected ex) {
			return again(sent, outcome, keptNow ? kept : null, ex.problems(), model, response);
		}
		catch (Refusal ex) {
			return again(sent, outcome, keptNow ? kept : null, List.of(this.page.problem(ex)), model, response);
		}
		catch (PlaceDenied ex) {
			if (EntryPage.BY_SCRIPT.equals(request.getHeader("X-Requested-With"))) {
				throw ex; // its page still has what was typed, and says why
			}
			String page = again(sent, outcome, null, List.of(this.page.placeDenied()), model, response);
			response.setStatus(HttpStatus.FORBIDDEN.value());
			return page;
		}
	}

	/** What rules found in what is kept so far, with what was typed to it. */
	private void tellWarnings(Sent sent, @Nullable UUID filing, Model model) {
		this.page.tellWarnings((filing != null) ? this.views.view(filing).warnings() : List.of(), sent.explanations(),
				model);
	}

	/**
	 * Shows the form again with all that is wrong; what was kept meanwhile stays kept.
	 */
	private String again(Sent sent, EntryMerging.Outcome outcome, @Nullable UUID kept, List<FormProblem> problems,
			Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		Entry entry = outcome.entry();
		ObjectNode base = outcome.base();
		model.addAttribute("unsaved", kept == null);
		if (kept != null) {
			response.setHeader("Content-Location", "/filings/" + kept + "/edit");
			model.addAttribute("savedNow", true);
			entry = this.contents.kept(this.views.view(kept));
			base = this.contents.of(entry);
		}
		tellWarnings(sent, entry.filing(), model);
		List<FormProblem> all = (sent.submits() && entry.action() != LineAction.VOID)
				? EntryPage.inOrder(entry.register(), problems, this.contents.lacks(entry)) : problems;
		return this.page.form(entry, base, all, "", model);
	}

}
