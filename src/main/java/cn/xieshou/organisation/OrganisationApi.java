package cn.xieshou.organisation;

import java.util.UUID;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What organisations have apart from other records, by program: their structure.
 */
@RestController
@RequestMapping("/api/v1/organisations/{id}")
class OrganisationApi {

	private final OrganisationTree tree;

	OrganisationApi(OrganisationTree tree) {
		this.tree = tree;
	}

	@GetMapping("/tree")
	OrganisationTree.Structure tree(@PathVariable UUID id) {
		return this.tree.around(id);
	}

}
