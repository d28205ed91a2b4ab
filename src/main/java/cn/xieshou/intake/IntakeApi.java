package cn.xieshou.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** Figures and names of a text by program; nothing is kept of it. */
@RestController
@RequestMapping("/api/v1/intake")
class IntakeApi {

	private final IntakeService service;

	private final IntakeContexts contexts;

	private final Labels labels;

	IntakeApi(IntakeService service, IntakeContexts contexts, Labels labels) {
		this.service = service;
		this.contexts = contexts;
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

	/** Reads a text. */
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	Map<String, @Nullable Object> text(@Valid @RequestBody Request request) {
		return answer(() -> this.service.read(List.of(request.text()),
				this.contexts.of(request.document(), request.pairing(), request.period(), request.on())));
	}

	/** Reads a file: a text, a Word document, a PDF with text in it, a web page. */
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Map<String, @Nullable Object> file(@RequestParam MultipartFile file,
			@RequestParam(required = false) @Nullable String document,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String on) throws IOException {
		byte[] content = file.getBytes();
		return answer(() -> {
			IntakeContext context = this.contexts.of(document, pairing, period, on);
			return this.service.read(FileTexts.read(content), context);
		});
	}

	private Map<String, @Nullable Object> answer(java.util.function.Supplier<Reading> reading) {
		try {
			return IntakeJson.of(reading.get());
		}
		catch (Refusal refusal) {
			String field = (refusal.field() != null) ? refusal.field() : "text";
			throw new FormRejected(List.of(new FormProblem(field, refusal.key(), this.labels.text(refusal))));
		}
	}

}
