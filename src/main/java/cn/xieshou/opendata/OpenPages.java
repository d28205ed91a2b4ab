package cn.xieshou.opendata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.page.Link;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/** What is open to everybody, without signing in (公开页面). */
@Controller
class OpenPages {

	private final OpenSets sets;

	private final OpenRows rows;

	private final OpenCatalogue catalogue;

	private final Labels labels;

	OpenPages(OpenSets sets, OpenRows rows, OpenCatalogue catalogue, Labels labels) {
		this.sets = sets;
		this.rows = rows;
		this.catalogue = catalogue;
		this.labels = labels;
	}

	/**
	 * A set as shown.
	 *
	 * @param rows how many records it has
	 */
	record Shown(OpenSet set, long rows) {

	}

	@GetMapping("/open")
	String all(Model model) {
		model.addAttribute("sets",
				this.sets.open().stream().map((set) -> new Shown(set, this.rows.count(set))).toList());
		return "opendata/all";
	}

	@GetMapping("/open/{id:[0-9a-f-]{36}}")
	String one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
		OpenSet set = this.sets.require(id);
		model.addAttribute("set", set);
		model.addAttribute("page", this.rows.page(set, after));
		model.addAttribute("first", after == null);
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("open"), "/open"), Link.here(set.title())));
		return "opendata/one";
	}

	@GetMapping("/open/{id:[0-9a-f-]{36}}.csv")
	void csv(@PathVariable UUID id, HttpServletResponse response) throws IOException {
		OpenSet set = this.sets.require(id);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(set.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ") + "-" + Days.of(set.openedAt())
							+ ".csv", StandardCharsets.UTF_8)
					.build()
					.toString());
		this.rows.csv(set, response.getOutputStream());
	}

	@GetMapping("/open/{id:[0-9a-f-]{36}}/schema.json")
	ResponseEntity<Map<String, Object>> schema(@PathVariable UUID id) {
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf("application/schema+json"))
			.body(this.rows.schema(this.sets.require(id)));
	}

	@GetMapping("/open/catalogue.jsonld")
	ResponseEntity<Map<String, Object>> catalogue() {
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf("application/ld+json"))
			.body(this.catalogue.of(this.sets.open()));
	}

}
