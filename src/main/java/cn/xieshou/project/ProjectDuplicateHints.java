package cn.xieshou.project;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DuplicateHints;

/** Projects are looked for by name, investor and region, see {@link DuplicateCheck}. */
@Component
class ProjectDuplicateHints implements DuplicateHints {

	@Override
	public String type() {
		return "projects";
	}

	@Override
	public String address() {
		return "/api/v1/projects/doubles";
	}

	@Override
	public List<String> askedBy() {
		return List.of("name", "investor", "region");
	}

	@Override
	public String shown() {
		return "investor";
	}

}
