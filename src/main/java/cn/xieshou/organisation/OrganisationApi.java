package cn.xieshou.organisation;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/**
 * What organisations have apart from other records, by program: structure and merging.
 */
@RestController
@RequestMapping("/api/v1/organisations/{id}")
class OrganisationApi {

	private final OrganisationTree tree;

	private final OrganisationMerge merge;

	private final IdempotentRequests requests;

	OrganisationApi(OrganisationTree tree, OrganisationMerge merge, IdempotentRequests requests) {
		this.tree = tree;
		this.merge = merge;
		this.requests = requests;
	}

	/**
	 * Another record of the same organisation.
	 *
	 * @param duplicate the record that is to go
	 * @param baseVersion the version of the one that is kept, as its author saw it
	 * @param duplicateVersion the version of the duplicate, as its author saw it
	 */
	record Merge(@NotNull UUID duplicate, @NotNull Integer baseVersion, @NotNull Integer duplicateVersion) {

	}

	@GetMapping("/tree")
	OrganisationTree.Structure tree(@PathVariable UUID id) {
		return this.tree.around(id);
	}

	@PostMapping("/merge")
	ResponseEntity<Map<String, UUID>> merge(@PathVariable UUID id, @Valid @RequestBody Merge merge,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		UUID filing = this.requests.answer(new IdempotentRequest(key, "/organisations/" + id + "/merge", merge),
				UUID.class,
				() -> this.merge.draft(id, merge.baseVersion(), merge.duplicate(), merge.duplicateVersion()));
		return ResponseEntity.created(URI.create("/api/v1/filings/" + filing)).body(Map.of("id", filing));
	}

}
