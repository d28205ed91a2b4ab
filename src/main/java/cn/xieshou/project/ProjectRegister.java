package cn.xieshou.project;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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
				Column.of("stageOn", Column.Kind.PERIOD).sortable().spare(), Column.text("investor").beneath(),
				Column.text("sector"), Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("plannedInvestment", Column.Kind.QUANTITY).sortable().total(),
				Column.of("agreedInvestment", Column.Kind.QUANTITY).sortable().total(),
				Column.of("inPlace", Column.Kind.QUANTITY).sortable().total().spare(),
				Column.choice("purpose", ProjectPurpose.class).facet().spare(),
				Column.choice("channel", Channel.class).facet().spare(), Column.record("park", "parks").spare(),
				Column.record("cluster", "clusters").spare(), Column.record("enclave", "enclaves").spare(),
				Column.record("event", "events").spare(),
				Column.records("investorOrganisations", "organisations").spare(), Column.text("industryClass").spare(),
				Column.text("chainPosition").spare(), Column.of("plannedOutput", Column.Kind.QUANTITY).spare(),
				Column.of("land", Column.Kind.QUANTITY).spare(), Column.text("capacity").spare(),
				Column.of("jobs", Column.Kind.QUANTITY).spare(), Column.choices("services", ServiceTool.class).spare(),
				Column.texts("obstacles").spare(), Column.text("follower").spare(),
				Column.of("acceptedOn", Column.Kind.DATE).spare(), Column.text("doubt").spare(),
				Column.records("modes", "modes").spare());
	}

	@Override
	public String doubles() {
		return "/api/v1/projects/doubles";
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
