package cn.xieshou.park;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;

/** The land of a park, side by side on its page (用地). */
@Component
@Order(1)
class ParkLand implements DetailPanel {

	private final Labels labels;

	ParkLand(Labels labels) {
		this.labels = labels;
	}

	@Override
	public @Nullable List<Cell> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof ParkForm park) || (park.plannedArea() == null && park.startUpArea() == null
				&& park.startUpZone() == null && park.preparedLand() == null)) {
			return null;
		}
		return List.of(Cell.of(this.labels, "plannedArea", park.plannedArea(), null),
				Cell.of(this.labels, "startUpArea", park.startUpArea(), park.startUpZone()),
				Cell.of(this.labels, "preparedLand", park.preparedLand(), null));
	}

	@Override
	public String template() {
		return "park/parts :: land";
	}

	@Override
	public Position position() {
		return Position.TOP;
	}

	@Override
	public Set<String> fields() {
		return Set.of("plannedArea", "startUpArea", "startUpZone", "preparedLand");
	}

}
