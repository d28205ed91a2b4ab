package cn.xieshou.posting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What rests on a document by program. */
@RestController
class DocumentDependentsApi {

	private final DocumentDependents citedBy;

	DocumentDependentsApi(DocumentDependents citedBy) {
		this.citedBy = citedBy;
	}

	@GetMapping("/api/v1/documents/{id}/rests")
	Map<String, List<DocumentDependents.Resting>> rests(@PathVariable UUID id) {
		return Map.of("items", this.citedBy.of(id));
	}

}
