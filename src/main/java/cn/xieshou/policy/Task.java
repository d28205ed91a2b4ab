package cn.xieshou.policy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * A task of a plan, down to the ledger item (任务台账).
 * <p>
 * Rule: what is done says when or by which document that shows; what is taken up again
 * says why and is not closed; nothing is a part of itself.
 */
@Entity
final class Task extends FormEntry<TaskForm> {

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
	protected void apply(TaskForm form) {
		if (getId().equals(form.parent())) {
			throw Refusal.at("parent", "tasks.underItself");
		}
		boolean done = form.state() == TaskState.DONE;
		if (done && form.closedOn() == null && form.closingDocument() == null) {
			throw Refusal.at("closedOn", "tasks.doneUnproven");
		}
		if (!done && form.closedOn() != null) {
			throw Refusal.at("closedOn", "tasks.closedButNotDone");
		}
		if (form.state() == TaskState.REOPENED && form.reopenReason() == null) {
			throw Refusal.at("reopenReason", "tasks.reopenedWithoutReason");
		}
		this.form = form;
	}

}
