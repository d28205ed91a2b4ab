package cn.xieshou.project;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** An investment or assistance project (项目). */
@Entity
class Project extends FormEntry<ProjectForm> {

	@Embedded
	private ProjectForm form;

	@SuppressWarnings("NullAway.Init")
	protected Project() {
	}

	@Override
	public ProjectForm form() {
		return this.form;
	}

	@Override
	protected void say(ProjectForm form) {
		this.form = form;
	}

}
