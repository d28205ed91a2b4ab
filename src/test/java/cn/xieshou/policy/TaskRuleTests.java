package cn.xieshou.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import cn.xieshou.register.Measure;
import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rules of a task. */
class TaskRuleTests {

	static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	final TaskRegister register = new TaskRegister();

	static TaskForm form(@Nullable TaskState state, @Nullable LocalDate closedOn, @Nullable UUID closingDocument,
			@Nullable String reopenReason) {
		return new TaskForm(UUID.randomUUID(), "压减企业开办时间", TaskKind.ITEM, "3.2", null, null, null, List.of(), "市场监管局",
				List.of(), null, state, closedOn, closingDocument, reopenReason, List.of(), null, null, null, null,
				null, null, null, null, List.of(), List.of(), List.of(), List.of(), null, null);
	}

	@Test
	void whatIsDoneIsProvenByADayOrADocument() {
		refuses("tasks.doneUnproven", form(TaskState.DONE, null, null, null));
		assertThat(this.register.create(form(TaskState.DONE, DAY, null, null)).form().closedOn()).isEqualTo(DAY);
		assertThat(this.register.create(form(TaskState.DONE, null, UUID.randomUUID(), null))).isNotNull();
	}

	@Test
	void onlyWhatIsDoneHasAClosingDay() {
		refuses("tasks.closedButNotDone", form(TaskState.DOING, DAY, null, null));
		refuses("tasks.closedButNotDone", form(null, DAY, null, null));
	}

	@Test
	void takingUpAgainNeedsAReason() {
		refuses("tasks.reopenedWithoutReason", form(TaskState.REOPENED, null, null, null));
		assertThat(this.register.create(form(TaskState.REOPENED, null, null, "复查发现办理时间反弹"))).isNotNull();
	}

	@Test
	void countsAndCountsAsClosedOnlyWhenDone() {
		assertThat(indicators(form(null, null, null, null))).containsExactly("task.total");
		assertThat(indicators(form(TaskState.DONE, DAY, null, null))).containsExactly("task.total", "task.closed");
	}

	private List<String> indicators(TaskForm form) {
		return this.register.measures(this.register.create(form)).stream().map(Measure::indicator).toList();
	}

	private void refuses(String key, TaskForm form) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.register.create(form)).withMessage(key);
	}

}
