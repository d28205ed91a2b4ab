package cn.xieshou.project;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.page.Step;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;

/** How far a project has come, on its page (阶段进展). */
@Component
@Order(1)
class ProjectCourse implements DetailPanel {

	private final Labels labels;

	ProjectCourse(Labels labels) {
		this.labels = labels;
	}

	@Override
	public @Nullable List<Step> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof ProjectForm project) || project.stages().isEmpty()) {
			return null;
		}
		return Step.course(ProjectStage.class, null,
				project.stages()
					.stream()
					.map((stage) -> new Step.Noted<>(stage.stage(), stage.on(), stage.note()))
					.toList(),
				this.labels);
	}

	@Override
	public String template() {
		return "project/parts :: course";
	}

	@Override
	public Position position() {
		return Position.SIDE;
	}

	@Override
	public Set<String> fields() {
		return Set.of("stages");
	}

}
