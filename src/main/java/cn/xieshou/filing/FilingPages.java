package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

import cn.xieshou.web.BadRequest;
import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.register.FormProblem;
import cn.xieshou.register.FormReader;
import cn.xieshou.register.FormRejected;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.Link;
import cn.xieshou.web.NotFound;

/** Writing filings on pages (填报页面): the list of one's own, the form, one filing. */
@Controller
class FilingPages {

	private static final int LONGEST_REASON = 1000;

	private final FilingDesk desk;

	private final IdempotentRequests requests;

	private final FilingViews views;

	private final FilingFace face;

	private final EntryForm entryForm;

	private final Registers registers;

	private final Records records;

	private final FormReader forms;

	private final Access access;

	private final Labels labels;

	private final JsonMapper json;

	FilingPages(FilingDesk desk, IdempotentRequests requests, FilingViews views, FilingFace face, EntryForm entryForm,
			Registers registers, Records records, FormReader forms, Access access, Labels labels, JsonMapper json) {
		this.desk = desk;
		this.requests = requests;
		this.views = views;
		this.face = face;
		this.entryForm = entryForm;
		this.registers = registers;
		this.records = records;
		this.forms = forms;
		this.access = access;
		this.labels = labels;
		this.json = json;
	}

	/**
	 * A form being filled in.
	 *
	 * @param filing the filing that it is a draft of, {@code null} for none yet
	 * @param version the filing's version
	 * @param action what is proposed
	 * @param record the record that is changed
	 * @param baseVersion the version of the record that its author saw
	 * @param form what is filled in
	 * @param evidence where it stands written, as typed in
	 * @param note a word to the reviewers
	 */
	record Entry(Register<?, ?> register, @Nullable UUID filing, @Nullable Integer version, LineAction action,
			@Nullable UUID record, @Nullable Integer baseVersion, ObjectNode form, List<Draft.Cited> evidence,
			@Nullable String note) {

		Draft draft() {
			return new Draft(this.register.code(),
					List.of(new Draft.Line(this.action, this.record, this.baseVersion, this.form, this.evidence)),
					this.note);
		}

	}

	@GetMapping("/filings")
	String list(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable UUID after, Model model) {
		FilingState wanted = null;
		for (FilingState one : FilingState.values()) {
			wanted = one.code().equals(state) ? one : wanted;
		}
		List<FilingView.Summary> found = this.views.list(wanted, null, true, after, 21);
		model.addAttribute("rows", this.face.rows(found.stream().limit(20).toList()));
		model.addAttribute("next", (found.size() > 20) ? found.get(19).id() : null);
		model.addAttribute("first", after == null);
		model.addAttribute("state", wanted);
		model.addAttribute("states", FilingState.values());
		model.addAttribute("types", types());
		return "filing/list";
	}

	/** The record types that somebody may write filings of, by their names. */
	private List<Link> types() {
		if (!this.access.actor().may(Permission.ENTER)) {
			return List.of();
		}
		boolean everywhere = this.access.scope(Permission.ENTER).everything();
		return this.registers.all()
			.stream()
			.filter((register) -> everywhere || belongsToPairing(register))
			.map((register) -> new Link(this.labels.text(register.code()), "/filings/new?type=" + register.code()))
			.toList();
	}

	private static boolean belongsToPairing(Register<?, ?> register) {
		return cn.xieshou.register.FormField.of(register.formType())
			.stream()
			.anyMatch((field) -> field.name().equals("pairing"));
	}

	@GetMapping("/filings/new")
	String fresh(@RequestParam String type, @RequestParam(required = false) @Nullable UUID record, Model model) {
		Register<?, ?> register = this.registers.require(type);
		this.access.scope(Permission.ENTER);
		Entry entry = (record != null) ? change(register, record) : create(register);
		return show(entry, List.of(), "", model);
	}

	/** A new record; who may write for one pairing only writes for that. */
	private Entry create(Register<?, ?> register) {
		ObjectNode form = this.json.createObjectNode();
		List<UUID> pairings = List.copyOf(this.access.scope(Permission.ENTER).pairings());
		if (belongsToPairing(register) && pairings.size() == 1
				&& this.access.scope(Permission.ENTER).roots().isEmpty()) {
			form.put("pairing", pairings.get(0).toString());
		}
		return new Entry(register, null, null, LineAction.CREATE, null, null, form, List.of(), null);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> Entry change(Register<E, F> register,
			UUID record) {
		E entry = this.records.require(register, record);
		return new Entry(register, null, null, LineAction.UPDATE, record, entry.getVersion(),
				this.forms.write(register.form(entry)), List.of(), null);
	}

	@GetMapping("/filings/{id}")
	String one(@PathVariable UUID id, Model model) {
		FilingView view = this.views.view(id);
		model.addAttribute("filing", this.face.of(view));
		return "filing/one";
	}

	@GetMapping("/filings/{id}/edit")
	String edit(@PathVariable UUID id, Model model) {
		return show(entry(id), List.of(), "", model);
	}

	private Entry entry(UUID id) {
		FilingView view = this.views.view(id);
		if (view.lines().size() != 1) {
			throw new Refusal("entryForm.severalLines");
		}
		FilingView.Line line = view.lines().get(0);
		return new Entry(this.registers.require(view.type()), view.id(), view.version(), line.action(),
				(line.action() == LineAction.CREATE) ? null : line.recordId(), line.baseVersion(),
				(ObjectNode) line.form(), FilingFace.cited(line.evidence()), view.note());
	}

	/**
	 * Takes what is filled in: keeps it as a draft, hands it in, or only adds a row.
	 * @param action {@code save}, {@code submit}, {@code void} or {@code more:<field>}
	 */
	@PostMapping("/filings")
	String take(@RequestParam String type, @RequestParam(required = false) @Nullable UUID filing,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable UUID record,
			@RequestParam(required = false) @Nullable Integer baseVersion,
			@RequestParam(required = false) @Nullable UUID press, @RequestParam(defaultValue = "save") String action,
			@RequestParam(required = false) @Nullable String note,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		Register<?, ?> register = this.registers.require(type);
		boolean voiding = action.equals("void");
		LineAction what = voiding ? LineAction.VOID : (record != null) ? LineAction.UPDATE : LineAction.CREATE;
		Entry entry = new Entry(register, filing, version, what, record, baseVersion,
				this.entryForm.read(register, parameters), evidence(parameters),
				(note != null && !note.isBlank()) ? note.strip() : null);
		if (action.startsWith("more:")) {
			return show(entry, List.of(), action.substring("more:".length()), model);
		}
		UUID kept = filing;
		try {
			String key = key(entry, press);
			kept = this.requests.answer(new IdempotentRequest(key, "save", null), UUID.class, () -> keep(entry));
			if (action.equals("submit")) {
				press(kept, "submit", key, null, this.desk::submit);
				flash.addFlashAttribute("done", "submitted");
				return "redirect:/filings/" + kept;
			}
			flash.addFlashAttribute("done", "saved");
			return voiding ? "redirect:/filings/" + kept : "redirect:/filings/" + kept + "/edit";
		}
		catch (FormRejected ex) {
			return again(entry, kept, ex.problems(), model, response);
		}
		catch (StaleFiling ex) {
			return again(entry, kept, List.of(new FormProblem(null, "stale", this.labels.text(ex))), model, response);
		}
		catch (Refusal ex) {
			return again(entry, kept,
					List.of(new FormProblem(ex.field(), ex.key(), this.labels.text(ex.key(), ex.getArguments()))),
					model, response);
		}
	}

	/**
	 * The same for a button pressed twice, another for another content.
	 * @return {@code null} if the form says nothing by which to tell
	 */
	private @Nullable String key(Entry entry, @Nullable UUID press) {
		String shown = (entry.filing() != null) ? entry.filing() + " " + entry.version()
				: (press != null) ? press.toString() : null;
		return (shown != null) ? "save " + shown + " " + Integer.toHexString(entry.draft().hashCode()) : null;
	}

	/**
	 * Does what a button says; pressed twice, it does it once.
	 * @param key by what to tell, {@code null} if nothing does
	 */
	private void press(UUID id, String act, @Nullable String key, @Nullable String content, Consumer<UUID> action) {
		this.requests.answer(new IdempotentRequest((key != null) ? act + " " + key : null, act + " " + id, content),
				UUID.class, () -> {
					action.accept(id);
					return id;
				});
	}

	private static @Nullable String key(UUID id, @Nullable Integer version) {
		return (version != null) ? id + " " + version : null;
	}

	private UUID keep(Entry entry) {
		if (entry.filing() == null) {
			return this.desk.write(entry.draft());
		}
		this.desk.rewrite(entry.filing(), Objects.requireNonNullElse(entry.version(), -1), entry.draft());
		return entry.filing();
	}

	/** Shows the form again with what is wrong; what was kept meanwhile stays kept. */
	private String again(Entry entry, @Nullable UUID kept, List<FormProblem> problems, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		boolean savedNow = kept != null && entry.filing() == null;
		Entry shown = (kept != null) ? new Entry(entry.register(), kept, this.views.view(kept).version(),
				entry.action(), entry.record(), entry.baseVersion(), entry.form(), entry.evidence(), entry.note())
				: entry;
		model.addAttribute("savedNow", savedNow);
		return show(shown, problems, "", model);
	}

	/** The documents and files that a page cites. */
	private static List<Draft.Cited> evidence(MultiValueMap<String, String> parameters) {
		List<Draft.Cited> evidence = new ArrayList<>();
		for (int i = 0; parameters.containsKey("cited[" + i + "].document"); i++) {
			String document = given(parameters, "cited[" + i + "].document");
			if (document != null) {
				evidence
					.add(new Draft.Cited(document, given(parameters, "cited[" + i + "].line"), null, null, null, null));
			}
		}
		parameters.keySet()
			.stream()
			.filter((name) -> name.matches("evidence\\[\\d{1,4}\\]\\.file"))
			.sorted()
			.forEach((name) -> {
				String row = name.substring(0, name.length() - "file".length());
				String page = given(parameters, row + "page");
				evidence.add(new Draft.Cited(null, null, file(name, parameters.getFirst(name)),
						(page != null && page.matches("[1-9]\\d{0,4}")) ? Integer.valueOf(page) : null, null,
						given(parameters, row + "note")));
			});
		return evidence;
	}

	private static UUID file(String name, @Nullable String id) {
		try {
			return UUID.fromString(String.valueOf(id));
		}
		catch (IllegalArgumentException ex) {
			throw new BadRequest(name, "filing.unknownFile");
		}
	}

	private static @Nullable String given(MultiValueMap<String, String> parameters, String name) {
		String value = parameters.getFirst(name);
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	private String show(Entry entry, List<FormProblem> problems, String more, Model model) {
		Register<?, ?> register = entry.register();
		String name = this.labels.text(register.code());
		model.addAttribute("entry", entry);
		model.addAttribute("press", Ids.next());
		model.addAttribute("type", register.code());
		model.addAttribute("sections", this.entryForm.sections(register, entry.form(), problems, more));
		model.addAttribute("doubles", (entry.action() == LineAction.CREATE) ? register.doubles() : null);
		model.addAttribute("kinds", EntryForm.kinds(register));
		model.addAttribute("problems", problems);
		model.addAttribute("pairingCode", entry.form().path("pairing").asString(""));
		model.addAttribute("evidence", this.face.evidence(entry.evidence(), more.equals("evidence")));
		String title = this.labels.text((entry.record() != null) ? "entryForm.change" : "entryForm.new", name);
		model.addAttribute("title", title);
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.filings"), "/filings"),
				new Link(name, "/" + register.code()), Link.here(title)));
		return "filing/form";
	}

	@PostMapping("/filings/{id}/submit")
	String submit(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version,
			RedirectAttributes flash) {
		press(id, "submit", key(id, version), null, this.desk::submit);
		flash.addFlashAttribute("done", "submitted");
		return "redirect:/filings/" + id;
	}

	@PostMapping("/filings/{id}/withdraw")
	String withdraw(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version,
			RedirectAttributes flash) {
		press(id, "withdraw", key(id, version), null, this.desk::withdraw);
		flash.addFlashAttribute("done", "withdrawn");
		return "redirect:/filings/" + id;
	}

	/** What is waiting to be decided; the chosen one beside the list. */
	@GetMapping("/review")
	String review(@RequestParam(required = false) @Nullable UUID id, Model model) {
		List<FilingView.Summary> waiting = this.views.waiting(51);
		model.addAttribute("rows", this.face.rows(waiting.stream().limit(50).toList()));
		model.addAttribute("more", waiting.size() > 50);
		UUID chosen = (id != null) ? id : waiting.stream().findFirst().map(FilingView.Summary::id).orElse(null);
		model.addAttribute("filing", (chosen != null) ? this.face.of(this.views.view(chosen)) : null);
		return "filing/review";
	}

	/** Who may no longer see what was taken back sees what else waits. */
	private String reviewAfterwards(UUID id, Model model) {
		try {
			return review(id, model);
		}
		catch (NotFound ex) {
			return review(null, model);
		}
	}

	/** Decides: {@code approve}, {@code return} or {@code confirm}. */
	@PostMapping("/review/{id}")
	String decide(@PathVariable UUID id, @RequestParam String action, @RequestParam(defaultValue = "") String reason,
			@RequestParam(required = false) @Nullable Integer version, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		String key = key(id, version);
		try {
			switch (action) {
				case "approve" -> press(id, action, key, null, this.desk::approve);
				case "confirm" -> press(id, action, key, null, this.desk::confirm);
				case "return" -> {
					if (reason.isBlank()) {
						throw new Refusal("filing.reasonNeeded");
					}
					if (reason.length() > LONGEST_REASON) {
						throw new Refusal("filing.reasonTooLong", LONGEST_REASON);
					}
					press(id, action, key, reason.strip(), (filing) -> this.desk.sendBack(filing, reason.strip()));
				}
				default -> throw new Refusal("filing.unknownAction", action);
			}
		}
		catch (Refusal ex) {
			boolean missing = ex.key().equals("filing.reasonNeeded");
			response.setStatus((missing ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
			model.addAttribute("problem", this.labels.text(ex));
			return reviewAfterwards(id, model);
		}
		flash.addFlashAttribute("done", action);
		return "redirect:/review";
	}

}
