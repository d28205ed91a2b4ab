package cn.xieshou.reconciliation;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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
import cn.xieshou.web.BadRequest;

/** Extracts of accounts beside the ledger, for programs (银行对账). */
@RestController
@RequestMapping("/api/v1/reconciliations")
class ReconciliationApi {

	private static final int LARGEST_PAGE = 500;

	private final ReconciliationService reconciliations;

	private final ExtractIntake intake;

	private final IdempotentRequests requests;

	private final Labels labels;

	ReconciliationApi(ReconciliationService reconciliations, ExtractIntake intake, IdempotentRequests requests,
			Labels labels) {
		this.reconciliations = reconciliations;
		this.intake = intake;
		this.requests = requests;
		this.labels = labels;
	}

	/** One of a list. */
	record Summary(UUID id, UUID fund, String file, String sha256, LocalDate from, LocalDate to,
			@Nullable String balance, String openedBy, Instant openedAt, @Nullable String finishedBy,
			@Nullable Instant finishedAt) {

		static Summary of(Reconciliation one) {
			Reconciliation.Act finished = one.finished();
			return new Summary(one.id(), one.of().fund(), one.fileName(), one.sha256(), one.first(), one.last(),
					text(one.balance()), one.opened().name(), one.opened().at(),
					(finished != null) ? finished.name() : null, (finished != null) ? finished.at() : null);
		}

	}

	/** A page of a list. */
	record Page(List<Summary> items, @Nullable UUID next) {

	}

	/** A line or an entry. */
	record Moved(UUID id, @Nullable Integer row, LocalDate on, String amount, @Nullable String counterparty,
			@Nullable String reference, @Nullable String text, @Nullable String explanation) {

		static Moved of(Movement one) {
			Movement.Place place = one.place();
			return new Moved(one.id(), (place != null) ? place.row() : null, one.on(),
					one.amount().setScale(2).toPlainString(), one.counterparty(), one.reference(), one.said(),
					one.mark().explanation());
		}

	}

	/** What belongs together. */
	record Together(UUID id, String kind, boolean byHand, String difference, @Nullable String explanation,
			List<Moved> lines, List<Moved> entries) {

		static Together of(Linked one) {
			return new Together(one.id(), one.kind(), one.byHand(), one.difference().setScale(2).toPlainString(),
					one.explanation(), one.lines().stream().map(Moved::of).toList(),
					one.entries().stream().map(Moved::of).toList());
		}

	}

	/** All of one. */
	record Json(Summary reconciliation, int lines, List<Together> pairs, List<Moved> onlyInBank,
			List<Moved> onlyInLedger, String ledger, @Nullable String adjustedBank, String adjustedLedger,
			@Nullable String difference, long due) {

		static Json of(Sheet sheet) {
			return new Json(Summary.of(sheet.reconciliation()), sheet.lines().size(),
					sheet.links().stream().map(Together::of).toList(),
					sheet.openLines().stream().map(Moved::of).toList(),
					sheet.openEntries().stream().map(Moved::of).toList(), sheet.ledger().setScale(2).toPlainString(),
					text(sheet.adjustedBank()), sheet.adjustedLedger().setScale(2).toPlainString(),
					text(sheet.difference()), sheet.due());
		}

	}

	private static @Nullable String text(@Nullable BigDecimal yuan) {
		return (yuan != null) ? yuan.setScale(2).toPlainString() : null;
	}

	@GetMapping
	Page list(@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw BadRequest.unknownValue("size", String.valueOf(size));
		}
		List<Reconciliation> found = this.reconciliations.page(after, size + 1);
		boolean more = found.size() > size;
		List<Reconciliation> shown = more ? found.subList(0, size) : found;
		return new Page(shown.stream().map(Summary::of).toList(), more ? shown.get(size - 1).id() : null);
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Json> take(@RequestParam UUID fund, @RequestParam MultipartFile file) throws IOException {
		try {
			ReconciliationService.Taken taken = this.intake.take(fund, file);
			Json answer = Json.of(this.reconciliations.require(taken.id()));
			return ResponseEntity.status(taken.earlier() ? HttpStatus.OK : HttpStatus.CREATED)
				.location(URI.create("/api/v1/reconciliations/" + taken.id()))
				.body(answer);
		}
		catch (Refusal refusal) {
			String field = (refusal.field() != null) ? refusal.field() : "file";
			throw new FormRejected(List.of(new FormProblem(field, refusal.key(), this.labels.text(refusal))));
		}
	}

	@GetMapping("/{id}")
	Json one(@PathVariable UUID id) {
		return Json.of(this.reconciliations.require(id));
	}

	@PostMapping("/{id}/acts")
	Json act(@PathVariable UUID id, @Valid @RequestBody ReconciliationAct act,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		try {
			return this.requests.answer(new IdempotentRequest(key, "POST /reconciliations/" + id + "/acts", act),
					Json.class, () -> Json.of(this.reconciliations.act(id, act)));
		}
		catch (Refusal refusal) {
			if (refusal.field() == null) {
				throw refusal;
			}
			throw new FormRejected(List.of(new FormProblem(refusal.field(), refusal.key(), this.labels.text(refusal))));
		}
	}

}
