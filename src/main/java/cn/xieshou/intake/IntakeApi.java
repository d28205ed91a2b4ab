package cn.xieshou.intake;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * Figures and names of a text by program; nothing is kept but a long text until it is
 * read.
 */
@RestController
@RequestMapping("/api/v1/intake")
class IntakeApi {

	private final IntakeService service;

	private final IntakeWork work;

	private final IdempotentRequests requests;

	private final Labels labels;

	IntakeApi(IntakeService service, IntakeWork work, IdempotentRequests requests, Labels labels) {
		this.service = service;
		this.work = work;
		this.requests = requests;
		this.labels = labels;
	}

	/**
	 * A text with what it speaks of.
	 *
	 * @param text the text
	 * @param document what the document is called
	 * @param pairing the pairing that it reports on; the only one of the account if
	 * absent
	 * @param period the period that it reports on; the year of {@code on} if absent
	 * @param on the day as of which it speaks; the end of the period or today if absent
	 */
	record Request(@NotBlank @Size(max = IntakeService.LONGEST) String text, @Size(max = 300) @Nullable String document,
			@Size(max = 300) @Nullable String pairing, @Size(max = 60) @Nullable String period,
			@Size(max = 20) @Nullable String on) {

	}

	/** Reads a text; a long one by a job. */
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, @Nullable Object>> text(@Valid @RequestBody Request request,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		return answer(key, () -> List.of(request.text()),
				IntakeSaid.of(request.document(), request.pairing(), request.period(), request.on()));
	}

	/** Reads a file: a text, a Word document, a PDF with text in it, a web page. */
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Map<String, @Nullable Object>> file(@RequestParam MultipartFile file,
			@RequestParam(required = false) @Nullable String document,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String on,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) throws IOException {
		byte[] content = file.getBytes();
		return answer(key, () -> FileTexts.read(content), IntakeSaid.of(document, pairing, period, on));
	}

	/** A long text: 202 until it is read, then what was found in it. */
	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> one(@PathVariable UUID id) {
		StoredText text = this.work.require(id);
		if (text.state() == StoredText.State.FAILED) {
			throw rejected((text.refusal() != null) ? text.refusal().refusal() : new Refusal("intake.file.broken"));
		}
		if (text.state() == StoredText.State.READING) {
			return accepted(text);
		}
		return ResponseEntity.ok(this.work.result(text));
	}

	private ResponseEntity<Map<String, @Nullable Object>> accepted(StoredText text) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("id", text.id());
		answer.put("job", text.links().job());
		answer.put("state", text.state());
		return ResponseEntity.accepted().location(URI.create("/api/v1/intake/" + text.id())).body(answer);
	}

	private ResponseEntity<Map<String, @Nullable Object>> answer(@Nullable String key, Supplier<List<String>> sent,
			IntakeSaid said) {
		this.service.pairings();
		try {
			IntakeContext context = this.work.context(said);
			List<String> pages = sent.get();
			if (IntakeService.length(pages) > IntakeWork.SHORT) {
				UUID id = this.requests.answer(new IdempotentRequest(key, "POST /intake", List.of(said, pages)),
						UUID.class, () -> this.work.take(pages, said, "POST /intake", null).id());
				return accepted(this.work.require(id));
			}
			return ResponseEntity.ok(IntakeJson.of(this.service.read(pages, context)));
		}
		catch (Refusal refusal) {
			throw rejected(refusal);
		}
	}

	private FormRejected rejected(Refusal refusal) {
		String field = (refusal.field() != null) ? refusal.field() : "text";
		return new FormRejected(List.of(new FormProblem(field, refusal.key(), this.labels.text(refusal))));
	}

}
