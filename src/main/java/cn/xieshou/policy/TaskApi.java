package cn.xieshou.policy;

import java.util.UUID;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The parts of a task by program. */
@RestController
class TaskApi {

	private final TaskTree tree;

	TaskApi(TaskTree tree) {
		this.tree = tree;
	}

	@GetMapping("/api/v1/tasks/{id}/tree")
	TaskTree.Tree tree(@PathVariable UUID id) {
		return this.tree.of(id);
	}

}
