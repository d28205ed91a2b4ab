package cn.xieshou.policy;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of tasks (任务台账). */
@Component
class TaskRegister extends FormRegister<Task, TaskForm> {

	/** Counts are of the ledger as it is now. */
	private static final Period NOW = Period.of(PeriodKind.INSTANT, null);

	TaskRegister() {
		super("tasks", "task", Task.class, TaskForm.class, Task::new, Column.text("name").sortableByPinyin(),
				Column.choice("kind", TaskKind.class).facet(), Column.record("parent", "tasks").subtitle(),
				Column.text("owner").sortableByPinyin(), Column.of("dueOn", Column.Kind.DATE).sortable(),
				Column.choice("state", TaskState.class).facet(),
				Column.of("closedOn", Column.Kind.DATE).sortable().hiddenByDefault());
	}

	@Override
	public String parentColumn() {
		return "parent_id";
	}

	@Override
	public List<Measure> measures(Task task) {
		List<Measure> measures = new ArrayList<>();
		measures.add(Measure.one("task.total", NOW, Unit.of("项")));
		if (task.form().state() == TaskState.DONE) {
			measures.add(Measure.one("task.closed", NOW, Unit.of("项")));
		}
		return measures;
	}

}
