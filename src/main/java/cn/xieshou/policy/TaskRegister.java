package cn.xieshou.policy;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of tasks (任务台账). */
@Component
class TaskRegister extends FormRegister<Task, TaskForm> {

	TaskRegister() {
		super("tasks", "task", Task.class, TaskForm.class, Task::new, Column.text("name").sortable(),
				Column.of("region", Column.Kind.REGION));
	}

}
