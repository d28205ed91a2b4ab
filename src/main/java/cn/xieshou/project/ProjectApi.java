package cn.xieshou.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.list.BadListParameter;
import cn.xieshou.values.Labels;
import cn.xieshou.values.RegionCode;

/**
 * What programs and forms may ask of projects apart from the list: is it there already?
 */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectApi {

	private static final int LONGEST = 200;

	private final DuplicateCheck doubles;

	private final Labels labels;

	ProjectApi(DuplicateCheck doubles, Labels labels) {
		this.doubles = doubles;
		this.labels = labels;
	}

	@GetMapping("/doubles")
	List<Found> doubles(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String investor,
			@RequestParam(defaultValue = "") String region) {
		return this.doubles
			.of(text("name", name), investor.isBlank() ? null : text("investor", investor), place(region))
			.stream()
			.map((likely) -> new Found(likely.id(), likely.name(), likely.investor(), likely.region(), why(likely)))
			.toList();
	}

	private static String text(String parameter, String value) {
		if (value.isBlank() || value.length() > LONGEST) {
			throw new BadListParameter("list.badParameter", parameter, value);
		}
		return value;
	}

	private static @Nullable RegionCode place(String region) {
		try {
			return region.isBlank() ? null : RegionCode.of(region);
		}
		catch (IllegalArgumentException ex) {
			throw new BadListParameter("list.badParameter", "region", region);
		}
	}

	private String why(DuplicateCheck.Likely likely) {
		List<String> reasons = new ArrayList<>();
		reasons.add(this.labels.text("projects.double.name", likely.percent()));
		likely.reasons().forEach((key) -> reasons.add(this.labels.text(key)));
		return String.join(this.labels.text("projects.double.and"), reasons);
	}

	/**
	 * A project that may be the same.
	 *
	 * @param why what speaks for it, in the caller's language
	 */
	record Found(UUID id, String name, @Nullable String investor, @Nullable RegionCode region, String why) {

	}

}
