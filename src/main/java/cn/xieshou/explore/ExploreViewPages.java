package cn.xieshou.explore;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Keeping and dropping explorations (保存分析). */
@Controller
class ExploreViewPages {

	private final ExploreViews views;

	private final ExploreReader reader;

	ExploreViewPages(ExploreViews views, ExploreReader reader) {
		this.views = views;
		this.reader = reader;
	}

	/** What is kept can be read: its conditions are written anew from what they say. */
	@PostMapping("/explore/views")
	String keep(@RequestParam String name, @RequestParam String conditions,
			@RequestParam(defaultValue = "false") boolean shared) {
		String address = this.reader.read(parameters(conditions)).address("/explore");
		this.views.keep(name, address.replaceFirst("^[^?]*\\??", ""), shared);
		return "redirect:" + address;
	}

	private static MultiValueMap<String, String> parameters(String conditions) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		UriComponentsBuilder.newInstance()
			.query(conditions)
			.build()
			.getQueryParams()
			.forEach((name, values) -> values.forEach((value) -> parameters.add(name,
					(value != null) ? UriUtils.decode(value, StandardCharsets.UTF_8) : "")));
		return parameters;
	}

	@PostMapping("/explore/views/{id}/drop")
	String drop(@PathVariable UUID id) {
		this.views.drop(id);
		return "redirect:/explore";
	}

	/** The addresses of acts, opened again after a sign-in or in another language. */
	@GetMapping({ "/explore/views", "/explore/views/{id}/drop" })
	String toPage() {
		return "redirect:/explore";
	}

}
