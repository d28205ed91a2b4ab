package cn.xieshou.intake;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.page.Option;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * The pages on which a text is taken in (文本采集): the text and what it speaks of, then its
 * figures, of which those that a person takes become one draft. Between the two nothing
 * is kept but in the form.
 */
@Controller
@RequestMapping("/intake")
class IntakePages {

	private final IntakeService service;

	private final IntakeContexts contexts;

	private final IntakeDrafts drafts;

	private final IntakeViewAssembler assembler;

	private final IdempotentRequests requests;

	private final Labels labels;

	IntakePages(IntakeService service, IntakeContexts contexts, IntakeDrafts drafts, IntakeViewAssembler assembler,
			IdempotentRequests requests, Labels labels) {
		this.service = service;
		this.contexts = contexts;
		this.drafts = drafts;
		this.assembler = assembler;
		this.requests = requests;
		this.labels = labels;
	}

	@GetMapping
	String blank(Model model) {
		return blank(new IntakeSaid("", "", "", "", ""), null, model);
	}

	private String blank(IntakeSaid said, @Nullable Refusal refusal, Model model) {
		model.addAttribute("pairings",
				this.service.pairings().stream().map((node) -> new Option(node.code(), node.name())).toList());
		model.addAttribute("said", said);
		model.addAttribute("field", (refusal != null) ? refusal.field() : null);
		model.addAttribute("problem", (refusal != null) ? this.labels.text(refusal) : null);
		return "intake/new";
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String read(@RequestParam(defaultValue = "") String text,
			@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response)
			throws IOException {
		IntakeSaid said = IntakeSaid.of(parameters);
		this.service.pairings();
		try {
			boolean sent = file != null && !file.isEmpty();
			if (!sent && text.isBlank()) {
				throw Refusal.at("text", "intake.nothing");
			}
			List<String> pages = (file != null && sent) ? FileTexts.read(file.getBytes()) : List.of(text);
			IntakeContext context = this.contexts.of(said.document(), said.pairing(), said.period(), said.on());
			return candidates(this.service.read(pages, context), context, said, new IntakeChoices(parameters),
					List.of(), model);
		}
		catch (Refusal refusal) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return blank(said, refusal, model);
		}
	}

	private String candidates(Reading reading, IntakeContext context, IntakeSaid said, IntakeChoices choices,
			List<FormProblem> problems, Model model) {
		model.addAttribute("view", this.assembler.of(reading, choices, problems));
		model.addAttribute("context", context);
		model.addAttribute("said", new IntakeSaid(reading.text().clean().text(), said.document(), said.pairing(),
				said.period(), said.on()));
		model.addAttribute("key", choices.key());
		model.addAttribute("indicators", this.service.indicatorNames());
		return "intake/read";
	}

	/** Makes a draft of the figures that somebody takes. */
	@PostMapping("/draft")
	String draft(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		IntakeSaid said = IntakeSaid.of(parameters);
		IntakeChoices choices = new IntakeChoices(parameters);
		this.service.pairings();
		IntakeContext context;
		Reading reading;
		try {
			if (said.text().isBlank()) {
				throw Refusal.at("text", "intake.nothing");
			}
			context = this.contexts.of(said.document(), said.pairing(), said.period(), said.on());
			reading = this.service.read(List.of(said.text()), context);
		}
		catch (Refusal refusal) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return blank(said, refusal, model);
		}
		try {
			UUID filing = this.requests.answer(new IdempotentRequest(choices.key(), "POST /intake/draft", parameters),
					UUID.class, () -> this.drafts.create(reading, context, choices));
			return "redirect:/filings/" + filing;
		}
		catch (FormRejected ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return candidates(reading, context, said, choices.renewed(), ex.problems(), model);
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return candidates(reading, context, said, choices.renewed(),
					List.of(new FormProblem(null, ex.key(), this.labels.text(ex))), model);
		}
	}

}
