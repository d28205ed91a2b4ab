package cn.xieshou.project;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import cn.xieshou.confirmation.ConfirmationColumns;
import cn.xieshou.register.Agreement;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** The register of projects (项目台账). */
@Component
class ProjectRegister extends FormRegister<Project, ProjectForm> {

	private static final Period NOW = Period.of(PeriodKind.INSTANT, null);

	ProjectRegister() {
		super("projects", "project", Project.class, ProjectForm.class, Project::new,
				Column.text("name").sortableByPinyin(), Column.choice("stage", ProjectStage.class).facet(),
				Column.of("stageOn", Column.Kind.PERIOD).sortable().hiddenByDefault(),
				Column.of("signedOn", Column.Kind.PERIOD).sortable().hiddenByDefault(),
				Column.of("nextOn", Column.Kind.DATE).sortable().hiddenByDefault(), Column.text("investor").subtitle(),
				Column.text("sector"), Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("plannedInvestment", Column.Kind.QUANTITY).sortable().total(),
				Column.of("agreedInvestment", Column.Kind.QUANTITY).sortable().total(),
				Column.of("inPlace", Column.Kind.QUANTITY).sortable().total().hiddenByDefault(),
				Column.choice("purpose", ProjectPurpose.class).facet().hiddenByDefault(),
				Column.choice("channel", Channel.class).facet().hiddenByDefault(), ConfirmationColumns.state());
	}

	/** Both sides answer for a project. */
	@Override
	public Agreement agreement(ProjectForm form) {
		return Agreement.BOTH;
	}

	@Override
	public String comparedField() {
		return "agreedInvestment";
	}

	/**
	 * A project counts for every stage up to its own; one that was given up for none, nor
	 * with its amounts.
	 */
	@Override
	public List<Measure> measures(Project project) {
		List<Measure> measures = new ArrayList<>();
		measures.add(Measure.one("project.total", NOW, Unit.PIECE));
		ProjectStage stage = project.getStage();
		if (stage == ProjectStage.TERMINATED) {
			measures.add(Measure.one("project.terminated", NOW, Unit.PIECE));
			return measures;
		}
		reached(measures, stage, ProjectStage.SIGNED, "project.stage.signed");
		reached(measures, stage, ProjectStage.STARTED, "project.stage.started");
		reached(measures, stage, ProjectStage.PRODUCING, "project.stage.producing");
		amount(measures, project.form().agreedInvestment(), "project.agreed_investment");
		amount(measures, project.form().inPlace(), "project.in_place");
		return measures;
	}

	private static void reached(List<Measure> measures, @Nullable ProjectStage stage, ProjectStage line,
			String indicator) {
		if (stage != null && stage.compareTo(line) >= 0) {
			measures.add(Measure.one(indicator, NOW, Unit.PIECE));
		}
	}

	private static void amount(List<Measure> measures, @Nullable Quantity amount, String indicator) {
		if (amount != null) {
			measures.add(new Measure(indicator, NOW, amount));
		}
	}

}
