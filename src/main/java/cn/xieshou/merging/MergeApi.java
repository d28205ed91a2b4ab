package cn.xieshou.merging;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.register.Register;

/** Merging two records by program. */
@RestController
class MergeApi {

	private final Mergeable mergeable;

	private final MergeDrafts merges;

	private final IdempotentRequests requests;

	MergeApi(Mergeable mergeable, MergeDrafts merges, IdempotentRequests requests) {
		this.mergeable = mergeable;
		this.merges = merges;
		this.requests = requests;
	}

	/**
	 * Another record of the same thing.
	 *
	 * @param duplicate the record that is to go
	 * @param baseVersion the version of the one that is kept, as its author saw it
	 * @param duplicateVersion the version of the duplicate, as its author saw it
	 */
	record Merge(@NotNull UUID duplicate, @NotNull Integer baseVersion, @NotNull Integer duplicateVersion) {

	}

	@PostMapping("/api/v1/{type}/{id}/merge")
	ResponseEntity<Map<String, UUID>> merge(@PathVariable String type, @PathVariable UUID id,
			@Valid @RequestBody Merge merge,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		Register<?, ?> register = this.mergeable.require(type);
		UUID filing = this.requests.answer(new IdempotentRequest(key, register.address(id) + "/merge", merge),
				UUID.class, () -> this.merges.draft(register, new MergeDrafts.Seen(id, merge.baseVersion()),
						new MergeDrafts.Seen(merge.duplicate(), merge.duplicateVersion())));
		return ResponseEntity.created(URI.create("/api/v1/filings/" + filing)).body(Map.of("id", filing));
	}

}
