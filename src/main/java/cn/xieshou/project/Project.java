package cn.xieshou.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import cn.xieshou.project.ProjectParts.Stage;
import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Period;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

/**
 * A project (项目), from the first lead to full production.
 * <p>
 * A stage is reached once; its class is one of the national classification.
 */
@Entity
final class Project extends FormEntry<ProjectForm> {

	@Embedded
	private ProjectForm form;

	/** The furthest stage reached, or termination. */
	@Enumerated(EnumType.STRING)
	private @Nullable ProjectStage stage;

	/** When that was, as precisely as known. */
	@Embedded
	@EmbeddedColumnNaming("stage_on_%s")
	private @Nullable Period stageOn;

	/** When it was signed, as precisely as known. */
	@Embedded
	@EmbeddedColumnNaming("signed_on_%s")
	private @Nullable Period signedOn;

	@SuppressWarnings("NullAway.Init")
	protected Project() {
	}

	@Override
	public ProjectForm form() {
		return this.form;
	}

	@Override
	protected void apply(ProjectForm form) {
		if (form.industryClass() != null && !IndustryClasses.knows(form.industryClass())) {
			throw Refusal.at("industryClass", "projects.unknownClass", form.industryClass());
		}
		List<Stage> stages = form.stages().stream().sorted(Comparator.comparing(Stage::stage)).toList();
		for (int i = 1; i < stages.size(); i++) {
			if (stages.get(i).stage() == stages.get(i - 1).stage()) {
				throw Refusal.at("stages", "projects.stageTwice", stages.get(i).stage());
			}
		}
		Stage last = stages.isEmpty() ? null : stages.get(stages.size() - 1);
		this.stage = (last != null) ? last.stage() : null;
		this.stageOn = period(last);
		this.signedOn = period(
				stages.stream().filter((one) -> one.stage() == ProjectStage.SIGNED).findAny().orElse(null));
		this.form = form;
	}

	private static @Nullable Period period(@Nullable Stage stage) {
		return (stage != null && stage.on() != null) ? Period.of(stage.on().kind(), stage.on()) : null;
	}

	@Override
	protected String searchText() {
		return (this.form.investor() != null) ? super.searchText() + " " + this.form.investor() : super.searchText();
	}

	@Nullable ProjectStage getStage() {
		return this.stage;
	}

	@Nullable Period getStageOn() {
		return this.stageOn;
	}

	@Nullable Period getSignedOn() {
		return this.signedOn;
	}

}
