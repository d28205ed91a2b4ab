package cn.xieshou.intake;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * The page on which the figures of a text are decided on one by one (逐个取舍). Everything
 * works as a plain form; the script sends what was decided as it is decided.
 */
@Controller
@RequestMapping("/intake/{id:[0-9a-f-]{36}}")
class IntakeReadPages {

	private final IntakeService service;

	private final IntakeWork work;

	private final IntakeViewAssembler assembler;

	private final Labels labels;

	IntakeReadPages(IntakeService service, IntakeWork work, IntakeViewAssembler assembler, Labels labels) {
		this.service = service;
		this.work = work;
		this.assembler = assembler;
		this.labels = labels;
	}

	/** How far one is. */
	record Progress(long taken, long left, long filed, int all) {

		static Progress of(IntakeChoices choices) {
			return new Progress(choices.count("take"), choices.count("leave"), choices.count("filed"),
					choices.keys().size());
		}

		public long open() {
			return this.all - this.taken - this.left - this.filed;
		}

		public long done() {
			return this.all - open();
		}

	}

	/** The figures of a text, some hundred at a time. */
	@GetMapping
	String read(@PathVariable UUID id, @RequestParam(defaultValue = "1") int part, Model model) {
		return shown(this.work.require(id), part, List.of(), model);
	}

	private String shown(StoredText text, int part, List<FormProblem> problems, Model model) {
		model.addAttribute("text", text);
		if (text.state() != StoredText.State.READ) {
			model.addAttribute("problem", (text.refusal() != null) ? this.labels.text(text.refusal().refusal()) : null);
			return "intake/waiting";
		}
		try {
			Reading reading = this.work.reading(text);
			IntakeChoices choices = IntakeChoices.of(reading, text.choices());
			model.addAttribute("view", this.assembler.of(reading, choices, problems, part));
			model.addAttribute("progress", Progress.of(choices));
			model.addAttribute("context", this.work.context(text.said()));
			model.addAttribute("indicators", this.service.indicatorNames());
			return "intake/read";
		}
		catch (Refusal refusal) {
			model.addAttribute("problem", this.labels.text(refusal));
			return "intake/waiting";
		}
	}

	/** Keeps what is decided, and goes on with the page. */
	@PostMapping(path = "/choices", params = "!quiet")
	String decide(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version,
			@RequestParam(defaultValue = "1") int part, @RequestParam MultiValueMap<String, String> form) {
		this.work.decide(id, version, form);
		return "redirect:/intake/" + id + ((part > 1) ? "?part=" + part : "");
	}

	/** Keeps what is decided, for the script. */
	@PostMapping(path = "/choices", params = "quiet")
	ResponseEntity<Void> keep(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version,
			@RequestParam MultiValueMap<String, String> form) {
		try {
			this.work.decide(id, version, form);
			return ResponseEntity.noContent().build();
		}
		catch (Refusal refusal) {
			return ResponseEntity.status(HttpStatus.CONFLICT).build();
		}
	}

	/** Undoes a change of cleaning, or makes it again. */
	@PostMapping("/cleaning")
	String clean(@PathVariable UUID id, @RequestParam(required = false) @Nullable String undo,
			@RequestParam(required = false) @Nullable String redo) {
		String change = (undo != null) ? undo : redo;
		if (change != null) {
			this.work.clean(id, change, undo != null);
		}
		else {
			this.work.require(id);
		}
		return "redirect:/intake/" + id + "#changes";
	}

	/** Makes a draft of something that the text names. */
	@PostMapping("/names")
	String name(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, Model model,
			HttpServletResponse response) {
		try {
			return "redirect:/filings/" + this.work.draftName(id, name);
		}
		catch (FormRejected ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			String why = ex.problems().stream().map(FormProblem::message).findFirst().orElse("");
			return shown(this.work.require(id), 1, List.of(new FormProblem(null, "intake.name", why)), model);
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return shown(this.work.require(id), 1, List.of(new FormProblem(null, ex.key(), this.labels.text(ex))),
					model);
		}
	}

	/** Makes a draft of the figures that are taken. */
	@PostMapping("/draft")
	String draft(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version,
			@RequestParam(defaultValue = "1") int part, @RequestParam MultiValueMap<String, String> form, Model model,
			HttpServletResponse response) {
		try {
			this.work.decide(id, version, form);
			return "redirect:/filings/" + this.work.draft(id);
		}
		catch (FormRejected ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return shown(this.work.require(id), part, ex.problems(), model);
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return shown(this.work.require(id), part, List.of(new FormProblem(null, ex.key(), this.labels.text(ex))),
					model);
		}
	}

}
