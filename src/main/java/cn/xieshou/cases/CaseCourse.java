package cn.xieshou.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.page.Step;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;

/** The way of a case, what it has taken and what lies ahead, on its page (办理进程). */
@Component
@Order(1)
class CaseCourse implements DetailPanel {

	private final Labels labels;

	CaseCourse(Labels labels) {
		this.labels = labels;
	}

	@Override
	public @Nullable List<Step> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		return (form instanceof CaseFileForm said && said.kind() != null && !said.steps().isEmpty()) ? of(said) : null;
	}

	List<Step> of(CaseFileForm form) {
		CaseKind kind = Objects.requireNonNull(form.kind());
		CaseStage last = CaseFile.last(form.steps());
		List<Step> steps = new ArrayList<>();
		boolean ended = last != null && last.step().stalled();
		Stream.concat(kind.way().stream(), Stream.of(CaseStep.CLOSED, CaseStep.REJECTED, CaseStep.WITHDRAWN))
			.forEach((step) -> {
				List<CaseStage> own = form.steps().stream().filter((one) -> one.step() == step).toList();
				own.forEach((one) -> steps.add(taken(one, one.equals(last))));
				Step.State state = ahead(step, last);
				boolean shown = (state == Step.State.AHEAD) ? !ended && !step.stalled() : !kind.mayLeaveOut(step);
				if (own.isEmpty() && shown) {
					steps.add(new Step(this.labels.of(step), state, null, List.of()));
				}
			});
		return steps;
	}

	/** A step that is not on record: passed over, or still to come. */
	private static Step.State ahead(CaseStep step, @Nullable CaseStage last) {
		return (last != null && step.compareTo(last.step()) < 0) ? Step.State.UNRECORDED : Step.State.AHEAD;
	}

	private Step taken(CaseStage one, boolean present) {
		Step.State state = one.step().stalled() ? Step.State.ENDED
				: (present ? Step.State.PRESENT : Step.State.REACHED);
		List<String> notes = Stream.of((one.level() != null) ? this.labels.of(one.level()) : null, one.by(), one.note())
			.filter(Objects::nonNull)
			.toList();
		return new Step(this.labels.of(one.step()), state, (one.on() != null) ? one.on().toString() : null, notes);
	}

	@Override
	public String template() {
		return "cases/parts :: course";
	}

	@Override
	public Position position() {
		return Position.SIDE;
	}

	@Override
	public Set<String> fields() {
		return Set.of("steps");
	}

}
