package cn.xieshou.linkage;

import java.util.List;
import java.util.Map;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts of linkages by program, filtered as their list is. */
@RestController
class LinkageApi {

	private final LinkageCounts counts;

	LinkageApi(LinkageCounts counts) {
		this.counts = counts;
	}

	@GetMapping("/api/v1/linkages/counts")
	Map<String, List<LinkageCounts.Count>> counts(@RequestParam MultiValueMap<String, String> parameters) {
		return Map.of("items", this.counts.of(parameters));
	}

}
