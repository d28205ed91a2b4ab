package cn.xieshou.policy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A task of a plan, down to the ledger item (任务台账). */
@Entity
class Task extends FormEntry<TaskForm> {

	@Embedded
	private TaskForm form;

	@SuppressWarnings("NullAway.Init")
	protected Task() {
	}

	@Override
	public TaskForm form() {
		return this.form;
	}

	@Override
	protected void say(TaskForm form) {
		this.form = form;
	}

}
