package cn.xieshou.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import cn.xieshou.project.ProjectParts.Stage;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/**
 * How far a project has come and since when, for the rules that check it up (体检). A stage
 * that is known by its year or month counts from the end of that.
 */
final class Course {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final Set<ProjectStage> IN_USE = Set.of(ProjectStage.PRODUCING, ProjectStage.FULL);

	private Course() {
	}

	/** The stage that it has come to, {@code null} while none is said. */
	static @Nullable ProjectStage reached(ProjectForm form) {
		return form.stages()
			.stream()
			.map(Stage::stage)
			.filter(Objects::nonNull)
			.max(Comparator.comparing(ProjectStage::ordinal))
			.orElse(null);
	}

	/** The last day on which it can have come to a stage, {@code null} if not said. */
	static @Nullable LocalDate since(ProjectForm form, ProjectStage stage) {
		return form.stages()
			.stream()
			.filter((one) -> one.stage() == stage)
			.map(Stage::on)
			.filter(Objects::nonNull)
			.map(Span::endsOn)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	static boolean isInUse(ProjectForm form) {
		ProjectStage reached = reached(form);
		return reached != null && IN_USE.contains(reached);
	}

	/** The whole investment as planned, as agreed where no plan is said. */
	static @Nullable Quantity whole(ProjectForm form) {
		return (form.plannedInvestment() != null) ? form.plannedInvestment() : form.agreedInvestment();
	}

	/**
	 * At most how much of the whole investment is in place, in percent, {@code null}
	 * where nobody can tell.
	 */
	static @Nullable BigDecimal mostInPlace(ProjectForm form) {
		Quantity whole = whole(form);
		BigDecimal least = (whole != null) ? whole.low() : null;
		BigDecimal most = (form.inPlace() != null) ? form.inPlace().high() : null;
		return (least == null || most == null || least.signum() <= 0) ? null
				: most.multiply(HUNDRED).divide(least, 2, RoundingMode.DOWN);
	}

}
