package cn.xieshou.policy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The decisions of a meeting by program. */
@RestController
class MeetingApi {

	private final Decisions decisions;

	MeetingApi(Decisions decisions) {
		this.decisions = decisions;
	}

	@GetMapping("/api/v1/meetings/{id}/decisions")
	Map<String, List<Decisions.Standpoint>> decisions(@PathVariable UUID id) {
		return Map.of("items", this.decisions.of(id));
	}

}
