package cn.xieshou.review;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.values.Ids;

/** Approving several filings by program (成批通过). */
@RestController
@RequestMapping("/api/v1/approvals")
class ApprovalApi {

	private final BulkApproval approval;

	private final IdempotentRequests requests;

	ApprovalApi(BulkApproval approval, IdempotentRequests requests) {
		this.approval = approval;
		this.requests = requests;
	}

	/** The filings that are approved together, at most 1,000. */
	record Approvals(@NotNull @Size(max = 1000) List<@NotNull UUID> filings) {

	}

	/**
	 * How far an act is.
	 *
	 * @param id the act
	 * @param state {@code running} or {@code done}
	 * @param filings how many were chosen
	 * @param posted how many entered the books
	 * @param passed how many went on to another decision
	 * @param waiting how many are still to be decided
	 * @param refused which were not approved, and why
	 */
	record Progress(UUID id, String state, int filings, int posted, int passed, int waiting,
			List<ApprovalBatch.Refused> refused) {

		static Progress of(ApprovalBatch batch) {
			return new Progress(batch.id(), batch.isDone() ? "done" : "running", batch.filings(), batch.posted(),
					batch.passed(), batch.filings() - batch.decided(), batch.refused());
		}

	}

	@PostMapping
	ResponseEntity<Progress> approve(@Valid @RequestBody Approvals request,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		Map<UUID, @Nullable Integer> chosen = new LinkedHashMap<>();
		request.filings().forEach((filing) -> chosen.put(filing, null));
		Progress begun = this.requests.answer(new IdempotentRequest(key, "POST /approvals", request), Progress.class,
				() -> {
					UUID id = Ids.next();
					this.approval.ask(id, chosen);
					return Progress.of(this.approval.require(id));
				});
		return ResponseEntity.created(URI.create("/api/v1/approvals/" + begun.id())).body(begun);
	}

	@GetMapping("/{id}")
	Progress one(@PathVariable UUID id) {
		return Progress.of(this.approval.require(id));
	}

}
