package cn.xieshou.policy;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** The parts of a task and what they add up to, on its page (任务分解). */
@Component
class TaskPanel implements DetailPanel {

	private final TaskRegister register;

	private final TaskTree tree;

	TaskPanel(TaskRegister register, TaskTree tree) {
		this.register = register;
		this.tree = tree;
	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!register.code().equals(this.register.code())) {
			return null;
		}
		TaskTree.Tree tree = this.tree.of(entry.getId());
		return (tree.stated().isEmpty() && tree.parts().isEmpty()) ? null : tree;
	}

	@Override
	public String template() {
		return "policy/parts :: tree";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("statedSections", "statedMeasures", "statedItems", "statedDone");
	}

}
