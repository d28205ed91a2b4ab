package cn.xieshou.project;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of projects (项目台账). */
@Component
class ProjectRegister extends FormRegister<Project, ProjectForm> {

	ProjectRegister() {
		super("projects", "project", Project.class, ProjectForm.class, Project::new, Column.text("name").sortable(),
				Column.of("region", Column.Kind.REGION));
	}

}
