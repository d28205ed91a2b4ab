package cn.xieshou.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.values.Labels;

/** Taking or leaving proposed values by program (建议值接口). */
@RestController
class ProposalApi {

	private final ProposalAnswers answers;

	private final IdempotentRequests requests;

	private final Labels labels;

	ProposalApi(ProposalAnswers answers, IdempotentRequests requests, Labels labels) {
		this.answers = answers;
		this.requests = requests;
		this.labels = labels;
	}

	/**
	 * An answer: {@code number} and {@code cell} for one, {@code sheet} and
	 * {@code column} for all of a kind; {@code take} is true unless said otherwise.
	 */
	record Asked(@NotBlank String code, @Nullable Integer number, @Nullable String cell, @Nullable String sheet,
			@Nullable String column, @Nullable Boolean take) {

		ProposalAnswers.Answer answer() {
			return new ProposalAnswers.Answer(this.code, this.number, this.cell, this.sheet, this.column,
					!Boolean.FALSE.equals(this.take));
		}

	}

	@PostMapping("/api/v1/imports/{id}/proposals")
	Map<String, Object> answer(@PathVariable UUID id, @Valid @RequestBody Asked asked,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		int changed = this.requests.answer(new IdempotentRequest(key, "POST /imports/" + id + "/proposals", asked),
				Integer.class, () -> answered(id, asked));
		return Map.of("id", id, "rows", changed);
	}

	private int answered(UUID id, Asked asked) {
		int changed = this.answers.answer(id, asked.answer());
		if (changed == 0) {
			throw new FormRejected(List.of(new FormProblem("code", "imports.noProposal",
					this.labels.text("imports.noProposal", asked.code()))));
		}
		return changed;
	}

}
