package cn.xieshou.evidence;

import cn.xieshou.values.Days;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a document by program. */
@RestController
class DocumentApi {

	private final DocumentChains chains;

	private final Clock clock;

	DocumentApi(DocumentChains chains, Clock clock) {
		this.chains = chains;
		this.clock = clock;
	}

	/**
	 * The versions, and which of them applies on a day, today unless another is given.
	 */
	@GetMapping("/api/v1/documents/{id}/chain")
	Map<String, Object> chain(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on) {
		LocalDate day = (on != null) ? on : Days.today(this.clock);
		return Map.of("on", day, "items", this.chains.of(id, day));
	}

}
