package cn.xieshou.evidence;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

import cn.xieshou.classification.Grade;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.journal.Act;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.virus.ScannerAway;

/** Evidence files by program: bring one, ask about one, take one. */
@RestController
@RequestMapping("/api/v1/evidence")
class EvidenceApi {

	/** An image within a page needs nothing, and nothing but our pages may frame it. */
	private static final String IMAGE_POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline';"
			+ " sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

	/** Browsers do not start their PDF viewer in a sandbox; it brings one of its own. */
	private static final String PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline';"
			+ " frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

	private final EvidenceIntake intake;

	private final EvidenceFiles files;

	private final EvidenceStore store;

	private final Labels labels;

	EvidenceApi(EvidenceIntake intake, EvidenceFiles files, EvidenceStore store, Labels labels) {
		this.intake = intake;
		this.files = files;
		this.store = store;
		this.labels = labels;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<EvidenceFile> add(@RequestParam MultipartFile file,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) throws IOException {
		try {
			EvidenceFile added = this.intake.add(file.getOriginalFilename(), file.getInputStream(), pairing, key);
			return ResponseEntity.created(URI.create("/api/v1/evidence/" + added.id())).body(added);
		}
		catch (Refusal refusal) {
			throw rejected(refusal);
		}
	}

	/** A file that is not taken is wrong content, as a wrong field of a form is. */
	private RuntimeException rejected(Refusal refusal) {
		return "file".equals(refusal.field())
				? new FormRejected(List.of(new FormProblem("file", refusal.key(), this.labels.text(refusal))))
				: refusal;
	}

	@GetMapping("/{id}")
	EvidenceFile one(@PathVariable UUID id) {
		return this.files.require(id);
	}

	/**
	 * The file, whole or in parts.
	 * @param inline whether a page shows it, which only PDF and images may be
	 */
	@GetMapping("/{id}/file")
	ResponseEntity<Resource> file(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean inline) {
		EvidenceFile file = this.files.require(id);
		boolean shown = inline && file.type().isInline();
		ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
			.filename(file.name(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.type().mediaType()))
			.eTag("\"" + file.sha256() + "\"")
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header("Content-Security-Policy",
					(file.type().display() == EvidenceType.Display.PDF) ? PDF_POLICY : IMAGE_POLICY)
			.header(Grade.HEADER, file.grade().name())
			.header("X-Content-Type-Options", "nosniff")
			.body(this.files.take(file, shown ? Act.VIEWED : Act.DOWNLOADED));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException exception, HttpServletRequest request) {
		long length = request.getContentLengthLong();
		if (length >= 0 && length <= this.store.limit().toBytes()) {
			return ResponseEntity.badRequest()
				.body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, this.labels.text("web.border.form")));
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE,
				this.labels.text("evidence.tooLarge", this.store.limit().toMegabytes()));
		problem.setType(URI.create("urn:xieshou:problem:content-too-large"));
		problem.setTitle(this.labels.text("web.error.413.title"));
		problem.setProperty("limit", this.store.limit().toBytes());
		return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> full(EvidenceDiskFull exception) {
		return problem(HttpStatus.INSUFFICIENT_STORAGE, "evidence.diskFull");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unscanned(ScannerAway exception) {
		return problem(HttpStatus.SERVICE_UNAVAILABLE, "evidence.unscanned");
	}

	/** Nothing is wrong with the file, and it was not taken. */
	private ResponseEntity<ProblemDetail> problem(HttpStatus status, String message) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, this.labels.text(message));
		problem.setType(URI.create("urn:xieshou:problem:" + status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
		problem.setTitle(this.labels.text(message + ".title"));
		return ResponseEntity.status(status).body(problem);
	}

}
