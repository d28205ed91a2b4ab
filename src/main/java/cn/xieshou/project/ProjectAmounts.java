package cn.xieshou.project;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.page.Blank;
import cn.xieshou.page.Fig;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;

/** The three amounts of a project, apart from one another, on its page (投资三口径). */
@Component
@Order(1)
class ProjectAmounts implements DetailPanel {

	private final Labels labels;

	ProjectAmounts(Labels labels) {
		this.labels = labels;
	}

	@Override
	public @Nullable List<Fig> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof ProjectForm project) || (project.plannedInvestment() == null
				&& project.agreedInvestment() == null && project.inPlace() == null)) {
			return null;
		}
		return List.of(fig("plannedInvestment", project.plannedInvestment()),
				fig("agreedInvestment", project.agreedInvestment()), fig("inPlace", project.inPlace()));
	}

	private Fig fig(String field, @Nullable Quantity amount) {
		String label = this.labels.field("projects", field);
		return (amount != null) ? Fig.of(label, amount, null) : Fig.none(label, Blank.NOT_REPORTED);
	}

	@Override
	public String template() {
		return "project/parts :: amounts";
	}

	@Override
	public Position position() {
		return Position.TOP;
	}

	@Override
	public Set<String> fields() {
		return Set.of("plannedInvestment", "agreedInvestment", "inPlace");
	}

}
