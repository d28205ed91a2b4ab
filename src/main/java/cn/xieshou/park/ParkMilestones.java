package cn.xieshou.park;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.page.Step;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;

/** How far the making of a park has come, on its page (建设里程碑). */
@Component
@Order(1)
class ParkMilestones implements DetailPanel {

	private final Labels labels;

	ParkMilestones(Labels labels) {
		this.labels = labels;
	}

	@Override
	public @Nullable List<Step> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof ParkForm park) || (park.state() == null && park.milestones().isEmpty())) {
			return null;
		}
		return Step.course(ParkState.class, park.state(),
				park.milestones()
					.stream()
					.map((milestone) -> new Step.Noted<>(milestone.stage(), milestone.on(), milestone.note()))
					.toList(),
				this.labels);
	}

	@Override
	public String template() {
		return "park/parts :: milestones";
	}

	@Override
	public Tab tab() {
		return new Tab("milestones-h", "parks.milestones.title");
	}

	@Override
	public Position position() {
		return Position.SIDE;
	}

	@Override
	public Set<String> fields() {
		return Set.of("milestones");
	}

}
