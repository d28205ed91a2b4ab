package cn.xieshou.project;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.project.ProjectParts.Commitment;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** A finished project has kept nine tenths of what it promised farmers (产出未达目标). */
@Component
class CommitmentRule implements Rule<ProjectForm> {

	/** {@code share} of a promise is enough. */
	private static final RuleCard CARD = RuleCard.warning("F59", ProjectForm.class).with("share", "0.9");

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		ProjectForm form = line.form();
		boolean finished = form.acceptedOn() != null
				|| form.stages().stream().anyMatch((stage) -> stage.stage() == ProjectStage.FULL);
		BigDecimal share = line.batch().limit(CARD, "share", form.acceptedOn());
		return finished ? form.commitments()
			.stream()
			.filter((one) -> isShort(one.promised(), one.achieved(), share))
			.map((one) -> Hit.at("commitments", "projects.commitmentShort", one.what(), one.promised(), one.achieved()))
			.toList() : List.of();
	}

	private static boolean isShort(@Nullable Quantity promised, @Nullable Quantity achieved, BigDecimal share) {
		return promised != null && achieved != null && ProjectCommitments.obstacle(promised, achieved) == null
				&& achieved.base().compareTo(promised.base().multiply(share)) < 0;
	}

}
